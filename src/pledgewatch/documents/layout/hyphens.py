r"""A word divided at the end of a line: does its hyphen belong to it?

The document itself is asked first: a form that stands undivided elsewhere decides. In order:

============================================  ==================  =======================
evidence                                      line end            becomes
============================================  ==================  =======================
a soft hyphen                                 imple\\u00ad|mented  implemented
a capital or a figure follows or precedes     ut-|Tahrir, 2008-|2011   ut-Tahrir, 2008-2011
the document does not divide words            gender-|sensitive   gender-sensitive
"self-governance" stands in the document      self-|governance    self-governance
"implementation" stands in the document       imple-|mentation    implementation
the first part always takes a hyphen          self-|mutilation    self-mutilation
the first part may take one, and the second   so-|called          so-called
is a word of the document
both parts are words of the document          rights-|related     rights-related
otherwise                                     demo-|cratic        democratic
============================================  ==================  =======================
"""

import re
from collections.abc import Iterable, Sequence

HYPHENS = "-\u2010"
SOFT = "\u00ad"
LONGEST_WORD = 100  # characters
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
DIVIDED = re.compile(r"([^\W\d_]+(?:[-\u2010][^\W\d_]+)*)[-\u2010]$")
# First parts that begin no other word: self-governance, non-discrimination, кое-кто.
ALWAYS = frozenset(
    (
        *("self", "non", "quasi", "pseudo", "socio", "anti", "well"),
        *("two", "three", "five", "twenty", "thirty", "forty", "fifty"),
        *("кое", "вице", "экс", "социально", "северо", "юго", "торгово", "генерал"),
    )
)
# First parts that many words begin with too: pre-election, but pre-|vent; по-прежнему, but по-|сле.
SOMETIMES = frozenset(
    (
        *("all", "co", "cross", "ex", "far", "follow", "former", "full", "half", "high", "ill"),
        *("least", "less", "long", "low", "mid", "multi", "part", "post", "pre", "pro", "semi"),
        *("short", "so", "state", "sub", "then", "time", "four", "six", "seven", "eight", "nine"),
        *("ten", "по"),
    )
)
# A document that divides words does so at many line ends; one that does not has a few hyphens
# there that belong to their words.
LEAST_LINES = 100  # from which a document's habit can be told
DIVIDED_LINES = 0.02  # of all lines
MOST_DIVIDED = 0.7  # where only few lines end so
DIVIDED_WORDS = 0.15  # of the words at those line ends stand undivided and without hyphen elsewhere


class Vocabulary:
    """The words of a document as they stand undivided inside its lines, in lower case."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        count = 0
        divisions: list[tuple[str, str]] = []
        first: str | None = None  # the beginning of a word, on the line above
        for line in lines:
            count += 1
            whole = line.rstrip()
            divided = _divided(whole)
            inside = whole if divided is None else whole[: -len(divided) - 1]
            words = WORD.findall(inside.lower())
            if first is not None:
                divisions.extend((first, rest) for rest in words[:1])
                del words[:1]
            for word in words:
                self._words.add(word)
                if "-" in word or "\u2010" in word:
                    self._words.update(re.split("[-\u2010]", word))
            first = whole[:-1] if whole.endswith(SOFT) else divided
        self._divides = self._habit(count, divisions)

    def _habit(self, lines: int, divisions: Sequence[tuple[str, str]]) -> bool:
        """Whether the document divides words at line ends; where it is too short, it may."""
        if lines < LEAST_LINES:
            return True
        undivided = sum(first.lower() + rest in self for first, rest in divisions)
        many = len(divisions) >= DIVIDED_LINES * lines
        return undivided >= (DIVIDED_WORDS if many else MOST_DIVIDED) * max(1, len(divisions))

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
        if not self._divides or f"{first}-{second}" in self:
            return True
        if f"{first}{second}" in self:
            return False
        if "-" in first or first.lower() in ALWAYS:
            return True
        return second in self and (first.lower() in SOMETIMES or first in self)


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
    in_address = ADDRESS.search(line.rpartition(" ")[2]) is not None
    if line.endswith("/") and not in_address and len(line) > 1 and line[-2].isalpha():
        return True  # independent/|expert
    if not in_address:
        return False
    if line[-1] in "=&?/-_%~#":
        return True
    return line[-1] not in ".,;" and CONTINUES_ADDRESS.match(following.lstrip()) is not None
