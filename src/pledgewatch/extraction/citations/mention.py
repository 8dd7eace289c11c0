"""An instrument named in a text, before its provision is looked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names one instrument, or several at once ("ILO Conventions Nos. 87 and 98")."""

    start: int
    end: int
    instruments: tuple[str, ...]  # keys of the catalogue, or the words of a national law
    confidence: float
    swallowed: int = 0  # end of a bracket that repeats it: "... (ICCPR)"

    @property
    def beyond(self) -> int:
        """Where the text goes on, behind a bracket that only repeats the name."""
        return max(self.end, self.swallowed)


def longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Those that do not overlap: the first, and of those that start together the longest."""
    reached = 0
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if mention.start >= reached:
            yield mention
            reached = mention.beyond
