"""What has been issued from a dossier."""

from django.db.models import QuerySet

from pledgewatch.record.models import Dossier, Publication


def publications(dossier: Dossier) -> QuerySet[Publication]:
    """All publications, the latest first."""
    return Publication.objects.filter(dossier=dossier).order_by("-issued_at")
