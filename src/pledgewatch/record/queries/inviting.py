"""Who is invited, and who is here."""

from django.db.models import QuerySet
from django.utils import timezone

from pledgewatch.accounts import tokens
from pledgewatch.accounts.models import Invitation
from pledgewatch.record.models import Dossier, Membership


def invitation_of(untrusted_token: str) -> Invitation | None:
    """The invitation whose token it is, if it is still good; with its dossier and its maker."""
    return (
        _open()
        .filter(digest=tokens.digest(untrusted_token))
        .select_related("dossier", "made_by")
        .first()
    )


def open_invitations(dossier: Dossier) -> list[Invitation]:
    """The invitations of a dossier that somebody may still take, the newest first."""
    return list(
        _open().filter(dossier=dossier).select_related("made_by").order_by("-made_at", "-pk")
    )


def people_of(dossier: Dossier) -> list[Membership]:
    """Who has which role in the dossier, by name."""
    return list(dossier.memberships.select_related("person").order_by("person__name", "pk"))


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(taken_at=None, revoked_at=None, expires_at__gt=timezone.now())
