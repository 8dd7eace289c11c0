"""Rows of several tables in one query.

A page needs a few rows of each of two dozen tables: asked one by one, the asking costs more than
the rows. Each table gives its rows as JSON, and one UNION ALL gives them all.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from django.db.models import DateTimeField, QuerySet, Value
from django.db.models.functions import JSONArray
from django.utils import timezone

from pledgewatch.record.models import Kept
from pledgewatch.record.plain import Kind, kind

NOTHING: Mapping[type[Kept], tuple[str, ...]] = MappingProxyType({})
_READ = frozenset({"DateTimeField", "DateField", "BooleanField"})


def together(
    wanted: Mapping[type[Kept], QuerySet[Any]],
    without: Mapping[type[Kept], tuple[str, ...]] = NOTHING,
) -> dict[type[Kept], list[Any]]:
    """The rows of each queryset of `wanted` as `plain` has them, without an order.

    `without` names columns that are left out of a table, and are "" in its rows.
    """
    rows: dict[type[Kept], list[Any]] = {model: [] for model in wanted}
    kinds = {model: kind(model, without.get(model, ())) for model in wanted}
    read = {
        model._meta.label: (rows[model].append, kinds[model].row._make, _readers(kinds[model]))  # noqa: SLF001 -- Django's own name for it
        for model in wanted
    }
    first, *others = (_as_json(rows, kinds[model].columns) for model, rows in wanted.items())
    for label, values in first.union(*others, all=True):
        keep, make, readers = read[label]
        for at, reader in readers:
            if values[at] is not None:
                values[at] = reader(values[at])
        keep(make(values))
    return rows


def _as_json(queryset: QuerySet[Any], columns: tuple[str, ...]) -> Any:
    label = queryset.model._meta.label  # noqa: SLF001 -- Django's own name for it
    return (
        queryset.order_by()
        .annotate(table_=Value(label), row_=JSONArray(*columns))
        .values_list("table_", "row_")
    )


def _readers(told: Kind) -> list[tuple[int, Callable[[Any], Any]]]:
    """By place among the columns, how what is no text becomes what the database would have given.

    Dates and times come as text, and truth from SQLite as a number.
    """
    return [
        (at, _moment if isinstance(field, DateTimeField) else field.to_python)
        for at, field in enumerate(told.fields)
        if field.get_internal_type() in _READ
    ]


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)
