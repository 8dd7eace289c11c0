"""Words that a file holds and nobody sees: how many letters, and the first words, safe to quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pledgewatch.documents.layout import direction
from pledgewatch.documents.layout.assembly import CONTROL

TINY = 2.0  # points: smaller letters are not read by anybody
FEWEST_LETTERS = 3
EXCERPT = 60  # letters of them that a warning quotes
# What would disturb whatever quotes it: controls, turns of direction, marks without width.
UNQUOTED = re.compile(
    rf"{CONTROL.pattern}|[\x80-\x9f\u00ad\u200b-\u200d\u2060\ufeff{direction.MARKS}]"
)


def excerpt(words: str) -> str:
    """The first of `words` on one line, without signs that would turn or hide what quotes them."""
    return " ".join(UNQUOTED.sub("", words).split())[:EXCERPT].strip()


def letters(words: str) -> int:
    """How many signs that are no spaces."""
    return len("".join(words.split()))


@dataclass(slots=True)
class Unseen:
    """Words that nobody sees and that are in the text, in the order in which they were met."""

    _stretches: list[tuple[int, str]] = field(default_factory=list)

    def add(self, words: str, place: int = 0) -> None:
        """Add words; those of different places (paragraphs) are told apart by a space."""
        self._stretches.append((place, words))

    def warnings(self) -> Iterator[str]:
        """A warning that quotes them, where they are more than a stray sign or two."""
        count = sum(letters(words) for _, words in self._stretches)
        if count >= FEWEST_LETTERS:
            yield (
                f"it holds {count} letters that nobody sees (“{excerpt(self._joined())}”), in the "
                "colour of what they stand on or too small: they are in the text, do not take them "
                "for published"
            )

    def _joined(self) -> str:
        words, last = "", None
        for place, stretch in self._stretches:
            if len(words) > 2 * EXCERPT:
                break
            words += (" " if last not in {None, place} else "") + stretch
            last = place
        return words
