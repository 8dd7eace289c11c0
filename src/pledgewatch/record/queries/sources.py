"""The sources of a dossier."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Proposal, ProposalState, Source
from pledgewatch.record.rules import Viewer, seeing

KNOWN = 20  # keys that a message names at most


def sources(dossier: Dossier, *, to: Viewer | None = None) -> QuerySet[Source]:
    """All of them in the order of capture, with `waiting`: how many proposals wait.

    With `to` only those that they may see.
    """
    rows = Source.objects.filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    waiting = Proposal.objects.filter(source=OuterRef("pk"), state=ProposalState.WAITING.value)
    counted = waiting.order_by().values("source").annotate(number=Count("pk")).values("number")
    # Counted for each source that is fetched, and not for all of them before the first is
    return rows.annotate(waiting=Coalesce(Subquery(counted), 0)).order_by("pk")


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
    found.dossier = dossier  # which is at hand, and need not be asked for again
    return found


def may_see_container(source: Source, *, to: Viewer) -> bool:
    """Whether they may see all that came in the container that `source` came in.

    Who may not see one of its documents is not given the whole.
    """
    held = Source.objects.filter(dossier=source.dossier, container=source.container)
    whole = Source.objects.filter(dossier=source.dossier, sha256=source.container)
    sees = seeing(to, source.dossier)
    return all(sees.of(rows).count() == rows.count() for rows in (held, whole))
