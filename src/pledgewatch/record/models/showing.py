"""Who is named to see a restricted item."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from pledgewatch.record.models.actor import Actor
from pledgewatch.record.models.event import Case, Event
from pledgewatch.record.models.fields import exactly_one
from pledgewatch.record.models.item import Kept
from pledgewatch.record.models.note import Note
from pledgewatch.record.models.source import Source

# What can be confidential by itself, and so be shown to people by name.
HIDEABLE = ("source", "actor", "event", "case", "note")


class Showing(Kept):
    """That exactly one item is shown to a person by name.

    It matters while the item is restricted: then only those named, and the dossier's owners, see
    it, whatever their role. A restricted item that names nobody is seen by role.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="showings"
    )
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="showings")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, related_name="showings")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, related_name="showings")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="showings")
    note = models.ForeignKey(Note, on_delete=models.PROTECT, null=True, related_name="showings")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            exactly_one(*HIDEABLE, name="showing_of_one_item"),
            *(
                models.UniqueConstraint(fields=["person", of], name=f"showing_{of}_once")
                for of in HIDEABLE
            ),
        ]
