"""The person who does something: every change of the record names one."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from simple_history.models import HistoricalRecords

UNVERSIONED = {"password", "last_login"}  # changing these alone makes no version of the person


class PersonManager(BaseUserManager["Person"]):
    """Finds people by e-mail address without regard to case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this e-mail address; raises `Person.DoesNotExist`."""
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser):
    """Somebody who works with the record.

    Alone on a laptop there is one *local* person, who needs no e-mail address and no password.
    Addresses are kept in lower case, so that the database itself can hold them unique.
    """

    name = models.CharField(max_length=200)
    email = models.EmailField(unique=True, null=True, blank=True)
    local = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    objects: ClassVar[PersonManager] = PersonManager()
    history: Any = HistoricalRecords(excluded_fields=sorted(UNVERSIONED))

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name_plural = "people"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(name=""), name="person_has_a_name"),
            models.CheckConstraint(
                condition=Q(local=True) | Q(email__isnull=False),
                name="person_has_an_address_unless_local",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the person; signing in and a new password are no versions of them."""
        told = kwargs.get("update_fields")
        self.skip_history_when_saving = bool(told) and set(told or ()) <= UNVERSIONED
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Put the address into the one form in which it is stored."""
        super().clean()
        self.email = self.email.strip().lower() if self.email else None
