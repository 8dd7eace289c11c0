"""Kazakh: a first set of rules for names, and sentences."""

from pledgewatch.extraction.languages.kk_dates import KAZAKH_DATES
from pledgewatch.extraction.languages.kk_names import KAZAKH_NAMES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords

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

KAZAKH = Language(
    code="kk", sentences=_SENTENCES, parts=Parts(dates=KAZAKH_DATES, names=KAZAKH_NAMES)
)
