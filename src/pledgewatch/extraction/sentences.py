"""Sentences of a document, with exact spans.

Blocks are segmented one by one: a segmenter trained on running text is at its worst across
headings and notes. What it cuts wrongly is joined again here: after an abbreviation or initials,
before a lower-case word, and within quotation marks or brackets. A quotation of several sentences
belongs to the sentence that quotes it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.language import SentenceWords

_WORDS_OF_BEGINNING = 5  # of a sentence that so far says no more than when: "В 2004–2006 гг."
_VERB_WITHIN = 200  # characters on each side of an end in which something must be told
_LONGEST_QUOTATION = 1500  # characters; an opening mark whose partner is farther away is a slip

# A block with at most one of these, at its end, is one sentence.
_MAY_END = re.compile(r"[.!?…](?=[”’\"'»)\]]*\s)")
_LAST_WORD = re.compile(r"[(“\"«‘]?([^\s(“\"«]+?)\.[”\"»)]*\s*\Z")
_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁӘҒҚҢӨҰҮҺІ"
_LOWER = "a-zß-öø-ÿœа-яёәғқңөұүһі"
_INITIAL = re.compile(rf"(?:\b|\.)[{_UPPER}]\Z")
_NUMBER_NEXT = re.compile(r"\s*[(“\"]?[\dIVXivx№]")
_LOWER_NEXT = re.compile(rf"\s*[{_LOWER}]")
_CAPITAL_NEXT = re.compile(rf"\s*(?:[{_UPPER}]\.|[{_UPPER}][{_LOWER}’'-]+)")
_CYRILLIC = re.compile("[а-яё]")
# Where a sentence can end in a language without a segmenter of its own; wrong cuts are rejoined.
_ANY_END = re.compile(rf"[.!?…][”’\"'»)\]]*\s+(?=[¿¡«“„\"(\[—–-]*\s?[{_UPPER}\d])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `Document.text`, end exclusive, and the index of the block it stands in."""

    start: int
    end: int
    block: int
    kind: BlockKind


def of(document: Document, *, language: str) -> Iterator[Sentence]:
    """The sentences of every block but page furniture, in the order of `Document.blocks`.

    The mark of a list item and the number of a note belong to no sentence.
    """
    numbers = {(note.start, note.end) for note in document.footnotes}
    starts = {end: start for start, end in numbers}
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.kind is BlockKind.HEADING:
            yield Sentence(block.start, block.end, index, block.kind)
            continue
        opening = block.words
        if block.kind is BlockKind.FOOTNOTE:  # without its number
            opening = max(opening, starts.get(block.end, opening))
        for start, end in spans(document.text[opening : block.end], language=language):
            yield Sentence(opening + start, opening + end, index, block.kind)


def spans(text: str, *, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of one block as spans without surrounding white space."""
    raw = _segmented(text, language) if _MAY_END.search(text) else [(0, len(text))]
    words = languages.of(language).sentences
    joined = _also_cut(text, _rejoined(text, raw, words), words)
    return [span for span in (trimmed(text, *pair) for pair in joined) if span[0] < span[1]]


def _segmented(text: str, language: str) -> list[tuple[int, int]]:
    if languages.of(language).code == "en":
        from nupunkt import sent_spans  # its model takes a moment to load, and is of English

        return list(sent_spans(text))
    if _CYRILLIC.search(text):
        from razdel import sentenize  # Russian, Kazakh and their neighbours only

        return [(sentence.start, sentence.stop) for sentence in sentenize(text)]
    cuts = [0, *(match.end() for match in _ANY_END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space around its words."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _rejoined(text: str, raw: list[tuple[int, int]], words: SentenceWords) -> list[tuple[int, int]]:
    enclosed = _enclosures(text)
    joined: list[tuple[int, int]] = []
    for start, end in raw:
        if joined and not _ends(text, joined[-1], start, words, enclosed):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _also_cut(
    text: str, found: list[tuple[int, int]], words: SentenceWords
) -> list[tuple[int, int]]:
    """Sentences cut where the segmenter sees no end and both sides tell something."""
    ends, verb = _compiled(words)
    if not ends.search(text):
        return found
    enclosed = _enclosures(text)
    cut: list[tuple[int, int]] = []
    for start, end in found:
        opened = start
        for match in ends.finditer(text, start, end):
            before = max(opened, match.start() - _VERB_WITHIN)
            after = min(end, match.end() + _VERB_WITHIN)
            told = verb.search(text, before, match.start()) and verb.search(
                text, match.end(), after
            )
            if told and not _is_inside(match.end(), enclosed):
                cut.append((opened, match.end()))
                opened = match.end()
        cut.append((opened, end))
    return cut


def _is_inside(place: int, enclosed: list[tuple[int, int]]) -> bool:
    index = bisect_left(enclosed, (place, 0))
    return index > 0 and place <= enclosed[index - 1][1]


@cache
def _compiled(words: SentenceWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(words.also_ends), re.compile(words.verb, re.IGNORECASE)


def _ends(
    text: str,
    before: tuple[int, int],
    cut: int,
    words: SentenceWords,
    enclosed: list[tuple[int, int]],
) -> bool:
    """Whether a sentence really ends where the segmenter cut."""
    if any(opening < cut <= closing for opening, closing in enclosed):
        return False
    rest = text[cut : cut + 40]
    said = text[before[0] : cut]
    if _LOWER_NEXT.match(rest) and not said.rstrip().endswith((":", ";")):
        return False
    match = _LAST_WORD.search(said[-40:])
    if match is None:
        return True
    word = re.split("[’']", match[1].lower())[-1]  # "de l’art. 5"
    begun = word in words.after_year and len(said.split()) <= _WORDS_OF_BEGINNING
    if begun or word in words.abbreviations:
        return False
    if _INITIAL.search(match[1]) and _CAPITAL_NEXT.match(rest) and word != "i":
        return False
    return not (word in words.before_number and _NUMBER_NEXT.match(rest))


_PAIRS = {"“": "”", "«": "»", "„": "“", "(": ")", "[": "]"}


def _enclosures(text: str) -> list[tuple[int, int]]:
    """Quotations and brackets as (opening, closing) offsets; unpaired marks enclose nothing."""
    enclosed = []
    position = 0
    while position < len(text):
        position = _next_opening(text, position)
        if position < 0:
            break
        closing = _closing(text, position)
        if closing < 0 or closing - position > _LONGEST_QUOTATION:
            position += 1
            continue
        enclosed.append((position, closing))
        position = closing + 1
    return enclosed


_OPENING = re.compile(r"[“«„(\[]|(?<![^\s(—–-])\"(?=\S)")


def _next_opening(text: str, position: int) -> int:
    match = _OPENING.search(text, position)
    return match.start() if match else -1


def _closing(text: str, opening: int) -> int:
    mark = _PAIRS.get(text[opening], '"')
    closing = text.find(mark, opening + 1)
    again = text.find(text[opening], opening + 1) if mark != '"' else -1
    if 0 <= again < closing and mark in "”»":
        return -1  # a second opening before any closing: the first was never closed
    return closing
