"""Finding and entering the people who work with the record."""

import unicodedata

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from pledgewatch import PledgewatchError
from pledgewatch.accounts.models import Person


class PersonError(PledgewatchError):
    """A person who cannot be entered as told."""


def local_person(*, name: str, email: str = "") -> Person:
    """The person at this laptop, entered at first use; the name is kept up to date.

    Raises `PersonError` on an empty name or on words that are no e-mail address.
    """
    name, address = _name(name), _address(email)
    known = (
        Person.objects.filter(email=address)
        if address
        else Person.objects.filter(local=True, email=None, name=name)
    )
    person = known.first()
    if person is None:
        person = Person(local=True, email=address, name=name)
        person.set_unusable_password()
        person.save()
    elif person.name != name:
        person.name = name
        person.save()
    return person


def enter_person(*, name: str, email: str) -> Person:
    """Enter a colleague; raises `PersonError` when the address is missing, wrong or taken."""
    name, address = _name(name), _address(email)
    if address is None:
        raise PersonError(_("A colleague needs an e-mail address: they sign in with it."))
    if Person.objects.filter(email=address).exists():
        raise PersonError(
            _("Somebody with the address %(address)s is here already.") % {"address": address}
        )
    person = Person(name=name, email=address)
    person.set_unusable_password()
    person.save()
    return person


def join(*, name: str, email: str, password: str) -> Person:
    """Enter somebody who came by an invitation; raises `PersonError` as `enter_person` does."""
    person = enter_person(name=name, email=email)
    person.set_password(password)
    person.save(update_fields=["password"])
    return person


def describe_person(person: Person, *, name: str, email: str) -> None:
    """Change a person's name and e-mail address.

    Raises `PersonError` when the name is empty, or the address missing, wrong or somebody else's.
    """
    name, address = _name(name), _address(email)
    if address is None and not person.local:
        raise PersonError(_("Without an e-mail address you could not sign in again."))
    if address and Person.objects.filter(email=address).exclude(pk=person.pk).exists():
        raise PersonError(_("That address cannot be yours: it is in use here."))
    person.name, person.email = name, address
    person._history_user = person  # type: ignore[attr-defined]  # noqa: SLF001 -- as simple-history asks
    person.save()


def anyone_has_a_password() -> bool:
    """Whether somebody can sign in by password: not so while only the local person is here."""
    return Person.objects.exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX).exists()


def _name(untrusted_name: str) -> str:
    name = unicodedata.normalize("NFC", " ".join(untrusted_name.split()))
    if not name:
        raise PersonError(_("A person needs a name: every change of the record carries it."))
    return name[:200]


def _address(untrusted_address: str) -> str | None:
    address = untrusted_address.strip().lower()
    if not address:
        return None
    try:
        validate_email(address)
    except ValidationError:
        raise PersonError(_("“%(address)s” is no e-mail address.") % {"address": address}) from None
    return address
