"""In which order the lines of a page are read: from top to bottom, or column by column.

A text in two languages is often set as a table of two columns, article beside article: the file
then has a piece of one language, a piece of the other, and so on. Each column is read to its
end, as far as nothing runs across both.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from pledgewatch.documents.formats.print_lines import Piece

COLUMN_LINES = 8
PROSE = 22  # letters of a line in the middle of its column: cells of a table are shorter
BESIDE = 0.6  # of the lines of the shorter column stand beside the other
ACROSS = 0.35  # of all lines at most run across both columns: headings, notes, other paragraphs


def in_order(pieces: list[Piece]) -> list[Piece]:
    """The `pieces` of a page, which are in the order of the file, in that of reading."""
    for above, below in pairwise(pieces):
        climbs = below.base > above.base + 3 * above.size
        if climbs and below.left > above.right and _is_column(pieces, below):
            return pieces
    gutter = _gutter(pieces)
    from_top = sorted(pieces, key=lambda piece: (-piece.base, piece.left))
    if gutter is None:
        return from_top
    return [piece for band in _bands(from_top, gutter) for piece in band]


def _is_column(pieces: Sequence[Piece], top: Piece) -> bool:
    """Whether many lines stand to the right of the edge at which `top` begins."""
    edge = top.left - top.size
    return sum(piece.left >= edge for piece in pieces) >= COLUMN_LINES


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where the second of two columns of prose begins that stand side by side, if it does."""
    if len(pieces) < 2 * COLUMN_LINES:
        return None
    outer = min(piece.left for piece in pieces) + 2 * median(piece.size for piece in pieces)
    edges = Counter(round(piece.left) for piece in pieces if piece.left > outer)
    if not edges or edges.most_common(1)[0][1] < COLUMN_LINES:
        return None
    edge = edges.most_common(1)[0][0] - 1.0
    left = [piece for piece in pieces if piece.right <= edge]
    right = [piece for piece in pieces if piece.left >= edge]
    if min(len(left), len(right)) < COLUMN_LINES:
        return None
    across = len(pieces) - len(left) - len(right)
    prose = all(median(len(piece.text) for piece in side) >= PROSE for side in (left, right))
    few, many = sorted((left, right), key=len)
    beside = sum(_has_beside(piece, many) for piece in few)
    aligned = beside >= BESIDE * len(few)
    return edge if prose and aligned and across <= ACROSS * len(pieces) else None


def _has_beside(piece: Piece, others: Sequence[Piece]) -> bool:
    return any(abs(piece.base - other.base) < piece.size for other in others)


def _bands(pieces: Sequence[Piece], gutter: float) -> Iterator[list[Piece]]:
    """What runs across both columns, and between it the left column, then the right."""
    for across, band in groupby(pieces, key=lambda piece: piece.left < gutter < piece.right):
        found = list(band)
        if across:
            yield found
        else:
            yield [piece for piece in found if piece.right <= gutter]
            yield [piece for piece in found if piece.left >= gutter]
