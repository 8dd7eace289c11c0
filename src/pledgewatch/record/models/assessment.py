"""Verdicts as of a date, and outcomes that a person put in place of the derived one.

The derived outcome itself is nowhere stored: it follows from these rows and
`pledgewatch.judgement.outcome` whenever it is asked for.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from pledgewatch.dossier.vocabulary import Outcome, Verdict
from pledgewatch.record.models.evidence import Criterion, Evidence
from pledgewatch.record.models.fields import EdtfBound, EdtfField, one_of, worded
from pledgewatch.record.models.item import Item, Kept
from pledgewatch.record.models.matter import Matter


class Assessment(Item):
    """A person's verdicts on a matter as of a date; a blind one is a second coder's."""

    PREFIX = "as"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="assessments")
    as_of = models.DateField()
    grounds = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    blind = models.BooleanField(default=False)


class CriterionVerdict(Kept):
    """The verdict on one criterion, and its grounds."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="verdicts")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="verdicts")
    verdict = worded(Verdict)
    grounds = models.TextField()
    met_on = EdtfField(blank=True)
    met_on_earliest = EdtfBound("met_on", "earliest")
    met_on_latest = EdtfBound("met_on", "latest")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["assessment", "criterion"], name="criterionverdict_once"
            ),
            models.CheckConstraint(condition=~Q(grounds=""), name="criterionverdict_has_grounds"),
            one_of("verdict", Verdict, name="criterionverdict_verdict"),
        ]


class Ground(Kept):
    """A piece of evidence that a verdict rests on."""

    verdict = models.ForeignKey(CriterionVerdict, on_delete=models.PROTECT, related_name="rests_on")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="grounds")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["verdict", "evidence"], name="ground_once"),
        ]


class Override(Item):
    """A person's outcome in place of the derived one, with the reason; taken back by a date."""

    PREFIX = "over"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="overrides")
    outcome = worded(Outcome)
    reason = models.TextField()
    as_of = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            one_of("outcome", Outcome, name="override_outcome"),
            models.CheckConstraint(condition=~Q(reason=""), name="override_has_a_reason"),
            models.UniqueConstraint(
                fields=["matter", "as_of"], condition=Q(withdrawn_at=None), name="override_one_live"
            ),
        ]
