"""A page as it looks, and the places of words on it."""

import base64
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps

from pledgewatch.documents.document import Rectangle
from pledgewatch.documents.errors import DamagedError, NoPageError
from pledgewatch.documents.formats import page_picture, pdf, pdf_picture, reading
from pledgewatch.documents.picture import LONGEST_SIDE, MOST_PIXELS
from pledgewatch.documents.wire import picture_of
from tests.factories.pdfs import one_page, stream, words_at

DRAWING = words_at((120.0, 200.0, "HHHH"), size=20)
NEAR = 2.0  # pixels that the edges of letters may differ by
WIDGET = (
    "<< /Type /Annot /Subtype /Square /Rect [10 10 290 390] /IC [1 0 0] /C [1 0 0] /AP << /N {} >> "
    "/F 4 >>"
)


def file(folder: Path, content: bytes) -> Path:
    path = folder / "document.pdf"
    path.write_bytes(content)
    return path


def opened(fields: dict[str, Any]) -> Image.Image:
    return Image.open(BytesIO(base64.b64decode(fields["content"]))).convert("RGB")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is dark."""
    dark = ImageOps.invert(image.convert("L")).point([0] * 128 + [255] * 128).getbbox()
    assert dark is not None
    return dark


@pytest.mark.parametrize(
    ("page", "size"),
    [
        ("", (300, 400)),
        ("/Rotate 90", (400, 300)),
        ("/Rotate 180", (300, 400)),
        ("/Rotate 270", (400, 300)),
        ("/CropBox [100 150 250 390]", (150, 240)),
        ("/CropBox [100 150 250 390] /Rotate 90", (240, 150)),
        ("/CropBox [100 150 250 390] /Rotate 180", (150, 240)),
        ("/CropBox [100 150 250 390] /Rotate 270", (240, 150)),
        ("/CropBox [-50 150 900 390]", (300, 240)),  # it cannot show what is not on the sheet
        ("/UserUnit 2", (300, 400)),
    ],
)
def test_rectangles_lie_on_the_picture(page: str, size: tuple[int, int], tmp_path: Path) -> None:
    path = file(tmp_path, one_page(DRAWING, page=page))
    document = reading.read(path)
    runs = [list(document.sources(0, 4))]
    ((number, left, bottom, right, top),) = pdf.rectangles(path, runs)[0]
    fields = pdf_picture.picture(path, 1, 900)
    picture = picture_of(fields, 1)
    assert (picture.page_width, picture.page_height) == size
    assert picture.width == 900
    x, y, across, down = picture.box(Rectangle(int(number), left, bottom, right, top))
    assert ink(opened(fields)) == pytest.approx((x, y, x + across, y + down), abs=NEAR)


def test_picture_without_colour_is_a_png_and_with_it_a_webp(tmp_path: Path) -> None:
    grey = pdf_picture.picture(file(tmp_path, one_page(DRAWING)), 1, 300)
    red = pdf_picture.picture(file(tmp_path, one_page("1 0 0 rg " + DRAWING)), 1, 300)
    assert (grey["media_type"], red["media_type"]) == ("image/png", "image/webp")
    assert opened(grey).getpixel((0, 0)) == opened(red).getpixel((0, 0)) == (255, 255, 255)


def test_picture_leaves_annotations_out(tmp_path: Path) -> None:
    over = stream(b"1 0 0 rg 0 0 280 380 re f", "/Type /XObject /Subtype /Form /BBox [0 0 280 380]")
    content = one_page(DRAWING, page="/Annots [6 0 R]", more=(WIDGET.format("7 0 R"), over))
    covered = pdf_picture.picture(file(tmp_path, content), 1, 300)
    bare = pdf_picture.picture(file(tmp_path, one_page(DRAWING)), 1, 300)
    assert covered == bare


@pytest.mark.parametrize("number", [-1, 0, 2])
def test_picture_of_a_page_that_is_not_there_says_which_are(number: int, tmp_path: Path) -> None:
    path = file(tmp_path, one_page(DRAWING))
    with pytest.raises(NoPageError, match=rf"^has no page {number}; ask for one from 1 to 1$"):
        pdf_picture.picture(path, number, 300)


def test_picture_of_a_text_says_that_it_has_none(tmp_path: Path) -> None:
    path = file(tmp_path, b"The law will be amended.\x0cSoon.")
    with pytest.raises(NoPageError, match=r"^has no pages that can be shown; show its text$"):
        reading.picture(path, 1, 300)


@pytest.mark.parametrize(
    ("page_size", "width", "size"),
    [
        ((595.32, 841.92), 1000, (1000, 1414)),
        ((842.0, 595.0), 1000, (1000, 706)),
        ((3.0, 14400.0), 1000, (2, LONGEST_SIDE)),
        ((14400.0, 3.0), 1000, (1000, 1)),
        ((1.0, 3.0), 3000, (2309, 6928)),
        ((1e30, 1e30), 1000, (1000, 1000)),
    ],
)
def test_pixels_keep_the_form_and_stay_within_limits(
    page_size: tuple[float, float], width: int, size: tuple[int, int]
) -> None:
    assert page_picture.pixels(*page_size, width) == size
    assert size[0] * size[1] <= MOST_PIXELS


@pytest.mark.parametrize("side", [0.0, -1.0, float("nan"), float("inf")])
def test_pixels_of_a_page_without_a_size_are_refused(side: float) -> None:
    with pytest.raises(DamagedError, match=r"^has a page without a size; open and save it anew$"):
        page_picture.pixels(side, 100.0, 1000)


@pytest.mark.parametrize(
    "box", ["[0 0 1 14400]", "[0 0 200000 200000]", "[0 0 0 0]", "[0 0 1e20 1e20]", "[5 5 5 400]"]
)
def test_picture_of_a_page_of_an_odd_size_stays_small(box: str, tmp_path: Path) -> None:
    content = one_page(DRAWING).replace(b"/MediaBox [0 0 300 400]", f"/MediaBox {box}".encode())
    picture = picture_of(pdf_picture.picture(file(tmp_path, content), 1, 1000), 1)
    assert picture.width * picture.height <= MOST_PIXELS
    assert picture.height <= LONGEST_SIDE
