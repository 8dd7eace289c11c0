"""Spanish: dates only, so far."""

from pledgewatch.extraction.languages.es_dates import SPANISH_DATES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords

_SENTENCES = SentenceWords(
    # "Sr. García"; "Dra. López"; "p. ej. la ley"
    abbreviations=frozenset(
        {"sr", "sra", "srta", "sres", "dr", "dra", "d", "dña", "lic", "ing", "ej", "cf", "ud",
         "uds", "ee", "aprox", "ene", "feb", "abr", "ago", "sept", "oct", "nov", "dic", "gral"}
    ),
    # "art. 5"; "párr. 3"; "pág. 12"
    before_number=frozenset({"art", "arts", "párr", "párrs", "pág", "págs", "p", "pp", "núm", "no",
                             "vol", "cap", "inc", "doc", "n"}),
)  # fmt: skip

SPANISH = Language(code="es", sentences=_SENTENCES, parts=Parts(dates=SPANISH_DATES))
