"""Every version of an item: who changed what, when and why."""

from dataclasses import dataclass
from datetime import datetime

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models import Actor, Item, Proposal
from pledgewatch.record.rules import require_clearance


@dataclass(frozen=True, slots=True)
class Change:
    """One version. `fields` maps each changed field to what it was and what it became."""

    at: datetime
    by: str
    reason: str
    act: str  # "+" made, "~" changed, "-" removed
    fields: dict[str, tuple[object, object]]


def changes_of(item: Item, *, to: Person) -> tuple[Change, ...]:
    """The versions of an item, oldest first, as far as the person may see any of them.

    Raises `NotAllowedError` for an item above the person's clearance. The history of a protected
    person can hold an earlier name: it is restricted.
    """
    require_clearance(to, _level(item), item.dossier)
    versions = list(item.history.select_related("history_user").order_by("history_date", "pk"))
    changes = []
    for index, version in enumerate(versions):
        fields: dict[str, tuple[object, object]] = {}
        if index:
            delta = version.diff_against(versions[index - 1])
            fields = {change.field: (change.old, change.new) for change in delta.changes}
        changes.append(
            Change(
                at=version.history_date,
                by=version.history_user.name if version.history_user else "",
                reason=version.history_change_reason or "",
                act=version.history_type,
                fields=fields,
            )
        )
    return tuple(changes)


def _level(item: Item) -> Confidentiality:
    if isinstance(item, Actor) and item.protected:
        return Confidentiality.RESTRICTED
    held = item.source if isinstance(item, Proposal) else item
    return Confidentiality(getattr(held, "confidentiality", Confidentiality.PUBLIC.value))
