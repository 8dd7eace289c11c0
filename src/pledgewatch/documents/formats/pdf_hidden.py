"""Words in a PDF that nobody sees on its pages: invisible, white on white, covered, outside.

Whether words are seen is told by drawing the page with them and without: where that makes no
difference they are not. So white letters on a dark ground are seen, and letters on a layer that is
switched off are not, whatever the file says of itself.
"""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import page_picture
from pledgewatch.documents.formats import unseen as told_unseen
from pledgewatch.documents.formats.pdf_drawn import drawn
from pledgewatch.documents.formats.pdf_objects import Sides, Survey, Suspect
from pledgewatch.documents.formats.unseen import FEWEST_LETTERS

SCALE = 1.5  # pixels a point
MOST_PIXELS = 2_000_000
SEEN = 24  # of 255: a fainter difference is not seen
LARGE_PICTURE = 0.6  # of the page: words that cannot be seen over it are its own, recognised


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words of a page that are not seen. `over_picture`: they lie over or under a picture of it."""

    letters: int
    excerpt: str
    over_picture: bool


def of(page: pypdfium2.PdfPage, layer: pypdfium2.PdfTextPage, drawn: Survey) -> Hidden | None:
    """The words of an open page that nobody sees, if there are any."""
    if not drawn.suspects:
        return None
    unseen = list(_unseen(page, drawn.suspects))
    words = "".join(_text(each, layer) for each in unseen)
    letters = told_unseen.letters(words)
    if letters < FEWEST_LETTERS:
        return None
    return Hidden(letters, told_unseen.excerpt(words), drawn.pictured >= LARGE_PICTURE)


def _unseen(page: pypdfium2.PdfPage, suspects: Sequence[Suspect]) -> Iterator[Suspect]:
    yield from (each for each in suspects if each.invisible or each.tiny)
    doubtful = [each for each in suspects if not (each.invisible or each.tiny)]
    if not doubtful:
        return
    try:
        size = _pixels(page)
    except DamagedError:  # a page without a size shows nothing
        yield from doubtful
        return
    with_them = drawn(page, *size).convert("L")
    for each in doubtful:
        pdfium.FPDFPageObj_SetIsActive(each.handle, False)
    without = drawn(page, *size).convert("L")
    for each in doubtful:
        pdfium.FPDFPageObj_SetIsActive(each.handle, True)
    differs = ImageChops.difference(with_them, without).point([0] * SEEN + [255] * (256 - SEEN))
    for each in doubtful:
        box = _box(page, each.sides, differs)
        if box is None or differs.crop(box).getbbox() is None:
            yield each


def _pixels(page: pypdfium2.PdfPage) -> tuple[int, int]:
    width, height = page.get_size()
    scale = min(SCALE, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    return page_picture.pixels(width, height, max(1, round(width * scale)))


def _box(
    page: pypdfium2.PdfPage, sides: Sides, picture: Image.Image
) -> tuple[int, int, int, int] | None:
    """The pixels of `sides` on the picture of the page, turned as it is; None: off the page."""
    left, top, right, bottom = picture.width, picture.height, 0, 0
    for x, y in ((sides[0], sides[1]), (sides[2], sides[3])):
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, picture.width, picture.height, 0, x, y, across, down)
        left, right = min(left, across.value), max(right, across.value)
        top, bottom = min(top, down.value), max(bottom, down.value)
    left, top = max(0, left - 1), max(0, top - 1)
    right, bottom = min(picture.width, right + 1), min(picture.height, bottom + 1)
    return (left, top, right, bottom) if left < right and top < bottom else None


def _text(suspect: Suspect, layer: pypdfium2.PdfTextPage) -> str:
    length = pdfium.FPDFTextObj_GetText(suspect.handle, layer, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(suspect.handle, layer, buffer, length)
    return bytes(buffer).decode("utf-16-le", errors="replace").split("\0", 1)[0] + " "
