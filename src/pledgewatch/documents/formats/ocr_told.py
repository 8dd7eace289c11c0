"""What is said of pages that were recognised, in words for the person who reads them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pledgewatch.documents.formats.ocr import MOST_PAGES, UNSURE
from pledgewatch.documents.formats.ocr_engine import PACKAGES, Engine

INSTALL = f"install {', '.join(PACKAGES[:-1])} and {PACKAGES[-1]} (Tesseract), and give it again"


def warnings(certainties: Mapping[int, int], engine: Engine) -> Iterator[str]:
    """That pages were recognised, by what, and how sure it was (0 to 100) of each."""
    if not certainties:
        return
    by, sure = f"OCR, tesseract {engine.version}", sorted(certainties.values())
    pages = numbered(sorted(certainties))
    if len(certainties) == 1:
        yield f"{pages} was recognised from its picture ({by}), {sure[0]}% sure; compare it"
    else:
        yield (
            f"{pages} were recognised from their pictures ({by}), "
            f"{sure[0]}% to {sure[-1]}% sure; compare them"
        )
    for page, certainty in sorted(certainties.items()):
        if certainty < UNSURE:
            yield f"page {page} is hard to read, only {certainty}% sure: quote nothing unchecked"
    if engine.missing:
        yield (
            f"it was recognised without {', '.join(engine.missing)}: "
            "words in that language may be wrong; install it and read the file again"
        )


def left_out(pages: Sequence[int]) -> Iterator[str]:
    """That pictures of `pages` were not read."""
    if pages:
        yield (
            f"not recognised: {numbered(pages)}; reading it took too long, or the file has more "
            f"than {MOST_PAGES} pictures of pages: split it"
        )


def wordless(pages: Sequence[int]) -> Iterator[str]:
    """That pictures of `pages` show no words."""
    if pages:
        yield f"no words can be recognised on {numbered(pages)}; look at the pictures"


def numbered(pages: Sequence[int]) -> str:
    """The numbers of pages, which are in order, as one says them: "pages 3-5, 9"."""
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(pages), key=lambda each: each[1] - each[0])
    ]
    told = ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page {told}" if len(pages) == 1 else f"pages {told}"
