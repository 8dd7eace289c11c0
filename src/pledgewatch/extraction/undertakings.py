"""Stretches that a document itself labels or lists as what somebody undertook.

Shared by the steps that read them as pledges and by those that must not read them as anything else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import Block, BlockKind
from pledgewatch.extraction import languages, pledge_scoring
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.sentences import trimmed

_LIKELY = 0.4  # of several sentences under such a heading, those that sound less like it are left
_LONGEST_HEADING = 120  # characters


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The undertaking's own words, end exclusive, without label and outer quotation marks."""

    start: int
    end: int
    quoted: bool
    block: int


def labelled(annotated: Annotated) -> tuple[Undertaking, ...]:
    """Paragraphs that open with a label: "Promise 1: “...”", "Pledge 2.", "Commitment (a):".

    Under a heading that is only a label or a label and a topic, the quotation that follows. None in
    a language whose pledges are not read.
    """
    if not languages.of(annotated.language).reads("pledges"):
        return ()
    words = languages.of(annotated.language).pledges
    pattern, ordinal = _pattern(words.label), _pattern(words.ordinal_label)
    found = []
    for index, block in enumerate(annotated.document.blocks):
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}:
            continue
        below = _below_label(annotated, index)
        if below is not None:
            found.append(below)
            continue
        match = pattern.match(annotated.text, block.start, block.end)
        by_place = ordinal.match(annotated.text, block.start, block.end)
        if match is None and by_place is None:
            continue
        label = match or by_place
        start, end = trimmed(annotated.text, label.end() if label else block.start, block.end)
        if start < end:
            one = _unquoted(annotated.text, start, end, index)
            if match or one.quoted:  # "First promise. In 2011 he announced" goes on to tell of it
                found.append(one)
    return tuple(found)


def _below_label(annotated: Annotated, index: int) -> Undertaking | None:
    """The quotation that is all of the paragraph below a label: "Undertaking One" | "“...”"."""
    blocks, text = annotated.document.blocks, annotated.text
    words = languages.of(annotated.language).pledges
    block = blocks[index]
    if block.end - block.start > _LONGEST_HEADING or index + 1 >= len(blocks):
        return None
    label = next(
        (
            match
            for source in (words.bare_label, words.ordinal_label, words.label)
            if (match := _pattern(source).match(text, block.start, block.end))
        ),
        None,
    )
    below = blocks[index + 1]
    if label is None or below.kind is not BlockKind.PARAGRAPH:
        return None
    topic = text[label.end() : block.end].strip()
    if topic and block.kind is not BlockKind.HEADING:
        return None
    start, end = trimmed(text, below.start, below.end)
    one = _unquoted(text, start, end, index + 1) if start < end else None
    return one if one is not None and one.quoted and end - one.end <= _AFTER_QUOTATION else None


_AFTER_QUOTATION = 60  # characters: a closing mark, a bracket that says where it was said


def listed(annotated: Annotated) -> tuple[Undertaking, ...]:
    """Items under "Voluntary pledges and commitments", or behind "... undertook commitments:"."""
    return tuple(_listed(annotated))


def _listed(annotated: Annotated) -> Iterator[Undertaking]:
    words = languages.of(annotated.language).pledges
    section, introducing = _pattern(words.section), _pattern(words.introducing)
    reference = _pattern(words.reference)
    under_heading = False
    opening: Block | None = None  # the paragraph that introduces a list
    for index, block in enumerate(annotated.document.blocks):
        text = annotated.text[block.words : block.end]
        if block.kind is BlockKind.HEADING:
            under_heading = len(text) < _LONGEST_HEADING and section.search(text) is not None
            opening = None
            continue
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            continue
        if introducing.search(text):
            opening = block
            continue
        if opening is not None and not _belongs(block, opening):
            opening = None
        if (under_heading or opening is not None) and not reference.search(text):
            yield from _pieces(annotated, block, index, whole=opening is not None)


def _belongs(item: Block, opening: Block) -> bool:
    """Whether an item is one of the list: marked, and not as the next paragraph would be."""
    if item.kind is not BlockKind.LIST_ITEM:
        return False
    ours, theirs = item.number or "", opening.number or ""
    if ours.isdigit() and theirs.isdigit():
        return int(ours) < int(theirs)
    return not (theirs and ours.isdigit() and not theirs.isdigit())


def _pieces(
    annotated: Annotated, block: Block, index: int, *, whole: bool
) -> Iterator[Undertaking]:
    """An item of a list as a whole; of a paragraph, the sentences that undertake something."""
    sentences = annotated.sentences_in(block.start, block.end)
    if whole or len(sentences) <= 1:
        yield _item(annotated.text, block.words, block.end, index)
        return
    for sentence in sentences:
        start = max(sentence.start, block.words)
        words = annotated.text[start : sentence.end]
        if pledge_scoring.score(words, language=annotated.language) >= _LIKELY:
            yield _item(annotated.text, start, sentence.end, index)


_LOOSE_END = re.compile(r"(?:\s*[;,](?:\s*and)?|\s+and)\s*\Z")


def _item(text: str, start: int, end: int, block: int) -> Undertaking:
    """Without the punctuation that binds it to the next item."""
    loose = _LOOSE_END.search(text, start, end)
    start, end = trimmed(text, start, loose.start() if loose else end)
    return Undertaking(start, end, quoted=False, block=block)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_MARKS = {"“": "”", "«": "»", '"': '"', "„": "“", "‘": "’"}


def _unquoted(text: str, start: int, end: int, block: int) -> Undertaking:
    """Without the quotation marks that enclose the whole; what follows the quotation is not in."""
    closing = _MARKS.get(text[start])
    if closing is None:
        return Undertaking(start, end, quoted=False, block=block)
    last = text.rfind(closing, start + 1, end)
    if last < 0:
        return Undertaking(start + 1, end, quoted=True, block=block)
    inner_start, inner_end = trimmed(text, start + 1, last)
    return Undertaking(inner_start, max(inner_start, inner_end), quoted=True, block=block)
