"""What is said of the pages of a PDF, in words for the person who reads it."""

from collections.abc import Iterator, Sequence

from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import ocr_told
from pledgewatch.documents.formats.ocr_told import numbered
from pledgewatch.documents.formats.pdf_laid_over import NOTHING
from pledgewatch.documents.formats.pdf_pages import MEANINGLESS, Page
from pledgewatch.documents.formats.pdf_recognised import GOOD, Findings

MOST_NAMED = 5  # pages with hidden words that are told of one by one
MEANINGLESS_SHARE = 0.05


def warnings(pages: Sequence[Page], found: Findings) -> Iterator[str]:
    """What is to be warned of: what is missing, what was recognised, what is hidden."""
    for page in pages:
        if not page.followed:
            yield f"page {page.number} could not be followed and was left out"
    yield from _unread(pages, found)
    if found.meaningless:
        yield f"the letters of {numbered(found.meaningless)} have no meaning in the file"
    if found.replaced:
        yield (
            f"the letters that the file states for {numbered(found.replaced)} are not those that "
            "are shown there (its fonts lie): what is shown was read instead"
        )
    if found.doubted:
        yield (
            f"the letters that the file states for {numbered(found.doubted)} may not be those "
            "that are shown there: compare every word"
        )
    if found.recogniser is not None:
        yield from ocr_told.warnings(found.certainties, found.recogniser.engine)
    yield from _hidden(pages)
    yield from _laid_over(pages)
    yield from _overlaid(found)


def _unread(pages: Sequence[Page], found: Findings) -> Iterator[str]:
    empty = [page.number for page in pages if not page.lines and page.number in found.unread]
    yield from (f"page {number} has no text layer and was left out" for number in empty)
    if empty:
        yield f"to have pictures of pages read, {ocr_told.INSTALL}"
    yield from ocr_told.left_out(found.left_out)
    yield from ocr_told.wordless(found.wordless)


def _hidden(pages: Sequence[Page]) -> Iterator[str]:
    """Words that nobody sees, without those that lie over the picture of their page."""
    found = [(page.number, page.hidden) for page in pages if not page.is_overlaid]
    hidden = [(number, words) for number, words in found if words is not None]
    for number, words in hidden[:MOST_NAMED]:
        yield (
            f"page {number} holds {words.letters} letters that nobody sees on it "
            f"(“{words.excerpt}”): they are in the text, do not take them for published"
        )
    if len(hidden) > MOST_NAMED:
        rest = [number for number, _ in hidden[MOST_NAMED:]]
        yield f"{numbered(rest)}: there are letters that nobody sees as well"


def _laid_over(pages: Sequence[Page]) -> Iterator[str]:
    comments = sum(page.laid_over.comments for page in pages)
    fields = sum(page.laid_over.fields for page in pages)
    if comments or fields:
        yield (
            f"what is laid over its pages was left out (comments: {comments}, form fields that are "
            f"filled in: {fields}); to have it read, print it to a PDF anew"
        )


def _overlaid(found: Findings) -> Iterator[str]:
    if not found.overlaid:
        return
    pages = numbered(found.overlaid)
    if found.anew:
        yield (
            f"the words that another program had laid over the pictures of {pages} are not those "
            f"of the pictures (on one page {found.agreement:.0%} agree): they were read anew"
        )
        return
    yield (
        f"the words of {pages} were recognised by another program and laid over the pictures "
        "(OCR); compare them"
    )
    if found.agreement is not None and found.agreement < GOOD:
        yield (
            f"they were recognised poorly: on one page {found.agreement:.0%} of the words agree "
            "with its picture; quote nothing unchecked"
        )


def meaningless(text: str) -> Iterator[str]:
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


def refusal(pages: Sequence[Page], found: Findings) -> str:
    """Why no page has any words."""
    any_page = "its one page" if len(pages) == 1 else f"any of its {len(pages)} pages"
    if not all(page.followed for page in pages):
        return "has no page that can be followed; it is damaged, open and save it anew"
    if found.unread:
        return f"has no text layer on {any_page}; to have its pictures read, {ocr_told.INSTALL}"
    if found.left_out:
        return f"has no text layer on {any_page}, and reading its pictures took too long; split it"
    if found.wordless:
        return f"has no text layer on {any_page}, and no words can be recognised on its pictures"
    if any(page.laid_over != NOTHING for page in pages):
        return f"has words in comments or a form only on {any_page}; print it to a PDF anew"
    return f"has no words on {any_page}"
