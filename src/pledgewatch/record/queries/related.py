"""What is tied to an item, for its page: by kind, each a short list with how many there are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import (
    Actor,
    Assessment,
    Case,
    Citation,
    Criterion,
    Event,
    Evidence,
    Item,
    Matter,
    Measure,
    Note,
    Passage,
    Proposal,
    ProposalState,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Source,
)
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.queries.ties import tied
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing

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
    groups = (_group(rows, sees) for rows in tied(item) if rows.model in TOLD)
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
    whole = offset == 0 and len(shown) < limit
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
    return found, len(shown) if whole else rows.count()


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
