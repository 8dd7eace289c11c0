"""Where each mark of a timeline is drawn: a lane a kind, marks that would touch one above another.

All places are in the units of the drawing: `WIDTH` across; a lane is as high as its rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pledgewatch.record.queries import MarkKind, Timeline
from pledgewatch.record.queries.timeline import Mark
from pledgewatch.web.pages.timeline.window import Window

WIDTH, LEFT, RIGHT, TOP = 1100.0, 130.0, 20.0, 26.0
ROW, PADDING, APART = 20.0, 10.0, 16.0
MOST_ROWS = 6
BAR = 64.0  # the height of the tallest bar of counts


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark in its place; `span` is how far to the right its date reaches."""

    mark: Mark
    x: float
    y: float
    span: float


@dataclass(frozen=True, slots=True)
class Bar:
    """How many marks of a lane begin in a period, as a bar."""

    first: date
    last: date
    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks or bars of one kind, from `top` for `height`."""

    kind: MarkKind
    number: int
    top: float
    height: float
    spots: tuple[Spot, ...] = ()
    bars: tuple[Bar, ...] = ()

    @property
    def middle(self) -> float:
        """Where its name stands."""
        return self.top + self.height / 2 + 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lanes, the ticks of the axis (place, day, kind) and the day of the page."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, date, str], ...]
    now: float | None
    height: float
    width: float = WIDTH
    left: float = LEFT


def drawing(shown: Timeline, window: Window, as_of: date) -> Drawing:
    """The drawing of a timeline in a window."""
    lanes: list[Lane] = []
    top = TOP
    for kind, number in shown.numbers.items():
        lane = _marked(shown, kind, number, window, top) if shown.marks else None
        lane = lane or _counted(shown, kind, number, window, top)
        lanes.append(lane)
        top += lane.height
    return Drawing(
        lanes=tuple(lanes),
        ticks=tuple((_x(window, day), day, kind) for day, kind in window.ticks()),
        now=_x(window, as_of) if window.since <= as_of <= window.until else None,
        height=top + PADDING,
    )


def _x(window: Window, day: date) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * window.place(day), 1)


def _begins(mark: Mark) -> date:
    """A due date stands where it ends; so does what began nobody knows when."""
    late = mark.kind is MarkKind.DUE or mark.when.earliest == date.min
    return mark.when.latest if late else mark.when.earliest


def _marked(
    shown: Timeline, kind: MarkKind, number: int, window: Window, top: float
) -> Lane | None:
    marks = [mark for mark in shown.marks if mark.kind is kind]
    rows = _rows(_x(window, _begins(mark)) for mark in marks)
    height = (max(rows, default=0) + 1) * ROW + PADDING
    spots = tuple(
        Spot(
            mark=mark,
            x=_x(window, _begins(mark)),
            y=top + PADDING / 2 + ROW / 2 + row * ROW,
            span=max(0.0, _x(window, mark.when.latest) - _x(window, _begins(mark)))
            if mark.when.latest != date.max
            else 0.0,
        )
        for mark, row in zip(marks, rows, strict=True)
    )
    return Lane(kind=kind, number=number, top=top, height=height, spots=spots)


def _rows(places: Iterable[float]) -> list[int]:
    """The first row in which each mark touches none before it; the last one takes the rest."""
    ends = [float("-inf")] * MOST_ROWS
    rows = []
    for place in places:
        row = next((one for one, end in enumerate(ends) if place >= end), MOST_ROWS - 1)
        ends[row] = place + APART
        rows.append(row)
    return rows


def _counted(shown: Timeline, kind: MarkKind, number: int, window: Window, top: float) -> Lane:
    most = max((one.numbers.get(kind, 0) for one in shown.counts), default=1) or 1
    floor = top + BAR + PADDING / 2
    bars = []
    for one in shown.counts:
        counted = one.numbers.get(kind, 0)
        if not counted:
            continue
        x, height = _x(window, one.first), max(2.0, BAR * counted / most)
        width = max(2.0, _x(window, one.last) - x - 1)
        bars.append(Bar(one.first, one.last, counted, x, floor - height, width, height))
    return Lane(kind=kind, number=number, top=top, height=BAR + PADDING, bars=tuple(bars))


KINDS: Mapping[str, MarkKind] = {kind.value: kind for kind in MarkKind}
