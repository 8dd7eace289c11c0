"""Dossiers, and who has which part in them."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from pledgewatch.accounts.roles import Role


class Dossier(models.Model):
    """One maker of pledges held to what it said in a forum.

    `key` is its name in commands and addresses ("kazakhstan-madrid"). `maker` is empty only while
    the dossier is being created. `scale` is that of others by which outcomes are named
    (`pledgewatch.judgement.scales.Scale`); empty for our own. With `second_factor`,
    editors and owners enter it by pages only if they have one.
    """

    key = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=300)
    maker = models.ForeignKey("record.Actor", on_delete=models.PROTECT, null=True, related_name="+")
    forum = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=8, default="en")
    scale = models.CharField(max_length=40, blank=True, default="")
    second_factor = models.BooleanField(default=False)

    history: Any = HistoricalRecords()

    def __str__(self) -> str:
        return self.key


class Membership(models.Model):
    """A person's role in a dossier."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=12, choices=[(role.value, role.label) for role in Role])

    history: Any = HistoricalRecords()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["dossier", "person"], name="membership_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=[role.value for role in Role]), name="membership_role"
            ),
        ]


class KeyCounter(models.Model):
    """The last number given to a key of a prefix, so that a removed item's key stays its own."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    prefix = models.CharField(max_length=12)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["dossier", "prefix"], name="keycounter_once"),
        ]
