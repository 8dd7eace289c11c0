"""The picture of a page: its bytes, its size, and how places on the page lie on it."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from pledgewatch.documents.document import Rectangle
from pledgewatch.documents.errors import DamagedError

IMAGES = frozenset({"image/png", "image/jpeg", "image/tiff", "image/gif", "image/webp"})
PICTURED = frozenset({"application/pdf", *IMAGES})
PNG, WEBP = "image/png", "image/webp"
WIDEST = 3000  # pixels that may be asked for
LONGEST_SIDE = 10_000  # pixels; a page that is a ribbon gives a narrower picture than was asked for
MOST_PIXELS = 16_000_000
PNG_MARK = b"\x89PNG\r\n\x1a\n"
PNG_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND"}  # no words, colour profiles or movement
VP8_START = b"\x9d\x01\x2a"  # RFC 6386, 9.1
SIDE = 0x3FFF  # the bits of a VP8 side; the two above them only advise on scaling


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as it looks: turned as its file says, and only what its crop box shows.

    `page_width` and `page_height` are those of the page as shown, in points, the unit of
    `Rectangle`. The picture shows the page from edge to edge: the point (x, y) of a rectangle, y
    upwards from the lower edge, is the pixel (x * width / page_width,
    (page_height - y) * height / page_height), downwards from the upper edge. A rectangle is on the
    turned and cropped page already, so nothing else is to be reckoned.
    """

    page: int  # from 1
    content: bytes
    media_type: str  # PNG or WEBP
    width: int  # pixels
    height: int
    page_width: float  # points
    page_height: float

    def box(self, place: Rectangle) -> tuple[float, float, float, float]:
        """Left, top, width and height of `place` in pixels, from the picture's upper left."""
        across, down = self.width / self.page_width, self.height / self.page_height
        return (
            place.left * across,
            (self.page_height - place.top) * down,
            (place.right - place.left) * across,
            (place.top - place.bottom) * down,
        )


def has_pictures(media_type: str) -> bool:
    """Whether a document of that type has pages that can be shown.

    Form feeds divide a plain text into pages (`Document.paginated`) that look like nothing.
    """
    return media_type in PICTURED


def check(picture: Picture) -> None:
    """Raise `DamagedError` unless its content is a whole PNG or WebP of the size that it says."""
    sides = (picture.page_width, picture.page_height)
    if not all(isfinite(side) and side > 0 for side in sides):
        raise DamagedError("gave a page without a size; please report the file")
    if picture.width * picture.height > MOST_PIXELS:
        raise DamagedError("gave a larger picture than is allowed; please report the file")
    reader = {PNG: _png_size, WEBP: _webp_size}.get(picture.media_type)
    try:
        found = reader(picture.content) if reader else None
    except (struct.error, IndexError):
        found = None
    if found != (picture.width, picture.height):
        raise DamagedError("gave something else than a picture; please report the file")


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG of plain chunks; None if it is anything else."""
    if not content.startswith(PNG_MARK):
        return None
    chunks = list(_png_chunks(content))
    kinds = [kind for kind, _ in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or not set(kinds) <= PNG_CHUNKS:
        return None
    width, height = struct.unpack_from(">II", chunks[0][1])
    return int(width), int(height)


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each chunk; stops at one whose sum is wrong, and gives none of it."""
    place = len(PNG_MARK)
    while place < len(content):
        (length,) = struct.unpack_from(">I", content, place)
        named = content[place + 4 : place + 8 + length]
        (stated,) = struct.unpack_from(">I", content, place + 8 + length)
        if zlib.crc32(named) != stated:
            return
        yield named[:4], named[4:]
        place += 12 + length


def _webp_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a WebP of one still picture with loss; None if it is anything else."""
    riff, length, webp, kind, inner = struct.unpack_from("<4sI4s4sI", content)
    whole = length == len(content) - 8 and len(content) - 20 - inner in (0, 1)
    if (riff, webp, kind) != (b"RIFF", b"WEBP", b"VP8 ") or not whole:
        return None
    if content[23:26] != VP8_START:
        return None
    width, height = struct.unpack_from("<HH", content, 26)
    return width & SIDE, height & SIDE
