"""Every version of an item: who changed what, when and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignKey

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import Actor, Item, Kept
from pledgewatch.record.models.fields import EdtfBound
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing


@dataclass(frozen=True, slots=True)
class Change:
    """One version. `fields` maps each changed field to what it was and what it became.

    A field is named as in the model, for a page to translate; what refers to another row is told by
    its key or its name, "" where the person may not see it.
    """

    at: datetime
    by: str
    reason: str
    act: str  # "+" made, "~" changed, "-" removed
    fields: dict[str, tuple[object, object]]


def changes_of(item: Item, *, to: Viewer) -> tuple[Change, ...]:
    """The versions of an item, oldest first, as far as the person may see any of them.

    Three queries for an item whose references changed, and two more where `to` is a person. Raises
    `NotAllowedError` for an item that they may not see. The history of a protected person can
    hold an earlier name: it is restricted. So is what an item was while it was more confidential.
    """
    sees = seeing(to, item.dossier)
    protected = isinstance(item, Actor) and item.protected
    if not sees.sees(item) or (protected and sees.level is not Confidentiality.RESTRICTED):
        raise NotAllowedError(
            f"You may not see the history of {item.key} in “{item.dossier}”. "
            "An owner can give another role, or name you."
        )
    every = item.history.select_related("history_user").order_by("history_date", "pk")
    versions = [version for version in every if sees.tells(version)]
    told = [_changed(before, now) for before, now in _pairs(versions)]
    names = _names(type(item), told, sees)
    return tuple(
        Change(
            at=version.history_date,
            by=version.history_user.name if version.history_user else "",
            reason=version.history_change_reason or "",
            act=version.history_type,
            fields={
                field: (names.get((field, was), was), names.get((field, now), now))
                for field, (was, now) in fields.items()
            },
        )
        for version, fields in zip(versions, told, strict=True)
    )


def _pairs(versions: list[Any]) -> Iterable[tuple[Any, Any]]:
    return zip([None, *versions], versions, strict=False)


def _changed(before: Any, now: Any) -> dict[str, tuple[object, object]]:
    """By field; the bounds of a date follow its text and are not told of."""
    if before is None:
        return {}
    delta = now.diff_against(before)
    return {
        change.field: (change.old, change.new)
        for change in delta.changes
        if not isinstance(_field(type(now), change.field), EdtfBound)
    }


def _names(
    model: type[Item], told: list[dict[str, tuple[object, object]]], sees: Seeing
) -> dict[tuple[str, object], object]:
    """What each reference that was changed refers to, by (field, primary key)."""
    wanted: dict[str, set[object]] = {}
    for fields in told:
        for field, values in fields.items():
            if isinstance(_field(model, field), ForeignKey):
                wanted.setdefault(field, set()).update(values)
    names: dict[tuple[str, object], object] = {}
    for field, pks in wanted.items():
        target: Any = model._meta.get_field(field).related_model  # noqa: SLF001 -- Django's own name for it
        rows = target._default_manager.filter(pk__in=pks - {None})  # noqa: SLF001 -- as above
        if issubclass(target, Kept):
            rows = sees.of(rows)
        there = {row.pk: _name(row) for row in rows}
        names |= {(field, pk): there.get(pk, "") for pk in pks}
    return names


def _name(row: Any) -> str:
    if isinstance(row, Actor | Person):
        return row.name
    return str(row.key) if isinstance(row, Item) else str(getattr(row, "exact", row))


def _field(model: type[Any], name: str) -> object:
    try:
        return model._meta.get_field(name)  # noqa: SLF001 -- Django's own name for it
    except FieldDoesNotExist:
        return None
