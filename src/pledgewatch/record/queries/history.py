"""Every version of an item: who changed what, when and why."""

from dataclasses import dataclass
from datetime import datetime

from pledgewatch.record.models import Item


@dataclass(frozen=True, slots=True)
class Change:
    """One version. `fields` maps each changed field to what it was and what it became."""

    at: datetime
    by: str
    reason: str
    act: str  # "+" made, "~" changed, "-" removed
    fields: dict[str, tuple[object, object]]


def changes_of(item: Item) -> tuple[Change, ...]:
    """The versions of an item, oldest first."""
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
