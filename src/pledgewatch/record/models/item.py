"""What all rows of the record have: a dossier, a key that never changes, and their history."""

from typing import Any, ClassVar

from django.db import models
from simple_history.models import HistoricalRecords


class Kept(models.Model):
    """A row of one dossier of which every change is kept.

    `history` holds each version with who made it, when and why; `pledgewatch.record.actions.act`
    is the only place that saves rows, so that none is without them.
    """

    dossier = models.ForeignKey("record.Dossier", on_delete=models.PROTECT, related_name="+")

    history: Any = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True


class Item(Kept):
    """A row that people name, by a key that is short and stable within its dossier ("e12").

    A key is never given twice, even when its item was removed.
    """

    PREFIX: ClassVar[str]

    key = models.CharField(max_length=16, editable=False)

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["dossier", "key"], name="%(class)s_key_once"),
        ]

    def __str__(self) -> str:
        return self.key
