"""What happened when: dated marks of a dossier, or their numbers where they are too many."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import Stage, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.record import edition
from pledgewatch.record.models import Dossier
from pledgewatch.record.rules import Viewer, seeing

MOST_MARKS = 300  # drawn one by one; of more only the numbers by month or year are given
MOST_MONTHS = 60  # counted by month; a longer window is counted by year


class MarkKind(StrEnum):
    """What a mark tells of."""

    MADE = "made"  # a pledge was made
    DUE = "due"  # a pledge fell or falls due
    EVENT = "event"  # that moves no measure
    STAGE = "stage"  # an event that brought a measure to a stage
    VERDICT = "verdict"  # an assessment
    RECOMMENDATION = "recommendation"
    REPLY = "reply"


class Unit(StrEnum):
    """Whether marks are given one by one, or counted."""

    MARK = "mark"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something dated. `key` names its page, `matter` the pledge or concern it is of, if of one."""

    kind: MarkKind
    when: When
    key: str
    title: str  # of the pledge or measure, or the words of the event, recommendation or reply
    matter: str = ""  # key
    stage: Stage | None = None
    verdicts: tuple[tuple[Verdict, int], ...] = ()  # of an assessment, with how many criteria


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

    Without a window the whole time. What has no day of its own stands at its earliest; a mark is
    in the window if its date touches it. Due dates after `as_of` are marks too.
    """
    taken = edition.dossier(dossier.key, as_of=as_of, seeing=seeing(person, dossier))
    every = sorted(
        (
            mark
            for mark in _marks(taken)
            if (not kinds or mark.kind in kinds) and (not matter or mark.matter == matter)
        ),
        key=lambda mark: (mark.when, mark.key),
    )
    shown = [mark for mark in every if _within(mark.when, since, until)]
    days = [_day(mark) for mark in every]
    first, last = (min(days), max(days)) if days else (None, None)
    unit = _unit(shown, since or first, until or last, most)
    return Timeline(
        unit=unit,
        since=since or first,
        until=until or last,
        first=first,
        last=last,
        marks=tuple(shown) if unit is Unit.MARK else (),
        counts=() if unit is Unit.MARK else _counts(shown, unit),
        numbers=_ordered(Counter(mark.kind for mark in shown)),
    )


def _day(mark: Mark) -> date:
    """Where it stands: at its earliest day; a due date, and what began nobody knows when, later."""
    late = mark.kind is MarkKind.DUE or mark.when.earliest == date.min
    return mark.when.latest if late else mark.when.earliest


def _within(when: When, since: date | None, until: date | None) -> bool:
    return (since is None or when.latest >= since) and (until is None or when.earliest <= until)


def _unit(shown: list[Mark], since: date | None, until: date | None, most: int) -> Unit:
    if len(shown) <= most or since is None or until is None:
        return Unit.MARK
    months = (until.year - since.year) * 12 + until.month - since.month + 1
    return Unit.MONTH if months <= MOST_MONTHS else Unit.YEAR


def _counts(shown: list[Mark], unit: Unit) -> tuple[Count, ...]:
    numbers: dict[date, Counter[MarkKind]] = {}
    for mark in shown:
        day = _day(mark)
        first = day.replace(day=1) if unit is Unit.MONTH else day.replace(month=1, day=1)
        numbers.setdefault(first, Counter())[mark.kind] += 1
    return tuple(
        Count(first=first, last=_last(first, unit), numbers=_ordered(number))
        for first, number in sorted(numbers.items())
    )


def _last(first: date, unit: Unit) -> date:
    if unit is Unit.YEAR:
        return first.replace(month=12, day=31)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _ordered(number: Counter[MarkKind]) -> Mapping[MarkKind, int]:
    return {kind: number[kind] for kind in MarkKind if number[kind]}


def _marks(taken: Edition) -> list[Mark]:
    measures = {one.key: one.title for one in taken.measures}
    marks = [
        Mark(
            kind=MarkKind.STAGE if event.stage else MarkKind.EVENT,
            when=event.when,
            key=event.key,
            title=measures[event.measure] if event.stage and event.measure else event.account,
            stage=event.stage,
        )
        for event in taken.events
    ]
    for one in taken.matters:
        if isinstance(one, Pledge):
            marks.append(
                Mark(
                    kind=MarkKind.MADE,
                    when=one.made_on,
                    key=one.key,
                    title=one.title,
                    matter=one.key,
                )
            )
            if one.due is not None and one.due.latest != date.max:
                marks.append(
                    Mark(
                        kind=MarkKind.DUE,
                        when=one.due,
                        key=one.key,
                        title=one.title,
                        matter=one.key,
                    )
                )
        marks += [
            Mark(
                kind=MarkKind.VERDICT,
                when=When.day(given.as_of),
                key=given.key,
                title=one.title,
                matter=one.key,
                verdicts=tuple(Counter(v.verdict for v in given.verdicts).items()),
            )
            for given in one.assessments
            if not given.blind
        ]
        marks += [
            Mark(
                kind=MarkKind.RECOMMENDATION,
                when=asked.made_on,
                key=asked.key,
                title=asked.text,
                matter=one.key,
            )
            for asked in one.recommendations
            if asked.made_on
        ]
        marks += [
            Mark(
                kind=MarkKind.REPLY,
                when=reply.received,
                key=reply.key,
                title=reply.text,
                matter=one.key,
            )
            for reply in one.replies
        ]
    return marks
