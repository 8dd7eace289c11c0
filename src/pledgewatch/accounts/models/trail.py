"""The trail of who came in, who failed to, and who may what since when."""

from enum import StrEnum
from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Happening(StrEnum):
    """What an entry of the trail tells."""

    SIGNED_IN = "signed in"
    SIGN_IN_FAILED = "sign-in failed"
    SIGNED_OUT = "signed out"
    LINK_MADE = "link made"
    INVITED = "invited"
    INVITATION_REVOKED = "invitation revoked"
    INVITATION_TAKEN = "invitation taken"
    ROLE_CHANGED = "role changed"
    RULE_CHANGED = "rule changed"
    PASSWORD_CHANGED = "password changed"  # noqa: S105 -- what happened, not a password
    ACCOUNT_CHANGED = "account changed"
    FACTOR_ADDED = "second factor added"
    FACTOR_REMOVED = "second factor removed"
    CODES_RENEWED = "recovery codes renewed"
    CODE_FAILED = "code failed"
    SESSION_ENDED = "session ended"


WORDS: dict[Happening, str | Promise] = {
    Happening.SIGNED_IN: _("Signed in"),
    Happening.SIGN_IN_FAILED: _("Somebody failed to sign in"),
    Happening.SIGNED_OUT: _("Signed out"),
    Happening.LINK_MADE: _("Given a link to a new password"),
    Happening.INVITED: _("Invited"),
    Happening.INVITATION_REVOKED: _("Invitation revoked"),
    Happening.INVITATION_TAKEN: _("Came by an invitation"),
    Happening.ROLE_CHANGED: _("Given a role"),
    Happening.RULE_CHANGED: _("Rule of second factors changed"),
    Happening.PASSWORD_CHANGED: _("Password changed"),
    Happening.ACCOUNT_CHANGED: _("Name or address changed"),
    Happening.FACTOR_ADDED: _("Second factor added"),
    Happening.FACTOR_REMOVED: _("Second factor removed"),
    Happening.CODES_RENEWED: _("New recovery codes made"),
    Happening.CODE_FAILED: _("A wrong code was given"),
    Happening.SESSION_ENDED: _("Session ended"),
}


class AccountEntry(models.Model):
    """One thing that happened; can be neither changed nor deleted.

    `person` is whom it is about (None where nobody of that e-mail address is here), `by` who did
    it, `address` from where. `detail` holds keys and closed words, never what somebody typed.
    """

    at = models.DateTimeField(db_index=True)
    happening = models.CharField(max_length=24)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    address = models.GenericIPAddressField(null=True)
    dossier = models.CharField(max_length=60, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "account entries"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(happening__in=[each.value for each in Happening]),
                name="accountentry_happening",
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the entry; raises `TypeError` on any attempt to write it again."""
        if self.pk is not None:
            raise TypeError("an entry of the trail cannot be changed")
        super().save(*args, **kwargs)

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Raises `TypeError`, always."""
        raise TypeError("an entry of the trail cannot be deleted")

    @property
    def words(self) -> str:
        """What happened, in the reader's language."""
        return str(WORDS[Happening(self.happening)])
