"""Every version of an item, and who did what lately: who changed what, when and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignKey

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import Actor, AuditEntry, Dossier, Item, Kept
from pledgewatch.record.models.fields import EdtfBound
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing

AT_ONCE = 200  # entries of the trail that are looked at in one go
LOOKS = 10  # as often at most, where nearly nothing may be seen


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act of the trail. `number` is what `before` takes; `detail` is in keys and closed words.

    `there` tells whether the item is still in the record, and so has a page.
    """

    number: int
    at: datetime
    by: str
    act: str
    item: str
    there: bool
    detail: Mapping[str, Any]


def changes_of(item: Item, *, to: Viewer) -> tuple[Change, ...]:
    """The versions of an item, oldest first, as far as the person may see any of them.

    Three queries for an item whose references changed, and two more where `to` is a person. Raises
    `NotAllowedError` for an item that they may not see. The history of a protected person can
    hold an earlier name: it is restricted.
    """
    sees = seeing(to, item.dossier)
    protected = isinstance(item, Actor) and item.protected
    if not sees.sees(item) or (protected and sees.level is not Confidentiality.RESTRICTED):
        raise NotAllowedError(
            f"You may not see the history of {item.key} in “{item.dossier}”. "
            "An owner can give another role, or name you."
        )
    versions = list(item.history.select_related("history_user").order_by("history_date", "pk"))
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


def trail_of(
    dossier: Dossier, *, to: Viewer, limit: int = 50, before: int | None = None
) -> tuple[Entry, ...]:
    """Who did what, the latest first: `limit` entries, those before the number `before`.

    Acts on items that the person may not see are left out; those on items that were removed are
    told, by their key alone, to those only who may see everything.
    """
    sees = seeing(to, dossier)
    found: list[Entry] = []
    for _ in range(LOOKS):
        rows = AuditEntry.objects.filter(dossier=dossier).select_related("by").order_by("-pk")
        if before is not None:
            rows = rows.filter(pk__lt=before)
        looked = list(rows[: AT_ONCE if not sees.everything else limit])
        found += _entries(dossier, looked, sees)
        if len(found) >= limit or not looked:
            break
        before = looked[-1].pk
    return tuple(found[:limit])


def _entries(dossier: Dossier, rows: list[AuditEntry], sees: Seeing) -> Iterator[Entry]:
    there = sees.keys(dossier, {key for row in rows for key in _keys(row)})
    for row in rows:
        if sees.everything or all(key in there for key in _keys(row)):
            yield Entry(
                number=row.pk,
                at=row.at,
                by=row.by.name,
                act=row.act,
                item=row.item,
                there=row.item in there,
                detail=row.detail,
            )


def _keys(row: AuditEntry) -> Iterator[str]:
    """The items that an act was about."""
    named = (row.item, *(row.detail.get(name) for name in ("matter", "became", "was", "measure")))
    yield from (key for key in named if isinstance(key, str) and key and key[-1].isdigit())


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
