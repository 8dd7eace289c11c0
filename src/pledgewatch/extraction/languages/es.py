"""Spanish: dates only, so far."""

from pledgewatch.extraction.languages.es_dates import SPANISH_DATES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.signs import Script, Signs, words

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

# Neither English nor French have these.
_SIGNS = Signs(
    script=Script.LATIN,
    words=words(
        "el los las del y una por con para que se su sus fue han ha "
        "este esta está no es lo al como más ser son o entre sobre"
    ),
)

SPANISH = Language(code="es", signs=_SIGNS, sentences=_SENTENCES, parts=Parts(dates=SPANISH_DATES))
