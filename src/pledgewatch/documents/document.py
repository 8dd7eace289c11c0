"""A document as read: one text, its blocks, its notes, and where each stood on the page.

`Document.text` is the running text (headings, paragraphs, list items, joined by blank lines), then
the footnotes, then the page furniture (running heads, page numbers). A span of it is a fact for
ever: the same bytes always give the same text.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpan:
    """A stretch of the text that stood on one page; the text is covered by them in order."""

    start: int
    end: int
    page: int


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
    warnings: tuple[str, ...] = ()

    def page_at(self, offset: int) -> int:
        """The page on which the character at `offset` stood."""
        starts = [span.start for span in self.page_spans]
        return self.page_spans[max(0, bisect_right(starts, offset) - 1)].page

    def block_at(self, offset: int) -> int:
        """The index in `blocks` of the block that holds `offset`, or of the last before it."""
        starts = [block.start for block in self.blocks]
        return max(0, bisect_right(starts, offset) - 1)

    def passage(self, start: int, end: int) -> Passage:
        """The exact passage `text[start:end]`; raises `ValueError` on an empty or outlying span."""
        index = self.block_at(start)
        counted = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        before = sum(block.kind in counted for block in self.blocks[: index + 1])
        return Passage.of(
            self.text,
            start,
            end,
            page=self.page_at(start),
            paragraph=max(1, before),
            note=self.blocks[index].number
            if self.blocks[index].kind is BlockKind.FOOTNOTE
            else None,
            source=self.sha256,
        )

    def running_blocks(self) -> Iterator[Block]:
        """Headings, paragraphs and list items in reading order."""
        for block in self.blocks:
            if block.kind not in {BlockKind.FOOTNOTE, BlockKind.FURNITURE}:
                yield block
