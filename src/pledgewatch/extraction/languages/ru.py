"""Russian: dates, names of persons, bodies and States, and sentences."""

from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.ru_dates import RUSSIAN_DATES
from pledgewatch.extraction.languages.ru_names import RUSSIAN_NAMES

_SENTENCES = SentenceWords(
    # "т. е. закон"; "им. Абая"; "ул. Сатпаева"; "проф. Ли"; "см. доклад"
    abbreviations=frozenset(
        {
            "т.е", "т.к", "т.н", "и.о", "врио", "им", "гр", "ул", "пр-т", "просп", "пос", "обл",
            "проф", "акад", "ген", "полк", "см", "ср", "напр", "янв", "февр", "авг", "сент", "окт",
            "нояб", "дек", "св", "чл", "зам", "пред", "юр", "физ", "мин", "р", "долл", "тел", "д-р",
            "г-н", "ред", "изд", "осн", "прим",
        }
    ),
    # "ст. 5"; "п. 3"; "стр. 12"; "гл. II"; "№ 7"; "кв. 4"
    before_number=frozenset(
        {
            "ст", "п", "пп", "ч", "абз", "стр", "с", "гл", "разд", "рис", "табл", "т", "д", "кв",
            "док", "прил", "вып", "тг", "рез", "пар",
        }
    ),
    # "в 2008 г. Алматы"; "и т.д. Суд": end one or not, as the segmenter finds
    # "В 2004—2006 гг. Комитет"
    after_year=frozenset({"г", "гг", "в", "вв"}),
)  # fmt: skip

RUSSIAN = Language(
    code="ru", sentences=_SENTENCES, parts=Parts(dates=RUSSIAN_DATES, names=RUSSIAN_NAMES)
)
