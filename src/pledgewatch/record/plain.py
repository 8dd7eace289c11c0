"""Rows of a whole table as tuples with names.

To make a model of each row takes several times as long as to read it: where tens of thousands are
read and nothing is done with them but to look, that is most of the time.
"""

from collections import namedtuple
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from django.db.models import Field, Model, QuerySet

from pledgewatch.record.models.fields import EdtfBound


@dataclass(frozen=True, slots=True)
class Kind:
    """What the rows of a table are read into: a tuple with these columns, and their fields."""

    row: Any
    columns: tuple[str, ...]
    fields: tuple["Field[Any, Any]", ...]


def plain(rows: QuerySet[Any], *, without: tuple[str, ...] = ()) -> list[Any]:
    """The rows in the order of their making, each with the names of its model's columns.

    Bounds of dates are left out, and the columns `without`, which are "" in each.
    """
    model: Any = rows.model
    told = kind(model, without)
    read = rows.order_by().values_list(*told.columns)
    return sorted(map(told.row._make, read), key=itemgetter(0))


@cache
def kind(model: type[Model], without: tuple[str, ...] = ()) -> Kind:
    """A tuple with the names of a model's columns, the primary key first, as "pk"."""
    meta = model._meta  # noqa: SLF001 -- Django's own name for it
    others = [
        field
        for field in meta.concrete_fields
        if not (isinstance(field, EdtfBound) or field.attname in without or field.primary_key)
    ]
    columns = ("pk", *(field.attname for field in others))
    more: dict[str, Any] = {"__slots__": (), "_meta": meta, **dict.fromkeys(without, "")}
    more |= {name: told for name, told in vars(model).items() if isinstance(told, property)}
    more[meta.pk.attname] = property(itemgetter(0))  # by either name
    more["tracked_fields"] = getattr(model, "tracked_fields", ())  # of versions, what they keep
    named = namedtuple(model.__name__, columns)  # type: ignore[misc] # noqa: PYI024 -- known at run time
    row = type(model.__name__, (named,), more)
    return Kind(row, columns, (meta.pk, *others))
