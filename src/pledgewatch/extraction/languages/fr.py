"""French: dates only, so far."""

from pledgewatch.extraction.languages.fr_dates import FRENCH_DATES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords

_SENTENCES = SentenceWords(
    # "M. Dupont"; "Mgr. Martin"; "p. ex. la loi"
    abbreviations=frozenset(
        {"m", "mm", "mme", "mlle", "mgr", "dr", "pr", "me", "ex", "cf", "c.-à-d", "env", "janv",
         "févr", "avr", "juil", "sept", "oct", "nov", "déc", "st", "ste", "av", "apr"}
    ),
    # "art. 5"; "par. 3"; "p. 12"
    before_number=frozenset({"art", "par", "p", "pp", "no", "vol", "chap", "doc", "al", "n"}),
)  # fmt: skip

FRENCH = Language(code="fr", sentences=_SENTENCES, parts=Parts(dates=FRENCH_DATES))
