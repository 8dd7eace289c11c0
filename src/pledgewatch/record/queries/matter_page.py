"""All that the page of a pledge or concern tells, in one call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from pledgewatch.dossier.actor import Actor
from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.event import Case, Event, Measure
from pledgewatch.dossier.matter import Assessment, Matter, Pledge, Recommendation
from pledgewatch.dossier.matter import Evidence as Weighed
from pledgewatch.dossier.source import Source
from pledgewatch.dossier.vocabulary import Bearing, Confidentiality, Restatement
from pledgewatch.judgement.outcome import Derived, derive
from pledgewatch.record import edition, models
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier
from pledgewatch.record.queries.particulars import Uptake
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A pledge in the line of wordings across forums, and where it stands."""

    pledge: Pledge
    derived: Derived
    earlier: str | None  # key of what it restates, if the person may see that
    restatement: Restatement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """A measure of the matter, and the events that brought it from stage to stage, in order."""

    measure: Measure
    steps: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """An assessment, and where the matter stood by it at its own date; a blind one decides not."""

    assessment: Assessment
    derived: Derived | None  # None: blind


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A recommendation, and all that came of it, the latest last."""

    recommendation: Recommendation
    uptakes: tuple[Uptake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What somebody remarked on the matter."""

    key: str
    text: str
    by: str
    written_at: datetime
    confidentiality: Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterPage:
    """A pledge or concern with all that hangs on it, as the person may see it at a date.

    `matter` holds words, citations, criteria, requirements, searches, overrides, replies and
    narrative. A citation names its source by the key in `sources` and its place by
    `passage.start`, `.end` and `.page`. `told` are the events that its section tells of. `line`
    holds every wording of the pledge, this one too, the oldest first; alone, it is empty.
    """

    edition: Edition
    matter: Matter
    derived: Derived  # with `explanation`
    line: tuple[Wording, ...]
    evidence: Mapping[Bearing, tuple[Weighed, ...]]  # each bearing, in date order
    told: tuple[Event, ...]
    measures: tuple[Stages, ...]
    cases: tuple[Case, ...]
    assessments: tuple[Assessed, ...]  # the latest first
    recommendations: tuple[Asked, ...]
    notes: tuple[Note, ...]  # the latest first
    events: Mapping[str, Event]  # all that is spoken of, by key
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    before: str | None  # key of the matter before it on the board, if the person may see it
    after: str | None


def matter_page(
    dossier: Dossier, person: Viewer, key: str, as_of: date, *, moment: datetime | None = None
) -> MatterPage:
    """The page of a pledge or concern at the close of `as_of`, as recorded by `moment` (now).

    Raises `NotFoundError` if there is none of that key that the person may see at that date.
    """
    sight = seeing(person, dossier)
    if moment is None:
        line = _line_of(dossier, key)
        taken = edition.of_matters(dossier.key, line, as_of=as_of, seeing=sight)
        keys = _keys(dossier, sight, as_of)
    else:
        taken = edition.dossier(dossier.key, as_of=as_of, recorded_by=moment, seeing=sight)
        keys = [one.key for one in taken.matters]
    matter = next((one for one in taken.matters if one.key == key), None)
    if matter is None:
        raise NotFoundError(f"There is no pledge or concern “{key}” by {as_of}.")
    place = keys.index(key)
    events = {event.key: event for event in taken.events}
    return MatterPage(
        edition=taken,
        matter=matter,
        derived=derive(matter, taken),
        line=_line(matter, taken),
        evidence=_by_bearing(matter),
        told=tuple(events[one] for one in matter.events),
        measures=_measures(matter, taken),
        cases=tuple(one for one in taken.cases if one.key in matter.cases),
        assessments=tuple(
            Assessed(
                assessment=one,
                derived=None if one.blind else derive(matter, taken, as_of=one.as_of),
            )
            for one in reversed(matter.assessments)
        ),
        recommendations=_asked(dossier, matter, as_of, moment),
        notes=_notes(dossier, key, sight),
        events=events,
        sources={source.key: source for source in taken.sources},
        actors={actor.key: actor for actor in taken.actors},
        before=keys[place - 1] if place else None,
        after=keys[place + 1] if place + 1 < len(keys) else None,
    )


def _line_of(dossier: Dossier, key: str) -> set[int]:
    """The matter (row's id) and every wording linked with it, over however many others."""
    linked = Q(key=key) | Q(earlier__isnull=False)
    rows = models.Matter.objects.filter(linked, dossier=dossier)
    found = list(rows.values_list("pk", "key", "earlier_id"))
    line = {pk for pk, held, _ in found if held == key}
    links = [(pk, earlier or pk) for pk, _, earlier in found]
    before: set[int] = set()
    while line != before:
        before = set(line)
        for link in links:
            if line.intersection(link):
                line.update(link)
    return line


def _keys(dossier: Dossier, sight: Seeing, as_of: date) -> list[str]:
    """The keys of all matters that are seen at a date, as an edition has them in order."""
    made = Q(made_on_earliest=None) | Q(made_on_earliest__lte=as_of)
    rows = sight.of(models.Matter.objects.filter(made, dossier=dossier))
    return list(rows.order_by("-kind", "position", "pk").values_list("key", flat=True))


def _line(matter: Matter, taken: Edition) -> tuple[Wording, ...]:
    """Every pledge that the matter restates, or that restates it, however far, and itself."""
    line, grown = {matter.key}, True
    while grown:
        linked = {
            key
            for one in taken.pledges
            if one.earlier is not None and {one.key, one.earlier} & line
            for key in (one.key, one.earlier)
        }
        grown = not linked <= line
        line |= linked
    wordings = [one for one in taken.pledges if one.key in line]
    if len(line) == 1:
        return ()
    wordings.sort(key=lambda one: (one.made_on, one.position))
    shown = {one.key for one in wordings}
    return tuple(
        Wording(
            pledge=one,
            derived=derive(one, taken),
            earlier=one.earlier if one.earlier in shown else None,
            restatement=one.restatement,
        )
        for one in wordings
    )


def _by_bearing(matter: Matter) -> Mapping[Bearing, tuple[Weighed, ...]]:
    weighed = sorted(matter.evidence, key=lambda one: one.when)
    return {bearing: tuple(one for one in weighed if one.bearing is bearing) for bearing in Bearing}


def _measures(matter: Matter, taken: Edition) -> tuple[Stages, ...]:
    return tuple(
        Stages(
            measure=measure,
            steps=tuple(
                event for event in taken.events if event.measure == measure.key and event.stage
            ),
        )
        for measure in taken.measures
        if measure.key in matter.measures
    )


def _asked(
    dossier: Dossier, matter: Matter, as_of: date, moment: datetime | None
) -> tuple[Asked, ...]:
    asked = models.Recommendation.history.as_of(moment) if moment else models.Recommendation.objects
    keys = [one.key for one in matter.recommendations]
    of = dict(asked.filter(dossier_id=dossier.pk, key__in=keys).values_list("pk", "key"))
    rows = models.Uptake.history.as_of(moment) if moment else models.Uptake.objects
    uptakes: dict[str, list[Uptake]] = {}
    for row in rows.filter(recommendation_id__in=of):
        told = Uptake.of(row)
        if told.when.begun_by(as_of):
            uptakes.setdefault(of[row.recommendation_id], []).append(told)
    return tuple(
        Asked(
            recommendation=one,
            uptakes=tuple(sorted(uptakes.get(one.key, ()), key=lambda uptake: uptake.when)),
        )
        for one in matter.recommendations
    )


def _notes(dossier: Dossier, key: str, sight: Seeing) -> tuple[Note, ...]:
    rows = models.Note.objects.filter(sight.itself("note"), dossier=dossier, about=key)
    return tuple(
        Note(
            key=row.key,
            text=row.text,
            by=row.by.name,
            written_at=row.written_at,
            confidentiality=Confidentiality(row.confidentiality),
        )
        for row in rows.select_related("by").order_by("-written_at", "-pk")
    )
