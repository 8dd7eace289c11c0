"""Where in the running text a note's mark stands.

A mark is a figure or asterisk that clings to a word or stop, or that the format shows as
superscript. How good the evidence is, best first:

==========  =========================  =====================================================
weight      example                    not
==========  =========================  =====================================================
RAISED      a superscript, ¹, [1]
AFTER_STOP  "of Culture.1 After"       "No.7", "p.5", "3.5"
AFTER_WORD  "ut-Tahrir7 to"            "Article 12(1)", "15 of 47"
APART       "of 50,000. 4 At the"      "on page. 4 times"
ACRONYM     "the ICCPR7 and"           "G8", "MI6"
==========  =========================  =====================================================
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from pledgewatch.documents.layout.line import Line

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Weight(IntEnum):
    """How good the evidence for a mark is."""

    ACRONYM = 1
    APART = 2
    AFTER_WORD = 3
    AFTER_STOP = 4
    RAISED = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """Columns `start` to `end` of the line at `index` of a list of lines."""

    index: int
    start: int
    end: int
    number: str
    weight: Weight

    @property
    def place(self) -> tuple[int, int]:
        """Its place in reading order."""
        return (self.index, self.start)


NEAR = 60  # letters before and behind it that are looked at: a paragraph may be one long line
ABBREVIATION = re.compile(
    r"(?:\b(?:no|nos|art|arts|p|pp|para|paras|vol|v|sec|sect|ch|fig|nr|ст|п|пп|ч|гл|с|стр|рис)\.|№)$",
    re.IGNORECASE,
)
UNIT = re.compile(r"\s+(?:of|per\s?cent|times|million|billion|years?|days?|months?|percent)\b")
NOTE_NUMBER = r"(?:\d{1,3}|\*{1,4}|[†‡]|§(?![\s§]*\d))"  # "§ 48" is a section
CANDIDATE = re.compile(
    rf"""
      (?P<superscript>[⁰¹²³⁴-⁹]+)
    | \[(?P<bracketed>{NOTE_NUMBER})\]
    | (?<=[.,;:!?…”"’'»)\]])(?P<stop>{NOTE_NUMBER})(?![\w%(]|[.,]\d|-\w)
    | (?<=[^\W\d_])(?P<word>{NOTE_NUMBER})(?![\w%(]|[.,]\d|-\w)
    | (?<=\S)\s(?P<loose>\*{{1,4}}|[†‡])(?=\s*$)
    | (?<=[.,;:!?”’»])\s(?P<apart>\d{{1,3}})(?=\s+[^\W\d_a-zа-я]|\s*$)
    """,
    re.VERBOSE,
)


def in_line(line: Line, index: int) -> Iterator[Mark]:
    """Everything in `line` that may be a mark; `index` is its place in the list of lines."""
    raised = set(line.raised)
    for first, last in line.raised:
        yield Mark(index, first, last, line.text[first:last].strip("[]()"), Weight.RAISED)
    for found in CANDIDATE.finditer(line.text):
        kind = found.lastgroup
        if kind is None or found.span(kind) in raised:
            continue
        weight = _weight(line.text, found, kind)
        if weight is not None:
            start, end = found.span() if kind == "bracketed" else found.span(kind)
            yield Mark(index, start, end, found[kind].translate(SUPERSCRIPTS), weight)


def _weight(  # noqa: PLR0911 -- one return a kind of mark
    text: str, found: re.Match[str], kind: str
) -> Weight | None:
    start, end = found.span(kind)
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    if kind in {"superscript", "bracketed"}:
        return Weight.RAISED
    if kind == "stop":
        if ABBREVIATION.search(before):
            return None
        if FIGURE.search(before) and not _behind_figure(before, after):
            return None
        return Weight.AFTER_STOP
    if kind == "loose":
        return Weight.APART  # "Switzerland *" at the end of a line
    if kind == "apart":
        if ABBREVIATION.search(before.rstrip()) or UNIT.match(after):
            return None
        return Weight.APART
    word = re.search(r"[^\W\d_]+$", before)
    if word is not None and word[0].isupper():
        return Weight.ACRONYM
    return Weight.AFTER_WORD


FIGURE = re.compile(r"\d[.,:]$")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d[.,]$")
LARGE_FIGURE = re.compile(r"[\d,]*\d\d\.$")  # not "3." of 3.5
SENTENCE_BEGINS = re.compile(r"\s+[“\"«(]?[A-ZА-ЯЁ]")


def _behind_figure(before: str, after: str) -> bool:
    """Whether a figure right behind a figure and a stop may be a mark.

    It is in "in 2008.1 After", "of 50,000.4 At"; it is none in "3.5 per cent", "50,000", "10:30",
    "12.3 Members" at the head of a line.
    """
    if YEAR.search(before):
        return not after.strip() or after[:1].isspace()
    large = LARGE_FIGURE.search(before)
    return large is not None and large.start() > 0 and SENTENCE_BEGINS.match(after) is not None


class Marks:
    """Everything in `lines` that may be a mark, looked for once, when first asked."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._found: dict[tuple[str, Weight], list[Mark]] | None = None

    def best(
        self,
        number: str,
        *,
        start: int,
        end: int,
        after: tuple[int, int] = (-1, -1),
        least: Weight = Weight.ACRONYM,
    ) -> Mark | None:
        """The mark of note `number` in lines `start` to `end`, behind the place `after`.

        The best evidence wins, the earliest of equals; None where none is as good as `least`.
        """
        behind = max(after, (start - 1, sys.maxsize))
        for weight in reversed(Weight):
            if weight < least:
                break
            marks = self._all().get((number, weight), [])
            first = bisect_right(marks, behind, key=lambda mark: mark.place)
            if first < len(marks) and marks[first].index < end:
                return marks[first]
        return None

    def _all(self) -> dict[tuple[str, Weight], list[Mark]]:
        if self._found is None:
            self._found = {}
            for index, line in enumerate(self._lines):
                for mark in sorted(in_line(line, index), key=lambda mark: mark.place):
                    self._found.setdefault((mark.number, mark.weight), []).append(mark)
        return self._found
