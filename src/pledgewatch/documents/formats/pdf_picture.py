"""A page of a PDF as it looks. Forms and annotations are left out, and nothing is run."""

from pathlib import Path
from typing import Any

import pypdfium2

from pledgewatch.documents.errors import DamagedError, NoPageError
from pledgewatch.documents.formats import page_picture, pdf
from pledgewatch.documents.formats.pdf_drawn import drawn


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
