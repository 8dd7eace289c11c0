"""Links that let one person in once."""

from enum import StrEnum
from typing import ClassVar

from django.conf import settings
from django.db import models


class LinkPurpose(StrEnum):
    """What a link is for."""

    ENTER = "enter"  # signs in the local person; printed by `pledgewatch serve`
    RESET = "reset"  # lets a colleague choose a new password; made by an owner


class Link(models.Model):
    """A link for one person, good once and not for long. Only the digest of its token is kept."""

    purpose = models.CharField(max_length=8)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=[each.value for each in LinkPurpose]),
                name="link_purpose",
            ),
        ]
