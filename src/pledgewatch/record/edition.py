"""The one frozen Dossier: rows of the record as of a date, as of a moment, for an audience.

Nothing else builds a `pledgewatch.dossier.dossier.Dossier`. What the audience may not see is
nowhere in it: reporting cannot publish what it was never given. A fact that rests on sources
which the audience may not see, and on none that it may, is left out with them.
"""

import hashlib
from collections.abc import Collection
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from operator import attrgetter

from pledgewatch.dossier.actor import Actor, Participation
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Case, Event, Measure
from pledgewatch.dossier.source import Source
from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality, Reliability, Stage
from pledgewatch.dossier.when import When
from pledgewatch.record import models
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.matters import Matters
from pledgewatch.record.rows import Rows, RowsJudged, RowsOfMatters, grouped
from pledgewatch.record.seeing import Seeing
from pledgewatch.record.sight import Sight, happened_before, when_of

_ADDED = frozenset({"recommendations", "scale"})  # fields of an edition that came later


def dossier(
    key: str,
    *,
    as_of: date,
    recorded_by: datetime | None = None,
    audience: Confidentiality = Confidentiality.PUBLIC,
    seeing: Seeing | None = None,
) -> Dossier:
    """The dossier as it was so at the close of `as_of`, as recorded by a moment, for an audience.

    With `seeing` it is what a person sees, whatever the audience, and nothing to be published.
    `recorded_by` is now unless given. Raises `NotFoundError` if there is no such dossier, or was
    none at that moment.
    """
    held = _held(key, recorded_by)
    level = seeing.level if seeing else audience
    return _Values(Sight(held, as_of, Rows(held, recorded_by), level, seeing=seeing)).value()


def of_matters(key: str, matters: Collection[int], *, as_of: date, seeing: Seeing) -> Dossier:
    """The edition of some matters (rows' ids) alone, with all that concerns them, as it is now.

    Name with each what it restates. Each is the same as in the whole edition, and so is where it
    stands. Actors, sources, events,
    measures and cases are those that they speak of. Asked in eight queries, however much there is.
    """
    held = _held(key, None)
    rows = RowsOfMatters(held, matters)
    return _Values(Sight(held, as_of, rows, seeing.level, seeing=seeing)).value()


def judged(
    held: models.Dossier, *, seeing: Seeing, matters: Collection[int] | None = None
) -> Dossier:
    """What outcomes depend on, of all time, of some matters (rows' ids) or of all (None).

    Nothing of it is for publication: no statement has citations, people or words beyond what
    `pledgewatch.judgement` looks at. As of a day, leave out what had not begun by it.
    """
    rows = RowsJudged(held, matters, seeing)
    sight = Sight(held, date.max, rows, seeing.level, seeing=seeing, quoting=False)
    return _Values(sight).value()


def _held(key: str, recorded_by: datetime | None) -> models.Dossier:
    held = models.Dossier.objects.filter(key=key).first()
    if held is not None and recorded_by is not None:
        held = models.Dossier.history.as_of(recorded_by).filter(pk=held.pk).first()
    if held is None or held.maker_id is None:
        raise NotFoundError(
            f"There is no dossier “{key}”. “pledgewatch status” lists those there are."
        )
    return held


def digest(edition: Dossier) -> str:
    """The SHA-256 of everything in an edition but the moment when it was taken.

    A field that editions did not always have is left out where it says nothing, so that the digest
    of what was issued before is still that of its edition.
    """
    fixed = replace(edition, recorded_by=datetime(1970, 1, 1, tzinfo=UTC))
    every = ((one.name, getattr(fixed, one.name)) for one in fields(fixed))
    told = (f"{name}={value!r}" for name, value in every if value or name not in _ADDED)
    return hashlib.sha256(f"Dossier({', '.join(told)})".encode()).hexdigest()


class _Values:
    """Frozen values from what can be seen."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.parts = {
            field: grouped(sight.taking_part, attrgetter(field))
            for field in ("event_id", "case_id")
        }

    def value(self) -> Dossier:
        """The whole of it."""
        told = sorted(self.sight.events.values(), key=happened_before)
        happened = tuple(self._event(row) for row in told)
        matters = Matters(self.sight)
        pledges, concerns = matters.pledges(), matters.concerns()
        loose = matters.loose_recommendations()
        narratives = self.sight.rows.of(models.Narrative)
        return Dossier(
            key=self.sight.held.key,
            title=self.sight.held.title,
            maker=self._maker(),
            forum=self.sight.held.forum,
            publisher=self.sight.held.publisher,
            language=self.sight.held.language,
            scale=self.sight.held.scale,
            introduction=next((row.text for row in narratives if row.matter_id is None), ""),
            as_of=self.sight.as_of,
            recorded_by=self.sight.moment,
            audience=self.sight.audience,
            pledges=pledges,
            concerns=concerns,
            events=happened,
            measures=tuple(
                Measure(key=row.key, title=row.title, kind=row.kind)
                for row in self.sight.measures.values()
            ),
            cases=tuple(self._case(row) for row in self.sight.cases.values()),
            actors=self._actors(),
            sources=tuple(
                _source(row) for row in self.sight.sources.values() if row.pk in self.sight.cited
            ),
            recommendations=loose,
        )

    def _maker(self) -> str:
        if not self.sight.quoting:
            return ""
        maker = self.sight.actor_key(self.sight.held.maker_id)
        if maker is None:
            raise NotFoundError(
                f"The maker of “{self.sight.held.key}” may not be shown to this audience. "
                "Publish for another one, or make it public."
            )
        return maker

    def _actors(self) -> tuple[Actor, ...]:
        names = grouped(self.sight.rows.of(models.ActorName), lambda row: row.actor_id)
        return tuple(
            Actor(
                key=row.key,
                kind=ActorKind(row.kind),
                name=row.name,
                names=()
                if row.protected
                else tuple((name.language, name.name) for name in names[row.pk]),
                part_of=self.sight.actor_key(row.part_of_id),
                protected=row.protected,
            )
            for row in self.sight.actors.values()
        )

    def _parts(self, **of: int) -> tuple[Participation, ...]:
        ((field, wanted),) = of.items()
        return tuple(
            Participation(actor=self.sight.actors[row.actor_id].key, part=row.part)
            for row in self.parts[field][wanted]
            if row.actor_id in self.sight.actors
        )

    def _event(self, row: models.Event) -> Event:
        return Event(
            key=row.key,
            when=When.parse(row.when),
            account=row.account,
            citations=self.sight.cite("event", row.pk),
            actors=self._parts(event_id=row.pk),
            measure=self.sight.measures[row.measure_id].key if row.measure_id else None,
            stage=Stage(row.stage) if row.stage else None,
            case=self.sight.cases[row.case_id].key if row.case_id else None,
        )

    def _case(self, row: models.Case) -> Case:
        return Case(
            key=row.key, title=row.title, summary=row.summary, actors=self._parts(case_id=row.pk)
        )


def _source(row: models.Source) -> Source:
    return Source(
        key=row.key,
        sha256=row.sha256,
        title=row.title,
        publisher=row.publisher,
        published=when_of(row.published),
        retrieved_at=row.retrieved_at,
        url=row.url,
        language=row.language,
        media_type=row.media_type,
        pages=row.pages,
        paginated=row.paginated,
        reliability=Reliability(row.reliability),
        confidentiality=Confidentiality(row.confidentiality),
    )
