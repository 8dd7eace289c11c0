"""What a dossier holds its maker to: pledges and concerns, and the commitments they touch."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from pledgewatch.dossier.vocabulary import Firmness, Restatement, Worded, Wording
from pledgewatch.record.models.actor import Actor
from pledgewatch.record.models.fields import EdtfBound, EdtfField, exactly_one, one_of, worded
from pledgewatch.record.models.item import Item, Kept


class MatterKind(Worded):
    """The two kinds of matter; the key's prefix tells them apart as well."""

    PLEDGE = "pledge"  # p1
    CONCERN = "concern"  # c1


class Matter(Item):
    """A pledge or a concern.

    One table for both, because criteria, evidence, assessments and recommendations hang on both
    alike and history has to be read in one go; what only a pledge has is empty on a concern, which
    the database checks. `text` is the pledge's words, or the summary of a concern.
    """

    PREFIX = "p"

    kind = models.CharField(max_length=8, choices=[(kind.value, kind.value) for kind in MatterKind])
    title = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    wording = worded(Wording, blank=True)
    speaker = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, related_name="pledges")
    forum = models.CharField(max_length=300, blank=True)
    made_on = EdtfField(blank=True)
    made_on_earliest = EdtfBound("made_on", "earliest")
    made_on_latest = EdtfBound("made_on", "latest")
    due = EdtfField(blank=True)
    due_earliest = EdtfBound("due", "earliest")
    due_latest = EdtfBound("due", "latest")
    firmness = worded(Firmness, blank=True)
    earlier = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    restatement = worded(Restatement, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=(
                    Q(kind="pledge")
                    & ~Q(text="")
                    & ~Q(wording="")
                    & ~Q(made_on="")
                    & ~Q(firmness="")
                )
                | Q(
                    kind="concern",
                    wording="",
                    speaker=None,
                    made_on="",
                    due="",
                    firmness="",
                    earlier=None,
                ),
                name="matter_pledge_or_concern",
            ),
            models.CheckConstraint(
                condition=Q(restatement="") | Q(earlier__isnull=False),
                name="matter_restates_something",
            ),
            one_of("wording", Wording, name="matter_wording", blank=True),
            one_of("firmness", Firmness, name="matter_firmness", blank=True),
            one_of("restatement", Restatement, name="matter_restatement", blank=True),
        ]

    @property
    def is_pledge(self) -> bool:
        """Whether it is a pledge, else a concern."""
        return self.kind == MatterKind.PLEDGE.value


class Instrument(Kept):
    """A treaty or commitment of the catalogue by its key, or a national law of this dossier."""

    key = models.CharField(max_length=200)
    title = models.TextField()
    from_catalogue = models.BooleanField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["dossier", "key"], name="instrument_once"),
        ]


class Provision(Item):
    """One article or paragraph of an instrument that a matter touches; no number: the whole."""

    PREFIX = "prov"

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="provisions")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="provisions")
    number = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=40, default="article")
    says = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.UniqueConstraint(
                fields=["matter", "instrument", "number"], name="provision_once"
            ),
        ]


class Telling(Kept):
    """That the section of a matter tells of an event, a measure or a case."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="tellings")
    event = models.ForeignKey(
        "record.Event", on_delete=models.PROTECT, null=True, related_name="tellings"
    )
    measure = models.ForeignKey(
        "record.Measure", on_delete=models.PROTECT, null=True, related_name="tellings"
    )
    case = models.ForeignKey(
        "record.Case", on_delete=models.PROTECT, null=True, related_name="tellings"
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            exactly_one("event", "measure", "case", name="telling_of_one_thing"),
            models.UniqueConstraint(fields=["matter", "event"], name="telling_event_once"),
            models.UniqueConstraint(fields=["matter", "measure"], name="telling_measure_once"),
            models.UniqueConstraint(fields=["matter", "case"], name="telling_case_once"),
        ]


class Narrative(Kept):
    """The researcher's own Markdown for a section; without a matter, for the introduction."""

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, null=True, related_name="narratives"
    )
    text = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["matter"], name="narrative_once_a_matter"),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(matter=None), name="narrative_one_introduction"
            ),
        ]
