"""Sources as captured, what was read in them, and exact passages of them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.record.models.fields import EdtfBound, EdtfField, one_of, worded
from pledgewatch.record.models.item import Item, Kept


class Reading(models.Model):
    """What one version of the reader made of some bytes; written once, never changed.

    `layout` holds the blocks, notes and page spans of the `pledgewatch.documents.Document`, so
    that a passage can be taken without opening the file again. `machine` holds title, date of
    publication, language and warnings as the reader found them, and under `says` what the document
    itself says of its publisher, its author and its date.
    """

    sha256 = models.CharField(max_length=64)
    reader = models.CharField(max_length=40)
    text = models.TextField()
    layout = models.JSONField()
    machine = models.JSONField()
    read_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["sha256", "reader"], name="reading_once"),
        ]


class Source(Item):
    """A document as captured: its bytes stand in the archive under `sha256`.

    Title, publisher, author, dates and language are the person's, or where they gave none the
    document's own; what the machine found is in `reading`. `url` is where the bytes were;
    `asked_url` the address that was asked, where that one led elsewhere; `served_as` the
    `Content-Type` under which they came, which their reading depends on. What came in a container
    (an archive, a mailbox, a letter) says in which: `container` is the SHA-256 of the file that was
    brought, which the archive keeps, `container_name` what people call that, and `member` the name
    in it ("letters.mbox › 2 Draft law.eml" for what was in a container in it).
    """

    PREFIX = "s"

    sha256 = models.CharField(max_length=64)
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="sources")
    media_type = models.CharField(max_length=100)
    title = models.TextField()
    publisher = models.CharField(max_length=300, blank=True)
    author = models.CharField(max_length=300, blank=True)
    published = EdtfField(blank=True)
    published_earliest = EdtfBound("published", "earliest")
    published_latest = EdtfBound("published", "latest")
    retrieved_at = models.DateTimeField()
    url = models.TextField(blank=True)
    asked_url = models.TextField(blank=True)
    served_as = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    container = models.CharField(max_length=64, blank=True)
    container_name = models.CharField(max_length=255, blank=True)
    member = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    pages = models.PositiveIntegerField()
    paginated = models.BooleanField()
    reliability = worded(Reliability, default=Reliability.UNKNOWN.value)
    confidentiality = worded(Confidentiality, default=Confidentiality.PUBLIC.value)

    class Meta(Item.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Item.Meta.constraints,
            models.UniqueConstraint(fields=["dossier", "sha256"], name="source_bytes_once"),
            one_of("reliability", Reliability, name="source_reliability"),
            one_of("confidentiality", Confidentiality, name="source_confidentiality"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            # Which sources somebody may not see
            models.Index(fields=["dossier", "confidentiality"], name="source_level"),
        ]


class Passage(Kept):
    """Exact words of a source, as `pledgewatch.documents.passage.Passage`.

    `sha256` names the bytes that they were taken from: where the source has other bytes since,
    the passage is an orphan.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="passages")
    sha256 = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    page = models.PositiveIntegerField()
    paragraph = models.PositiveIntegerField()
    note = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="passage_not_empty"),
            models.UniqueConstraint(
                fields=["source", "sha256", "start", "end"], name="passage_once"
            ),
        ]
