"""Labels beside marks: how wide words are, and where they fit without touching."""

from dataclasses import dataclass, field

NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[] ’-"), frozenset("mwMWшщжюыШЩЖЮЫ@%—…")
GAP = 5.0  # kept free between two labels


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
    return tuple(_fitted(line, size, room) for line in cut)


def _fitted(line: str, size: float, room: float) -> str:
    if width(line, size) <= room:
        return line
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"


@dataclass(slots=True)
class Levels:
    """Rows of labels above or below a line of marks, nearest first; fills as labels are placed.

    A label in a farther row is tied to its mark by a line, for which the rows between keep room.
    """

    left: float
    right: float
    rows: list[list[tuple[float, float]]] = field(default_factory=list)

    def place(self, at: float, wide: float) -> tuple[int, float]:
        """The row and the left end of a label that is `wide` and belongs to a mark at `at`."""
        row = 0
        while True:
            if row == len(self.rows):
                self.rows.append([])
            for start in (at - 1, at - wide + 1):
                fits = self.left <= start and start + wide <= self.right
                if fits and self._free(row, start, start + wide) and self._tied(row, at):
                    return self._take(row, at, start, wide)
            if row > len(self.rows) + 50 or wide > self.right - self.left:
                return self._take(row, at, self.left, wide)
            if row and not self.rows[row - 1] and not self.rows[row]:
                start = min(max(at - wide / 2, self.left), self.right - wide)
                return self._take(row, at, start, wide)
            row += 1

    def _tied(self, row: int, at: float) -> bool:
        return all(self._free(nearer, at - 1, at + 1) for nearer in range(row))

    def _free(self, row: int, start: float, end: float) -> bool:
        return all(end + GAP <= a or b + GAP <= start for a, b in self.rows[row])

    def _take(self, row: int, at: float, start: float, wide: float) -> tuple[int, float]:
        self.rows[row].append((start, start + wide))
        for nearer in range(row):
            self.rows[nearer].append((at - 1, at + 1))
        return row, start
