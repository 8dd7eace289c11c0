"""Scans made for tests: typeset pages drawn as pictures, alone or in a PDF without a text layer."""

from functools import cache
from io import BytesIO

import pypdfium2
from PIL import Image

from tests.factories.pdfs import stream, typeset, written

PAGE = "#set page(width: 12cm, height: 12cm, margin: 1.5cm)\n"
DPI = 200


@cache
def pictures(markup: str, dpi: int = DPI) -> tuple[Image.Image, ...]:
    """The pages of Typst's `markup` in grey."""
    file = pypdfium2.PdfDocument(typeset(PAGE + markup))
    drawn = [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in file]
    file.close()
    return tuple(drawn)


def saved(picture: Image.Image, form: str, *others: Image.Image) -> bytes:
    """The bytes of a picture file; a TIFF may have `others` as further pages."""
    content = BytesIO()
    more = {"save_all": True, "append_images": others} if others else {}
    picture.save(content, form, **more)
    return content.getvalue()


def drawn_in_pdf(picture: Image.Image, drawing: str = "", *, before: str = "") -> bytes:
    """A PDF of one page of 300 by 300 points that `picture` fills.

    `drawing` is drawn over it, `before` under it, both with Helvetica as /F.
    """
    content = f"{before} q 300 0 0 300 0 0 cm /I Do Q {drawing}"
    size = f"/Width {picture.width} /Height {picture.height}"
    return written(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>",
        stream(content.encode("latin-1")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream(
            picture.tobytes(),
            f"/Type /XObject /Subtype /Image {size} /ColorSpace /DeviceGray /BitsPerComponent 8",
        ),
    )
