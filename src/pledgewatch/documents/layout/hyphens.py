r"""A word divided at the end of a line: does its hyphen belong to it?

The document itself is asked first: a form that stands undivided elsewhere decides. The rules for
the rest:

============================================  ==================  =======================
evidence                                      line end            becomes
============================================  ==================  =======================
a soft hyphen                                 imple\\u00ad|mented  implemented
a capital or a figure follows or precedes     ut-|Tahrir, 2008-|2011   ut-Tahrir, 2008-2011
"self-governance" stands in the document      self-|governance    self-governance
"implementation" stands in the document       imple-|mentation    implementation
the first part is one that takes a hyphen     self-|mutilation    self-mutilation
both parts are words of the document          rights-|related     rights-related
otherwise                                     demo-|cratic        democratic
============================================  ==================  =======================
"""

import re
from collections.abc import Iterable

HYPHENS = "-\u2010"
SOFT = "\u00ad"
LONGEST_WORD = 100  # characters
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
DIVIDED = re.compile(r"([^\W\d_]+(?:[-\u2010][^\W\d_]+)*)[-\u2010]$")
# First parts that keep their hyphen in English and Russian: self-governance, кое-что.
TAKES_HYPHEN = frozenset(
    [
        "all",
        "anti",
        "co",
        "cross",
        "ex",
        "far",
        "follow",
        "former",
        "full",
        "half",
        "high",
        "ill",
        "inter-agency",
        "least",
        "less",
        "long",
        "low",
        "mid",
        "multi",
        "non",
        "part",
        "post",
        "pre",
        "pro",
        "pseudo",
        "quasi",
        "re-elected",
        "self",
        "semi",
        "short",
        "so",
        "socio",
        "state",
        "sub",
        "then",
        "time",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "well",
        "вице",
        "генерал",
        "кое",
        "экс",
        "по",
        "социально",
        "северо",
        "юго",
        "торгово",
    ]
)


class Vocabulary:
    """The words of a document as they stand undivided inside its lines, in lower case."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            whole = line.rstrip()
            divided = _divided(whole)
            inside = whole if divided is None else whole[: -len(divided) - 1]
            for word in WORD.findall(inside.lower()):
                self._words.add(word)
                if "-" in word or "\u2010" in word:
                    self._words.update(re.split("[-\u2010]", word))

    def __contains__(self, word: str) -> bool:
        return word.lower() in self._words

    def join(self, line: str, following: str) -> str | None:
        """How `line` ends when `following` continues it: the line's text, or None for a space.

        Returns the line with its hyphen kept or dropped, to be followed by the next line without
        a space; None if the line does not end inside a word.
        """
        if line.endswith(SOFT):
            return line[:-1]
        divided = _divided(line)
        if divided is None:
            return line if _clings(line, following) else None
        return line if self._keeps(divided, following) else line[:-1]

    def _keeps(self, first: str, following: str) -> bool:
        rest = WORD.match(following)
        if rest is None or following[0].isupper():
            return True
        second = rest[0]
        if f"{first}-{second}" in self or first.lower() in TAKES_HYPHEN:
            return True
        if f"{first}{second}" in self:
            return False
        return "-" in first or (first in self and second in self)


def _divided(line: str) -> str | None:
    """The first part of the word that is divided at the end of `line`, without the hyphen."""
    if not line.endswith(tuple(HYPHENS)):
        return None
    found = DIVIDED.search(line, max(0, len(line) - LONGEST_WORD))
    return found[1] if found is not None else None


FIGURE = re.compile(r"\d[-\u2010\u2013]$")  # 2008-|2011
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
CONTINUES_ADDRESS = re.compile(r"[a-z0-9/&?=%#_~][^\s,;]*[/=&?%._#\d-]", re.IGNORECASE)


def _clings(line: str, following: str) -> bool:
    """Whether the next line goes on without a space though no word is divided.

    A web address broken at a sign of its own ("...&month=|03&year=2008."), a range of figures.
    """
    if FIGURE.search(line) and following[:1].isdigit():
        return True
    if line.endswith("/") and not ADDRESS.search(line) and len(line) > 1 and line[-2].isalpha():
        return True  # independent/|expert
    if not ADDRESS.search(line):
        return False
    if line[-1] in "=&?/-_%~#":
        return True
    return (
        line[-1] not in ".,;"
        and CONTINUES_ADDRESS.match(following.split(maxsplit=1)[0]) is not None
    )
