"""A page of a PDF drawn in pixels, without annotations and what is typed into forms."""

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

WHITE = (255, 255, 255, 255)
# No FPDF_ANNOT: what is laid over the page may be anything, and is not what was published.
FLAGS = pdfium.FPDF_RENDER_LIMITEDIMAGECACHE


def drawn(page: pypdfium2.PdfPage, width: int, height: int) -> Image.Image:
    """An open page as a picture of so many pixels."""
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect(WHITE, 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
        return Image.frombytes("RGB", (width, height), bitmap.buffer, "raw", "BGRX", bitmap.stride)
    finally:
        bitmap.close()
