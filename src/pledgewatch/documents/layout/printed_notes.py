"""Notes on printed pages: small letters at the foot of a page, or a raised number at its head.

A note that runs over goes on in the small letters at the foot of the next page. Endnotes are small
letters that fill their pages, and are found in the same way.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.marks import Mark, Marks, Weight
from pledgewatch.documents.layout.notes import Note, Opening, is_figure, is_roman, opening_of

SMALLER = 0.6  # points below the body's size


def lift(lines: Sequence[Line], body: float) -> list[Note]:
    """The notes among `lines` of pages whose body is printed in size `body`, in order."""
    notes: list[Note] = []
    found = Marks(lines)
    window, after, behind_roman = 0, (-1, -1), (-1, -1)
    running_over = False
    places = enumerate(lines)
    for _, page in groupby(places, key=lambda place: place[1].page):
        indexed = list(page)
        foot = _foot(indexed, body, found)
        if foot is None:
            running_over = False
            continue
        openings = list(_openings(indexed[foot:], notes))
        if not openings:
            if running_over:
                _append(notes, [index for index, _ in indexed[foot:]])
            continue
        before = [index for index, _ in indexed[foot:] if index < openings[0][0]]
        if before and running_over:
            _append(notes, before)
        text_end = (before or [openings[0][0]])[0]
        fresh = _gathered(openings, indexed[-1][0] + 1)
        for note in fresh:
            if is_roman(note.number):
                mark = _mark_of_endnote(found, note.number, text_end, behind_roman)
                behind_roman = mark.place if mark is not None else behind_roman
            else:
                mark = _mark(
                    found,
                    note.number,
                    page_start=indexed[0][0],
                    window=window,
                    end=text_end,
                    after=after,
                )
            if mark is not None and is_figure(note.number):
                after = mark.place
            notes.append(Note(note.number, note.lines, note.width, mark))
        window = text_end if is_figure(openings[-1][1]) else window
        running_over = True
    return notes


def _foot(page: Sequence[tuple[int, Line]], body: float, found: Marks) -> int | None:
    """Where on the page its notes begin.

    That is where the small letters at its foot begin, or a raised number opens a line, or a number
    does so under a rule, or under free space while the page has a mark for it. The first lines of
    a note may be in larger letters than the rest.
    """
    start = len(page)
    while start and page[start - 1][1].size < body - SMALLER:
        start -= 1
    small = start < len(page)
    first = page[0][0]
    for place, (index, line) in enumerate(page[:start]):
        near = place >= start - MOST_LARGE if small else place > 0 or bool(line.raised)
        opening = opening_of(line) if near else None
        if opening is None:
            continue
        raised = bool(line.raised) and line.raised[0][0] == 0
        if not place and not small:
            raised = raised and _is_cited_before(found, opening.number, first)
        if raised or line.after_rule:
            return place
        least = Weight.RAISED if is_figure(opening.number) else Weight.APART
        mark = found.best(opening.number, start=first, end=index, least=least)
        if mark is not None and _stands_apart(line, opening, len(page) - place):
            return place
    return start if small else None


def _is_cited_before(found: Marks, number: str, page_start: int) -> bool:
    """Whether an endnote that opens its page is one: its mark stands on a page before."""
    return is_roman(number) and (
        found.best(number, start=0, end=page_start, least=Weight.RAISED) is not None
    )


LOWER_PART = 0.6  # of the page
FREE_SPACE = 0.8  # lines
MOST_LINES = 15
MOST_LARGE = 2  # lines


def _stands_apart(line: Line, opening: Opening, lines: int) -> bool:
    """Whether `line`, the first of the last `lines` of its page, stands where notes stand."""
    low = line.depth > LOWER_PART and lines <= MOST_LINES
    return low and line.gap > FREE_SPACE and not opening.dotted


def _openings(
    foot: Sequence[tuple[int, Line]], notes: Sequence[Note]
) -> Iterator[tuple[int, str, int]]:
    """Index, number and width of number of the lines that begin a note, their numbers in order."""
    last = next((int(n.number) for n in reversed(notes) if is_figure(n.number)), None)
    for index, line in foot:
        opening = opening_of(line)
        if opening is None:
            continue
        if not is_figure(opening.number):
            yield index, opening.number, opening.width
            continue
        number = int(opening.number)
        raised = bool(line.raised) and line.raised[0][0] == 0
        in_order = number == 1 or last is None or last < number <= last + MOST_SKIPPED
        if in_order if raised else (number == (last or 0) + 1 or (number == 1 and last is None)):
            yield index, opening.number, opening.width
            last = number


MOST_SKIPPED = 3  # a note whose number was not recognised does not end the order


def _gathered(openings: Sequence[tuple[int, str, int]], end: int) -> Iterator[Note]:
    ends = [index for index, _, _ in openings[1:]] + [end]
    for (start, number, width), stop in zip(openings, ends, strict=True):
        yield Note(number, tuple(range(start, stop)), width, None)


def _append(notes: list[Note], indexes: Sequence[int]) -> None:
    last = notes[-1]
    notes[-1] = Note(last.number, (*last.lines, *indexes), last.width, last.mark)


def _mark_of_endnote(found: Marks, number: str, end: int, after: tuple[int, int]) -> Mark | None:
    """The mark of the endnote `number`: raised, anywhere behind that of the endnote before it."""
    return found.best(number, start=0, end=end, after=after, least=Weight.RAISED)


def _mark(
    found: Marks,
    number: str,
    *,
    page_start: int,
    window: int,
    end: int,
    after: tuple[int, int],
) -> Mark | None:
    """The mark of note `number`: raised on its page, raised before it, or clinging to a word.

    Where a page has no room for its notes they go on at the foot of the next: the mark of such a
    note stands behind that of the note before it, two pages back even.

    A figure that is not raised counts on the note's own page only ("A/HRC/2/Corr.1" is a figure).
    """
    behind = after if is_figure(number) else (page_start - 1, -1)
    for start, least in (
        (page_start, Weight.RAISED),
        (window, Weight.RAISED),
        (max(0, behind[0]), Weight.RAISED),
        (page_start, Weight.AFTER_WORD if is_figure(number) else Weight.APART),
    ):
        mark = found.best(number, start=start, end=end, after=behind, least=least)
        if mark is not None:
            return mark
    return None
