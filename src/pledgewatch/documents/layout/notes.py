"""Footnotes and endnotes are lifted out of the running text, whole, with the place of their mark.

A line begins a note when it opens with a number or asterisk and a mark with that number stands in
the running text before it, or a rule divides it from the text, or (in a PDF) it is printed smaller
than the text. The note goes on until the next note, a wider gap, or the trace of a page break;
what the note interrupted goes on behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pledgewatch.documents.layout import headings
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.marks import SUPERSCRIPTS, Mark, Marks, Weight

# 1 Currently   1. Currently   [1] Currently   * Previously   ¹ Currently   3See (PDF superscript)
OPENING = re.compile(
    r"""(?:\[(?P<square>\d{1,3})\]
      | (?P<figure>\d{1,3})(?P<dot>[.)])?(?=\s)
      | (?P<superscript>[⁰¹²³⁴-⁹]+)
      | (?P<asterisk>\*{1,4}|[†‡]|§(?![\s§]*\d)))\s*(?=\S)""",
    re.VERBOSE,
)
ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
GAP_TOLERANCE = 0.3
LONGEST_FIGURE = 6  # signs; a raised stretch may be as long as its line


@dataclass(frozen=True, slots=True)
class Note:
    """A note: places of its lines among all lines, and the width of its number on the first."""

    number: str
    lines: tuple[int, ...]
    width: int
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that may begin a note."""

    number: str
    width: int
    dotted: bool


def opening_of(line: Line) -> Opening | None:
    """The number that `line` opens with, if it may begin a note."""
    for start, end in line.raised:
        if start == 0:
            width = len(line.text) - len(line.text[end:].lstrip())
            return Opening(line.text[:end], width, dotted=False)
    found = OPENING.match(line.text)
    if found is None or found.lastgroup is None:
        return None
    number = found["square"] or found["figure"] or found["superscript"] or found["asterisk"]
    dotted = found["dot"] is not None
    return Opening(number.translate(SUPERSCRIPTS), found.end(), dotted)


def is_figure(number: str) -> bool:
    """Whether notes can be counted by it; "①" is a digit and no figure."""
    return number.isdecimal() and len(number) <= LONGEST_FIGURE


def is_roman(number: str) -> bool:
    """Whether it is a small Roman numeral, with which Word counts endnotes."""
    return ROMAN.fullmatch(number) is not None


def lift(lines: Sequence[Line]) -> list[Note]:
    """The notes in `lines` of a document without letter sizes, in order, found by their marks."""
    notes: list[Note] = []
    found = Marks(lines)
    index, after = 0, (-1, -1)
    under_heading = False
    while index < len(lines):
        if headings.NOTES.fullmatch(lines[index].text):
            under_heading = True
        opening = opening_of(lines[index])
        previous = notes[-1] if notes else None
        if opening is None or not _expected(opening.number, previous):
            index += 1
            continue
        follows_note = previous is not None and previous.lines[-1] == index - 1
        certain = lines[index].after_rule or (under_heading and index > 0)
        least = Weight.ACRONYM if certain or follows_note else Weight.APART
        if _skips(opening.number, previous):
            certain, least = False, Weight.AFTER_WORD
        mark = found.best(opening.number, start=0, end=index, after=after, least=least)
        if mark is None and not certain:
            index += 1
            continue
        if opening.dotted and not (certain or follows_note) and not _interrupts(lines, index):
            index += 1
            continue
        end = _end(lines, index, notes_follow=under_heading)
        notes.append(Note(opening.number, tuple(range(index, end)), opening.width, mark))
        if mark is not None:
            after = mark.place
        index = end
    return notes


def _expected(number: str, previous: Note | None) -> bool:
    """Whether a note of that number may come now: a figure in order, or any mark without order."""
    if not is_figure(number):
        return True
    if previous is None or not is_figure(previous.number):
        return 1 <= int(number) <= FIRST_NUMBER_AT_MOST
    return 0 < int(number) - int(previous.number) <= MOST_SKIPPED


def _skips(number: str, previous: Note | None) -> bool:
    """Whether notes are missing before it: they were not recognised, but the next may be."""
    if previous is None or not (is_figure(number) and is_figure(previous.number)):
        return False
    return int(number) != int(previous.number) + 1


FIRST_NUMBER_AT_MOST = 200  # an excerpt may begin with note 117; 999 is a figure
MOST_SKIPPED = 3


def _interrupts(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at `index` stands in the middle of a sentence of the running text.

    A short line above it is a heading, and it opens a numbered list.
    """
    if not index or lines[index - 1].ends_sentence:
        return False
    widest = max(line.right for line in lines[max(0, index - NEAR) : index])
    return lines[index - 1].right > LONG * widest


NEAR = 10  # lines
LONG = 0.7  # of the widest line near it


def _end(lines: Sequence[Line], start: int, *, notes_follow: bool) -> int:
    """One past the last line of the note that begins at `start`.

    Its first two lines show how far apart its lines stand. A note of several paragraphs goes on
    over a gap only under a heading "Notes", where nothing but notes can follow.
    """
    regime: float | None = None
    for index in range(start + 1, len(lines)):
        line, above = lines[index], lines[index - 1]
        if opening_of(line) is not None and _next_number(lines[start], line):
            return index
        if notes_follow:
            continue
        if line.turns_page or line.after_rule:
            return index
        if regime is None:
            if line.gap > 1 + GAP_TOLERANCE or (line.gap and _is_whole(above)):
                return index
            regime = line.gap
        elif abs(line.gap - regime) > GAP_TOLERANCE:
            return index
    return len(lines)


SHORT = 60  # columns: a line of a note that ends sooner, with a full stop, is its last


def _is_whole(line: Line) -> bool:
    """Whether the first line of a note is all of it; one that ends in a colon is not."""
    stops = line.ends_sentence and not line.text.endswith((":", ";"))
    return stops and line.right - line.left < SHORT * line.char


def _next_number(first: Line, line: Line) -> bool:
    here, there = opening_of(first), opening_of(line)
    if here is None or there is None:
        return False
    if not (is_figure(here.number) and is_figure(there.number)):
        return not is_figure(there.number)
    return int(there.number) == int(here.number) + 1
