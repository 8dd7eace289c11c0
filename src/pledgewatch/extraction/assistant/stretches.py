"""The stretches in which a document is sent: whole paragraphs, each with the end of the one before.

Page furniture is left out. A paragraph that is too long is cut between its sentences.
"""

from collections.abc import Iterator

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction.annotated import Annotated

LONGEST = 6_000  # characters: some 1,500 words of a model's, which small models can hold
OVERLAP = 600  # characters at most that two stretches share, so that no context is cut away

Span = tuple[int, int]


def of(annotated: Annotated, *, longest: int = LONGEST, overlap: int = OVERLAP) -> list[Span]:
    """Spans of the text, end exclusive, in order; none is longer than `longest` characters."""
    pieces = list(_pieces(annotated, longest))
    found: list[Span] = []
    first = 0
    while first < len(pieces):
        last = first
        while last + 1 < len(pieces) and pieces[last + 1][1] - pieces[first][0] <= longest:
            last += 1
        found.append((pieces[first][0], pieces[last][1]))
        following = last + 1
        if following == len(pieces):
            break
        shared = (
            one
            for one in range(first + 1, following)
            if pieces[last][1] - pieces[one][0] <= overlap
            and pieces[following][1] - pieces[one][0] <= longest
        )
        first = next(shared, following)
    return found


def _pieces(annotated: Annotated, longest: int) -> Iterator[Span]:
    """Paragraphs, and the sentences of those that are too long."""
    for block in annotated.document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.end - block.start <= longest:
            yield block.start, block.end
            continue
        start = block.start
        for sentence in annotated.sentences_in(block.start, block.end):
            yield from _cut(annotated.text, start, sentence.end, longest)
            start = sentence.end
        if annotated.text[start : block.end].strip():
            yield from _cut(annotated.text, start, block.end, longest)


def _cut(text: str, start: int, end: int, longest: int) -> Iterator[Span]:
    """One span, or several where it is too long, cut between words if there are any."""
    while end - start > longest:
        space = text.rfind(" ", start + 1, start + longest)
        middle = space if space > 0 else start + longest
        yield start, middle
        start = middle
    if start < end:
        yield start, end
