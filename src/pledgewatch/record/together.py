"""Rows of several tables in one query.

A page needs a few rows of each of two dozen tables: asked one by one, the asking costs more than
the rows. Each table gives its rows as JSON, and one UNION ALL gives them all.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db.models import DateTimeField, F, Field, QuerySet, Value
from django.db.models.functions import JSONObject
from django.utils import timezone

from pledgewatch.record.models import Kept

_TEXTS = frozenset({"CharField", "TextField"})


def together(wanted: Mapping[type[Kept], QuerySet[Any]]) -> dict[type[Kept], list[Any]]:
    """The rows of each queryset of `wanted`, without an order."""
    rows: dict[type[Kept], list[Any]] = {model: [] for model in wanted}
    of = {model._meta.label: model for model in wanted}  # noqa: SLF001 -- Django's own name for it
    first, *others = map(_as_json, wanted.values())
    union = first.union(*others, all=True)
    for label, values in union:
        rows[of[label]].append(_row(of[label], values))
    return rows


def _as_json(queryset: QuerySet[Any]) -> Any:
    meta = queryset.model._meta  # noqa: SLF001 -- Django's own name for it
    fields = {f"f{at}": F(field.attname) for at, field in enumerate(meta.concrete_fields)}
    return (
        queryset.order_by()
        .annotate(table_=Value(meta.label), row_=JSONObject(**fields))
        .values_list("table_", "row_")
    )


def _row(model: type[Kept], values: Mapping[str, Any]) -> Kept:
    """The row as the database would have given it."""
    fields: Iterable[Field[Any, Any]] = model._meta.concrete_fields  # noqa: SLF001 -- as above
    names = [field.attname for field in fields]
    read = [_value(field, values[f"f{at}"]) for at, field in enumerate(fields)]
    return model.from_db("default", names, read)


def _value(field: "Field[Any, Any]", value: Any) -> Any:
    """Dates and times come as text, and truth from SQLite as a number."""
    if value is None or field.get_internal_type() in _TEXTS:
        return value
    if isinstance(field, DateTimeField):
        moment = datetime.fromisoformat(value)
        return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)
    return field.to_python(value)
