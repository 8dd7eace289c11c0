"""Writing the trail of accounts."""

from django.http import HttpRequest
from django.utils import timezone

from pledgewatch.accounts.models import AccountEntry, Happening, Person


def note(
    happening: Happening,
    *,
    person: Person | None,
    by: Person | None = None,
    request: HttpRequest | None = None,
    dossier: str = "",
    **detail: str,
) -> None:
    """Write what happened; `by` is the person themselves unless told otherwise."""
    AccountEntry(
        at=timezone.now(),
        happening=happening.value,
        person=person,
        by=by or person,
        address=request.META.get("REMOTE_ADDR") or None if request else None,
        dossier=dossier,
        detail=detail,
    ).save()


def lately(person: Person, count: int = 12) -> list[AccountEntry]:
    """What happened to a person's account, the newest first."""
    told = AccountEntry.objects.filter(person=person).select_related("by")
    return list(told.order_by("-at", "-pk")[:count])
