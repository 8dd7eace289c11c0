"""Pages of a PDF whose words are not in its text, or not to be trusted, read off their pictures."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pypdfium2
from PIL import Image

from pledgewatch.documents.document import Place
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import ocr, page_picture
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.ocr import Recognised, Recogniser
from pledgewatch.documents.formats.pdf_drawn import drawn
from pledgewatch.documents.formats.pdf_pages import Page
from pledgewatch.documents.layout.line import Line

WORD = re.compile(r"[^\W\d_]{3,}")
FEWEST_WORDS = 12  # that are compared
SURE = 80  # of 100, or the engine cannot bear witness
OTHER = 0.5  # of the words agree, or the file states another text than its page shows
GOOD = 0.85  # of the words agree: nothing is wrong with the text of the file
ENOUGH_LETTERS = 200  # of an overlaid page that is compared

Recognising = Callable[[int], None]


@dataclass(slots=True)
class Findings:
    """The lines of all pages, and what came of those that were recognised or compared.

    Lists hold numbers of pages.
    """

    recogniser: Recogniser | None = None
    lines: list[Line] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    certainties: dict[int, int] = field(default_factory=dict)  # of pages that were recognised
    unread: list[int] = field(default_factory=list)  # pictures, and there is no engine
    wordless: list[int] = field(default_factory=list)  # pictures that show no words
    left_out: list[int] = field(default_factory=list)  # pictures that took too long, or too many
    replaced: list[int] = field(default_factory=list)  # their fonts lie; recognised instead
    doubted: list[int] = field(default_factory=list)  # their fonts may lie
    meaningless: list[int] = field(default_factory=list)  # recognised instead
    overlaid: list[int] = field(default_factory=list)  # recognised by another program
    agreement: float | None = None  # the share of words of an overlaid page that agree

    @property
    def anew(self) -> bool:
        """Whether overlaid pages are recognised anew, so little is what lies over them worth."""
        return self.agreement is not None and self.agreement < OTHER


def read(file: pypdfium2.PdfDocument, pages: Sequence[Page], recognising: Recognising) -> Findings:
    """The lines of all `pages`, with the places of words that had to be recognised.

    `recognising` is told beforehand how many pages will be.
    """
    found = Findings(overlaid=[page.number for page in pages if page.is_overlaid])
    if any(page.is_picture or page.is_overlaid or page.contradicted for page in pages):
        found.recogniser = Recogniser.installed(_language(pages))
    if found.recogniser is not None:
        wanted = sum(page.is_picture or page.contradicted for page in pages)
        recognising(wanted + 1 + len(found.overlaid))
        found.agreement = _overlay_agrees(file, pages, found.recogniser)
    for page in pages:
        _add(found, _chosen(file, page, found))
    return found


def _language(pages: Sequence[Page]) -> str | None:
    """The language of the pages that can be read."""
    lines = (line.text for page in pages if not page.is_picture for line in page.lines)
    return language_of(" ".join(lines))


def _add(found: Findings, lines: Iterable[Line]) -> None:
    """Add the lines of a page, counted on from those before it."""
    for line in lines:
        ordinal = len(found.lines)
        found.lines.append(line if line.ordinal == ordinal else replace(line, ordinal=ordinal))


def _chosen(file: pypdfium2.PdfDocument, page: Page, found: Findings) -> Sequence[Line]:
    """The lines of `page`: as its file states them, or as its picture shows them."""
    if page.is_picture:
        return _of_picture(file, page, found)
    if page.contradicted:
        return _of_doubtful(file, page, found)
    if page.is_overlaid and found.anew:
        seen = _seen(file, page, found.recogniser)
        return _kept(found, page, seen) if seen and seen.lines else page.lines
    return page.lines


def _of_picture(file: pypdfium2.PdfDocument, page: Page, found: Findings) -> Sequence[Line]:
    if found.recogniser is None:
        found.unread.append(page.number)
        return page.lines
    seen = _seen(file, page, found.recogniser)
    if seen is None:
        found.left_out.append(page.number)
    elif seen.lines:
        found.meaningless += [page.number] if page.meaningless else []
        return _kept(found, page, seen)
    elif not page.lines:
        found.wordless.append(page.number)
    return page.lines


def _of_doubtful(file: pypdfium2.PdfDocument, page: Page, found: Findings) -> Sequence[Line]:
    seen = _seen(file, page, found.recogniser)
    agreed = agreement(page.lines, seen.lines) if seen and seen.certainty >= SURE else None
    if seen is not None and agreed is not None and agreed < OTHER:
        found.replaced.append(page.number)
        return _kept(found, page, seen)
    if agreed is None or agreed < GOOD:
        found.doubted.append(page.number)
    return page.lines


def _kept(found: Findings, page: Page, seen: Recognised) -> Sequence[Line]:
    found.certainties[page.number] = seen.certainty
    found.places += seen.places
    return seen.lines


def _overlay_agrees(
    file: pypdfium2.PdfDocument, pages: Sequence[Page], recogniser: Recogniser
) -> float | None:
    """How well the words that lie over pictures agree with one of these; None: not to be told."""
    overlaid = [page for page in pages if page.is_overlaid and page.letters >= ENOUGH_LETTERS]
    if not overlaid:
        return None
    page = overlaid[len(overlaid) // 2]
    seen = _seen(file, page, recogniser)
    return agreement(page.lines, seen.lines) if seen and seen.certainty >= SURE else None


def agreement(stated: Sequence[Line], seen: Sequence[Line]) -> float | None:
    """The share of the words seen on a page that its file states too; None if they are few."""
    words, own = _words(seen), _words(stated)
    count = words.total()
    return (words & own).total() / count if count >= FEWEST_WORDS else None


def _words(lines: Sequence[Line]) -> Counter[str]:
    return Counter(WORD.findall("\n".join(line.text for line in lines).casefold()))


def _seen(
    file: pypdfium2.PdfDocument, page: Page, recogniser: Recogniser | None
) -> Recognised | None:
    """What is read off the picture of `page`."""
    if recogniser is None:
        return None
    opened = file[page.number - 1]
    try:
        height = opened.get_size()[1]
        picture = _picture(opened, ocr.DPI)
        return recogniser.page(
            picture, page.number, 0, height, partial(_picture, opened, ocr.FINE_DPI)
        )
    except DamagedError:
        return None
    finally:
        opened.close()


def _picture(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """Raises `DamagedError` of a page without a size."""
    width, height = page.get_size()
    across = max(1, round(width * ocr.pixels_of(width, height, dpi)))
    return drawn(page, *page_picture.pixels(width, height, across))
