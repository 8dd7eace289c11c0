"""What was issued, from which state of the record, and what was corrected since."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models.fields import worded
from pledgewatch.record.models.item import Item, Kept


class Publication(Item):
    """A memorandum or tracker as issued.

    `as_of`, `recorded_by` and `audience` give the same edition again; `digest` is its SHA-256
    (`pledgewatch.record.edition.digest`). `files` maps each file's name to its SHA-256.
    """

    PREFIX = "pub"

    title = models.CharField(max_length=300)
    as_of = models.DateField()
    recorded_by = models.DateTimeField()
    audience = worded(Confidentiality)
    digest = models.CharField(max_length=64)
    files = models.JSONField()
    issued_at = models.DateTimeField(default=timezone.now, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class Correction(Kept):
    """What was wrong in a publication, said openly."""

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="corrections"
    )
    text = models.TextField()
    corrected_at = models.DateTimeField(default=timezone.now, editable=False)
