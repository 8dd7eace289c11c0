"""French: dates only, so far."""

from pledgewatch.extraction.languages.fr_dates import FRENCH_DATES
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.signs import Script, Signs, words

_SENTENCES = SentenceWords(
    # "M. Dupont"; "Mgr. Martin"; "p. ex. la loi"
    abbreviations=frozenset(
        {"m", "mm", "mme", "mlle", "mgr", "dr", "pr", "me", "ex", "cf", "c.-à-d", "env", "janv",
         "févr", "avr", "juil", "sept", "oct", "nov", "déc", "st", "ste", "av", "apr"}
    ),
    # "art. 5"; "par. 3"; "p. 12"
    before_number=frozenset({"art", "par", "p", "pp", "no", "vol", "chap", "doc", "al", "n"}),
)  # fmt: skip

# Neither English nor Spanish have these.
_SIGNS = Signs(
    script=Script.LATIN,
    words=words(
        "le les des du est et une dans pour sur au aux qui que ont été par "
        "avec ses cette ce sont il elle être pas ne leur leurs cet ou où"
    ),
)

FRENCH = Language(code="fr", signs=_SIGNS, sentences=_SENTENCES, parts=Parts(dates=FRENCH_DATES))
