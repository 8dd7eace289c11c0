"""One page of a PDF becomes lines with their place, letter size and weight.

PDFium gives the text in lines, each character with an index. Asking it for the box of every
character costs three times what reading the text costs, so only the first and last letter of a
line and what may be a note's mark are asked for.
"""

import ctypes
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from pledgewatch.documents.formats import pdf_columns, print_lines
from pledgewatch.documents.formats.print_lines import BLANK, Piece
from pledgewatch.documents.layout.line import Line

DIVIDED = "\ufffe"  # PDFium puts this for a hyphen at the end of a line, and no line break after it
HYPHEN = 2  # the same where PDFium is asked for one character
BREAK = re.compile(r"\r\n|[\r\n]|(?<=\ufffe)")
# Of letters only the small Roman numerals of endnotes, which cling to a word or open a line.
MAY_BE_RAISED = re.compile(
    r"\d+|\*{1,4}|[†‡§]|(?:(?<=[^\W\d_])|(?<=[.,;:!?”’\"')])|^)[ivxl]+(?!\w)"
)
LONGEST_MARK = 3  # digits
LONGEST_ROMAN = 6  # letters: "xxviii"
RAISED = 0.13  # of the letter size that a mark stands above the base line
FLOATS = 0.2  # of the letter size: a figure of usual form stands on the base line or below it
SMALL = 0.8  # of the letter size: a mark is smaller than the text it stands in
SAME_LINE = 0.45  # of the letter size that base lines of one line may differ by
FALL = 0.6  # of the letter size: base lines so far apart are not one line
NEXT_LINE = 0.7  # of the letter size: even a raised figure of the next line stands so far below
MARK_SPACE = 3.0  # letter sizes: how far the words of a note may stand from its mark
LONGEST_FALLEN = 8  # characters that may hang on to the line above
BOLD = 600  # font weight
SURROGATES = range(0xD800, 0xE000)  # no characters of their own


@dataclass(slots=True)
class PageText:
    """The text layer of an open page. `turn` is by how many quarters its letters are turned."""

    handle: pdfium.FPDF_TEXTPAGE
    text: str
    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def height(self) -> float:
        """The height of the page, as its lines run."""
        across = self.turn % 2
        return self.right - self.left if across else self.top - self.bottom

    def origin(self, index: int) -> tuple[float, float]:
        """Where the character at `index` stands, turned so that lines run from left to right."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.handle, index, x, y)
        return self._turned(x.value, y.value)

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        right, up = x - self.left, y - self.bottom
        if self.turn == 1:
            return up, self.right - x
        if self.turn == 2:  # noqa: PLR2004 -- quarters of a turn
            return self.right - x, self.top - y
        if self.turn == 3:  # noqa: PLR2004
            return self.top - y, right
        return right, up

    def end(self, index: int) -> float:
        """The right edge of the character at `index`."""
        box = [ctypes.c_double() for _ in range(4)]
        if not pdfium.FPDFText_GetCharBox(self.handle, index, *box):
            return self.origin(index)[0]
        left, right, bottom, top = (side.value for side in box)
        return max(self._turned(left, bottom)[0], self._turned(right, top)[0])

    def floats(self, index: int) -> bool:
        """Whether the sign itself stands above its base line, as the superior figures of a font."""
        return self.reach(index)[0] > FLOATS * self.size(index)

    def reach(self, index: int) -> tuple[float, float]:
        """How far above its base line the sign at `index` begins and ends, in points."""
        box = [ctypes.c_double() for _ in range(4)]
        if not pdfium.FPDFText_GetCharBox(self.handle, index, *box):
            return 0.0, 0.0
        left, right, bottom, top = (side.value for side in box)
        heights = self._turned(left, bottom)[1], self._turned(right, top)[1]
        base = self.origin(index)[1]
        return min(heights) - base, max(heights) - base

    def size(self, index: int) -> float:
        """The letter size at `index` in points.

        The stated font size times its matrix: some reports state a size of 1 everywhere and scale
        the matrix instead.
        """
        stated = pdfium.FPDFText_GetFontSize(self.handle, index)
        matrix = pdfium.FS_MATRIX()
        if not pdfium.FPDFText_GetMatrix(self.handle, index, matrix):
            return float(stated)
        return float(stated) * float((matrix.c**2 + matrix.d**2) ** 0.5)

    def bold(self, index: int) -> bool:
        """Whether the letter at `index` is bold by weight or by the name of its font."""
        if pdfium.FPDFText_GetFontWeight(self.handle, index) >= BOLD:
            return True
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self.handle, index, name, len(name), flags)
        return b"bold" in name.value.lower()

    def quarter(self, index: int) -> int:
        """By how many quarters counter-clockwise the letter at `index` is turned."""
        angle = pdfium.FPDFText_GetCharAngle(self.handle, index)
        # PDFium counts the angle clockwise, and -1 is none.
        return -round(angle / 1.5707963) % 4 if angle >= 0 else 0


def text_of(handle: pdfium.FPDF_TEXTPAGE) -> str:
    """The characters of a page, each at its own index."""
    count = pdfium.FPDFText_CountChars(handle)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    pdfium.FPDFText_GetText(handle, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", errors="replace").split("\x00", 1)[0]
    if len(text) == count:
        return text
    # A character without a meaning, or half a surrogate: take them one by one.
    codes = (pdfium.FPDFText_GetUnicode(handle, index) for index in range(count))
    return "".join(_letter(code) for code in codes)


def _letter(code: int) -> str:
    if code == HYPHEN:
        return DIVIDED
    return chr(code) if 0 < code <= sys.maxunicode and code not in SURROGATES else " "


def lines(page: PageText, number: int, first_ordinal: int) -> list[Line]:
    """The lines of page `number` from top to bottom, or in the order of its columns."""
    page.turn = _turn(page)
    merged = _merge(pdf_columns.in_order(list(_pieces(page))))
    return print_lines.lines(
        merged, number, first_ordinal, page.height, lambda *at: _raised(page, *at)
    )


def _turn(page: PageText) -> int:
    """How the letters of most of the page are turned, told by a few of them."""
    step = max(1, len(page.text) // 9)
    quarters = [page.quarter(index) for index in range(step // 2, len(page.text), step)]
    return max(set(quarters), key=quarters.count, default=0)


def _pieces(page: PageText) -> Iterator[Piece]:
    start = 0
    breaks = [(found.start(), found.end()) for found in BREAK.finditer(page.text)]
    for end, following in [*breaks, (len(page.text), len(page.text))]:
        first, last = _without_blanks(page.text, start, end)
        start = following
        if first == last:
            continue
        fall = _fall(page, first, last)
        yield _piece(page, *_without_blanks(page.text, first, fall))
        if fall < last:
            yield _piece(page, *_without_blanks(page.text, fall, last))


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in BLANK:
        start += 1
    while start < end and text[end - 1] in BLANK:
        end -= 1
    return start, end


def _fall(page: PageText, first: int, end: int) -> int:
    """Where the letters `first` to `end` fall to the next line without a line break, or `end`.

    PDFium leaves the raised number that opens a note at the end of the line above it.
    """
    right, base = page.origin(end - 1)
    left, top = page.origin(first)
    if right > left and abs(top - base) < FALL * page.size(first):
        return end
    fall = end - 1
    while fall > first + 1 and end - fall < LONGEST_FALLEN:
        x, y = page.origin(fall - 1)
        if x > right or abs(y - base) > SAME_LINE * page.size(end - 1):
            return fall
        fall -= 1
    return _next_line(page, first, end, top - NEXT_LINE * page.size(end - 1))


def _next_line(page: PageText, first: int, end: int, lowest: float) -> int:
    """Where the letters `first` to `end` begin to stand below `lowest`, or `end`.

    PDFium gives two lines as one where a raised number opens the second.
    """
    letters = [at for at in range(first, end) if not page.text[at].isspace()]
    place = bisect_left(letters, True, key=lambda at: page.origin(at)[1] < lowest)
    return letters[place] if place < len(letters) else end


def _piece(page: PageText, first: int, end: int) -> Piece:
    last = end - 1
    main = _main_letter(page, first, end)
    size, base = page.size(main), page.origin(main)[1]
    left = page.origin(first)[0]
    ends = last if page.text[last].isalnum() else main
    return Piece(
        text=page.text[first:end].replace(DIVIDED, "-"),
        sources=range(first, end),
        left=left,
        right=max(left, page.end(last)),
        base=base,
        size=size,
        bold=page.bold(main) and page.bold(ends),
    )


def _main_letter(page: PageText, first: int, end: int) -> int:
    """The index of a letter of the line's own size, not of a mark or of the "th" in "17th"."""
    letters = [at for at in range(first, end) if page.text[at].isalpha()]
    if not letters:
        return first
    middle = letters[len(letters) // 2]
    return max((letters[0], middle), key=page.size)


def _merge(pieces: Sequence[Piece]) -> list[Piece]:
    """Join what stands on one base line: a number and its words, a superscript and its line."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and _is_mark_of(last, piece):
            merged[-1] = _joined(last, piece)
            continue
        if last is not None and abs(last.base - piece.base) < SAME_LINE * max(
            last.size, piece.size
        ):
            if piece.left >= last.right - last.size:
                merged[-1] = _joined(last, piece)
                continue
            if piece.right <= last.left + last.size:
                merged[-1] = _joined(piece, last)
                continue
        merged.append(piece)
    return merged


def _is_mark_of(mark: Piece, piece: Piece) -> bool:
    """Whether `mark` is the small raised sign that opens the note in `piece`."""
    small = mark.size <= SMALL * piece.size and MAY_BE_RAISED.fullmatch(mark.text) is not None
    raised = 0 <= mark.base - piece.base < NEXT_LINE * piece.size
    return small and raised and 0 <= piece.left - mark.right < MARK_SPACE * piece.size


def _joined(left: Piece, right: Piece) -> Piece:
    main = max(left, right, key=lambda piece: len(piece.text))
    apart = right.left - left.right > 0.15 * main.size
    return Piece(
        text=left.text + " " * apart + right.text,
        # The space between them stands nowhere; it is given the place of the letter before it.
        sources=[*left.sources, *[left.sources[-1]] * apart, *right.sources],
        left=left.left,
        right=max(left.right, right.right),
        base=main.base,
        size=main.size,
        bold=left.bold and right.bold,
    )


def _raised(
    page: PageText, text: str, sources: Sequence[int], piece: Piece
) -> Iterator[tuple[int, int]]:
    """Columns of figures and asterisks that stand above the base line and are smaller."""
    for found in MAY_BE_RAISED.finditer(text):
        start = end = found.end()
        while start > found.start() and _is_raised(page, sources[start - 1], piece):
            start -= 1  # of "200913" only the 13 is raised
        if 0 < end - start <= (LONGEST_ROMAN if text[start].isalpha() else LONGEST_MARK):
            yield start, end
        elif text[end - 1] == "*" and found.start() and not text[found.start() - 1].isspace():
            yield found.span()


def _is_raised(page: PageText, index: int, piece: Piece) -> bool:
    height = page.origin(index)[1] - piece.base
    if height > RAISED * piece.size:
        return page.size(index) <= SMALL * piece.size
    return page.text[index].isdigit() and page.floats(index)
