"""The timeline of a dossier: what was promised, what was done and where it stood, by matter.

One lane a matter. On its line stand the pledge, the due date, events and the stages of measures;
below it how the matter stood, from each day on which that changed. Everything is told by shape
and word, nothing by colour alone.
"""

from dataclasses import dataclass
from datetime import date

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.when import When
from pledgewatch.reporting import drawing
from pledgewatch.reporting.axis import Axis, axis
from pledgewatch.reporting.lanes import Kind, Lane, lanes
from pledgewatch.reporting.phrases import Phrases

PAGE = 850.0  # height of the lanes that fit on a page of A4 beside axis, key and caption


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A timeline as drawn: the SVG and what it shows in words."""

    svg: str
    alternative: str


def draw(dossier: Dossier, phrases: Phrases) -> tuple[Timeline, ...]:
    """Draw the timeline of a dossier up to its date, and later due dates.

    A dossier of many matters gives several drawings on the same axis, each as high as a page.
    """
    shown = lanes(dossier, phrases)
    line = _axis(dossier, shown)
    return tuple(
        Timeline(
            svg=drawing.svg(page, line, as_of=dossier.as_of, phrases=phrases),
            alternative=_told(dossier, page, phrases),
        )
        for page in _pages(shown, line)
    )


def _pages(shown: tuple[Lane, ...], line: Axis) -> list[tuple[Lane, ...]]:
    pages: list[tuple[Lane, ...]] = []
    room = 0.0
    for lane in shown:
        high = drawing.height(lane, line)
        if high > room:
            pages.append(())
            room = PAGE
        pages[-1] = (*pages[-1], lane)
        room -= high
    return pages


def _axis(dossier: Dossier, shown: tuple[Lane, ...]) -> Axis:
    whens = [mark.when for lane in shown for mark in lane.marks]
    days = {day for when in whens for day in (when.earliest, when.latest)}
    made = [pledge.made_on.earliest for pledge in dossier.pledges]
    begins = min(made, default=date(max(1, dossier.as_of.year - 2), 1, 1))
    return axis(
        days | {turn.on for lane in shown for turn in lane.turns},
        begins=begins,
        as_of=dossier.as_of,
        left=drawing.LEFT,
        right=drawing.RIGHT,
    )


def _told(dossier: Dossier, shown: tuple[Lane, ...], phrases: Phrases) -> str:
    """What the drawing shows, in words, for those who do not see it."""
    day = phrases.words(When.day(dossier.as_of))
    told = phrases.timeline_told.format(date=day)
    return " ".join([told, *(_lane_told(lane, phrases) for lane in shown)])


def _lane_told(lane: Lane, phrases: Phrases) -> str:
    marks = [
        phrases.mark_told.format(label=mark.label, date=phrases.words(mark.when))
        for mark in lane.marks
        if mark.label
    ]
    events = sum(mark.kind is Kind.EVENT for mark in lane.marks)
    if events:
        marks.append(phrases.other_events(events))
    stood = phrases.stood_at_the_end.format(outcome=lane.turns[-1].label)
    return f"{lane.heading}, {lane.title}: {', '.join([*marks, stood])}."
