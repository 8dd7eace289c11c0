"""A page of a PDF as it looks. Forms and annotations are left out, and nothing is run."""

import base64
from io import BytesIO
from math import isfinite, sqrt
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from pledgewatch.documents.errors import DamagedError, NoPageError
from pledgewatch.documents.formats import kind, pdf
from pledgewatch.documents.picture import LONGEST_SIDE, MOST_PIXELS, PNG, WEBP

WHITE = (255, 255, 255, 255)
# No FPDF_ANNOT: what is laid over the page may be anything, and is not what was published.
FLAGS = pdfium.FPDF_RENDER_LIMITEDIMAGECACHE
GREYS = 16  # are enough for the edges of letters, and make the file a third as large
COLOURLESS = 8  # of 255: less than so much between red, green and blue is no colour
QUALITY = 75


def picture(path: Path, number: int, width: int) -> dict[str, Any]:
    """The picture of page `number`, about `width` pixels wide, as the fields of a `Picture`.

    Raises as `pdf.read` does, and `NoPageError` if there is no such page.
    """
    with path.open("rb") as stream:
        if kind.kind_of(stream.read(kind.HEAD)) != kind.PDF:
            raise NoPageError("has no pages that can be shown; show its text")
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
            size = pixels(page_width, page_height, width)
            media_type, content = _encoded(_drawn(page, *size))
        finally:
            page.close()
    return {
        "page": number,
        "content": base64.b64encode(content).decode(),
        "media_type": media_type,
        "width": size[0],
        "height": size[1],
        "page_width": page_width,
        "page_height": page_height,
    }


def pixels(page_width: float, page_height: float, width: int) -> tuple[int, int]:
    """Width and height of the picture of a page of that size; smaller where it would be huge."""
    if not all(isfinite(side) and side > 0 for side in (page_width, page_height)):
        raise DamagedError("has a page without a size; open and save it anew")
    scale = min(
        width / page_width,
        LONGEST_SIDE / page_height,
        sqrt(MOST_PIXELS / page_width / page_height),
    )
    return max(1, int(page_width * scale + 0.5)), max(1, int(page_height * scale))


def _drawn(page: pypdfium2.PdfPage, width: int, height: int) -> Image.Image:
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
    try:
        bitmap.fill_rect(WHITE, 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
        return Image.frombytes("RGB", (width, height), bitmap.buffer, "raw", "BGRX", bitmap.stride)
    finally:
        bitmap.close()


def _encoded(drawn: Image.Image) -> tuple[str, bytes]:
    """PNG of a few greys where there is no colour: smaller than WebP, and quicker; else WebP."""
    content = BytesIO()
    if not _is_grey(drawn):
        drawn.save(content, "WEBP", quality=QUALITY, method=0)
        return WEBP, content.getvalue()
    step = 255 // (GREYS - 1)
    places = drawn.convert("L").point([(grey + step // 2) // step for grey in range(256)])
    few = Image.frombytes("P", places.size, places.tobytes())
    few.putpalette([step * place for place in range(GREYS) for _ in "rgb"])
    few.save(content, "PNG", bits=4)
    return PNG, content.getvalue()


def _is_grey(drawn: Image.Image) -> bool:
    red, green, blue = drawn.split()
    differs = [0] * COLOURLESS + [255] * (256 - COLOURLESS)
    pairs = ((red, green), (green, blue))
    return all(ImageChops.difference(*pair).point(differs).getbbox() is None for pair in pairs)
