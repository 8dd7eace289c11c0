"""Which rows of the record are tied to an item of each kind."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from pledgewatch.record.models import (
    Actor,
    Addressee,
    Assessment,
    Case,
    Citation,
    Criterion,
    CriterionVerdict,
    Dossier,
    Event,
    Evidence,
    Ground,
    Item,
    Matter,
    Measure,
    Note,
    Participation,
    Passage,
    Proposal,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Source,
    Telling,
)
from pledgewatch.record.seeing import MODELS


def tied(item: Item) -> Iterator[QuerySet[Any]]:
    """The rows of each kind that are tied to an item, before it is asked who may see them."""
    find = TIES.get(type(item))
    if find is not None:
        yield from find(item)
    if not isinstance(item, Note | Proposal):
        yield Note.objects.filter(dossier=item.dossier, about=item.key)


def _cited(**citing: Item) -> QuerySet[Any]:
    """The sources that an item rests on."""
    passages = Citation.objects.filter(**citing).values("passage__source_id")
    return Source.objects.filter(pk__in=passages)


def _became(item: Item) -> QuerySet[Any]:
    return Proposal.objects.filter(dossier=item.dossier, became=item.key)


def _these(model: type[Item], *pks: int | None) -> QuerySet[Any]:
    return model._default_manager.filter(pk__in=[pk for pk in pks if pk is not None])  # noqa: SLF001 -- Django's own name for it


def _called(dossier: Dossier, key: str) -> Iterator[QuerySet[Any]]:
    model = MODELS.get(key.rstrip("0123456789"))
    if model is not None:
        yield model._default_manager.filter(dossier=dossier, key=key)  # noqa: SLF001 -- Django's own name for it


def _of_event(item: Any) -> Iterator[QuerySet[Any]]:
    told = Telling.objects.filter(event=item).values("matter_id")
    weighed = Evidence.objects.filter(event=item).values("matter_id")
    yield Matter.objects.filter(Q(pk__in=told) | Q(pk__in=weighed))
    yield Evidence.objects.filter(event=item)
    yield _these(Measure, item.measure_id)
    yield _these(Case, item.case_id)
    yield Actor.objects.filter(pk__in=Participation.objects.filter(event=item).values("actor_id"))
    yield _cited(event=item)
    yield _became(item)


def _of_measure(item: Any) -> Iterator[QuerySet[Any]]:
    told = Telling.objects.filter(measure=item).values("matter_id")
    set_by = Requirement.objects.filter(measure=item).values("matter_id")
    yield Matter.objects.filter(Q(pk__in=told) | Q(pk__in=set_by))
    yield Event.objects.filter(measure=item)
    yield Requirement.objects.filter(measure=item)


def _of_case(item: Any) -> Iterator[QuerySet[Any]]:
    yield Matter.objects.filter(pk__in=Telling.objects.filter(case=item).values("matter_id"))
    yield Event.objects.filter(case=item)
    yield Actor.objects.filter(pk__in=Participation.objects.filter(case=item).values("actor_id"))


def _of_actor(item: Any) -> Iterator[QuerySet[Any]]:
    part = Participation.objects.filter(actor=item)
    addressed = Addressee.objects.filter(actor=item).values("recommendation_id")
    yield Matter.objects.filter(speaker=item)
    yield Event.objects.filter(pk__in=part.filter(event__isnull=False).values("event_id"))
    yield Case.objects.filter(pk__in=part.filter(case__isnull=False).values("case_id"))
    yield Recommendation.objects.filter(Q(about=item) | Q(pk__in=addressed))
    yield Reply.objects.filter(by=item)
    yield Actor.objects.filter(Q(part_of=item) | Q(pk=item.part_of_id or 0))


def _of_recommendation(item: Any) -> Iterator[QuerySet[Any]]:
    addressed = Addressee.objects.filter(recommendation=item).values("actor_id")
    yield _these(Matter, item.matter_id)
    yield _these(Provision, item.basis_id)
    yield Actor.objects.filter(Q(pk__in=addressed) | Q(pk=item.about_id or 0))
    yield _cited(recommendation=item)
    yield _became(item)


def _of_source(item: Any) -> Iterator[QuerySet[Any]]:
    cited = Citation.objects.filter(passage__source=item)
    for model in (Matter, Event, Recommendation, Requirement, Reply, Provision):
        citing = str(model._meta.model_name)  # noqa: SLF001 -- Django's own name for it
        held = cited.filter(**{f"{citing}__isnull": False}).values(f"{citing}_id")
        yield model._default_manager.filter(pk__in=held)  # noqa: SLF001 -- as above
    yield Evidence.objects.filter(passage__source=item)


def _of_criterion(item: Any) -> Iterator[QuerySet[Any]]:
    judged = CriterionVerdict.objects.filter(criterion=item).values("assessment_id")
    yield _these(Matter, item.matter_id)
    yield Evidence.objects.filter(criterion=item)
    yield Assessment.objects.filter(pk__in=judged)


def _of_requirement(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Matter, item.matter_id)
    yield _these(Measure, item.measure_id)
    yield _cited(requirement=item)
    yield _became(item)


def _of_evidence(item: Any) -> Iterator[QuerySet[Any]]:
    grounds = Ground.objects.filter(evidence=item).values("verdict__assessment_id")
    yield _these(Matter, item.matter_id)
    yield _these(Criterion, item.criterion_id)
    yield _these(Event, item.event_id)
    yield Source.objects.filter(pk__in=Passage.objects.filter(pk=item.passage_id).values("source"))
    yield Assessment.objects.filter(pk__in=grounds)


def _of_assessment(item: Any) -> Iterator[QuerySet[Any]]:
    verdicts = CriterionVerdict.objects.filter(assessment=item)
    grounds = Ground.objects.filter(verdict__assessment=item).values("evidence_id")
    yield _these(Matter, item.matter_id)
    yield Criterion.objects.filter(pk__in=verdicts.values("criterion_id"))
    yield Evidence.objects.filter(pk__in=grounds)


def _of_matter(item: Any) -> Iterator[QuerySet[Any]]:
    tellings = Telling.objects.filter(matter=item)
    yield Matter.objects.filter(Q(earlier=item) | Q(pk=item.earlier_id or 0))
    for model in (Event, Measure, Case):
        told = str(model._meta.model_name)  # noqa: SLF001 -- Django's own name for it
        held = tellings.filter(**{f"{told}__isnull": False}).values(f"{told}_id")
        yield model._default_manager.filter(pk__in=held)  # noqa: SLF001 -- as above
    yield Requirement.objects.filter(matter=item)
    yield Recommendation.objects.filter(matter=item)
    yield _cited(matter=item)


def _of_reply(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Matter, item.matter_id)
    yield _these(Actor, item.by_id)
    yield _cited(reply=item)


def _of_provision(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Matter, item.matter_id)
    yield Recommendation.objects.filter(basis=item)
    yield _cited(provision=item)
    yield _became(item)


def _of_judgement(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Matter, item.matter_id)


def _of_note(item: Any) -> Iterator[QuerySet[Any]]:
    yield from _called(item.dossier, item.about)


def _of_proposal(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Source, item.source_id)
    yield from _called(item.dossier, item.became)


TIES: Mapping[type[Item], Callable[[Any], Iterator[QuerySet[Any]]]] = {
    Actor: _of_actor,
    Assessment: _of_assessment,
    Case: _of_case,
    Criterion: _of_criterion,
    Event: _of_event,
    Evidence: _of_evidence,
    Matter: _of_matter,
    Measure: _of_measure,
    Note: _of_note,
    Proposal: _of_proposal,
    Provision: _of_provision,
    Recommendation: _of_recommendation,
    Reply: _of_reply,
    Requirement: _of_requirement,
    Search: _of_judgement,
    Source: _of_source,
}
