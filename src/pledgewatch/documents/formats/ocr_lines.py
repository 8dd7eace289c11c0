"""Recognised words become lines of print, each word with its place on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import median

from pledgewatch.documents.document import Place
from pledgewatch.documents.formats import print_lines
from pledgewatch.documents.formats.ocr_engine import Box, SeenLine, SeenWord
from pledgewatch.documents.formats.print_lines import Piece
from pledgewatch.documents.layout.line import Line

SIDEWAYS = (90, 270)  # degrees
DOUBTFUL = 40  # of 100
LEGIBLE = 30  # of 100: lines less certain are stains, seals and ruled lines
ALIKE = 0.18  # of the letter size: the size of a line is told from its own letters, and varies
RAISED = 0.2  # of the letter size that a note's figure stands above the base line
HIGH = 0.2  # of the letter size from the lower to the upper edge of such a figure
SMALLER = 0.9  # of the size of most letters: the print of notes
HIGHEST_FOOT = 0.4  # of the lines stand above the notes at least
PAGE_NUMBER = 6  # letters
ENOUGH_LETTERS = 400  # that tell the size in which a document is printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The picture of a page, and by how many degrees clockwise it was turned to be read."""

    number: int  # of the page
    width: int  # pixels, as the page is shown
    height: int
    scale: float  # points a pixel
    turn: int = 0

    @property
    def lines_height(self) -> float:
        """Points from the first line to the last, as they run."""
        return (self.width if self.turn in SIDEWAYS else self.height) * self.scale

    def place(self, box: Box, source: int, count: int) -> Place:
        """Where `box` of the turned picture is on the page, in points from its lower left."""
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        if self.turn == 90:  # noqa: PLR2004 -- degrees
            left, top, right, bottom = top, self.height - right, bottom, self.height - left
        elif self.turn == 180:  # noqa: PLR2004
            left, right = self.width - right, self.width - left
            top, bottom = self.height - bottom, self.height - top
        elif self.turn == 270:  # noqa: PLR2004
            left, top, right, bottom = self.width - bottom, left, self.width - top, right
        sides = (left, self.height - bottom, right, self.height - top)
        return Place(self.number, source, count, *(round(side * self.scale, 2) for side in sides))


def worded(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """The `lines` with letters or figures."""
    return [line for line in lines if any(sign.isalnum() for w in line.words for sign in w.text)]


def legible(lines: Sequence[SeenLine]) -> list[SeenLine]:
    """The `lines` that do not look like letters by chance only, without specks among them."""
    cleaned = (
        replace(line, words=tuple(word for word in line.words if not _is_speck(word)))
        for line in lines
        if certainty([line]) >= LEGIBLE
    )
    return [line for line in cleaned if line.words]


def _is_speck(word: SeenWord) -> bool:
    return word.certainty < LEGIBLE and not any(sign.isalnum() for sign in word.text)


def certainty(lines: Sequence[SeenLine]) -> int:
    """How sure the engine is of the letters, 0 to 100; of no letters 0."""
    words = [word for line in lines for word in line.words]
    letters = sum(len(word.text) for word in words)
    return round(sum(word.certainty * len(word.text) for word in words) / letters) if letters else 0


def letters_of(lines: Sequence[SeenLine]) -> int:
    """How many letters were seen."""
    return sum(len(word.text) for line in lines for word in line.words)


def doubtful(lines: Sequence[SeenLine]) -> float:
    """The share of letters in words of which the engine is not sure at all."""
    words = [word for line in lines for word in line.words]
    unsure = sum(len(word.text) for word in words if word.certainty < DOUBTFUL)
    return unsure / max(1, letters_of(lines))


def body_size(lines: Sequence[SeenLine]) -> float:
    """The size of letters, in pixels, that half of them do not exceed."""
    sizes = sorted(line.size for line in lines for word in line.words for _ in word.text)
    return sizes[len(sizes) // 2] if sizes else 0.0


def foot(lines: Sequence[SeenLine]) -> range:
    """Places of the notes at the foot of a page, above its number.

    Their print is small, and the first opens with a figure or a raised sign. The size of a line by
    itself is no sign of a note, since it is told from the letters that happen to be in it.
    """
    small = SMALLER * body_size(lines)
    end = len(lines)
    while end and sum(len(word.text) for word in lines[end - 1].words) <= PAGE_NUMBER:
        end -= 1
    start = end
    while start and lines[start - 1].size < small:
        start -= 1
    while start < end and not _opens_a_note(lines[start]):
        start += 1
    return range(start, end) if start > len(lines) * HIGHEST_FOOT else range(0)


def _opens_a_note(line: SeenLine) -> bool:
    first = line.words[0]
    return first.text[0].isdigit() or is_raised(line, first.letters[0])


def is_raised(line: SeenLine, box: Box) -> bool:
    """Whether the sign in `box` stands above the base line, and is no dash."""
    stands = line.base - box.bottom > RAISED * line.size
    return stands and box.bottom - box.top > HIGH * line.size


def set_in_print(
    seen: Sequence[SeenLine], page: Shown, first_ordinal: int, body: float
) -> tuple[list[Line], list[Place]]:
    """The lines of a page, and the places of its words.

    `body` is the size in points that most of the document is printed in: lines of about that size
    are given it, since the engine tells sizes from the letters that happen to be in a line.
    """
    pieces: list[Piece] = []
    places: list[Place] = []
    raised: set[int] = set()  # characters of the page
    at = 0
    notes = foot(seen)
    small = median([seen[at].size for at in notes] or [0.0])
    for place, line in enumerate(seen):
        size = _size(line.size * page.scale, body)
        if place in notes:
            size = round(2 * min(small * page.scale, SMALLER * body)) / 2
        words = " ".join(word.text for word in line.words)
        pieces.append(
            Piece(
                text=words,
                sources=range(at, at + len(words)),
                left=line.words[0].box.left * page.scale,
                right=line.words[-1].box.right * page.scale,
                base=page.lines_height - line.base * page.scale,
                size=size,
                bold=False,
            )
        )
        for word in line.words:
            places.append(page.place(word.box, at, len(word.text)))
            raised.update(at + column for column in _raised(word, line))
            at += len(word.text) + 1
    lines = print_lines.lines(
        pieces, page.number, first_ordinal, page.lines_height, partial(_columns, raised)
    )
    return lines, places


def _size(size: float, body: float) -> float:
    if body and abs(size - body) <= ALIKE * body:
        return body
    return round(2 * size) / 2


def _raised(word: SeenWord, line: SeenLine) -> Iterator[int]:
    """Columns of figures that open or end a word and stand above the base line."""
    for column, (letter, box) in enumerate(zip(word.text, word.letters, strict=True)):
        if letter.isdigit() and line.base - box.bottom > RAISED * line.size:
            yield column


def _columns(
    raised: set[int], text: str, sources: Sequence[int], _piece: Piece
) -> Iterator[tuple[int, int]]:
    """Stretches of raised figures in a line."""
    start: int | None = None
    for column, source in enumerate([*sources, -1]):
        if source in raised:
            start = column if start is None else start
        elif start is not None:
            yield start, min(column, len(text))
            start = None
