"""The face in which most of a document is printed: what stands out is measured against it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from pledgewatch.documents.layout.line import Line

MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Print:
    """Letter size of the body in points; bold says nothing where most of the text is bold."""

    size: float
    mostly_bold: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Self:
        """The size in which most letters are printed, and whether most are bold."""
        letters: Counter[float] = Counter()
        bold = 0
        for line in lines:
            letters[round(2 * line.size) / 2] += len(line.text)
            bold += line.bold * len(line.text)
        size = max(letters, key=lambda size: letters[size], default=1.0)
        return cls(size, bold > MOSTLY * sum(letters.values()))
