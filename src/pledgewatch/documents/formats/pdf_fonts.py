"""Fonts that lie: the letters that a file states are not those that its pages show.

A "p" reaches below the line and an "o" does not, whatever the design. Where the shapes of a font
contradict the letters that the file states for them, the file states other letters than it shows.
"""

import ctypes
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from pledgewatch.documents.formats.pdf_page import PageText

SAMPLE = 45  # letters of a page
FEWEST = 20  # of a font, to judge it by
CONTRADICTED = 0.25  # of them, in a font that lies; in honest ones 0.03 at most
# Letters of one reach in every upright and slanted design. Left out: f, j, t, в, д, ф and others
# that some designs lengthen.
BELOW = frozenset("gpqyру")
HIGH = frozenset("bdhkl")
PLAIN = frozenset("acemnorsuvwxzаегжзиклмнопстхчшьыъэюя")
TELLING = re.compile(f"[{''.join(sorted(BELOW | HIGH | PLAIN))}]")
UNDER, ON = -0.1, -0.07  # of the letter size: a letter that reaches below the line, and one not
TALLER = 1.12  # times the height of plain letters
DESCENDING = 2  # so many shapes reach below the line, or the font has but one height


@dataclass(frozen=True, slots=True)
class _Shape:
    letter: str
    low: float  # of the letter size, from the base line
    high: float


def contradicted(page: PageText) -> bool:
    """Whether a font of the page shows other letters than the file states."""
    by_font: dict[int, list[_Shape]] = defaultdict(list)
    known = [found.start() for found in TELLING.finditer(page.text)]
    for at in known[:: max(1, len(known) // SAMPLE)]:
        size = page.size(at)
        low, high = page.reach(at)
        if size > 0 and high > low:
            font = _font(page.handle, at)
            by_font[font].append(_Shape(page.text[at], low / size, high / size))
    return any(_lies(shapes) for shapes in by_font.values())


def _font(handle: pdfium.FPDF_TEXTPAGE, at: int) -> int:
    """A number that is the same for letters of one font of the page."""
    drawn = pdfium.FPDFText_GetTextObject(handle, at)
    font = pdfium.FPDFTextObj_GetFont(drawn) if drawn else None
    return ctypes.cast(font, ctypes.c_void_p).value or 0 if font else 0


def _lies(shapes: Sequence[_Shape]) -> bool:
    plain = sorted(shape.high for shape in shapes if shape.letter in PLAIN)
    below = sum(shape.low < UNDER for shape in shapes)
    if len(shapes) < FEWEST or not plain or below < DESCENDING or below == len(shapes):
        return False
    usual = plain[len(plain) // 2]
    wrong = sum(_is_contradicted(shape, usual) for shape in shapes)
    return wrong > CONTRADICTED * len(shapes)


def _is_contradicted(shape: _Shape, usual: float) -> bool:
    if shape.letter in BELOW:
        return shape.low > ON
    if shape.low < UNDER:
        return True
    return (shape.high > TALLER * usual) != (shape.letter in HIGH)
