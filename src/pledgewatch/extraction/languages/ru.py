"""Russian: dates, names of persons, bodies and States, and sentences."""

from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.ru_citations import RUSSIAN_CITATIONS
from pledgewatch.extraction.languages.ru_dates import RUSSIAN_DATES
from pledgewatch.extraction.languages.ru_events import RUSSIAN_EVENTS
from pledgewatch.extraction.languages.ru_names import RUSSIAN_NAMES
from pledgewatch.extraction.languages.ru_pledges import RUSSIAN_PLEDGES
from pledgewatch.extraction.languages.ru_recommendations import RUSSIAN_RECOMMENDATIONS
from pledgewatch.extraction.languages.ru_requirements import RUSSIAN_REQUIREMENTS
from pledgewatch.extraction.languages.ru_verbs import PAST
from pledgewatch.extraction.languages.signs import Script, Signs, words

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
    # "слушалось 12 мая 2009 г. Адвокат не явился", "табл. 4. Данные неполны"
    also_ends=r"(?:(?:19|20)\d\d\s?гг?\.|(?<=\s)\d{1,3}\.)[»”)]*(?=\s+[«“]?[А-ЯЁ][а-яё])",
    verb=PAST,
)  # fmt: skip

# Its neighbours have few of these words and endings, and letters that it never has.
_SIGNS = Signs(
    script=Script.CYRILLIC,
    words=words(
        "и в во на не что с со по к ко из от для о об за как это его её их он она они был была "
        "было были при или но а же также под до после между через который которые этот том"
    ),
    endings="ого|его|ой|ый|ий|ая|ое|ые|ых|ому|ому|ется|ится|ться|ать|ить|ение|ения|ении|ости|ость|"
    "ил|ал|ило|ало|лось|лись|лась|лся|ство|ства|ний|ала|ила|али|или|ыми|ского|ская|ский|ской|ов|ами|ах|ция|ции",
    never="әғқңөұүһіїєґў",
)

RUSSIAN = Language(
    code="ru",
    signs=_SIGNS,
    sentences=_SENTENCES,
    parts=Parts(
        citations=RUSSIAN_CITATIONS,
        dates=RUSSIAN_DATES,
        names=RUSSIAN_NAMES,
        events=RUSSIAN_EVENTS,
        pledges=RUSSIAN_PLEDGES,
        recommendations=RUSSIAN_RECOMMENDATIONS,
        requirements=RUSSIAN_REQUIREMENTS,
    ),
)
