"""PDF, page by page, so that memory does not grow with the size of the file."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from pledgewatch.documents.document import DATE_OF_FILE, Document
from pledgewatch.documents.errors import DamagedError, EncryptedError, NoTextError
from pledgewatch.documents.formats import (
    pdf_metadata,
    pdf_pages,
    pdf_places,
    pdf_recognised,
    pdf_told,
)
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.kind import PDF
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.layout import compose, masthead
from pledgewatch.documents.places import by_line

# A run of characters of one page: page from 1, first character, how many.
Run = Sequence[int]


def read(given: Given) -> Document:
    """Read the PDF that is given.

    Pages that are pictures are recognised where that can be done. A page that cannot be followed
    or recognised gives a warning, and so does what may deceive; raises `EncryptedError`,
    `DamagedError`, or `NoTextError` if no page has any words.
    """
    with opened(given.path) as file:
        pages = list(pdf_pages.of(file))
        found = pdf_recognised.read(file, pages, given.recognising)
        metadata = pdf_metadata.of(file)
    if not found.lines:
        raise NoTextError(pdf_told.refusal(pages, found))
    composed = compose.compose_print(found.lines)
    assembled = composed.assembled
    warnings = [*pdf_told.warnings(pages, found), *pdf_told.meaningless(assembled.text)]
    published = masthead.published(assembled)
    if published is None and metadata.created is not None:
        published = metadata.created
        warnings.append(DATE_OF_FILE.format(date=published))
    return Document(
        sha256=given.sha256,
        media_type=PDF,
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        places=tuple(found.places),
        certainties=tuple(sorted(found.certainties.items())),
        pages=len(pages),
        paginated=True,
        title=masthead.title_of(metadata.title, composed.title),
        published=published,
        language=language_of(assembled.text),
        warnings=(*warnings, *composed.warnings),
    )


@contextlib.contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF at `path`, open; raises `EncryptedError` or `DamagedError` if it cannot be."""
    try:
        file = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise EncryptedError(
                "needs a password; save it without one and give it again"
            ) from error
        raise DamagedError("cannot be followed as a PDF; open and save it anew") from error
    try:
        if len(file) < 1:
            raise DamagedError("has no pages that can be found; open and save it anew")
        yield file
    finally:
        file.close()


def rectangles(path: Path, spans: Sequence[Sequence[Run]]) -> list[list[list[float]]]:
    """Where characters stand: for each span its rectangles, `[page, left, bottom, right, top]`.

    One rectangle a line, in points from the lower left corner of the page as it is shown. Raises
    as `read` does.
    """
    wanted = sorted({run[0] for span in spans for run in span})
    found: dict[tuple[int, ...], list[list[float]]] = {}
    with opened(path) as file:
        for number in wanted:
            page = file[number - 1]
            layer = page.get_textpage()
            for run in {tuple(run) for span in spans for run in span if run[0] == number}:
                found[run] = [
                    [number, *sides]
                    for sides in pdf_places.boxes(layer.raw, page, first=run[1], count=run[2])
                ]
            layer.close()
            page.close()
    return [by_line([box for run in span for box in found[tuple(run)]]) for span in spans]
