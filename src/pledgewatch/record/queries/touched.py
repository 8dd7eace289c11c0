"""Which pledges and concerns what was done since may have moved.

Every change of a row leaves a version of it in its history, numbered upwards. The last numbers of
the tables that an outcome depends on are the *marks* of a dossier: as long as they are the same,
nothing that matters has changed; and the versions beyond them say what has, whichever act it was.

Not watched, for no outcome depends on them: passages (of which only their source counts, and that
never changes), titles of measures, people, requirements, replies, searches, what was told to whom.
"""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model, OuterRef, Q, Subquery

from pledgewatch.record.models import (
    Assessment,
    Case,
    Citation,
    Criterion,
    CriterionVerdict,
    Dossier,
    Event,
    Evidence,
    Ground,
    Matter,
    Override,
    Recommendation,
    Source,
    Telling,
)

Mark = tuple[int | None, datetime | None]  # number of the last version, and when it was recorded
Marks = tuple[Mark, ...]  # in the order of `_WATCHED`
MANY = 5000  # versions: with so many new ones nobody looks which matters they touch

# Each table with the columns of its history that lead to matters. A column named as a model's key
# here is followed further by `_follow`.
_WATCHED: Mapping[type[Model], tuple[str, ...]] = {
    Dossier: (),  # tells one workspace from another that happens to count alike
    Matter: ("id:matter",),
    Criterion: ("matter_id:matter",),
    Evidence: ("matter_id:matter",),
    Telling: ("matter_id:matter",),
    Assessment: ("matter_id:matter",),
    CriterionVerdict: ("assessment_id:assessment",),
    Ground: ("evidence_id:evidence",),
    Override: ("matter_id:matter",),
    Recommendation: ("matter_id:matter",),
    Event: ("id:event", "measure_id:measure"),
    Case: ("id:case",),
    Citation: ("matter_id:matter", "event_id:event", "recommendation_id:recommendation"),
    Source: ("id:source",),
}


def marks(dossiers: Collection[int]) -> dict[int, Marks]:
    """The marks of each dossier (rows' ids), in one query."""
    if not dossiers:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(dossiers), connection.vendor), list(dossiers))
        rows = cursor.fetchall()
    return {
        pk: tuple((number, _moment(at)) for number, at in zip(row[::2], row[1::2], strict=True))
        for pk, *row in rows
    }


@lru_cache(maxsize=64)
def _statement(dossiers: int, _vendor: str) -> str:
    """The query of marks; put together once, for that takes ten times as long as the answer."""
    columns: dict[str, Any] = {}
    for model in _WATCHED:
        of = "id" if model is Dossier else "dossier_id"
        last = _history(model).filter(**{of: OuterRef("pk")}).order_by("-history_id")
        name = model.__name__.lower()
        columns[f"{name}_number"] = Subquery(last.values("history_id")[:1])
        columns[f"{name}_at"] = Subquery(last.values("history_date")[:1])
    rows = Dossier.objects.filter(pk__in=range(dossiers)).annotate(**columns)
    statement, _ = rows.values_list("pk", *columns).query.sql_with_params()
    return statement


def _moment(at: datetime | str | None) -> datetime | None:
    """A moment as the ORM has it; SQLite gives it in UTC without saying so."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment


def touched(dossier: int, seen: Marks, now: Marks) -> set[int] | None:
    """The matters (rows' ids) that a change between two marks can have moved; None: any.

    None also where the versions seen are no longer there: what was seen was never committed, or
    the record is another one.
    """
    found: dict[str, set[int]] = {}
    for (model, columns), old, new in zip(_WATCHED.items(), seen, now, strict=True):
        if old == new:
            continue
        versions = _since(model, columns, dossier, old)
        if versions is None:
            return None
        for column, values in zip(columns, zip(*versions, strict=True), strict=False):
            kind = column.partition(":")[2]
            found.setdefault(kind, set()).update(one for one in values if one is not None)
    return _follow(found)


def _since(
    model: type[Model], columns: tuple[str, ...], dossier: int, old: Mark
) -> list[tuple[Any, ...]] | None:
    """The columns of the versions beyond a mark; None if its version is gone, or they are many."""
    number, at = old
    of = "id" if model is Dossier else "dossier_id"
    rows = _history(model).filter(**{of: dossier}, history_id__gte=number or 0)
    names = [column.partition(":")[0] for column in columns]
    versions = list(
        rows.order_by("history_id").values_list("history_id", "history_date", *names)[: MANY + 1]
    )
    if len(versions) > MANY:
        return None
    if number is not None:
        if not versions or versions[0][:2] != (number, at):
            return None
        del versions[0]
    return [version[2:] for version in versions]


def _follow(found: dict[str, set[int]]) -> set[int]:
    """From rows of every kind to the matters that they bear on."""
    matters = set(found.get("matter", ()))
    events = set(found.get("event", ()))
    measures = set(found.get("measure", ()))
    recommendations = set(found.get("recommendation", ()))
    if sources := found.get("source"):
        matters |= _ids(Evidence.objects.filter(passage__source__in=sources), "matter_id")
        cited = Citation.objects.filter(passage__source__in=sources)
        matters |= _ids(cited, "matter_id")
        events |= _ids(cited, "event_id")
        recommendations |= _ids(cited, "recommendation_id")
    if cases := found.get("case"):
        events |= _ids(Event.objects.filter(case__in=cases), "pk")
    if events:
        measures |= _ids(_history(Event).filter(id__in=events), "measure_id")
        matters |= _ids(Evidence.objects.filter(event__in=events), "matter_id")
    if events or measures:
        telling = Telling.objects.filter(Q(event__in=events) | Q(measure__in=measures))
        matters |= _ids(telling, "matter_id")
    for kind, model in (("assessment", Assessment), ("evidence", Evidence)):
        if ids := found.get(kind):
            matters |= _ids(_history(model).filter(id__in=ids), "matter_id")
    if recommendations:
        matters |= _ids(_history(Recommendation).filter(id__in=recommendations), "matter_id")
    return matters


def _ids(rows: Any, column: str) -> set[int]:
    return {one for one in rows.order_by().values_list(column, flat=True) if one is not None}


def _history(model: type[Model]) -> Any:
    return model.history  # type: ignore[attr-defined]
