"""Invitations into a dossier."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from pledgewatch.accounts.roles import Role


class Invitation(models.Model):
    """A role in a dossier, for whoever opens the link first. Only its token's digest is kept.

    `address` is the e-mail address that it is meant for; empty if whoever has the link may choose.
    """

    dossier = models.ForeignKey(
        "record.Dossier", on_delete=models.PROTECT, related_name="invitations"
    )
    role = models.CharField(max_length=12)
    address = models.EmailField(blank=True)
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(role__in=[role.value for role in Role]), name="invitation_role"
            ),
            models.CheckConstraint(
                condition=models.Q(taken_at=None) | models.Q(revoked_at=None),
                name="invitation_taken_or_revoked",
            ),
        ]
