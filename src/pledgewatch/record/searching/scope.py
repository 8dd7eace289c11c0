"""Where is looked: the conditions on numbers and dates that a search puts to the index.

What somebody may not see is left out here, before anything is counted.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from pledgewatch.record import models
from pledgewatch.record.models import Dossier, Source
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.searching import places
from pledgewatch.record.searching.hidden import hidden
from pledgewatch.record.searching.places import Kind, Place
from pledgewatch.record.seeing import Seeing


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A dossier as somebody sees it, and what of it is wanted; all kinds where there are none."""

    dossier: Dossier
    sees: Seeing
    kinds: frozenset[Kind] = frozenset()
    language: str = ""
    since: date | None = None
    until: date | None = None
    source: Source | None = None


def of_items(scope: Scope) -> list[str]:
    """The conditions on items of the record."""
    conditions = [_within(scope.dossier)]
    kinds = scope.kinds - {Kind.PASSAGE}
    if kinds:
        conditions.append(f"({' OR '.join(_within(scope.dossier, one) for one in sorted(kinds))})")
    if unseen := hidden(scope.dossier, scope.sees):
        conditions.append(f"NOT {_one_of('rowid', unseen)}")
    if scope.since:
        conditions.append(f"latest >= '{scope.since.isoformat()}'")
    if scope.until:
        conditions.append(f"earliest <> '' AND earliest <= '{scope.until.isoformat()}'")
    if scope.source:
        conditions.append(_one_of("rowid", _resting_on(scope.source)))
    if scope.language:
        conditions.append(_in_language(scope))
    return conditions


def _in_language(scope: Scope) -> str:
    sources = Source.objects.filter(dossier=scope.dossier, language=scope.language)
    numbers = [
        Place(scope.dossier.pk, Kind.SOURCE, pk).number
        for pk in sources.values_list("pk", flat=True)
    ]
    condition = _one_of("rowid", numbers)
    if scope.dossier.language == scope.language:
        condition += f" OR NOT {_within(scope.dossier, Kind.SOURCE)}"
    return f"({condition})"


def of_texts(scope: Scope) -> list[str]:
    """The conditions on parts of sources' texts."""
    conditions = [_within(scope.dossier)]
    row = places.row_of("rowid")
    if scope.source:
        conditions.append(_one_of(row, [scope.source.pk]))
    elif unseen := scope.sees.sources:
        conditions.append(f"NOT {_one_of(row, unseen)}")
    chosen = Q()
    if scope.language:
        chosen &= Q(language=scope.language)
    if scope.since:
        chosen &= Q(published_latest__gte=scope.since)
    if scope.until:
        chosen &= Q(published_earliest__lte=scope.until)
    if chosen:
        sources = Source.objects.filter(chosen, dossier=scope.dossier)
        conditions.append(_one_of(row, list(sources.values_list("pk", flat=True))))
    return conditions


def _resting_on(source: Source) -> list[int]:
    """The numbers of a source and of the items that cite it."""
    of = {
        "matter": (Kind.PLEDGE, Kind.CONCERN),
        **{one: (Kind(one),) for one in CITING if one != "matter"},
    }
    numbers = [Place(source.dossier_id, Kind.SOURCE, source.pk).number]
    columns = [f"{one}_id" for one in CITING]
    cited = models.Citation.objects.filter(passage__source=source).values_list(*columns)
    for row in cited:
        for citing, pk in zip(CITING, row, strict=True):
            if pk is not None:
                numbers += [Place(source.dossier_id, kind, pk).number for kind in of[citing]]
    weighed = models.Evidence.objects.filter(passage__source=source).values_list("pk", flat=True)
    return numbers + [Place(source.dossier_id, Kind.EVIDENCE, pk).number for pk in weighed]


def _within(dossier: Dossier, kind: Kind | None = None) -> str:
    first, last = places.within(dossier.pk, kind)
    return f"rowid BETWEEN {first} AND {last}"


def _one_of(column: str, numbers: Collection[int]) -> str:
    return f"{column} IN ({', '.join(map(str, sorted(numbers))) or 'NULL'})"
