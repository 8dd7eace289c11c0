"""The pages of a PDF, one by one: their lines, and what else is to be known of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from pledgewatch.documents.formats import (
    pdf_fonts,
    pdf_hidden,
    pdf_laid_over,
    pdf_objects,
    pdf_page,
    print_lines,
)
from pledgewatch.documents.formats.pdf_hidden import Hidden
from pledgewatch.documents.formats.pdf_laid_over import LaidOver
from pledgewatch.documents.layout.line import Line

# Letters of a font that does not say which letters they are; a bullet may be one of them.
MEANINGLESS = re.compile(r"[\ufffd\ue000-\uf8ff\x80-\x9f]")
MOSTLY_MEANINGLESS = 0.3  # of a page's letters
FULL_PICTURE = 0.7  # of the page
STAMP = 80  # letters on a picture of the whole page: a number, or who keeps it, is no text of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its file has it."""

    number: int
    lines: list[Line]
    letters: int = 0
    followed: bool = True  # or its file is damaged here
    drawn: bool = False  # whether anything is on it
    pictured: float = 0.0  # the share of it that its largest picture covers
    meaningless: bool = False  # most letters have no meaning
    contradicted: bool = False  # its fonts show other letters than the file states
    hidden: Hidden | None = None
    laid_over: LaidOver = pdf_laid_over.NOTHING

    @property
    def is_overlaid(self) -> bool:
        """Whether it is a picture of a page, over which words lie that another program read."""
        hidden = self.hidden
        return hidden is not None and hidden.over_picture and hidden.letters > self.letters / 2

    @property
    def is_picture(self) -> bool:
        """Whether its words, if it has any, can only be read off its picture."""
        stamped = self.pictured >= FULL_PICTURE and self.letters < STAMP and not self.is_overlaid
        return self.drawn and (not self.lines or self.meaningless or stamped)


def of(file: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Each page of an open PDF, in order."""
    ordinal = 0
    for index in range(len(file)):
        try:
            page = file[index]
        except pypdfium2.PdfiumError:
            yield Page(number=index + 1, lines=[], followed=False)
            continue
        try:
            read = _page(page, index + 1, ordinal)
        except pypdfium2.PdfiumError:
            read = Page(number=index + 1, lines=[], followed=False)
        finally:
            page.close()
        ordinal += len(read.lines)
        yield read


def _page(page: pypdfium2.PdfPage, number: int, ordinal: int) -> Page:
    drawn = pdfium.FPDFPage_CountObjects(page) > 0
    laid_over = pdf_laid_over.of(page)
    layer = page.get_textpage()
    try:
        text = pdf_page.text_of(layer.raw)
        letters = len("".join(text.split()))
        if not text.strip(print_lines.BLANK + "\r\n"):
            return Page(number=number, lines=[], drawn=drawn, laid_over=laid_over)
        shown = pdf_page.PageText(layer.raw, text, *page.get_bbox())
        lines = pdf_page.lines(shown, number, ordinal)
        survey = pdf_objects.survey(page)
        return Page(
            number=number,
            lines=lines,
            letters=letters,
            drawn=drawn,
            pictured=survey.pictured,
            meaningless=len(MEANINGLESS.findall(text)) > MOSTLY_MEANINGLESS * letters,
            contradicted=pdf_fonts.contradicted(shown),
            hidden=pdf_hidden.of(page, layer, survey),
            laid_over=laid_over,
        )
    finally:
        layer.close()
