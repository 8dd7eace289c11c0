"""What people tell each other about an item; never published."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models.fields import worded
from pledgewatch.record.models.item import Item


class Note(Item):
    """A remark on an item of the dossier, or, without `about`, on the dossier."""

    PREFIX = "note"

    about = models.CharField(max_length=16, blank=True)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now, editable=False)
    confidentiality = worded(Confidentiality, default=Confidentiality.INTERNAL.value)
