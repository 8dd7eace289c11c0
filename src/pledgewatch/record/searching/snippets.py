"""The words that were looked for in the passage around them, as pieces of text; never as HTML."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pledgewatch.record.searching.words import TOKEN, Term, stem

LENGTH = 240  # characters of a snippet, about
BEFORE = 70  # of them before the first word that was found


class Piece(NamedTuple):
    """A stretch of a snippet, and whether it is what was looked for."""

    text: str
    matched: bool


def matches(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Start and end of each word of a text that was looked for."""
    return [
        found.span()
        for found in TOKEN.finditer(text)
        if any(term.found_in(stem(found[0])) for term in terms)
    ]


def snippet(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """A few lines of a text around the first of the spans, cut between words."""
    first = spans[0][0] if spans else 0
    start = _cut(text, max(0, first - BEFORE))
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", first, end), min(len(text), start + LENGTH) - BEFORE, first)
        inner = next((span for span in spans if span[0] < end < span[1]), None)
        end = inner[1] if inner else end
    return tuple(_pieces(text, start, end, spans))


def _cut(text: str, start: int) -> int:
    """The beginning of the first whole word from `start` on."""
    if start == 0:
        return 0
    space = text.find(" ", start, start + BEFORE)
    return space + 1 if space >= 0 else start


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    at = start
    if start:
        yield Piece("… ", matched=False)
    for first, last in spans:
        if first < at or last > end:
            continue
        if first > at:
            yield Piece(text[at:first], matched=False)
        yield Piece(text[first:last], matched=True)
        at = last
    if at < end:
        yield Piece(text[at:end], matched=False)
    if end < len(text):
        yield Piece(" …", matched=False)
