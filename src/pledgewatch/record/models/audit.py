"""The trail of acts: who did what, when, to which item."""

from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models

from pledgewatch.record.models.dossier import Dossier


class AuditEntry(models.Model):
    """One act. Written in the act's own transaction; can be neither changed nor deleted.

    `detail` says what the act was about in keys and words of closed sets, never in free text, so
    that the trail can be shown to whoever may see the dossier.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="audit_entries")
    act = models.CharField(max_length=40)
    item = models.CharField(max_length=16, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "audit entries"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["dossier", "item"], name="audit_item"),
            # What somebody did, and what was done on a day
            models.Index(fields=["dossier", "by"], name="audit_by"),
            models.Index(fields=["dossier", "at"], name="audit_at"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the entry; raises `TypeError` on any attempt to write it again."""
        if self.pk is not None:
            raise TypeError("an entry of the audit trail cannot be changed")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Raises `TypeError`, always."""
        raise TypeError("an entry of the audit trail cannot be deleted")
