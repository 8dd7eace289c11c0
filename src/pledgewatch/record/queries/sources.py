"""The sources of a dossier."""

from django.db.models import Count, Q, QuerySet

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, ProposalState, Source


def sources(dossier: Dossier) -> QuerySet[Source]:
    """All of them in the order of capture, with `waiting`: how many proposals wait."""
    waiting = Count("proposals", filter=Q(proposals__state=ProposalState.WAITING.value))
    return Source.objects.filter(dossier=dossier).annotate(waiting=waiting).order_by("pk")


def source(dossier: Dossier, key: str) -> Source:
    """The source of that key; raises `NotFoundError`."""
    found = Source.objects.filter(dossier=dossier, key=key).first()
    if found is None:
        keys = Source.objects.filter(dossier=dossier).order_by("pk").values_list("key", flat=True)
        known = ", ".join(keys) or "none yet"
        raise NotFoundError(f"There is no source “{key}” in “{dossier.key}”. There are: {known}.")
    return found
