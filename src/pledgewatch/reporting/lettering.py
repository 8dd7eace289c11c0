"""Labels beside marks: how wide words are, and where they fit without touching."""

from collections.abc import Sequence
from dataclasses import dataclass

NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[] ’-"), frozenset("mwMWшщжюыШЩЖЮЫ@%—…")
GAP = 3.0  # kept free between two labels, and between a label and the line of another
ASIDE = 4.0  # between a label and its own line


def width(words: str, size: float) -> float:
    """How wide `words` are at most in the serif faces of the drawing, in the unit of `size`."""
    return size * sum(_width(letter) for letter in words)


def _width(letter: str) -> float:
    if letter in NARROW:
        return 0.4
    if letter in WIDE:
        return 0.98
    return 0.74 if letter.isupper() else 0.58


def wrapped(words: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """Words on at most so many lines of `room`; what does not fit ends in an ellipsis."""
    made: list[str] = []
    for word in words.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and width(longer, size) <= room:
            made[-1] = longer
        else:
            made.append(word)
    cut = made[:lines]
    if len(made) > lines:
        cut[-1] += " …"
    return tuple(fitted(line, size, room) for line in cut)


def fitted(line: str, size: float, room: float) -> str:
    """The line, or so much of it as there is `room` for, and an ellipsis."""
    if width(line, size) <= room:
        return line
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label goes: its row, nearest first, and its left end."""

    row: int
    left: float


def placed(
    labels: Sequence[tuple[float, float]], *, left: float, right: float
) -> tuple[Place, ...]:
    """Places for labels, each given as the place of its mark and its width, by place of mark.

    A label stands beside a short line that rises from its mark: to the right of it, or, where the
    next mark would be covered, to its left. So no line has to cross a label, unless the space
    between `left` and `right` forbids; and no two labels touch.
    """
    rows: list[list[tuple[float, float]]] = []
    places = []
    for index, (at, wide) in enumerate(labels):
        following = labels[index + 1][0] if index + 1 < len(labels) else right
        ahead, behind = at + ASIDE, at - ASIDE - wide
        sides = (ahead, behind) if ahead + wide + GAP <= following else (behind, ahead)
        fitting = [side for side in sides if left <= side and side + wide <= right]
        start = fitting[0] if fitting else max(left, min(ahead, right - wide))
        places.append(_settled(rows, at, start, wide))
    return tuple(places)


def _settled(rows: list[list[tuple[float, float]]], at: float, start: float, wide: float) -> Place:
    """The nearest row in which a label touches nothing; its line is kept free below it."""
    row = 0
    while row < len(rows) and not _free(rows[row], start, start + wide):
        row += 1
    while len(rows) <= row:
        rows.append([])
    rows[row].append((start, start + wide))
    for nearer in rows[:row]:
        nearer.append((at, at))
    return Place(row, start)


def _free(taken: list[tuple[float, float]], start: float, end: float) -> bool:
    return all(end + GAP <= a or b + GAP <= start for a, b in taken)
