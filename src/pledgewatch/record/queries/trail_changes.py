"""What each act of a trail changed: the versions of an item that were written during it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import ForeignKey, QuerySet

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models import AuditEntry, Dossier, Proposal
from pledgewatch.record.models.fields import EdtfBound
from pledgewatch.record.seeing import Seeing, by_model
from pledgewatch.record.together import together

AN_ACT = timedelta(minutes=1)  # that one takes at most, from its first change to its entry
OF_DOSSIER = ("choose scale", "describe", "second factor")  # acts that change the dossier itself
UNTOLD = frozenset({"identity", "machine", "position"})  # secret, the machine's, or a mere place

Changes = Mapping[str, tuple[object, object]]


def changes(dossier: Dossier, rows: Sequence[AuditEntry], sees: Seeing) -> dict[int, Changes]:
    """By the number of the entry what its act changed, each field from what to what."""
    keys = {row.item for row in rows if row.item}
    told = _told_of_items(dossier, keys, sees) if keys else {}
    return {**told, **_told_of_dossier(dossier, rows)}


def _told_of_items(dossier: Dossier, keys: Collection[str], sees: Seeing) -> dict[int, Changes]:
    """By the number of the entry: the first that was written of an item after a version of it."""
    wanted: dict[Any, QuerySet[Any]] = {}
    for model, these in by_model(keys).items():
        if model is not Proposal:  # their decision is the act itself
            past: Any = model.history.model
            wanted[past] = past.objects.filter(dossier_id=dossier.pk, key__in=these)
    if not wanted:
        return {}
    acts = AuditEntry.objects.filter(dossier=dossier, item__in=keys).order_by("pk")
    of_item: dict[str, list[tuple[int, datetime, int]]] = {}
    for number, key, at, by in acts.values_list("pk", "item", "at", "by_id"):
        of_item.setdefault(key, []).append((number, at, by))
    versions: dict[str, list[Any]] = {}
    for row in sorted(
        (row for rows in together(wanted).values() for row in rows),
        key=lambda row: row.history_id,
    ):
        versions.setdefault(row.key, []).append(row)
    told: dict[int, Changes] = {}
    for key, held in versions.items():
        for was, now in pairwise(_open(held, sees)):
            written = next(
                (one for one in of_item.get(key, ()) if one[1] >= now.history_date), None
            )
            if written is None or not _is_of(written, now):
                continue
            told[written[0]] = _joined(told.get(written[0], {}), _changed(was, now))
    return told


def _is_of(written: tuple[int, datetime, int], version: Any) -> bool:
    """Whether an entry is of the act in which a version was written."""
    _, at, by = written
    return bool(version.history_user_id == by and at - version.history_date < AN_ACT)


def _open(held: list[Any], sees: Seeing) -> list[Any]:
    """Of the versions of an item those that may be told, as `history.changes_of` has it.

    None of a person who was ever protected: any could tell an earlier name.
    """
    protected = any(getattr(one, "protected", False) for one in held)
    if protected and sees.level is not Confidentiality.RESTRICTED:
        return []
    return [one for one in held if sees.tells(one)]


def _told_of_dossier(dossier: Dossier, rows: Sequence[AuditEntry]) -> dict[int, Changes]:
    told: dict[int, Changes] = {}
    wanted = [row for row in rows if row.act in OF_DOSSIER]
    if not wanted:
        return told
    versions = list(Dossier.history.filter(id=dossier.pk).order_by("history_id"))
    for row in wanted:
        past = [one for one in versions if one.history_date <= row.at]
        if len(past) > 1 and past[-1].history_user_id == row.by_id:
            told[row.pk] = _changed(past[-2], past[-1])
    return told


def _changed(was: Any, now: Any) -> Changes:
    """By field; references are told by the detail of the act, bounds follow their dates."""
    return {
        one.name: (getattr(was, one.attname), getattr(now, one.attname))
        for one in now.tracked_fields
        if not isinstance(one, ForeignKey | EdtfBound)
        and one.name not in UNTOLD
        and getattr(was, one.attname) != getattr(now, one.attname)
    }


def _joined(first: Changes, then: Changes) -> Changes:
    """From what each field was at first to what it was at last."""
    both = {name: (first.get(name, values)[0], values[1]) for name, values in then.items()}
    return {**first, **both}
