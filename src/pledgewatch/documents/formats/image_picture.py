"""A page of a plain picture as it is shown."""

from pathlib import Path
from typing import Any

from pledgewatch.documents.errors import NoPageError
from pledgewatch.documents.formats import image_pages, page_picture


def picture(path: Path, number: int, width: int) -> dict[str, Any]:
    """The picture of page `number`, about `width` pixels wide, as the fields of a `Picture`.

    Raises as `image.read` does, and `NoPageError` if there is no such page.
    """
    with image_pages.opened(path) as image:
        pages = image_pages.count(image)
        if not 1 <= number <= pages:
            raise NoPageError(f"has no page {number}; ask for one from 1 to {pages}")
        shown = image_pages.page(image, number)
    page_width, page_height = image_pages.size(shown)
    drawn = shown.convert("RGB").resize(page_picture.pixels(page_width, page_height, width))
    return page_picture.fields(drawn, number, page_width, page_height)
