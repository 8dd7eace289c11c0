"""Only a whole picture of the size that it states is let through."""

import base64
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from pledgewatch.documents.document import Rectangle
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.picture import PNG, WEBP, Picture, has_pictures
from pledgewatch.documents.wire import picture_of


def encoded(kind: str, **how: Any) -> bytes:
    content = BytesIO()
    Image.new("RGB", (40, 60), (200, 30, 40)).save(content, kind, **how)
    return content.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


GOOD = encoded("PNG")
GOOD_WEBP = encoded("WEBP")


def fields(content: bytes = GOOD, **changes: Any) -> dict[str, Any]:
    return {
        "page": 3,
        "content": base64.b64encode(content).decode(),
        "media_type": PNG,
        "width": 40,
        "height": 60,
        "page_width": 400.0,
        "page_height": 600.0,
        **changes,
    }


@pytest.mark.parametrize(("content", "media_type"), [(GOOD, PNG), (GOOD_WEBP, WEBP)])
def test_picture_of_gives_the_picture(content: bytes, media_type: str) -> None:
    assert picture_of(fields(content, media_type=media_type), 3) == Picture(
        page=3,
        content=content,
        media_type=media_type,
        width=40,
        height=60,
        page_width=400.0,
        page_height=600.0,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        fields(b"<svg onload='alert(1)'/>"),
        fields(b""),
        fields(GOOD[:-1]),
        fields(GOOD + b"<script>"),
        fields(GOOD[:50] + bytes([GOOD[50] ^ 1]) + GOOD[51:]),
        fields(GOOD[:33] + chunk(b"tEXt", b"Comment\x00<script>") + GOOD[33:]),
        fields(width=41),
        fields(height=-60),
        fields(width="wide"),
        fields(GOOD_WEBP),
        fields(media_type=WEBP),
        fields(media_type="image/svg+xml"),
        fields(GOOD_WEBP[:-2], media_type=WEBP),
        fields(GOOD_WEBP + b"<script>", media_type=WEBP),
        fields(GOOD_WEBP[:12], media_type=WEBP),
        fields(encoded("WEBP", lossless=True), media_type=WEBP),
        {**fields(), "content": "no base 64!"},
        {**fields(), "content": 7},
        fields(page=4),
        fields(page_width=0.0),
        fields(page_height=float("nan")),
        fields(page_height=float("inf")),
        fields(width=float("inf")),
        {},
        None,
        [7],
    ],
)
def test_picture_of_refuses_what_is_none(wrong: Any) -> None:
    with pytest.raises(DamagedError, match=r"please report the file$"):
        picture_of(wrong, 3)


def test_picture_of_refuses_one_that_is_too_large() -> None:
    head = struct.pack(">IIBBBBB", 40_000, 60_000, 8, 2, 0, 0, 0)
    content = GOOD[:8] + chunk(b"IHDR", head) + chunk(b"IEND", b"")
    with pytest.raises(DamagedError, match="gave a larger picture than is allowed"):
        picture_of(fields(content, width=40_000, height=60_000), 3)


def test_box_counts_pixels_from_the_upper_left() -> None:
    picture = picture_of(fields(), 3)
    assert picture.box(Rectangle(3, 0, 0, 400, 600)) == (0, 0, 40, 60)
    assert picture.box(Rectangle(3, 100, 540, 150, 600)) == pytest.approx((10, 0, 5, 6))


def test_has_pictures_tells_a_pdf_from_a_text() -> None:
    assert [has_pictures(kind) for kind in ("application/pdf", "text/plain", "text/html")] == [
        True,
        False,
        False,
    ]
