"""Kazakh: a first set of rules for names, and sentences."""

from pledgewatch.extraction.languages.kk_dates import KAZAKH_DATES
from pledgewatch.extraction.languages.kk_names import KAZAKH_NAMES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.signs import Script, Signs, words

_SENTENCES = SentenceWords(
    # "б.з.д. 5 ғ."; "проф. Әуезов"; "мыс. заң"
    abbreviations=frozenset(
        {
            "проф", "акад", "ген", "мыс", "қар", "б.з.д", "б.з", "обл", "ауд", "көш", "атын", "м.а",
            "т.а", "ред", "хал", "аға",
        }
    ),
    # "5-б."; "12-бет."; "ст. 3"; "қ. 2"
    before_number=frozenset({"ст", "б", "бет", "тар", "т", "қ"}),
    # "2008 ж. Алматы"; "т.б. Сот": end one or not, as the segmenter finds
    # "2008 ж. Алматыда"
    after_year=frozenset({"ж", "жж", "ғ"}),
)  # fmt: skip

# Kyrgyz has "ң", "ө" and "ү", too; Ukrainian has "і".
_SIGNS = Signs(
    script=Script.CYRILLIC,
    words=words(
        "және мен бен пен үшін туралы бойынша болды деп емес бұл ол осы сол бар жоқ еді екен тиіс "
        "керек де да та те бір өз дейін кейін жылы жылғы болып арқылы сондай себебі бірақ немесе"
    ),
    letters="әғқұһі",
    endings="ды|ты|дың|тың|ның|лар|дар|тар|лер|дер|тер|ған|ген|кен|ында|ады|йды|дан|ден|нан|тан|тен|"
    "ауы|еуі|шы|дағы|дегі|ылды|ынды",
    never="їєґў",
)

KAZAKH = Language(
    code="kk",
    signs=_SIGNS,
    sentences=_SENTENCES,
    parts=Parts(dates=KAZAKH_DATES, names=KAZAKH_NAMES),
)
