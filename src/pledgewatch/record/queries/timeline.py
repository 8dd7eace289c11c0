"""What happened when: dated marks of a dossier, or their numbers where they are too many."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledgewatch.record.models import Dossier
from pledgewatch.record.queries.lanes import Mark, MarkKind, Month, lanes
from pledgewatch.record.rules import Viewer, seeing

__all__ = ["Count", "Mark", "MarkKind", "Timeline", "Unit", "timeline"]

MOST_MARKS = 300  # drawn one by one; of more only the numbers by month or year are given
MOST_MONTHS = 60  # counted by month; a longer window is counted by year


class Unit(StrEnum):
    """Whether marks are given one by one, or counted."""

    MARK = "mark"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many marks of each kind begin from `first` to `last`, both included."""

    first: date
    last: date
    numbers: Mapping[MarkKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A window on a dossier's time.

    `marks` in date order if `unit` is a mark, else `counts`, oldest first, the empty ones left
    out. `since` and `until` are the window; `first` and `last` the days of the earliest and latest
    mark there is at all; None where there is none. `numbers` count the window by kind.
    """

    unit: Unit
    since: date | None
    until: date | None
    first: date | None
    last: date | None
    marks: tuple[Mark, ...]
    counts: tuple[Count, ...]
    numbers: Mapping[MarkKind, int]


def timeline(
    dossier: Dossier,
    person: Viewer,
    as_of: date,
    *,
    since: date | None = None,
    until: date | None = None,
    kinds: frozenset[MarkKind] = frozenset(),
    matter: str = "",
    most: int = MOST_MARKS,
) -> Timeline:
    """What the person may see of a window; `kinds` and `matter` (a key) narrow it.

    Without a window the whole time. Given one by one, marks are those whose date touches the
    window. Where more than `most` stand in it they are counted, each where it stands: at its
    earliest day, a due date at its latest. Due dates after `as_of` are marks too.
    """
    every = lanes(dossier, seeing(person, dossier), as_of, matter)
    wanted = [lane for lane in every if not kinds or lane.kind in kinds]
    months = [month for lane in wanted for month in lane.counted()]
    first = min((month.first for month in months), default=None)
    last = max((month.last for month in months), default=None)
    since, until = since or first, until or last
    if since is None or until is None:
        return _timeline(Unit.MARK, since, until, first, last)
    within = [month for month in months if month.first <= until and month.last >= since]
    unit = _unit(sum(month.number for month in within), since, until, most)
    if unit is not Unit.MARK:
        return _timeline(unit, since, until, first, last, counts=_counts(within, unit))
    marks = [mark for lane in wanted for mark in lane.marks(since, until)]
    return _timeline(unit, since, until, first, last, marks=marks)


def _timeline(
    unit: Unit,
    since: date | None,
    until: date | None,
    first: date | None,
    last: date | None,
    *,
    marks: Iterable[Mark] = (),
    counts: tuple[Count, ...] = (),
) -> Timeline:
    numbers = Counter(mark.kind for mark in marks)
    for count in counts:
        numbers.update(count.numbers)
    return Timeline(
        unit=unit,
        since=since,
        until=until,
        first=first,
        last=last,
        marks=tuple(sorted(marks, key=lambda mark: (mark.when, mark.key, mark.kind))),
        counts=counts,
        numbers=_ordered(numbers),
    )


def _unit(number: int, since: date, until: date, most: int) -> Unit:
    if number <= most:
        return Unit.MARK
    months = (until.year - since.year) * 12 + until.month - since.month + 1
    return Unit.MONTH if months <= MOST_MONTHS else Unit.YEAR


def _counts(within: Iterable[Month], unit: Unit) -> tuple[Count, ...]:
    numbers: dict[date, Counter[MarkKind]] = {}
    for month in within:
        first = month.first.replace(day=1)
        first = first if unit is Unit.MONTH else first.replace(month=1)
        numbers.setdefault(first, Counter())[month.kind] += month.number
    return tuple(
        Count(first=first, last=_last(first, unit), numbers=_ordered(number))
        for first, number in sorted(numbers.items())
    )


def _last(first: date, unit: Unit) -> date:
    if unit is Unit.YEAR:
        return first.replace(month=12, day=31)
    return first.replace(day=monthrange(first.year, first.month)[1])


def _ordered(number: Counter[MarkKind]) -> Mapping[MarkKind, int]:
    return {kind: number[kind] for kind in MarkKind if number[kind]}
