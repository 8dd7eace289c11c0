"""The pledges and concerns of an edition, with all that hangs on them, as an audience sees them."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, TypeVar

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.event import Requirement
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.matter import (
    Assessment,
    Concern,
    Criterion,
    CriterionVerdict,
    Evidence,
    Override,
    Pledge,
    Recommendation,
    Reply,
    Search,
)
from pledgewatch.dossier.vocabulary import (
    Bearing,
    CriterionKind,
    Firmness,
    FollowUp,
    Outcome,
    Reliability,
    Response,
    Restatement,
    Verdict,
    Wording,
)
from pledgewatch.dossier.when import When
from pledgewatch.record import models
from pledgewatch.record.rows import grouped
from pledgewatch.record.sight import Sight, happened_before, when_of

Row = TypeVar("Row", bound=models.Kept)


class Matters:
    """The pledges and concerns of an edition, with all that hangs on them."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        rows = sight.rows
        self.people = dict(Person.objects.values_list("pk", "name"))
        self.matters = sorted(
            (row for row in rows.of(models.Matter) if sight.supported("matter", row.pk)),
            key=lambda row: (row.position, row.pk),
        )
        self.keys = {row.pk: row.key for row in self.matters}
        self.criteria = rows.by_id(models.Criterion)
        self.evidence = rows.by_id(models.Evidence)
        self.criteria_of = grouped(self.criteria.values(), attrgetter("matter_id"))
        self.evidence_of = grouped(self.evidence.values(), attrgetter("matter_id"))
        self.instruments = rows.by_id(models.Instrument)
        self.grounds = grouped(rows.of(models.Ground), lambda row: row.verdict_id)
        self.verdicts = grouped(rows.of(models.CriterionVerdict), lambda row: row.assessment_id)
        self.addressees = grouped(rows.of(models.Addressee), lambda row: row.recommendation_id)
        self.uptakes = grouped(rows.of(models.Uptake), lambda row: row.recommendation_id)
        self.narratives = {row.matter_id: row.text for row in rows.of(models.Narrative)}
        self.provisions = self._per_matter(models.Provision)
        self.tellings = self._per_matter(models.Telling)
        self.requirements = self._per_matter(models.Requirement)
        self.searches = self._per_matter(models.Search)
        self.assessments = self._per_matter(models.Assessment)
        self.overrides = self._per_matter(models.Override)
        self.recommendations = grouped(
            self.sight.rows.of(models.Recommendation), lambda row: row.matter_id
        )
        self.replies = self._per_matter(models.Reply)

    def _per_matter(self, model: type[Row]) -> dict[int, list[Row]]:
        return grouped(self.sight.rows.of(model), attrgetter("matter_id"))

    def pledges(self) -> tuple[Pledge, ...]:
        """Those made by the edition's date."""
        return tuple(
            Pledge(
                **self._shared(row),
                text=row.text,
                wording=Wording(row.wording),
                speaker=self.sight.actor_key(row.speaker_id),
                forum=row.forum,
                made_on=When.parse(row.made_on),
                due=when_of(row.due),
                firmness=Firmness(row.firmness),
                citations=self.sight.cite("matter", row.pk),
                earlier=self.keys.get(row.earlier_id) if row.earlier_id else None,
                restatement=Restatement(row.restatement) if row.restatement else None,
            )
            for row in self.matters
            if row.is_pledge and self.sight.begun(row.made_on)
        )

    def concerns(self) -> tuple[Concern, ...]:
        """All concerns."""
        return tuple(
            Concern(
                **self._shared(row),
                summary=row.text,
                citations=self.sight.cite("matter", row.pk),
            )
            for row in self.matters
            if not row.is_pledge
        )

    def loose_recommendations(self) -> tuple[Recommendation, ...]:
        """Those that belong to no matter; nothing that is judged depends on them."""
        return tuple(self._recommendations(None)) if self.sight.quoting else ()

    def _shared(self, row: models.Matter) -> dict[str, Any]:
        """The fields that pledges and concerns have alike."""
        sight = self.sight
        tellings = self.tellings[row.pk]
        told = [sight.events[one.event_id] for one in tellings if one.event_id in sight.events]
        told.sort(key=happened_before)
        return {
            "key": row.key,
            "title": row.title,
            "position": row.position,
            "provisions": tuple(map(self._provision, self.provisions[row.pk])),
            "criteria": tuple(
                Criterion(
                    key=one.key,
                    kind=CriterionKind(one.kind),
                    text=one.text,
                    fixed_on=one.fixed_on,
                )
                for one in self.criteria_of[row.pk]
            ),
            "events": tuple(event.key for event in told),
            "measures": tuple(
                sight.measures[one.measure_id].key for one in tellings if one.measure_id
            ),
            "cases": tuple(
                sight.cases[one.case_id].key for one in tellings if one.case_id in sight.cases
            ),
            "requirements": tuple(self._requirements(row)),
            "evidence": tuple(self._weighed(row)),
            "searches": tuple(self._searches(row)),
            "assessments": tuple(self._assessments(row)),
            "overrides": tuple(
                Override(
                    outcome=Outcome(one.outcome),
                    reason=one.reason,
                    by=self.people[one.by_id],
                    as_of=one.as_of,
                )
                for one in self.overrides[row.pk]
                if one.withdrawn_at is None and one.as_of <= sight.as_of
            ),
            "recommendations": tuple(self._recommendations(row.pk)),
            "replies": tuple(self._replies(row)),
            "narrative": self.narratives.get(row.pk, ""),
        }

    def _provision(self, row: models.Provision) -> Provision:
        held = self.instruments[row.instrument_id]
        return Provision(
            instrument=held.key,
            title=held.title,
            number=row.number,
            kind=row.kind,
            says=row.says,
            citations=self.sight.cite("provision", row.pk),
        )

    def _requirements(self, matter: models.Matter) -> Iterable[Requirement]:
        for row in self.requirements[matter.pk]:
            if self.sight.begun(row.since) and self.sight.supported("requirement", row.pk):
                measure = row.measure_id
                yield Requirement(
                    key=row.key,
                    subject=row.subject,
                    before=row.before,
                    after=row.after,
                    since=when_of(row.since),
                    citations=self.sight.cite("requirement", row.pk),
                    measure=self.sight.measures[measure].key if measure else None,
                )

    def _weighed(self, matter: models.Matter) -> Iterable[Evidence]:
        for row in self.evidence_of[matter.pk]:
            when = self._shown_when(row)
            if when is None or not when.begun_by(self.sight.as_of):
                continue
            yield Evidence(
                key=row.key,
                criterion=self.criteria[row.criterion_id].key if row.criterion_id else None,
                bearing=Bearing(row.bearing),
                reliability=Reliability(row.reliability),
                when=when,
                event=self.sight.events[row.event_id].key if row.event_id else None,
                citation=self.sight.citation(row.passage_id) if row.passage_id else None,
                note=row.note,
            )

    def _shown_when(self, row: models.Evidence) -> When | None:
        """When what it shows was so; None where the audience may not see what it is."""
        if row.event_id is not None:
            event = self.sight.events.get(row.event_id)
            return When.parse(event.when) if event else None
        return self.sight.published(row.passage_id) if row.passage_id else None

    def _searches(self, matter: models.Matter) -> Iterable[Search]:
        for row in self.searches[matter.pk]:
            if row.searched_on <= self.sight.as_of:
                yield Search(
                    key=row.key,
                    searched_on=row.searched_on,
                    where=row.where,
                    terms=row.terms,
                    by=self.people[row.by_id],
                    note=row.note,
                )

    def _assessments(self, matter: models.Matter) -> list[Assessment]:
        given = [
            Assessment(
                key=row.key,
                as_of=row.as_of,
                verdicts=tuple(self._verdict(one) for one in self.verdicts[row.pk]),
                grounds=row.grounds,
                by=self.people[row.by_id],
                recorded_at=row.recorded_at,
                blind=row.blind,
            )
            for row in self.assessments[matter.pk]
            if row.as_of <= self.sight.as_of
        ]
        return sorted(given, key=lambda one: (one.as_of, one.recorded_at))

    def _verdict(self, row: models.CriterionVerdict) -> CriterionVerdict:
        resting = (self.evidence[one.evidence_id] for one in self.grounds[row.pk])
        return CriterionVerdict(
            criterion=self.criteria[row.criterion_id].key,
            verdict=Verdict(row.verdict),
            grounds=row.grounds,
            evidence=tuple(one.key for one in resting if self._shown_when(one) is not None),
            met_on=when_of(row.met_on),
        )

    def _recommendations(self, matter: int | None) -> Iterable[Recommendation]:
        sight = self.sight
        for row in self.recommendations[matter]:
            if not (sight.begun(row.made_on) and sight.supported("recommendation", row.pk)):
                continue
            keys = (sight.actor_key(one.actor_id) for one in self.addressees[row.pk])
            done = [one for one in self.uptakes[row.pk] if sight.begun(one.when)]
            latest = max(done, key=lambda one: When.parse(one.when), default=None)
            yield Recommendation(
                key=row.key,
                text=row.text,
                addressees=tuple(key for key in keys if key is not None),
                about=sight.actor_key(row.about_id),
                by=row.asked_by,
                made_on=when_of(row.made_on),
                response=Response(row.response) if row.response else None,
                follow_up=FollowUp(latest.follow_up) if latest else FollowUp.OPEN,
                citations=sight.cite("recommendation", row.pk),
            )

    def _replies(self, matter: models.Matter) -> Iterable[Reply]:
        for row in self.replies[matter.pk]:
            by = self.sight.actor_key(row.by_id)
            if (
                by is not None
                and self.sight.begun(row.received)
                and self.sight.supported("reply", row.pk)
            ):
                yield Reply(
                    key=row.key,
                    by=by,
                    received=When.parse(row.received),
                    text=row.text,
                    citations=self.sight.cite("reply", row.pk),
                )
