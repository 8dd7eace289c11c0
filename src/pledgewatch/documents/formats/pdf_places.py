"""Where characters stand on a page of a PDF, as rectangles of the page as it is shown."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium


def boxes(
    handle: pdfium.FPDF_TEXTPAGE, page: pypdfium2.PdfPage, *, first: int, count: int
) -> Iterator[list[float]]:
    """Left, bottom, right, top of characters `first` and on, on the page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation() // 90
    sides = [ctypes.c_double() for _ in range(4)]
    for index in range(pdfium.FPDFText_CountRects(handle, first, count)):
        # PDFium gives left, top, right, bottom.
        if not pdfium.FPDFText_GetRect(handle, index, *sides):
            continue
        x1, y2, x2, y1 = (side.value for side in sides)
        x1, x2 = (min(max(x, left), right) - left for x in (x1, x2))
        y1, y2 = (min(max(y, bottom), top) - bottom for y in (y1, y2))
        width, height = right - left, top - bottom
        shown = (
            (x1, y1, x2, y2),
            (y1, width - x2, y2, width - x1),
            (width - x2, height - y2, width - x1, height - y1),
            (height - y2, x1, height - y1, x2),
        )[turn]
        if shown[0] < shown[2] and shown[1] < shown[3]:
            yield [round(side, 2) for side in shown]
