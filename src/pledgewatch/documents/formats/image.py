"""A picture of a page becomes a Document: its words are recognised (OCR)."""

from PIL import Image

from pledgewatch.documents.document import Document, Place
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import image_pages, ocr_told
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.ocr import Recogniser
from pledgewatch.documents.layout import compose, masthead
from pledgewatch.documents.layout.line import Line

LARGEST, SMALLEST = 3500, 2000  # pixels of the longer side of a page that is read well


def read(given: Given) -> Document:
    """Read the picture that is given, page by page.

    Raises `NoTextError` if no words can be recognised, or no program is installed that could,
    `DamagedError`, or `TooLargeError`.
    """
    recogniser = Recogniser.installed()
    if recogniser is None:
        raise NoTextError(f"is a picture; to have it read, {ocr_told.INSTALL}")
    lines: list[Line] = []
    places: list[Place] = []
    certainties: dict[int, int] = {}
    wordless: list[int] = []
    left_out: list[int] = []
    with image_pages.opened(given.path) as image:
        pages = image_pages.count(image)
        given.recognising(pages)
        for number in range(1, pages + 1):
            shown = image_pages.page(image, number)
            height = image_pages.size(shown)[1]
            seen = recogniser.page(_legible(shown), number, len(lines), height)
            if seen is None:
                left_out.append(number)
            elif not seen.lines:
                wordless.append(number)
            else:
                lines += seen.lines
                places += seen.places
                certainties[number] = seen.certainty
    if not lines:
        raise NoTextError(
            "took too long to be recognised; split it, or make it smaller"
            if left_out
            else "is a picture on which no words can be recognised; type what it says, if anything"
        )
    composed = compose.compose_print(lines)
    assembled = composed.assembled
    return Document(
        sha256=given.sha256,
        media_type=Image.MIME[image.format or ""],
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        places=tuple(places),
        certainties=tuple(certainties.items()),
        pages=pages,
        paginated=True,
        title=composed.title,
        published=masthead.published(assembled),
        language=language_of(assembled.text),
        warnings=(
            *ocr_told.left_out(left_out),
            *ocr_told.wordless(wordless),
            *ocr_told.warnings(certainties, recogniser.engine),
            *composed.warnings,
        ),
    )


def _legible(shown: Image.Image) -> Image.Image:
    """The page in the size in which it is read best."""
    longer = max(shown.size)
    scale = min(LARGEST / longer, max(1.0, min(2.0, SMALLEST / longer)))
    if scale == 1.0:
        return shown
    return shown.resize((max(1, round(shown.width * scale)), max(1, round(shown.height * scale))))
