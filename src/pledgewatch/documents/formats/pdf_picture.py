"""A page of a PDF as it looks. Forms and annotations are left out, and nothing is run."""

from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from pledgewatch.documents.errors import DamagedError, NoPageError
from pledgewatch.documents.formats import page_picture, pdf

WHITE = (255, 255, 255, 255)
# No FPDF_ANNOT: what is laid over the page may be anything, and is not what was published.
FLAGS = pdfium.FPDF_RENDER_LIMITEDIMAGECACHE


def picture(path: Path, number: int, width: int) -> dict[str, Any]:
    """The picture of page `number`, about `width` pixels wide, as the fields of a `Picture`.

    Raises as `pdf.read` does, and `NoPageError` if there is no such page.
    """
    with pdf.opened(path) as file:
        if not 1 <= number <= len(file):
            raise NoPageError(f"has no page {number}; ask for one from 1 to {len(file)}")
        try:
            page = file[number - 1]
        except pypdfium2.PdfiumError as error:
            raise DamagedError(
                f"has a page {number} that cannot be followed; show its text, or save the file anew"
            ) from error
        try:
            page_width, page_height = page.get_size()
            size = page_picture.pixels(page_width, page_height, width)
            fields = page_picture.fields(drawn(page, *size), number, page_width, page_height)
        finally:
            page.close()
    return fields


def drawn(page: pypdfium2.PdfPage, width: int, height: int) -> Image.Image:
    """An open page as a picture of so many pixels."""
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect(WHITE, 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
        return Image.frombytes("RGB", (width, height), bitmap.buffer, "raw", "BGRX", bitmap.stride)
    finally:
        bitmap.close()
