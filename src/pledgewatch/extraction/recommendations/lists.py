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

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction.recommendations import makers
from pledgewatch.extraction.recommendations.list_patterns import ListPatterns
from pledgewatch.extraction.recommendations.makers import Makers

_WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_LONGEST_INTRODUCTION = 2500  # characters; some name every paragraph that a State commented on
_SIGNED = 0.5  # share of the items of a list of recommendations that end with a maker, at least
_FIRST_LETTERS = ("a", "а", "1")  # Latin and Cyrillic
_SKIPPED = 3  # items whose number was misprinted or lost, in a row


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its number or letter in the list, its words without it, and its brackets."""

    number: str
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
    number: int  # of a letter 1 where it is the first of an alphabet, else 0
    letter: str | None  # "а" in "а)"
    opens_block: bool
    dotted: bool
    block_end: int


def listings(document: Document, patterns: ListPatterns) -> Iterator[Listing]:
    """The lists of recommendations in the running text, in order."""
    text, language = document.text, patterns.language
    marks = _marks(document, patterns)
    stops = _stops(document, patterns)
    index = 0
    while index + 1 < len(marks):
        if _introduces(text, marks[index], marks[index + 1], patterns):
            spans, following = _items(marks, index, stops)
            items = tuple(
                Item(number, start, end, tuple(makers.find(text, start, end, language=language)))
                for number, start, end in spans
            )
            # Remarks on recommendations are listed in the same way, but nobody signs them.
            if sum(_is_signed(text, item) for item in items) >= _SIGNED * len(items):
                yield Listing(marks[index].number, marks[index].end, marks[index + 1].start, items)
                index = following
                continue
        index += 1


def _is_signed(text: str, item: Item) -> bool:
    return bool(item.makers) and not _WORDS.search(text, item.makers[-1].end, item.end)


def _marks(document: Document, patterns: ListPatterns) -> list[_Mark]:
    marks: list[_Mark] = []
    for block in document.running_blocks():
        if block.kind is BlockKind.HEADING:
            continue
        inner = patterns.inner_mark.finditer(document.text, block.start, block.end)
        for start in (block.start, *(gap.end() for gap in inner)):
            match = patterns.mark.match(document.text, start, block.end)
            if match and (start == block.start or _surely(match)):
                marks.append(_mark(match, block))
    return marks


def _surely(match: re.Match[str]) -> bool:
    """Whether a mark within a block is one: "97.2." and "97.2 ratify", no figure of a sentence."""
    return match[0].rstrip()[-1] in ".)" or match["above"] is not None


def _mark(match: re.Match[str], block: Block) -> _Mark:
    letter = match["letter"].rstrip(")") if match["letter"] else None
    return _Mark(
        start=match.start(),
        end=match.end(),
        above=int(match["above"]) if match["above"] else None,
        number=int(match["number"]) if match["number"] else int(letter in _FIRST_LETTERS),
        letter=letter,
        opens_block=match.start() == block.start,
        block_end=block.end,
        dotted=match[0].rstrip().endswith("."),
    )


def _stops(document: Document, patterns: ListPatterns) -> list[int]:
    """Where a list cannot go on: headings, and the titles of annexes and parts."""
    closing, text = patterns.closing, document.text
    return [
        block.start
        for block in document.running_blocks()
        if block.kind is BlockKind.HEADING or closing.match(text, block.start, block.end)
    ]


def _introduces(text: str, mark: _Mark, following: _Mark, patterns: ListPatterns) -> bool:
    return (
        mark.above is None
        and mark.letter is None
        and mark.opens_block
        and mark.dotted
        and following.number == 1
        and following.above in {None, mark.number}
        and following.start - mark.end <= _LONGEST_INTRODUCTION
        and patterns.about.search(text, mark.end, following.start) is not None
    )


def _items(
    marks: list[_Mark], intro: int, stops: list[int]
) -> tuple[list[tuple[str, int, int]], int]:
    """Number, start and end of the items that `marks[intro]` introduces; the mark after them."""
    paragraph = marks[intro].number
    dotted = marks[intro + 1].above is not None
    lettered = marks[intro + 1].letter
    chosen: list[_Mark] = []
    expected = 1
    index = intro + 1
    while index < len(marks):
        mark = marks[index]
        if _closes(mark, paragraph, expected, dotted=dotted or lettered is not None):
            break
        if mark.letter is not None or lettered is not None:
            goes_on = _same_kind(mark.letter, lettered)
        else:
            goes_on = _continues(mark, expected, dotted=dotted)
        if goes_on:
            chosen.append(mark)
            expected = max(expected, mark.number + 1)
        index += 1
    last = marks[index].start if index < len(marks) else None
    return list(_between(chosen, last, stops)), index


def _same_kind(letter: str | None, first: str | None) -> bool:
    """Whether a list that began with "a)" or "1)" goes on with this letter or number."""
    if letter is None or first is None:
        return False
    return letter.isdigit() == first.isdigit()


def _closes(mark: _Mark, paragraph: int, expected: int, *, dotted: bool) -> bool:
    """Whether it is the next paragraph of the report, not an item of the list."""
    if mark.above is not None or mark.letter is not None or not mark.opens_block:
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
) -> Iterator[tuple[str, int, int]]:
    for mark, following in zip(chosen, [*chosen[1:], None], strict=True):
        ends = [following.start] if following else [last] if last is not None else []
        ends += stops[bisect_left(stops, mark.end) :][:1]
        # Where the document ends with the list, the last item ends with its block.
        yield mark.letter or str(mark.number), mark.end, min(ends, default=mark.block_end)
