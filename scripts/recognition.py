"""How well pages are recognised (OCR): pages whose words are known, drawn as pictures.

Reports of the United Nations in English; for Russian and Kazakh texts that were typeset here. Each
page twice: as drawn, and worn: turned by half a degree, blurred, with specks, saved as a poor JPEG.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pypdfium2
import typst
from PIL import Image, ImageFilter

from pledgewatch.documents import sandbox

DPI = 200
WORD = re.compile(r"\w+")
SURE = re.compile(r"(\d+)% (?:to (\d+)% )?sure")
EVERY = 8  # report, its fourth page: 12 of 94
PAGE = 4
TEXTS = 6  # of each language
LONGEST = 2200  # letters of a typeset page
SETTING = '#set page(paper: "a4")\n#set text(lang: "{language}", size: 11pt, font: "Noto Serif")\n'


@dataclass(frozen=True, slots=True)
class Known:
    """A picture of a page, and the words on it."""

    picture: Image.Image
    words: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of the pages of a language: words there, seen and both; how sure; seconds."""

    pages: int
    there: int
    seen: int
    right: int
    sure: float
    seconds: float

    @property
    def f1(self) -> float:
        """Of the words, in any order."""
        return 2 * self.right / max(1, self.there + self.seen)


def english(corpora: Path) -> Iterator[Known]:
    """Pages of reports, whose text layer is right."""
    for path in sorted((corpora / "upr-reports" / "pdf").glob("*.pdf"))[::EVERY]:
        document = sandbox.open(path)
        words = " ".join(
            document.text[span.start : span.end]
            for span in document.page_spans
            if span.page == PAGE
        )
        file = pypdfium2.PdfDocument(path)
        picture = file[PAGE - 1].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        file.close()
        yield Known(picture, words)


def russian(corpora: Path) -> Iterator[Known]:
    """News that were typeset."""
    for path in sorted((corpora / "names" / "nerel").rglob("*.txt"))[:TEXTS]:
        yield _typeset(path.read_text(encoding="utf-8")[:LONGEST], "ru")


def kazakh(corpora: Path) -> Iterator[Known]:
    """Sentences that were typeset."""
    source = (corpora / "names" / "kaznerd-valid.txt").read_text(encoding="utf-8")
    sentences = [
        " ".join(row.split()[0] for row in sentence.splitlines() if row)
        for sentence in source.split("\n\n")
    ]
    for start in range(0, TEXTS * 20, 20):
        yield _typeset(" ".join(sentences[start : start + 20])[:LONGEST], "kk")


LANGUAGES = {"English": english, "Russian": russian, "Kazakh": kazakh}


def _typeset(words: str, language: str) -> Known:
    """A page with the whole words of a text."""
    whole = words.rsplit(" ", 1)[0]
    written = re.sub(r"([\\#$*_`@<>\[\]~=/+-])", r"\\\1", whole)
    content = typst.compile((SETTING.format(language=language) + written).encode())
    file = pypdfium2.PdfDocument(content)
    picture = file[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    file.close()
    return Known(picture, whole)


def worn(picture: Image.Image, number: int) -> Image.Image:
    """The picture as an old machine would have scanned it; the same each time."""
    turned = picture.rotate(0.5, Image.Resampling.BICUBIC, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(0.8))
    chance = random.Random(number)  # noqa: S311 -- no secret
    for _ in range(picture.width * picture.height // 2000):
        place = chance.randrange(picture.width), chance.randrange(picture.height)
        blurred.putpixel(place, 0)
    return blurred


def seen(pages: list[Known], folder: Path, *, wear: bool) -> Seen:
    """What is recognised on `pages`, one by one."""
    there = found = right = 0
    sure, seconds = 0.0, 0.0
    for number, page in enumerate(pages):
        path = folder / f"{number}.{'jpg' if wear else 'png'}"
        if wear:
            worn(page.picture, number).save(path, quality=40)
        else:
            page.picture.save(path)
        begun = perf_counter()
        document = sandbox.open(path)
        seconds += perf_counter() - begun
        told, known = (Counter(WORD.findall(text)) for text in (document.text, page.words))
        there, found = there + known.total(), found + told.total()
        right += (told & known).total()
        sure += _sure(document.warnings)
    return Seen(len(pages), there, found, right, sure / len(pages), seconds / len(pages))


def _sure(warnings: tuple[str, ...]) -> float:
    found = next(filter(None, map(SURE.search, warnings)), None)
    return float(found[1]) if found else 0.0
