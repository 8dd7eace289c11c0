"""Exact passages of a document: they match to the letter, or they are orphans.

A passage is never moved to a look-alike. Whoever replaces a document gets the orphans reported.
"""

from dataclasses import dataclass
from typing import Self

CONTEXT = 32  # characters kept on either side, as in the W3C Web Annotation quote selector


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Exact words of a source. Offsets are characters of `Document.text`, end exclusive."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    page: int  # of the first character, from 1; 1 throughout where the source has no pages
    paragraph: int  # ordinal of its paragraph or list item in the running text, from 1
    note: str | None = None  # the number of the footnote it stands in
    source: str  # SHA-256 of the source's bytes, in hexadecimal

    @classmethod
    def of(
        cls,
        text: str,
        start: int,
        end: int,
        *,
        page: int,
        paragraph: int,
        note: str | None = None,
        source: str,
    ) -> Self:
        """Take the passage `text[start:end]`; raises `ValueError` on an empty or outlying span."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage {start}:{end} in a text of {len(text)} characters")
        return cls(
            start=start,
            end=end,
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            page=page,
            paragraph=paragraph,
            note=note,
            source=source,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The passage stands in the text where it says it does."""

    passage: Passage


@dataclass(frozen=True, slots=True)
class Orphan:
    """The passage does not stand in the text; `reason` says what differs."""

    passage: Passage
    reason: str


def verify(passage: Passage, *, text: str, source: str) -> Found | Orphan:
    """Check a passage against the text of the document whose bytes hash to `source`.

    Found only if the source is the same bytes and words and surroundings are equal to the letter.
    """
    if passage.source != source:
        return Orphan(passage, "it was taken from other bytes than these")
    if text[passage.start : passage.end] != passage.exact:
        return Orphan(passage, "the words at its place differ")
    if text[max(0, passage.start - CONTEXT) : passage.start] != passage.prefix:
        return Orphan(passage, "the words before it differ")
    if text[passage.end : passage.end + CONTEXT] != passage.suffix:
        return Orphan(passage, "the words after it differ")
    return Found(passage)
