"""What waits for a second pair of eyes, over all documents of a dossier.

The proposals of a large dossier are counted by an index and read a page at a time; the sources that
the page comes from are known from the counts, so that the last page costs as little as the first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from pledgewatch.record.models import Dossier, Proposal, ProposalState, Source
from pledgewatch.record.queries.proposals import authors_of
from pledgewatch.record.queries.second_looks import Looks, second_looks
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing

MOST = 50  # sources that are told by name


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A proposal that waits, and where it stands."""

    key: str
    kind: str
    text: str
    page: int
    start: int
    confidence: float
    source: str  # key
    title: str  # of the source
    by: str = ""  # who proposed it by hand


@dataclass(frozen=True, slots=True)
class OfSource:
    """How many proposals of a source wait."""

    key: str
    title: str
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What waits. `total` and `rows` are of what was asked for, in the order of the sources.

    `kinds` counts by kind, whatever kind was asked for; `sources` are the fullest fifty of
    `of_sources`, of the kind that was asked for. `looks` are what else should be looked at again.
    """

    total: int
    rows: tuple[Waited, ...]
    kinds: Mapping[str, int]
    sources: tuple[OfSource, ...]
    of_sources: int
    looks: tuple[Looks, ...]


def review(
    dossier: Dossier,
    *,
    to: Viewer,
    kind: str = "",
    source: str = "",
    sure: float = 0.0,
    offset: int = 0,
    limit: int = 50,
    as_of: date | None = None,
) -> Review:
    """Everything that waits, as far as the person may see it, in at most twenty queries.

    Of proposals only those of a kind, of the source of that key, and at least so sure (0 to 1).
    `as_of` is the day up to which things count as having happened, today unless given.
    """
    sees = seeing(to, dossier)
    rows = _rows(dossier, source, sure)
    wanted = rows.filter(kind=kind) if kind else rows
    counts = _by_source(wanted, sees)
    fullest = dict(Counter(counts).most_common(MOST))
    found = list(_slice(wanted, counts, offset, limit))
    authors = authors_of(found)
    named = {*fullest, *(row.source_id for row in found)}
    sources = {pk: (key, title) for pk, key, title in _named(named)}
    return Review(
        total=sum(counts.values()),
        rows=tuple(
            _waited(row, *sources[row.source_id], authors.get(row.pk, (0, ""))[1]) for row in found
        ),
        kinds=_by_kind(rows, sees),
        sources=tuple(OfSource(*sources[pk], number) for pk, number in fullest.items()),
        of_sources=len(counts),
        looks=second_looks(dossier, to=sees, as_of=as_of),
    )


def _rows(dossier: Dossier, source: str, sure: float) -> QuerySet[Proposal]:
    rows = Proposal.objects.filter(dossier=dossier, state=ProposalState.WAITING.value)
    if source:
        rows = rows.filter(source=Source.objects.filter(dossier=dossier, key=source).first())
    return rows.filter(confidence__gte=sure) if sure else rows


def _by_source(rows: QuerySet[Proposal], sees: Seeing) -> dict[int, int]:
    """How many there are of each source that is seen, in the order of the sources.

    Hidden sources are dropped from the counts: to leave them out before, the database would look
    at each proposal instead of the index alone.
    """
    counts = dict(rows.values_list("source_id").annotate(number=Count("*")).order_by("source_id"))
    for source in sees.sources or ():
        counts.pop(source, None)
    return counts


def _by_kind(rows: QuerySet[Proposal], sees: Seeing) -> dict[str, int]:
    """How many there are of each kind, less those of hidden sources."""
    counts = Counter(dict(rows.values_list("kind").annotate(number=Count("*")).order_by("kind")))
    if sees.sources:
        hidden = rows.filter(source_id__in=sees.sources).values_list("source_id", "kind")
        for _, kind, number in hidden.annotate(number=Count("*")).order_by("source_id", "kind"):
            counts[kind] -= number
    return {kind: number for kind, number in counts.items() if number}


def _slice(
    rows: QuerySet[Proposal], counts: Mapping[int, int], offset: int, limit: int
) -> Iterator[Proposal]:
    """The rows from `offset` on: of the sources that they are of, and of no other."""
    passed, sources = 0, []
    skipped = 0
    for pk, number in counts.items():
        if passed + number <= offset:
            skipped += number
        elif passed < offset + limit:
            sources.append(pk)
        passed += number
    if not sources:
        return iter(())
    within = Q(source__in=sources) if len(sources) > 1 else Q(source=sources[0])
    ordered = rows.filter(within).order_by("source_id", "page", "start", "end", "pk")
    first = offset - skipped
    return iter(ordered.defer("machine", "person")[first : first + limit])


def _named(pks: set[int]) -> QuerySet[Source, tuple[int, str, str]]:
    return Source.objects.filter(pk__in=pks).values_list("pk", "key", "title")


def _waited(row: Proposal, source: str, title: str, by: str) -> Waited:
    return Waited(
        key=row.key,
        kind=row.kind,
        text=row.text,
        page=row.page,
        start=row.start,
        confidence=row.confidence,
        source=source,
        title=title,
        by=by,
    )
