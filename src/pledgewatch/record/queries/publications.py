"""What has been issued from a dossier."""

from django.db.models import QuerySet

from pledgewatch.record.models import Dossier, Publication
from pledgewatch.record.rules import Viewer, seeing


def publications(dossier: Dossier, *, to: Viewer | None = None) -> QuerySet[Publication]:
    """All publications, the latest first, with `to` only those for an audience of theirs."""
    rows = Publication.objects.filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    return rows.order_by("-issued_at")
