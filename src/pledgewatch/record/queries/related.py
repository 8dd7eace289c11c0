"""What is tied to an item, for its page: by kind, each a short list with how many there are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import (
    Actor,
    Addressee,
    Assessment,
    Case,
    Citation,
    Criterion,
    CriterionVerdict,
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
    ProposalState,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Source,
    Telling,
)
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import MODELS, Seeing

MOST = 50  # rows of a group that are told
TITLE = 300  # characters of a title that are told


@dataclass(frozen=True, slots=True)
class Tied:
    """An item tied to another. `kind` is the model's name; `date` EDTF, "" where there is none.

    `word` is of a closed set: the bearing of evidence, the stage of an event, the state of a
    proposal, the kind of an actor or a criterion; of a note it is who wrote it.
    """

    kind: str
    key: str
    title: str
    date: str
    word: str


@dataclass(frozen=True, slots=True)
class Group:
    """What of one kind is tied to an item: at most 50 `rows` of `total`."""

    kind: str
    rows: tuple[Tied, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """A passage of a source, and the keys of what rests on it. `orphan`: taken from other bytes."""

    start: int
    end: int
    page: int
    exact: str
    orphan: bool
    rests: tuple[str, ...]


def related(item: Item, *, to: Viewer) -> tuple[Group, ...]:
    """Everything tied to an item that the person may see, by kind; no empty group.

    At most twelve queries. Raises `NotFoundError` for an item that they may not see.
    """
    sees = seeing(to, item.dossier)
    if not sees.sees(item):
        raise NotFoundError(f"There is no “{item.key}” in “{item.dossier}”.")
    groups = (_group(rows, sees) for rows in _tied(item))
    return tuple(group for group in groups if group.total)


def passages_of(
    source: Source, *, to: Viewer, offset: int = 0, limit: int = MOST
) -> tuple[tuple[Resting, ...], int]:
    """The cited passages of a source in the order of its text, and how many there are.

    With what rests on each as far as the person may see it. Raises `NotFoundError` for a source
    that they may not see.
    """
    sees = seeing(to, source.dossier)
    if not sees.sees(source):
        raise NotFoundError(f"There is no source “{source.key}” in “{source.dossier}”.")
    cited = Q(pk__in=Citation.objects.filter(passage__source=source).values("passage_id"))
    weighed = Q(pk__in=Evidence.objects.filter(passage__source=source).values("passage_id"))
    rows = Passage.objects.filter(cited | weighed, source=source).order_by("start", "end", "pk")
    shown = list(rows[offset : offset + limit])
    resting = _resting([row.pk for row in shown])
    seen = sees.keys(source.dossier, {key for keys in resting.values() for key in keys})
    found = tuple(
        Resting(
            start=row.start,
            end=row.end,
            page=row.page,
            exact=row.exact,
            orphan=row.sha256 != source.sha256,
            rests=tuple(key for key in resting.get(row.pk, ()) if key in seen),
        )
        for row in shown
    )
    return found, rows.count()


def proposal_counts(source: Source) -> dict[tuple[ProposalState, str], int]:
    """How many proposals of a source there are, by (state, kind)."""
    rows = Proposal.objects.filter(source=source).values_list("state", "kind")
    counted = rows.annotate(number=Count("pk")).order_by("state", "kind")
    return {(ProposalState(state), kind): number for state, kind, number in counted}


def _resting(passages: list[int]) -> dict[int, list[str]]:
    """By passage, the keys of what rests on it."""
    keys = tuple(f"{citing}__key" for citing in CITING)
    cited = Citation.objects.filter(passage__in=passages).values_list("passage_id", *keys)
    weighed = Evidence.objects.filter(passage__in=passages).values_list("passage_id", "key")
    resting: dict[int, list[str]] = {}
    for passage, *held in [*cited.order_by("pk"), *weighed.order_by("pk")]:
        resting.setdefault(passage, []).extend(key for key in held if key)
    return resting


# What of each kind is told of a row: its title, its date, its word


@dataclass(frozen=True, slots=True)
class _Told:
    title: str
    date: str = ""
    word: str = ""
    order: tuple[str, ...] = ("pk",)


TOLD: Mapping[type[Item], _Told] = {
    Actor: _Told("name", word="kind", order=("name",)),
    Assessment: _Told("grounds", "as_of", order=("-as_of", "-pk")),
    Case: _Told("title", order=("title",)),
    Criterion: _Told("text", "fixed_on", "kind"),
    Event: _Told("account", "when", "stage", order=("-when_latest", "-pk")),
    Evidence: _Told("note", word="bearing"),
    Matter: _Told("title", "made_on", order=("position", "pk")),
    Measure: _Told("title", word="kind", order=("title",)),
    Note: _Told("text", "written_at", "by__name", order=("-pk",)),
    Proposal: _Told("text", word="state"),
    Provision: _Told("instrument__title", word="number"),
    Recommendation: _Told("text", "made_on", "response"),
    Reply: _Told("text", "received"),
    Requirement: _Told("subject", "since"),
    Search: _Told("terms", "searched_on"),
    Source: _Told("title", "published"),
}


def _group(rows: QuerySet[Any], sees: Seeing) -> Group:
    kind = str(rows.model._meta.model_name)  # noqa: SLF001 -- Django's own name for it
    told = TOLD[rows.model]
    columns = [F(name) if name else Value("") for name in (told.title, told.date, told.word)]
    seen = rows.filter(sees.itself("note")) if rows.model is Note else sees.of(rows)
    seen = seen.order_by(*told.order)
    if words := WORDS_OF.get(rows.model):
        seen = seen.annotate(_words=Subquery(words(sees)))
    else:
        seen = seen.annotate(_words=Value(""))
    found = list(
        seen.annotate(_total=Window(Count("*"))).values_list("key", *columns, "_words", "_total")[
            :MOST
        ]
    )
    tied = tuple(
        Tied(kind, key, _shortened(title or words or ""), _date(date), str(word or ""))
        for key, title, date, word, words, _ in found
    )
    return Group(kind, tied, found[0][-1] if found else 0)


def _words_of_event(sees: Seeing) -> QuerySet[Any]:
    """The first words that an event rests on, for one that has no account yet."""
    cited = Citation.objects.filter(event=OuterRef("pk"))
    seen = cited.filter(sees.itself("source", "passage__source__"))
    return seen.order_by("pk").values("passage__exact")[:1]


def _words_of_evidence(_sees: Seeing) -> QuerySet[Any]:
    """What is weighed, where nobody has remarked on it."""
    rows = Evidence.objects.filter(pk=OuterRef("pk"))
    return rows.values_list(Coalesce("event__account", "passage__exact"))[:1]


WORDS_OF: Mapping[type[Item], Callable[[Seeing], QuerySet[Any]]] = {
    Event: _words_of_event,
    Evidence: _words_of_evidence,
}


def _shortened(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= TITLE else line[: TITLE - 1] + "…"


def _date(value: Any) -> str:
    """EDTF stays as it is; a day or a moment is told by its day."""
    return value if isinstance(value, str) else f"{value:%Y-%m-%d}" if value else ""


# What is tied to an item of each kind: the rows, before it is asked who may see them


def _tied(item: Item) -> Iterator[QuerySet[Any]]:
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
    model = MODELS.get(item.about.rstrip("0123456789"))
    if model is not None and model in TOLD:
        yield model._default_manager.filter(dossier=item.dossier, key=item.about)  # noqa: SLF001 -- Django's own name for it


def _of_proposal(item: Any) -> Iterator[QuerySet[Any]]:
    yield _these(Source, item.source_id)
    model = MODELS.get(item.became.rstrip("0123456789"))
    if model is not None and model in TOLD:
        yield model._default_manager.filter(dossier=item.dossier, key=item.became)  # noqa: SLF001 -- Django's own name for it


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
