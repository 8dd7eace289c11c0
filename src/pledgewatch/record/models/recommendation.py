"""What somebody asks of an addressee, what came of it, and what the assessed side replied."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from pledgewatch.dossier.vocabulary import FollowUp, Response
from pledgewatch.record.models.actor import Actor
from pledgewatch.record.models.fields import EdtfBound, EdtfField, one_of, worded
from pledgewatch.record.models.item import Item, Kept
from pledgewatch.record.models.matter import Matter, Provision


class Recommendation(Item):
    """What somebody asks; on the ground of a matter, or of the dossier as a whole."""

    PREFIX = "rec"

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, null=True, related_name="recommendations"
    )
    text = models.TextField()
    about = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, related_name="+")
    basis = models.ForeignKey(
        Provision, on_delete=models.PROTECT, null=True, related_name="recommendations"
    )
    asked_by = models.TextField(blank=True)
    made_on = EdtfField(blank=True)
    made_on_earliest = EdtfBound("made_on", "earliest")
    made_on_latest = EdtfBound("made_on", "latest")
    response = worded(Response, blank=True)
    paragraph = models.CharField(max_length=40, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            one_of("response", Response, name="recommendation_response", blank=True),
            models.CheckConstraint(condition=~Q(text=""), name="recommendation_asks_something"),
        ]


class Addressee(Kept):
    """Whom a recommendation is addressed to."""

    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.PROTECT, related_name="addressees"
    )
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="addressed")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["recommendation", "actor"], name="addressee_once"),
        ]


class Uptake(Kept):
    """What came of a recommendation by a date; the latest one by a date is where it stood."""

    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.PROTECT, related_name="uptakes"
    )
    when = EdtfField()
    when_earliest = EdtfBound("when", "earliest")
    when_latest = EdtfBound("when", "latest")
    follow_up = worded(FollowUp)
    note = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            one_of("follow_up", FollowUp, name="uptake_follow_up"),
            models.UniqueConstraint(fields=["recommendation", "when"], name="uptake_once_a_date"),
        ]


class Reply(Item):
    """What the assessed side answered; printed beside the assessment."""

    PREFIX = "reply"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="replies")
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="replies")
    received = EdtfField()
    received_earliest = EdtfBound("received", "earliest")
    received_latest = EdtfBound("received", "latest")
    text = models.TextField()

    class Meta(Item.Meta):
        verbose_name_plural = "replies"
