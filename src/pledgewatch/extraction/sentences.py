"""Sentences of a document, with exact spans.

Blocks are segmented one by one: a segmenter trained on running text is at its worst across
headings and notes. What it cuts wrongly (initials, abbreviations, quotations of several sentences)
is joined again by `rejoining`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.documents.document import BlockKind, Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `Document.text`, end exclusive, and the index of the block it stands in."""

    start: int
    end: int
    block: int
    kind: BlockKind


def of(document: Document, *, language: str) -> Iterator[Sentence]:
    """The sentences of every block but page furniture, in the order of `Document.blocks`."""
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is BlockKind.HEADING:
            yield Sentence(block.start, block.end, index, block.kind)
            continue
        for start, end in spans(document.text[block.start : block.end], language=language):
            yield Sentence(block.start + start, block.start + end, index, block.kind)


def spans(text: str, *, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of one block as spans without surrounding white space."""
    from nupunkt import sent_spans  # its model takes a moment to load

    trimmed = []
    for start, end in sent_spans(text):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        if words.strip():
            trimmed.append((left, left + len(words.strip())))
    return trimmed
