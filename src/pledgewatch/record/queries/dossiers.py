"""Which dossiers there are, for a person."""

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Membership
from pledgewatch.record.rules import Permission, require


def dossiers(person: Person) -> list[Dossier]:
    """The dossiers in which the person has a role, by key."""
    return list(Dossier.objects.filter(memberships__person=person).order_by("key"))


def dossier_of(key: str, person: Person) -> Dossier:
    """The dossier of that key.

    Raises `NotFoundError` if there is none, `NotAllowedError` if the person may not read it.
    """
    found = Dossier.objects.filter(key=key).first()
    if found is None:
        known = ", ".join(one.key for one in dossiers(person)) or "none yet"
        raise NotFoundError(f"There is no dossier “{key}”. Dossiers here: {known}.")
    require(person, Permission.READ, found)
    return found


def entered(key: str, person: Person) -> tuple[Dossier, Role] | None:
    """The dossier of that key and the person's role in it, in one query.

    None where they have none, whether there is such a dossier or not.
    """
    rows = Membership.objects.filter(dossier__key=key, person=person).select_related("dossier")
    held = rows.first() if person.is_active else None
    return (held.dossier, Role(held.role)) if held is not None else None


def is_taken(key: str) -> bool:
    """Whether some dossier has that key, whoever may see it."""
    return Dossier.objects.filter(key=key).exists()
