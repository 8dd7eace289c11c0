"""Whether words may lie on a drawing: on a cover letters are often white, and seen on its picture.

Word and OpenDocument tell in which paragraph a drawing hangs, not which page it is on.
"""

from bisect import bisect_left
from collections.abc import Sequence

NEAR = 40  # paragraphs before and after, which may be on the page of the drawing behind them


def is_near(place: int, drawn: Sequence[int]) -> bool:
    """Whether a block has one of `drawn` near it; both count blocks, `drawn` in order."""
    first = bisect_left(drawn, place - NEAR)
    return first < len(drawn) and drawn[first] <= place + NEAR
