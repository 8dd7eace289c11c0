"""Numbered lists of recommendations, as in reports of the Universal Periodic Review.

A paragraph introduces the list ("97. The following recommendations will be examined by ...:") and
the items follow under numbers of their own ("1.") or under the paragraph's ("97.1."). Numbers are
what the list is recognised by, so that an item whose lines were joined to the one before it, or
cut by the end of a page, is still found.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.extraction.recommendations import makers
from pledgewatch.extraction.recommendations.makers import Makers

# "97.", "97.1", "97.1." at the start of a block; "73 Take" too, where the dot was forgotten.
_MARK = re.compile(r"(?:(\d{1,3})\.\s?)?(\d{1,3})(?:\.(?!\d)|(?=\s+[A-Z“(\[]))\s*")
# The same within a block, after the end of an item: "(Spain); 97.2. Ratify".
_INNER_MARK = re.compile(r"(?<=[;.:)])\s+(?=(?:\d{1,3}\.\s?)?\d{1,3}\.\s)")
_CLOSING = re.compile(r"\s*(?:Annex\b|[IVX]{1,4}\.\s)")
_ABOUT_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_LONGEST_INTRODUCTION = 2500  # characters; some name every paragraph that a State commented on
_SIGNED = 0.5  # share of the items of a list of recommendations that end with a maker, at least
_SKIPPED = 3  # items whose number was misprinted or lost, in a row


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item: its number within the list, its words without it, and its brackets."""

    number: int
    start: int
    end: int
    makers: tuple[Makers, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """An introducing paragraph and the items that it introduces."""

    number: int  # of the paragraph
    start: int  # of the introduction
    end: int  # of the introduction
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number that may begin an item or a paragraph."""

    start: int
    end: int  # where the words after it start
    above: int | None  # 97 in "97.1"
    number: int
    opens_block: bool
    dotted: bool


def listings(document: Document) -> Iterator[Listing]:
    """The lists of recommendations in the running text, in order."""
    marks = _marks(document)
    stops = _stops(document)
    index = 0
    while index + 1 < len(marks):
        if _introduces(document.text, marks[index], marks[index + 1]):
            spans, following = _items(marks, index, stops)
            items = tuple(
                Item(number, start, end, tuple(makers.find(document.text, start, end)))
                for number, start, end in spans
            )
            # Remarks on recommendations are listed in the same way, but nobody signs them.
            if sum(_is_signed(document.text, item) for item in items) >= _SIGNED * len(items):
                yield Listing(marks[index].number, marks[index].end, marks[index + 1].start, items)
                index = following
                continue
        index += 1


def _is_signed(text: str, item: Item) -> bool:
    return bool(item.makers) and not _WORDS.search(text, item.makers[-1].end, item.end)


def _marks(document: Document) -> list[_Mark]:
    marks: list[_Mark] = []
    for block in document.running_blocks():
        if block.kind is BlockKind.HEADING:
            continue
        inner = _INNER_MARK.finditer(document.text, block.start, block.end)
        for start in (block.start, *(gap.end() for gap in inner)):
            match = _MARK.match(document.text, start, block.end)
            if match and (start == block.start or match[0].rstrip().endswith(".")):
                above = int(match[1]) if match[1] else None
                dot = match[0].rstrip().endswith(".")
                marks.append(
                    _Mark(start, match.end(), above, int(match[2]), start == block.start, dot)
                )
    return marks


def _stops(document: Document) -> list[int]:
    """Where a list cannot go on: headings, and the titles of annexes and parts."""
    return [
        block.start
        for block in document.running_blocks()
        if block.kind is BlockKind.HEADING or _CLOSING.match(document.text, block.start, block.end)
    ]


def _introduces(text: str, mark: _Mark, following: _Mark) -> bool:
    return (
        mark.above is None
        and mark.opens_block
        and mark.dotted
        and following.number == 1
        and following.above in {None, mark.number}
        and following.start - mark.end <= _LONGEST_INTRODUCTION
        and _ABOUT_RECOMMENDATIONS.search(text, mark.end, following.start) is not None
    )


def _items(
    marks: list[_Mark], intro: int, stops: list[int]
) -> tuple[list[tuple[int, int, int]], int]:
    """Number, start and end of the items that `marks[intro]` introduces; the mark after them."""
    paragraph = marks[intro].number
    dotted = marks[intro + 1].above is not None
    chosen: list[_Mark] = []
    expected = 1
    index = intro + 1
    while index < len(marks):
        mark = marks[index]
        if _closes(mark, paragraph, expected, dotted=dotted):
            break
        if _continues(mark, expected, dotted=dotted):
            chosen.append(mark)
            expected = max(expected, mark.number + 1)
        index += 1
    last = marks[index].start if index < len(marks) else None
    return list(_between(chosen, last, stops)), index


def _closes(mark: _Mark, paragraph: int, expected: int, *, dotted: bool) -> bool:
    """Whether it is the next paragraph of the report, not an item of the list."""
    if mark.above is not None or not mark.opens_block:
        return False
    if dotted:
        return paragraph < mark.number <= paragraph + 2
    return mark.number == paragraph + 1 != expected


def _continues(mark: _Mark, expected: int, *, dotted: bool) -> bool:
    if dotted:
        return mark.above is not None
    return mark.above is None and expected <= mark.number <= expected + _SKIPPED


def _between(
    chosen: list[_Mark], last: int | None, stops: list[int]
) -> Iterator[tuple[int, int, int]]:
    for mark, following in zip(chosen, [*chosen[1:], None], strict=True):
        ends = [following.start] if following else [last] if last is not None else []
        ends += stops[bisect_left(stops, mark.end) :][:1]
        if ends:
            yield mark.number, mark.end, min(ends)
