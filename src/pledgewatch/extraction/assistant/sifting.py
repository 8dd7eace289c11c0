"""What is kept of the assistant's items: those whose quote stands in the document to the letter.

An invented quote, one with a letter changed, one from elsewhere in the document: all are dropped
and counted. Nothing is repaired.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.assistant.answers import Item
from pledgewatch.extraction.assistant.stretches import Span

LONGEST = 1_200  # characters of a quote; what is longer is no sentence
FEWEST_WORDS = 4


class Dropped(StrEnum):
    """Why an item is dropped, in words that its number follows."""

    MALFORMED = "not of the form asked for"
    BEYOND = "more than are taken from one answer"
    INVENTED = "whose words do not stand there"
    NOT_A_SENTENCE = "too short, too long, or cut from the midst of words or across paragraphs"
    REPEATED = "told before"
    UNDATED = "events without a date that the rules can read"
    UNFIGURED = "requirements without a figure that the rules can read"


@dataclass(frozen=True, slots=True)
class Quote:
    """An item whose words stand at `text[start:end]`."""

    kind: str
    start: int
    end: int


def sift(
    annotated: Annotated, stretch: Span, items: Iterable[Item], taken: set[Quote]
) -> tuple[list[Quote], Counter[Dropped]]:
    """The quotes of a stretch that hold and are not in `taken`, which grows by them."""
    kept: list[Quote] = []
    dropped: Counter[Dropped] = Counter()
    for item in items:
        found = _found(annotated, stretch, item)
        if isinstance(found, Dropped):
            dropped[found] += 1
        elif found in taken:
            dropped[Dropped.REPEATED] += 1
        else:
            taken.add(found)
            kept.append(found)
    return kept, dropped


def _found(annotated: Annotated, stretch: Span, item: Item) -> Quote | Dropped:
    words = item.untrusted_quote.strip()  # white space around a quote is no part of it
    if len(words.split()) < FEWEST_WORDS or len(words) > LONGEST:
        return Dropped.NOT_A_SENTENCE
    start = annotated.text.find(words, *stretch)
    if start < 0:
        return Dropped.INVENTED
    end = start + len(words)
    if not _stands_alone(annotated, start, end):
        return Dropped.NOT_A_SENTENCE
    return Quote(item.kind, start, end)


def _stands_alone(annotated: Annotated, start: int, end: int) -> bool:
    """Whether a span lies within one paragraph or note and cuts no word."""
    text, document = annotated.text, annotated.document
    block = document.blocks[document.block_at(start)]
    if end > block.end or block.kind in {BlockKind.FURNITURE, BlockKind.HEADING}:
        return False
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_behind = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (cut_before or cut_behind)
