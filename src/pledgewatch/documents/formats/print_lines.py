"""Stretches of print, in the order of reading, become lines with sizes and gaps."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledgewatch.documents.layout.line import Line

BLANK = " \t\xa0\u2002\u2003\u2009\u3000\x02\x03\x00"
RULE = re.compile(r"[_\-–—]{5,}")  # typed above the notes of a page
ENOUGH_LINES = 3  # of a size, one below the other, that tell how far apart such lines stand


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of characters that stand on one line."""

    text: str
    sources: Sequence[int]
    left: float
    right: float
    base: float  # of its letters, from the lower edge of the page
    size: float
    bold: bool


# Columns of a line's text that are raised, told from the text, its sources and its piece.
Raised = Callable[[str, Sequence[int], Piece], Iterable[tuple[int, int]]]


def lines(
    pieces: Sequence[Piece], number: int, first_ordinal: int, height: float, raised: Raised
) -> list[Line]:
    """The lines of page `number`, whose height is `height`; a rule typed above notes is none."""
    result: list[Line] = []
    leadings = _leadings(pieces)
    ruled = False
    above = pieces[0].base if pieces else 0.0
    for piece in pieces:
        if RULE.fullmatch(piece.text):
            ruled = True
            continue
        distance, above = above - piece.base, piece.base
        leading = leadings[round(piece.size, 1)]
        start = len(piece.text) - len(piece.text.lstrip(BLANK))
        text = piece.text.strip(BLANK)
        sources = piece.sources[start : start + len(text)]
        result.append(
            Line(
                ordinal=first_ordinal + len(result),
                text=text,
                page=number,
                sources=sources,
                left=piece.left,
                right=piece.right,
                char=max(0.1, (piece.right - piece.left) / len(text)),
                gap=max(0.0, distance / leading - 1) if leading else 0.0,
                depth=1 - piece.base / height if height else 0.0,
                size=round(piece.size, 1),
                bold=piece.bold,
                raised=tuple(raised(text, sources, piece)),
                turns_page=not result,
                after_rule=ruled,
                pitch=distance / piece.size if piece.size else 0.0,
            )
        )
        ruled = False
    return result


def _leadings(pieces: Sequence[Piece]) -> dict[float, float]:
    """By the size of their letters, the usual distance between the base lines of a page.

    Notes at the foot are set closer than the text above them. Where lines of a size seldom follow
    each other, as headings, theirs is the distance of all lines.
    """
    apart: dict[float, list[float]] = {}
    every: list[float] = []
    for above, below in pairwise(pieces):
        distance = above.base - below.base
        if distance > 0.6 * below.size:
            every.append(distance)
            if round(above.size, 1) == round(below.size, 1):
                apart.setdefault(round(below.size, 1), []).append(distance)
    sizes = {round(piece.size, 1) for piece in pieces}
    return {
        size: _leading(own if len(own := apart.get(size, [])) >= ENOUGH_LINES else every)
        for size in sizes
    }


def _leading(distances: Sequence[float]) -> float:
    """The shortest distance that is common."""
    counts: dict[int, int] = {}
    for distance in distances:
        counts[round(2 * distance)] = counts.get(round(2 * distance), 0) + 1
    if not counts:
        return 0.0
    common = max(counts.values())
    return min(distance for distance, count in counts.items() if count >= common / 3) / 2
