"""Events, and what they move: measures, requirements, cases."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from pledgewatch.dossier.vocabulary import Confidentiality, Stage
from pledgewatch.record.models.actor import Actor
from pledgewatch.record.models.fields import EdtfBound, EdtfField, exactly_one, one_of, worded
from pledgewatch.record.models.item import Item, Kept
from pledgewatch.record.models.matter import Matter


class Measure(Item):
    """A bill, law, decree or ratification; its stages are those of its events."""

    PREFIX = "m"

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, blank=True)


class Case(Item):
    """The story of a person or group, as events in order."""

    PREFIX = "case"

    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    confidentiality = worded(Confidentiality, default=Confidentiality.PUBLIC.value)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            one_of("confidentiality", Confidentiality, name="case_confidentiality"),
        ]


class Event(Item):
    """Something that happened on a date; `account` tells it in the researcher's own words."""

    PREFIX = "e"

    when = EdtfField()
    when_earliest = EdtfBound("when", "earliest")
    when_latest = EdtfBound("when", "latest")
    account = models.TextField(blank=True)
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, null=True, related_name="events")
    stage = worded(Stage, blank=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="events")
    confidentiality = worded(Confidentiality, default=Confidentiality.PUBLIC.value)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~Q(when=""), name="event_has_a_date"),
            models.CheckConstraint(
                condition=Q(stage="") | Q(measure__isnull=False), name="event_stage_of_a_measure"
            ),
            one_of("stage", Stage, name="event_stage", blank=True),
            one_of("confidentiality", Confidentiality, name="event_confidentiality"),
        ]


class Participation(Kept):
    """An actor's part in an event or a case."""

    event = models.ForeignKey(
        Event, on_delete=models.PROTECT, null=True, related_name="participations"
    )
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, null=True, related_name="participations"
    )
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="participations")
    part = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            exactly_one("event", "case", name="participation_in_one_thing"),
            models.UniqueConstraint(
                fields=["event", "actor", "part"], name="participation_event_once"
            ),
            models.UniqueConstraint(
                fields=["case", "actor", "part"], name="participation_case_once"
            ),
        ]


class Requirement(Item):
    """A figure or rule that a measure or practice sets, before and after."""

    PREFIX = "req"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="requirements")
    measure = models.ForeignKey(
        Measure, on_delete=models.PROTECT, null=True, related_name="requirements"
    )
    subject = models.TextField()
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    since = EdtfField(blank=True)
    since_earliest = EdtfBound("since", "earliest")
    since_latest = EdtfBound("since", "latest")

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(before="", after=""), name="requirement_says_something"
            ),
        ]
