"""Stretches that a document itself labels as what somebody undertook.

Shared by the steps that read them as pledges and by those that must not read them as anything else.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The undertaking's own words, end exclusive, without label and outer quotation marks."""

    start: int
    end: int
    quoted: bool
    block: int


def labelled(annotated: Annotated) -> tuple[Undertaking, ...]:
    """Paragraphs that open with a label: "Promise 1: “...”", "Pledge 2.", "Commitment (a):"."""
    pattern = _label(annotated.language)
    found = []
    for index, block in enumerate(annotated.document.blocks):
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}:
            continue
        match = pattern.match(annotated.text, block.start, block.end)
        if match is None:
            continue
        start, end = _trimmed(annotated.text, match.end(), block.end)
        if start < end:
            found.append(_unquoted(annotated.text, start, end, index))
    return tuple(found)


@cache
def _label(language: str) -> re.Pattern[str]:
    return re.compile(languages.of(language).pledges.label, re.IGNORECASE)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


_MARKS = {"“": "”", "«": "»", '"': '"', "„": "“", "‘": "’"}


def _unquoted(text: str, start: int, end: int, block: int) -> Undertaking:
    """Without the quotation marks that enclose the whole; what follows the quotation is not in."""
    closing = _MARKS.get(text[start])
    if closing is None:
        return Undertaking(start, end, quoted=False, block=block)
    last = text.rfind(closing, start + 1, end)
    if last < 0:
        return Undertaking(start + 1, end, quoted=True, block=block)
    inner_start, inner_end = _trimmed(text, start + 1, last)
    return Undertaking(inner_start, max(inner_start, inner_end), quoted=True, block=block)
