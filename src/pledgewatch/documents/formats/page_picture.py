"""The picture of a page as it is handed out: how large, and in which bytes."""

import base64
from io import BytesIO
from math import isfinite, sqrt
from typing import Any

from PIL import Image, ImageChops

from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.picture import LONGEST_SIDE, MOST_PIXELS, PNG, WEBP

GREYS = 16  # are enough for the edges of letters, and make the file a third as large
COLOURLESS = 8  # of 255: less than so much between red, green and blue is no colour
QUALITY = 75


def fields(
    drawn: Image.Image, number: int, page_width: float, page_height: float
) -> dict[str, Any]:
    """The fields of the `Picture` of page `number`, whose size is in points."""
    media_type, content = _encoded(drawn)
    return {
        "page": number,
        "content": base64.b64encode(content).decode(),
        "media_type": media_type,
        "width": drawn.width,
        "height": drawn.height,
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
