"""Where every pledge and concern of a dossier stands, as the board and the home page need it.

What outcomes depend on is kept in memory (`docs/decisions/0011-outcomes-kept-in-memory.md`): first
loaded whole, then, when the marks of the dossier have moved, only for the matters that were
touched. It can be forgotten at any time. Outcomes themselves follow from it by `judgement`, for
any date; between two days on which one can change it is derived once.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from threading import Lock, RLock

from django.db import connection

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.vocabulary import Bearing, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import derive_from
from pledgewatch.judgement.progress import STALLED_AFTER, months_after
from pledgewatch.record import edition, models
from pledgewatch.record.models import Dossier
from pledgewatch.record.queries.touched import Marks, marks, touched
from pledgewatch.record.seeing import Seeing

LONG = timedelta(days=365)  # after which an assessment should be looked at again
DAY, NO_TIME = timedelta(days=1), timedelta()
LEDGERS = 24  # kept at once, each of one dossier as somebody sees it; the longest unused goes
SPANS = 24  # outcomes kept of one matter, each between two days on which it can change
MOST_ANEW = 60  # matters; if more were touched, all are loaded
ATTEMPTS = 3  # at reading a record that others write to meanwhile


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


def stands(dossier: Dossier, seeing: Seeing, as_of: date) -> tuple[Stand, ...]:
    """One a matter, pledges before concerns, each in its position."""
    return stands_of({dossier: seeing}, as_of)[dossier]


def stands_of(sights: Mapping[Dossier, Seeing], as_of: date) -> dict[Dossier, tuple[Stand, ...]]:
    """The same of several dossiers, in one query where nothing has changed."""
    now = marks([dossier.pk for dossier in sights])
    found = {}
    for dossier, seeing in sights.items():
        ledger = _ledger(dossier, seeing)
        ledger.bring_up_to_date(dossier, seeing, now[dossier.pk])
        found[dossier] = ledger.at(as_of)
    return found


def forget() -> None:
    """Throw away all that is kept; it is loaded again when it is asked for."""
    with _LEDGERS_LOCK:
        _LEDGERS.clear()


@dataclass(slots=True)
class _Held:
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


class _Ledger:
    """What is kept of one dossier as somebody sees it."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._marks: Marks | None = None
        self._held: dict[str, _Held] = {}
        self._keys: dict[int, str] = {}

    def bring_up_to_date(self, dossier: Dossier, seeing: Seeing, now: Marks) -> None:
        """Load what the acts since have touched, until nobody has written meanwhile."""
        with self._lock:
            for _ in range(ATTEMPTS):
                if self._marks == now:
                    return
                known = self._marks
                anew = touched(dossier.pk, known, now) if known is not None else None
                if anew is None or len(anew) > MOST_ANEW:
                    self._load(dossier, seeing, None)
                elif anew:
                    self._load(dossier, seeing, anew)
                self._marks = now
                now = marks([dossier.pk])[dossier.pk]

    def at(self, as_of: date) -> tuple[Stand, ...]:
        """Where each matter stood that had been made."""
        with self._lock:
            every = (held.at(as_of) for held in self._held.values())
            found = [one for one in every if one is not None]
        return tuple(sorted(found, key=_place))

    def _load(self, dossier: Dossier, seeing: Seeing, matters: set[int] | None) -> None:
        rows = models.Matter.objects.filter(dossier=dossier).order_by("pk")
        if matters is None:
            self._held, self._keys = {}, {}
        else:
            rows = rows.filter(pk__in=matters)
            for pk in matters:
                self._held.pop(self._keys.pop(pk, ""), None)
        self._keys |= dict(rows.values_list("pk", "key"))
        taken = edition.judged(dossier, seeing=seeing, matters=matters)
        for held in _held(taken, _Recorded(dossier, matters)):
            self._held[held.matter.key] = held


def _place(one: Stand) -> tuple[bool, int, int]:
    """Where an edition has it; of two in one position the one made first comes first."""
    return not one.is_pledge, one.position, int(one.key.lstrip("pc"))


_LEDGERS: OrderedDict[Hashable, _Ledger] = OrderedDict()
_LEDGERS_LOCK = Lock()


def _ledger(dossier: Dossier, seeing: Seeing) -> _Ledger:
    key = (connection.settings_dict["NAME"], dossier.pk, _seen(seeing))
    with _LEDGERS_LOCK:
        ledger = _LEDGERS.setdefault(key, _Ledger())
        _LEDGERS.move_to_end(key)
        while len(_LEDGERS) > LEDGERS:
            _LEDGERS.popitem(last=False)
    return ledger


def _seen(seeing: Seeing) -> Hashable:
    """What tells one way of seeing from another."""
    named = (
        frozenset((kind, pk) for kind, pks in by.items() for pk in pks)
        for by in (seeing.hidden, seeing.shown)
    )
    return (seeing.level, *named)


class _Recorded:
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


def _held(taken: Edition, recorded: _Recorded) -> Iterable[_Held]:
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
        yield _Held(
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
    days |= {months_after(day, STALLED_AFTER) + DAY for day in days if date.min < day < _FAR}
    days |= {one.as_of for one in matter.overrides}
    days |= {one.as_of + later for one in matter.assessments for later in (NO_TIME, LONG + DAY)}
    return tuple(sorted(days))


_FAR = date(9000, 1, 1)


def _stand(held: _Held, as_of: date) -> Stand | None:
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
