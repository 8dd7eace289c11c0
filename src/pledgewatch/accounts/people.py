"""Finding and entering the people who work with the record."""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

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
        raise PersonError(f"{name} needs an e-mail address to be entered as a colleague.")
    if Person.objects.filter(email=address).exists():
        raise PersonError(f"Somebody with the address {address} is here already.")
    person = Person(name=name, email=address)
    person.set_unusable_password()
    person.save()
    return person


def _name(untrusted_name: str) -> str:
    name = unicodedata.normalize("NFC", " ".join(untrusted_name.split()))
    if not name:
        raise PersonError("A person needs a name: every change of the record carries it.")
    return name[:200]


def _address(untrusted_address: str) -> str | None:
    address = untrusted_address.strip().lower()
    if not address:
        return None
    try:
        validate_email(address)
    except ValidationError:
        raise PersonError(f"“{address}” is no e-mail address.") from None
    return address
