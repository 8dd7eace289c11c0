"""Where one pledge or concern stands at any date, derived from what its outcome depends on."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.vocabulary import Bearing, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import derive_from
from pledgewatch.judgement.progress import STALLED_AFTER, months_after
from pledgewatch.judgement.scales import Scale, refining
from pledgewatch.record import models
from pledgewatch.record.models import Dossier

LONG = timedelta(days=365)  # after which an assessment should be looked at again
SPANS = 24  # outcomes kept of one matter, each between two days on which it can change
_DAY, _NO_TIME = timedelta(days=1), timedelta()
_FAR = date(9000, 1, 1)  # beyond it nobody counts months


class Stale(StrEnum):
    """Why a matter should be looked at again."""

    NEVER_ASSESSED = "never_assessed"
    SOMETHING_NEW = "something_new"  # evidence or an event was recorded since the last assessment
    LONG_AGO = "long_ago"  # the last assessment is of more than a year ago


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a pledge or concern stands at the close of a day, without its words.

    `since` is when the outcome began; `assessed` the date of the assessment that decides;
    the numbers of evidence and recommendations count what the audience may see of that day.
    """

    key: str
    title: str
    position: int
    is_pledge: bool
    made: When | None  # None for a concern
    due: When | None
    outcome: Outcome
    refined: frozenset[Scale]  # on which more than the outcome counts
    by_rule: Outcome  # differs from `outcome` only where a person overrode it
    late: bool
    overdue: bool
    since: When | None
    assessed: date | None
    evidence_for: int
    evidence_against: int
    evidence_context: int
    recommendations: int
    stale: Stale | None


@dataclass(slots=True)
class Held:
    """A matter of all time, with the events and measures of its own that it is judged by."""

    matter: Matter
    events: tuple[Event, ...]
    measures: tuple[Measure, ...]
    recorded: tuple[tuple[When, datetime], ...]  # of evidence and events: when so, when recorded
    days: tuple[date, ...]  # on which anything about it can change
    spans: dict[int, Stand | None] = field(default_factory=dict)  # by place between the days

    def at(self, as_of: date) -> Stand | None:
        """Where it stood; None where it had not been made."""
        span = bisect_right(self.days, as_of)
        if span not in self.spans:
            if len(self.spans) >= SPANS:
                self.spans.clear()
            self.spans[span] = _stand(self, as_of)
        return self.spans[span]


class Recorded:
    """When evidence, events and tellings were first recorded, by keys."""

    def __init__(self, dossier: Dossier, matters: Collection[int] | None) -> None:
        made = {"dossier_id": dossier.pk, "history_type": "+"}
        some = {} if matters is None else {"matter_id__in": matters}
        evidence = models.Evidence.history.filter(**made, **some)
        telling = models.Telling.history.filter(**made, **some, event__isnull=False)
        events = models.Event.history.filter(**made, measure__isnull=False)
        if matters is not None:
            events = events.filter(measure__tellings__matter__in=matters)
        self.evidence = dict(evidence.order_by().values_list("key", "history_date"))
        self.events = dict(events.order_by().values_list("key", "history_date"))
        self.tellings = {
            (matter, event): at
            for matter, event, at in telling.order_by("history_id").values_list(
                "matter__key", "event__key", "history_date"
            )
        }


def held(taken: Edition, recorded: Recorded) -> Iterator[Held]:
    """Each matter of an edition of all time, with what it is judged by."""
    by_key = {event.key: event for event in taken.events}
    measures = {measure.key: measure for measure in taken.measures}
    moved: dict[str, list[Event]] = {}
    for event in taken.events:
        if event.measure is not None:
            moved.setdefault(event.measure, []).append(event)
    for matter in taken.matters:
        steps = [event for key in matter.measures for event in moved.get(key, ())]
        weighed = [by_key[one.event] for one in matter.evidence if one.event is not None]
        told = [by_key[key] for key in matter.events]
        known = {event.key: event for event in chain(steps, weighed, told)}
        events = tuple(sorted(known.values(), key=lambda event: event.when))
        when = [
            *((one.when, recorded.evidence.get(one.key)) for one in matter.evidence),
            *((one.when, recorded.tellings.get((matter.key, one.key))) for one in told),
            *((one.when, recorded.events.get(one.key)) for one in steps),
        ]
        yield Held(
            matter=matter,
            events=events,
            measures=tuple(measures[key] for key in matter.measures),
            recorded=tuple((so, at) for so, at in when if at is not None),
            days=_days(matter, events),
        )


def _days(matter: Matter, events: tuple[Event, ...]) -> tuple[date, ...]:
    """Every day on which an outcome, its date or a number can change; more does no harm."""
    dated = [*(one.when for one in matter.evidence), *(one.when for one in events)]
    dated += [one.made_on for one in matter.recommendations if one.made_on is not None]
    dated += [v.met_on for one in matter.assessments for v in one.verdicts if v.met_on is not None]
    if isinstance(matter, Pledge):
        dated += [when for when in (matter.made_on, matter.due) if when is not None]
    days = {day for when in dated for day in (when.earliest, when.latest)}
    days |= {months_after(day, STALLED_AFTER) + _DAY for day in days if date.min < day < _FAR}
    days |= {one.as_of for one in matter.overrides}
    days |= {one.as_of + later for one in matter.assessments for later in (_NO_TIME, LONG + _DAY)}
    return tuple(sorted(days))


def _stand(held: Held, as_of: date) -> Stand | None:
    pledge = held.matter if isinstance(held.matter, Pledge) else None
    if pledge is not None and not pledge.made_on.begun_by(as_of):
        return None
    matter = _by(held.matter, as_of)
    events = tuple(one for one in held.events if one.when.begun_by(as_of))
    derived = derive_from(matter, events=events, measures=held.measures, as_of=as_of)
    bearings = [one.bearing for one in matter.evidence]
    last = next((one for one in matter.assessments if one.key == derived.assessment), None)
    new = (at for when, at in held.recorded if when.begun_by(as_of))
    return Stand(
        key=matter.key,
        title=matter.title,
        position=matter.position,
        is_pledge=pledge is not None,
        made=pledge.made_on if pledge else None,
        due=pledge.due if pledge else None,
        outcome=derived.outcome,
        refined=refining(derived),
        by_rule=derived.by_rule,
        late=derived.late,
        overdue=derived.overdue,
        since=derived.since,
        assessed=last.as_of if last else None,
        evidence_for=bearings.count(Bearing.FOR),
        evidence_against=bearings.count(Bearing.AGAINST),
        evidence_context=bearings.count(Bearing.CONTEXT),
        recommendations=len(matter.recommendations),
        stale=_stale(last.as_of, last.recorded_at, new, as_of) if last else Stale.NEVER_ASSESSED,
    )


def _by(matter: Matter, as_of: date) -> Matter:
    """The matter as an edition of that day has it, as far as outcomes and numbers go."""
    return replace(
        matter,
        evidence=tuple(one for one in matter.evidence if one.when.begun_by(as_of)),
        assessments=tuple(one for one in matter.assessments if one.as_of <= as_of),
        overrides=tuple(one for one in matter.overrides if one.as_of <= as_of),
        recommendations=tuple(
            one
            for one in matter.recommendations
            if one.made_on is None or one.made_on.begun_by(as_of)
        ),
    )


def _stale(
    assessed: date, recorded_at: datetime, new: Iterable[datetime], as_of: date
) -> Stale | None:
    if any(at > recorded_at for at in new):
        return Stale.SOMETHING_NEW
    return Stale.LONG_AGO if as_of - assessed > LONG else None
