"""Criteria, the evidence weighed on them, and searches that found nothing."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Reliability
from pledgewatch.record.models.event import Event
from pledgewatch.record.models.fields import exactly_one, one_of, worded
from pledgewatch.record.models.item import Item
from pledgewatch.record.models.matter import Matter
from pledgewatch.record.models.source import Passage


class Criterion(Item):
    """What would show a matter settled; fixed before the evidence is weighed."""

    PREFIX = "crit"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="criteria")
    kind = worded(CriterionKind)
    text = models.TextField()
    fixed_on = models.DateField(default=date.today)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            one_of("kind", CriterionKind, name="criterion_kind"),
            models.CheckConstraint(condition=~Q(text=""), name="criterion_says_something"),
        ]


class Evidence(Item):
    """The bearing of an event or of a passage on a criterion; no criterion: on the whole."""

    PREFIX = "ev"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="evidence")
    criterion = models.ForeignKey(
        Criterion, on_delete=models.PROTECT, null=True, related_name="evidence"
    )
    event = models.ForeignKey(Event, on_delete=models.PROTECT, null=True, related_name="evidence")
    passage = models.ForeignKey(
        Passage, on_delete=models.PROTECT, null=True, related_name="evidence"
    )
    bearing = worded(Bearing)
    reliability = worded(Reliability, default=Reliability.UNKNOWN.value)
    note = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "evidence"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            exactly_one("event", "passage", name="evidence_of_event_or_passage"),
            one_of("bearing", Bearing, name="evidence_bearing"),
            one_of("reliability", Reliability, name="evidence_reliability"),
            *(
                models.UniqueConstraint(
                    fields=["matter", "criterion", of], name=f"evidence_{of}_once_a_criterion"
                )
                for of in ("event", "passage")
            ),
            *(
                models.UniqueConstraint(
                    fields=["matter", of],
                    condition=Q(criterion=None),
                    name=f"evidence_{of}_once_on_the_whole",
                )
                for of in ("event", "passage")
            ),
        ]


class Search(Item):
    """Where and when somebody looked, with which words, and found nothing."""

    PREFIX = "search"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="searches")
    searched_on = models.DateField()
    where = models.TextField()
    terms = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "searches"
