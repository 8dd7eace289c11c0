"""What the machine read in a source, and what a person decided about it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from pledgewatch.dossier.vocabulary import Worded
from pledgewatch.record.models.item import Item
from pledgewatch.record.models.source import Source


class ProposalState(Worded):
    """What has been decided about a proposal."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"  # a later version of the reader no longer finds it


BY_HAND = "by hand"  # in place of the version of the reader, where a person proposed it


class Proposal(Item):
    """A span of a source that the machine, or somebody by hand, takes for something.

    `machine` is what was read, as the JSON of `pledgewatch read`, and is never edited. `person` is
    what somebody changed on accepting it. `identity` tells a proposal from others, whatever
    version of the reader makes it, so that reading again does not ask about it twice.
    """

    PREFIX = "n"

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="proposals")
    sha256 = models.CharField(max_length=64)
    reader = models.CharField(max_length=40)
    kind = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    page = models.PositiveIntegerField()
    confidence = models.FloatField()
    machine = models.JSONField()
    person = models.JSONField(default=dict)
    identity = models.CharField(max_length=64)
    state = models.CharField(
        max_length=10,
        choices=[(state.value, state.value) for state in ProposalState],
        default=ProposalState.WAITING.value,
    )
    reason = models.TextField(blank=True)
    became = models.CharField(max_length=16, blank=True)

    @property
    def by_hand(self) -> bool:
        """Whether a person proposed it: who did is the author of its first version."""
        return self.reader == BY_HAND

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="proposal_not_empty"),
            models.UniqueConstraint(
                fields=["source", "sha256", "identity"],
                condition=~Q(state="withdrawn"),
                name="proposal_one_live",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", became__gt="")
                | (~Q(state="accepted") & Q(became="")),
                name="proposal_became_something_iff_accepted",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ProposalState]),
                name="proposal_state",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            # Counts of a queue by kind, and by source, without touching the rows
            models.Index(fields=["dossier", "state", "kind", "confidence"], name="proposal_kinds"),
            models.Index(
                fields=["dossier", "state", "source", "kind", "confidence"], name="proposal_counts"
            ),
            # The order of one source's text
            models.Index(fields=["source", "state", "page", "start"], name="proposal_place"),
            models.Index(fields=["dossier", "became"], name="proposal_became"),
        ]
