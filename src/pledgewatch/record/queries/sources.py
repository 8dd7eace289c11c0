"""The sources of a dossier."""

from django.db.models import Count, Q, QuerySet

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, ProposalState, Source
from pledgewatch.record.rules import Viewer, seeing

KNOWN = 20  # keys that a message names at most


def sources(dossier: Dossier, *, to: Viewer | None = None) -> QuerySet[Source]:
    """All of them in the order of capture, with `waiting`: how many proposals wait.

    With `to` only those that they may see.
    """
    rows = Source.objects.filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    waiting = Count("proposals", filter=Q(proposals__state=ProposalState.WAITING.value))
    return rows.annotate(waiting=waiting).order_by("pk")


def source(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Source:
    """The source of that key, with `to` only if they may see it; raises `NotFoundError`."""
    rows = Source.objects.filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    found = rows.filter(key=key).first()
    if found is None:
        keys = rows.order_by("pk").values_list("key", flat=True)
        known = ", ".join(keys[:KNOWN]) or "none yet"
        raise NotFoundError(f"There is no source “{key}” in “{dossier.key}”. There are: {known}.")
    return found
