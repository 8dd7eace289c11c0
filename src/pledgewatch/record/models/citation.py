"""Which passage a statement of the record rests on."""

from typing import ClassVar

from django.db import models

from pledgewatch.record.models.event import Event, Requirement
from pledgewatch.record.models.fields import exactly_one
from pledgewatch.record.models.item import Kept
from pledgewatch.record.models.matter import Matter, Provision
from pledgewatch.record.models.recommendation import Recommendation, Reply
from pledgewatch.record.models.source import Passage

CITING = ("matter", "event", "requirement", "provision", "recommendation", "reply")


class Citation(Kept):
    """That exactly one item rests on a passage."""

    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="citations")
    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, null=True, related_name="citations"
    )
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, related_name="citations")
    requirement = models.ForeignKey(
        Requirement, on_delete=models.PROTECT, null=True, related_name="citations"
    )
    provision = models.ForeignKey(
        Provision, on_delete=models.PROTECT, null=True, related_name="citations"
    )
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.PROTECT, null=True, related_name="citations"
    )
    reply = models.ForeignKey(Reply, on_delete=models.PROTECT, null=True, related_name="citations")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            exactly_one(*CITING, name="citation_by_one_item"),
            *(
                models.UniqueConstraint(fields=["passage", citing], name=f"citation_{citing}_once")
                for citing in CITING
            ),
        ]
