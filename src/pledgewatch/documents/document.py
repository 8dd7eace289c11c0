"""A document as read: one text, its blocks, its notes, and where each stood on the page.

`Document.text` is the running text (headings, paragraphs, list items, joined by blank lines), then
the footnotes, then the page furniture (running heads, page numbers). Inside a block there are
single spaces and no line breaks. The mark of a list item ("97.1.", "(a)") and the number of a note
stand at the head of their block; `Block.words` says where the words begin. A note's mark in the
running text is left out; `Footnote.anchor` says where it stood. A span of the text is a fact for
ever: the same bytes always give the same text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from pledgewatch.documents.passage import Passage


class BlockKind(StrEnum):
    """What a block of the text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of `Document.text`, end exclusive."""

    kind: BlockKind
    start: int
    end: int
    page: int  # of its first character, from 1
    level: int | None = None  # of a heading, from 1
    number: str | None = None  # of a footnote ("3"), or the mark of a list item ("97.1", "(a)")
    words: int = -1  # where its words begin, behind its mark; `start` where there is no mark

    def __post_init__(self) -> None:
        """Begin the words at the start of the block unless told otherwise."""
        if self.words < 0:
            object.__setattr__(self, "words", self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note lifted out of the running text."""

    number: str
    start: int  # of its words, after the number
    end: int
    anchor: int | None  # offset in the running text where its mark stood; None: no mark was found
    page: int


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of a page, in PDF points from the page's lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands that was recognised from the picture of its page (OCR).

    Its letters are the characters `source` to `source + count` of the page, as `Run` counts them;
    the sides are those of a `Rectangle`.
    """

    page: int
    source: int
    count: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the text that stood one behind the other in the source.

    `text[start + i]` is the character `source + i`: of the PDF page, counted as PDFium counts, of
    what was recognised on the picture of a page, of the decoded text of a file without pages, or
    of the article as it was taken out of a web page.
    A space may stand for other white space.
    """

    start: int
    end: int
    page: int
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpan:
    """A stretch of the text that stood on one page; the text is covered by them in order."""

    start: int
    end: int
    page: int


DATE_OF_FILE = "the date {date} is that of the file, not one that the document gives itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a file says. Made by `pledgewatch.documents.sandbox.open` only."""

    sha256: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]
    page_spans: tuple[PageSpan, ...]  # by start; a page may have several
    pages: int
    paginated: bool  # whether the source has pages that a reader can turn to
    title: str | None = None
    published: str | None = None  # EDTF, as the file's own metadata or wording has it
    language: str | None = None  # ISO 639-1
    publisher: str | None = None  # who put it out, and who wrote it, where the file itself says so
    author: str | None = None
    warnings: tuple[str, ...] = ()
    runs: tuple[Run, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = field(default=(), repr=False)  # by page and source
    # Of pages that were recognised (OCR), in order: the page, and how sure that is, 0 to 100.
    certainties: tuple[tuple[int, int], ...] = ()
    recognised: frozenset[int] = field(init=False, repr=False, compare=False)  # pages, by OCR
    _page_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _block_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ordinals: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the starts of pages and blocks, so that places are found by bisection."""
        object.__setattr__(self, "recognised", frozenset(place.page for place in self.places))
        counted = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        ordinals = accumulate(block.kind in counted for block in self.blocks)
        object.__setattr__(self, "_page_starts", tuple(span.start for span in self.page_spans))
        object.__setattr__(self, "_block_starts", tuple(block.start for block in self.blocks))
        object.__setattr__(self, "_ordinals", tuple(map(int, ordinals)))

    def page_at(self, offset: int) -> int:
        """The page on which the character at `offset` stood."""
        return self.page_spans[max(0, bisect_right(self._page_starts, offset) - 1)].page

    def certainty(self, page: int) -> int | None:
        """How sure (0 to 100) the recognition of `page` is; None if it was not recognised."""
        return dict(self.certainties).get(page)

    def block_at(self, offset: int) -> int:
        """The index in `blocks` of the block that holds `offset`, or of the last before it."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def text_of(self, block: Block) -> str:
        """The words of `block`, without its mark or number."""
        return self.text[block.words : block.end]

    def passage(self, start: int, end: int) -> Passage:
        """The exact passage `text[start:end]`; raises `ValueError` on an empty or outlying span."""
        index = self.block_at(start)
        return Passage.of(
            self.text,
            start,
            end,
            page=self.page_at(start),
            paragraph=max(1, self._ordinals[index]),
            note=self.blocks[index].number
            if self.blocks[index].kind is BlockKind.FOOTNOTE
            else None,
            source=self.sha256,
        )

    def sources(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Where `text[start:end]` stood: page, first character of it in the source, how many."""
        index = max(0, bisect_right(self.runs, start, key=lambda run: run.start) - 1)
        for run in self.runs[index:]:
            if run.start >= end:
                return
            first, last = max(start, run.start), min(end, run.end)
            if first < last:
                yield run.page, run.source + first - run.start, last - first

    def running_blocks(self) -> Iterator[Block]:
        """Headings, paragraphs and list items in reading order."""
        for block in self.blocks:
            if block.kind not in {BlockKind.FOOTNOTE, BlockKind.FURNITURE}:
                yield block
