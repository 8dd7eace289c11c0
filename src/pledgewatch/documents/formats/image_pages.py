"""Plain pictures of pages: scans and photographs, a TIFF with several pages among them."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageOps

from pledgewatch.documents.errors import DamagedError, TooLargeError

FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "WEBP")
PAGED = "TIFF"  # the frames of others are a film, or the same picture once more
MOST_PIXELS = 80_000_000  # a large photograph has 50
LONGEST_SIDE = 20_000  # pixels; a longer strip of them takes long to unpack
LONGER_SIDE = 842.0  # points: that of A4, since what a picture says of its size is seldom so
DAMAGED = "cannot be followed as a picture; open and save it anew"
# What the library raises where a picture says what cannot be: tables that are missing, too short,
# of another form, or lead in circles.
UNFOLLOWED = (
    *(OSError, SyntaxError, ValueError, EOFError, ArithmeticError, LookupError, TypeError),
    *(AttributeError, NotImplementedError, struct.error, zlib.error, RuntimeError, AssertionError),
)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # of twice as many it makes an error


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """The picture at `path`, open and not unpacked yet.

    Raises `DamagedError`, or `TooLargeError` if it is larger than any page.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(path, formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise TooLargeError("has more pixels than any page; make it smaller") from error
    except UNFOLLOWED as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # it is the disk
        raise DamagedError(DAMAGED) from error
    with image:
        yield image


def count(image: Image.Image) -> int:
    """How many pages it has; raises `DamagedError` where the way from one to the next is lost."""
    if image.format != PAGED:
        return 1
    try:
        return int(getattr(image, "n_frames", 1))
    except UNFOLLOWED as error:
        raise DamagedError(DAMAGED) from error


def page(image: Image.Image, number: int) -> Image.Image:
    """Page `number`, from 1, the way up that the camera noted, what is seen through it white.

    Raises `DamagedError` if it cannot be unpacked, `TooLargeError` if it is larger than any page.
    """
    try:
        image.seek(number - 1)
        if max(image.size) > LONGEST_SIDE or image.width * image.height > MOST_PIXELS:
            raise TooLargeError("has more pixels than any page; make it smaller")
        shown = ImageOps.exif_transpose(image)
        if "transparency" in shown.info or shown.mode in {"RGBA", "LA", "PA"}:
            glass = shown.convert("RGBA")
            ground = Image.new("RGBA", glass.size, "white")
            shown = Image.alpha_composite(ground, glass)
        return shown.convert("L" if shown.mode in {"1", "L"} else "RGB")
    except UNFOLLOWED as error:
        raise DamagedError("has a page that cannot be unpacked; open and save it anew") from error


def size(shown: Image.Image) -> tuple[float, float]:
    """Width and height of a page in points, as if its longer side were that of A4."""
    scale = LONGER_SIDE / max(shown.size)
    return shown.width * scale, shown.height * scale
