"""PDF with a text layer, page by page, so that memory does not grow with the size of the file."""

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, EncryptedError, NoTextError
from pledgewatch.documents.formats import pdf_metadata, pdf_page, pdf_places
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.kind import PDF
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.layout import compose, masthead
from pledgewatch.documents.layout.line import Line

# A run of characters of one page: page from 1, first character, how many.
Run = Sequence[int]


def read(given: Given) -> Document:
    """Read the PDF that is given.

    A page that cannot be followed, or is a picture, gives a warning, and so do letters that cannot
    be told; raises `EncryptedError`, `DamagedError`, or `NoTextError` if no page has any text.
    """
    with opened(given.path) as file:
        pages = len(file)
        warnings: list[str] = []
        lines = list(_all_lines(file, warnings))
        metadata = pdf_metadata.of(file)
    if not lines:
        raise NoTextError(_no_text(pages, warnings))
    composed = compose.compose_print(lines)
    assembled = composed.assembled
    warnings.extend(_meaningless(assembled.text))
    published = masthead.published(assembled)
    if published is None and metadata.created is not None:
        published = metadata.created
        warnings.append(
            f"the date {published} is that of the file, not one that the document gives itself"
        )
    return Document(
        sha256=given.sha256,
        media_type=PDF,
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        pages=pages,
        paginated=True,
        title=masthead.title_of(metadata.title, composed.title),
        published=published,
        language=language_of(assembled.text),
        warnings=(*warnings, *composed.warnings),
    )


# Letters of a font that does not say which letters they are; a bullet may be one of them.
MEANINGLESS = re.compile(r"[\ufffd\ue000-\uf8ff\x80-\x9f]")
MEANINGLESS_SHARE = 0.05


def _meaningless(text: str) -> Iterator[str]:
    """A warning about letters that cannot be told; raises `NoTextError` if none can."""
    letters = len("".join(text.split()))
    share = len(MEANINGLESS.findall(text)) / max(1, letters)
    if share == 1.0:
        raise NoTextError("has letters without a meaning only; recognise the text first (OCR)")
    if share > MEANINGLESS_SHARE:
        yield (
            f"{share:.0%} of its letters cannot be told from its fonts; "
            "compare with the pages, or recognise the text (OCR)"
        )


def _no_text(pages: int, warnings: Sequence[str]) -> str:
    if any("could not be followed" in warning for warning in warnings):
        return "has no page that can be followed; it is damaged, open and save it anew"
    if any("no text layer" in warning for warning in warnings):
        return f"has no text layer on {_pages(pages)}; recognise the text first (OCR)"
    return f"has no words on {_pages(pages)}"


def _pages(count: int) -> str:
    return "its one page" if count == 1 else f"any of its {count} pages"


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


def _all_lines(file: pypdfium2.PdfDocument, warnings: list[str]) -> Iterator[Line]:
    """The lines of every page; what is wrong with a page goes into `warnings`."""
    ordinal = 0
    for index in range(len(file)):
        number = index + 1
        try:
            page = file[index]
        except pypdfium2.PdfiumError:
            warnings.append(f"page {number} could not be followed and was left out")
            continue
        try:
            lines = _page_lines(page, number, ordinal)
            if not lines and pdfium.FPDFPage_CountObjects(page) > 0:
                warnings.append(f"page {number} has no text layer and was left out")
        except pypdfium2.PdfiumError:
            warnings.append(f"page {number} could not be followed and was left out")
            continue
        finally:
            page.close()
        ordinal += len(lines)
        yield from lines


def _page_lines(page: pypdfium2.PdfPage, number: int, ordinal: int) -> list[Line]:
    layer = page.get_textpage()
    try:
        text = pdf_page.text_of(layer.raw)
        if not text.strip(pdf_page.BLANK + "\r\n"):
            return []
        left, bottom, right, top = page.get_bbox()
        shown = pdf_page.PageText(layer.raw, text, left, bottom, right, top)
        return pdf_page.lines(shown, number, ordinal)
    finally:
        layer.close()


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
    return [
        pdf_places.by_line([box for run in span for box in found[tuple(run)]]) for span in spans
    ]
