"""What a person marked in a document, as found again in the document's text.

Passages are named by their opening words, so that no more is quoted than must be compared. The
guidelines stand in `annotated.py`; the marks are the files of `annotations/`.
"""

import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from scripts.evaluation.web_article import article

ANNOTATIONS = Path(__file__).parent / "annotations"
EVENT, OTHERWISE, OPEN = "event", "otherwise", "open"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the document's text, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a sentence tells; `at` are the sentence's opening words."""

    at: Span
    date: str  # EDTF
    sort: str  # EVENT, OTHERWISE or OPEN


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a person or body."""

    at: Span
    kind: str  # dossier.vocabulary.ActorKind, or OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A document with what was marked in two stretches of it."""

    key: str
    published: str  # EDTF
    covers: str  # the year that the document reports on
    document: Document
    events_in: Span
    dates: tuple[Dated, ...]
    names_in: Span
    names: tuple[Named, ...]

    @property
    def is_page(self) -> bool:
        """Whether it was a page of the web, which reports on the year before."""
        return self.published[:4] != self.covers


def read(corpora: Path) -> Iterator[Annotation]:
    """Every annotated document; raises `ValueError` where marked words are not in the text."""
    for path in sorted(ANNOTATIONS.glob("*.toml")):
        marked = tomllib.loads(path.read_text(encoding="utf-8"))
        document = _opened(corpora / marked["document"])
        events_in, names_in = (_stretch(document, marked[of]) for of in ("events", "names"))
        yield Annotation(
            key=path.stem,
            published=marked["published"],
            covers=marked["covers"],
            document=document,
            events_in=events_in,
            dates=tuple(_dates(document, events_in, marked["events"])),
            names_in=names_in,
            names=tuple(_names(document, names_in, marked["names"]["mentions"])),
        )


def sources(corpora: Path) -> list[Path]:
    """The documents that were annotated, and the annotations."""
    paths = sorted(ANNOTATIONS.glob("*.toml"))
    marked = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [*(corpora / one["document"] for one in marked), *paths]


def _dates(document: Document, stretch: Span, marked: dict[str, Any]) -> Iterator[Dated]:
    for sort, rows in (
        (EVENT, marked["happened"]),
        (OTHERWISE, marked["otherwise"]),
        (OPEN, marked["open"]),
    ):
        for opening, date in rows:
            yield Dated(_found(document, stretch, opening), date, sort)


def _names(document: Document, stretch: Span, marked: dict[str, Sequence[str]]) -> Iterator[Named]:
    for opening, mentions in marked.items():
        start = _found(document, stretch, opening).start
        block = document.blocks[document.block_at(start)]
        for mention in mentions:
            kind, _, words = mention.partition(": ")
            at = _found(document, Span(start, block.end), words, once=False)
            yield Named(at, kind)
            start = at.end


def _stretch(document: Document, marked: dict[str, Any]) -> Span:
    whole = Span(0, len(document.text))
    start = _found(document, whole, marked["first"]).start
    last = _found(document, Span(start, whole.end), marked["last"]).start
    return Span(start, document.blocks[document.block_at(last)].end)


def _found(document: Document, within: Span, words: str, *, once: bool = True) -> Span:
    start = document.text.find(words, within.start, within.end)
    if start < 0 or (once and document.text.count(words, within.start, within.end) > 1):
        raise ValueError(
            f"“{words}” does not stand {'once ' if once else ''}in the stretch of a document that "
            f"opens “{document.text[within.start : within.start + 40]}”; mend the annotation"
        )
    return Span(start, start + len(words))


def _opened(path: Path) -> Document:
    """The document at `path`; of a page of the web, its article as plain text."""
    if path.suffix != ".html":
        return sandbox.open(path)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / f"{path.stem}.txt"
        plain.write_text("\n\n".join(article(path.read_text("utf-8"))), encoding="utf-8")
        return sandbox.open(plain)
