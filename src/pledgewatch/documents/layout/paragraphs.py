"""Lines become paragraphs.

A paragraph has one distance between its lines. It ends where the gap widens, where a line stops
though the next word would have fitted, where a list mark opens the next line, or where indent or
letter size changes after a full stop. Across a page (or a note lifted out from between) gaps say
nothing: a line that is full goes on.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import Mark, mark_of

GAP_TOLERANCE = 0.3  # of a line; a paragraph gap in UN reports is half a line
SIZE_TOLERANCE = 0.6  # points
INDENT_TOLERANCE = 1.5  # letters
FULL = 0.80  # of the measure: a line that reaches so far with the next word is full
UNWRAPPED = 160  # columns: where lines are so wide, each is a paragraph
ITEM_ENDS = (",", " and", " or")  # how an item of a list may end besides a stop
LEADERS = re.compile(r"(?:\.{4,}+|(?:\. ){4,}+|…{2,}+)[\s\d.–-]*+$")  # Introduction........ 3
LONGEST_ENTRY = 200  # letters of it that are looked at; all of a line may be dots
# A line of a letter's head: To: Permanent Representatives
ADDRESS = re.compile(r"(?:To|From|Cc|CC|Date|Re|Subject|Кому|От|Дата|Тема)\s?:\s")
WIDE_SHARE = 0.15  # of all lines, headings and short paragraphs among them


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide the lines of a document run, and how far apart they usually stand."""

    right: float
    gap: float
    wrapped: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Measure":
        """Take the measure of the lines that are not short: the upper quartile of right edges."""
        rights = [line.right for line in lines if len(line.text) > 1]
        right = quantiles(rights, n=4)[2] if len(rights) > 1 else max(rights, default=0.0)
        gaps: dict[float, int] = {}
        # A line that begins with a small letter goes on with the last; where many paragraphs are
        # short, most gaps of a text are those between them.
        # Scripts without capitals do not tell.
        continued = [line for line in lines[1:] if line.text[0].islower()]
        cased = any(letter.isupper() for line in lines for letter in line.text)
        for line in continued if cased else lines[1:]:
            rounded = round(line.gap * 4) / 4
            gaps[rounded] = gaps.get(rounded, 0) + 1
        usual = max(gaps, key=lambda gap: (gaps[gap], -gap), default=0.0)
        wide = sum(len(line.text) > UNWRAPPED for line in lines)
        # In print with blank lines between its lines none is so wide: they are then paragraphs.
        parted = bool(wide) and usual >= 1.0
        return cls(right, min(usual, 1.0), not parted and wide <= WIDE_SHARE * len(lines))


def group(lines: Sequence[Line], interrupted: frozenset[int]) -> list[list[Line]]:
    """Gather `lines` into paragraphs, in order.

    `interrupted` holds the ordinals of lines before which something was lifted out (a note, a
    running head, a page break): the gap above them says nothing.
    """
    if not lines:
        return []
    measure = Measure.of(lines)
    paragraphs = [[lines[0]]]
    regime: float | None = None
    for at, line in enumerate(lines[1:], start=1):
        paragraph = paragraphs[-1]
        across = line.turns_page or line.ordinal in interrupted
        alone = across and _stands_alone(lines, at, measure)
        if (
            not measure.wrapped
            or (alone and paragraph[-1].ends_sentence)
            or _breaks(paragraph, line, regime, measure, across=across)
        ):
            paragraphs.append([line])
            regime = None
            continue
        if not across:
            regime = line.gap if regime is None else regime
        paragraph.append(line)
    return paragraphs


def _stands_alone(lines: Sequence[Line], at: int, measure: Measure) -> bool:
    """Whether the first line after an interruption is one by itself, as a heading is."""
    line = lines[at]
    if at + 1 == len(lines) or line.ends_sentence or line.text[0].islower():
        return False
    below = lines[at + 1]
    apart = below.gap > measure.gap + GAP_TOLERANCE
    return apart and line.ended_early(below, FULL * measure.right)


def _breaks(  # noqa: PLR0911 -- one return a sign of a new paragraph
    paragraph: list[Line], line: Line, regime: float | None, measure: Measure, *, across: bool
) -> bool:
    above = paragraph[-1]
    early = above.ended_early(line, FULL * measure.right)
    stops = above.ends_sentence
    if abs(line.size - above.size) > SIZE_TOLERANCE:
        return True
    mark = mark_of(line.text)
    if mark is not None and (
        stops or early or above.text.endswith(ITEM_ENDS) or _follows(paragraph[0], mark)
    ):
        return True
    if LEADERS.search(above.text[-LONGEST_ENTRY:]) or ADDRESS.match(line.text):
        return True
    if across and stops and line.bold and not above.bold:
        return True
    if across:
        return early and (stops or line.text[0].isupper())
    usual = measure.gap if regime is None else regime
    if line.gap > usual + GAP_TOLERANCE:
        return True
    if early and (stops or not line.text[0].islower()):
        return True
    shifted = abs(line.left - above.left) > INDENT_TOLERANCE * line.char
    return shifted and stops and len(paragraph) > 1


def _follows(first: Line, mark: Mark) -> bool:
    """Whether `mark` counts on from the mark of the paragraph that `first` opens: 97.1, 97.2.

    A bullet is followed by the same bullet.
    """
    own = mark_of(first.text)
    if own is None or own.kind != mark.kind:
        return False
    if mark.kind == "bullet":
        return own.number == mark.number
    *outer, last = re.split(r"\D+", own.number.strip("()"))
    *next_outer, following = re.split(r"\D+", mark.number.strip("()"))
    if not (last.isdigit() and following.isdigit()):
        return False
    return outer == next_outer and int(following) == int(last) + 1
