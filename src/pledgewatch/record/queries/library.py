"""The library of a dossier: its sources, found by words and by what they are, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Max, Q, QuerySet

from pledgewatch.record.models import Dossier, ProposalState, Source
from pledgewatch.record.queries.particulars import AsRead
from pledgewatch.record.queries.sources import sources
from pledgewatch.record.rules import Viewer, seeing

ROWS_A_PAGE = 50
MOST_CONTAINERS = 200  # that one can choose among
SORTS: Mapping[str, tuple[str, ...]] = {
    "captured": ("pk",),
    "title": ("title", "pk"),
    "publisher": ("publisher", "title", "pk"),
    "published": ("published_earliest", "pk"),
    "pages": ("pages", "pk"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A source as the library lists it. `warnings` are the reader's own words."""

    key: str
    title: str
    publisher: str
    own: frozenset[str]  # fields whose value is what the document says of itself
    published: str  # EDTF
    language: str
    pages: int
    paginated: bool
    media_type: str
    sha256: str
    file_name: str
    url: str
    container: str  # SHA-256 of the archive, mailbox or letter that it came in, "" if in none
    container_name: str
    member: str
    retrieved_at: datetime
    confidentiality: str
    waiting: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A page of the library; `total` counts what was found, `of` all that the person may see."""

    rows: tuple[Shelved, ...]
    total: int
    of: int
    page: int  # from 1
    pages: int
    languages: tuple[tuple[str, int], ...]
    containers: tuple[tuple[str, str, int], ...]  # SHA-256, name, how many documents of it


def library(
    dossier: Dossier,
    *,
    to: Viewer,
    words: str = "",
    language: str = "",
    waiting: bool = False,
    container: str = "",
    sort: str = "captured",
    descending: bool = True,
    page: int = 1,
) -> Library:
    """The sources that the person may see; `words` stand in title, publisher, name or address.

    At most seven queries. `container` is the SHA-256 of what documents came in. A page past the
    last is the last; a `sort` that is none is by capture.
    """
    sees = seeing(to, dossier)
    every = sees.of(Source.objects.filter(dossier=dossier))
    found = _narrowed(every, words=words, language=language, waiting=waiting)
    found = found.filter(container=container) if container else found
    total = found.count()
    pages = max(1, -(-total // ROWS_A_PAGE))
    page = min(max(1, page), pages)
    names = SORTS.get(sort, SORTS["captured"])
    order = [
        F(name).desc(nulls_last=True) if descending else F(name).asc(nulls_last=True)
        for name in names
    ]
    keys = list(
        found.order_by(*order).values_list("pk", flat=True)[
            (page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE
        ]
    )
    languages = every.values_list("language").annotate(number=Count("pk")).order_by("-number")
    counted = tuple((language, number) for language, number in languages)
    return Library(
        rows=_shelved(dossier, keys),
        total=total,
        of=sum(number for _language, number in counted),
        page=page,
        pages=pages,
        languages=counted,
        containers=_containers(every),
    )


def _containers(rows: QuerySet[Source]) -> tuple[tuple[str, str, int], ...]:
    """What the documents came in, the latest first; one that was brought under two names is one."""
    held = rows.exclude(container="").values("container")
    named = held.annotate(name=Max("container_name"), number=Count("pk"), last=Max("pk"))
    latest = named.order_by("-last")[:MOST_CONTAINERS]
    return tuple((row["container"], row["name"], row["number"]) for row in latest)


def _narrowed(
    rows: QuerySet[Source], *, words: str, language: str, waiting: bool
) -> QuerySet[Source]:
    for word in words.split()[:8]:
        rows = rows.filter(
            Q(title__icontains=word)
            | Q(publisher__icontains=word)
            | Q(file_name__icontains=word)
            | Q(url__icontains=word)
            | Q(container_name__icontains=word)
            | Q(member__icontains=word)
            | Q(key=word)
        )
    if language:
        rows = rows.filter(language="" if language == "-" else language)
    if waiting:
        rows = rows.filter(proposals__state=ProposalState.WAITING.value).distinct()
    return rows


def _shelved(dossier: Dossier, keys: list[int]) -> tuple[Shelved, ...]:
    rows = sources(dossier).filter(pk__in=keys).select_related("reading")
    held = {row.pk: row for row in rows.defer("reading__text", "reading__layout")}
    return tuple(
        Shelved(
            key=row.key,
            title=row.title,
            publisher=row.publisher,
            own=read.own,
            published=row.published,
            language=row.language,
            pages=row.pages,
            paginated=row.paginated,
            media_type=row.media_type,
            sha256=row.sha256,
            file_name=row.file_name,
            url=row.url,
            container=row.container,
            container_name=row.container_name,
            member=row.member,
            retrieved_at=row.retrieved_at,
            confidentiality=row.confidentiality,
            waiting=getattr(row, "waiting", 0),
            warnings=read.warnings,
        )
        for row in (held[key] for key in keys)
        for read in [AsRead.of(row, row.reading.machine)]
    )
