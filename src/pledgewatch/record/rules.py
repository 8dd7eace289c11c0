"""Who may do what in a dossier: one map from permission to predicate, and nothing else decides."""

from collections.abc import Callable
from enum import StrEnum

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import Dossier, Membership

Predicate = Callable[[Role], bool]


class Permission(StrEnum):
    """What can be done to a dossier, in the words of the message when it may not."""

    READ = "read this dossier"
    CONTRIBUTE = "add sources, events, evidence, searches and notes"
    DECIDE = "accept or reject proposals and assess"
    WORD = "word pledges, concerns, criteria and recommendations"
    OVERRIDE = "put an outcome in place of the derived one"
    PUBLISH = "publish"
    PROTECT = "protect a person or change who may see something"
    REMOVE = "remove something from the record"
    APPOINT = "give people their roles"
    SEE_IDENTITY = "see who a protected person is"


def at_least(role: Role) -> Predicate:
    """The predicate that `role` and all above it fulfil."""
    return lambda held: held.at_least(role)


WHO_MAY: dict[Permission, Predicate] = {
    Permission.READ: at_least(Role.READER),
    Permission.CONTRIBUTE: at_least(Role.CONTRIBUTOR),
    Permission.DECIDE: at_least(Role.REVIEWER),
    Permission.WORD: at_least(Role.REVIEWER),
    Permission.OVERRIDE: at_least(Role.EDITOR),
    Permission.PUBLISH: at_least(Role.EDITOR),
    Permission.PROTECT: at_least(Role.EDITOR),
    Permission.REMOVE: at_least(Role.EDITOR),
    Permission.APPOINT: at_least(Role.OWNER),
    Permission.SEE_IDENTITY: at_least(Role.OWNER),
}

# What a role may see; people outside the dossier see what is published.
CLEARANCE: dict[Role, Confidentiality] = {
    Role.READER: Confidentiality.INTERNAL,
    Role.CONTRIBUTOR: Confidentiality.INTERNAL,
    Role.REVIEWER: Confidentiality.RESTRICTED,
    Role.EDITOR: Confidentiality.RESTRICTED,
    Role.OWNER: Confidentiality.RESTRICTED,
}


def role_of(person: Person, dossier: Dossier) -> Role | None:
    """The person's role in the dossier; None for somebody who has none or has left."""
    if not person.is_active:
        return None
    held = Membership.objects.filter(dossier=dossier, person=person).values_list("role", flat=True)
    return next((Role(role) for role in held), None)


def may(person: Person, permission: Permission, dossier: Dossier) -> bool:
    """Whether the person's role in the dossier includes the permission."""
    role = role_of(person, dossier)
    return role is not None and WHO_MAY[permission](role)


def require(person: Person, permission: Permission, dossier: Dossier) -> None:
    """Raise `NotAllowedError` unless the person may."""
    if may(person, permission, dossier):
        return
    role = role_of(person, dossier)
    held = f"as {role.label} of" if role else "without a role in"
    raise NotAllowedError(
        f"{person.name} may not {permission.value} {held} “{dossier.key}”. "
        "An owner of the dossier can change roles."
    )


def require_clearance(person: Person, level: Confidentiality, dossier: Dossier) -> None:
    """Raise `NotAllowedError` unless the person may see what an audience of `level` may."""
    highest = clearance(person, dossier)
    if not level.visible_to(highest):
        raise NotAllowedError(
            f"{person.name} may not see what is {level.value} in “{dossier.key}”, and so not "
            f"take it out for others. Choose “{highest.value}”, or ask an owner for another role."
        )


def clearance(person: Person, dossier: Dossier) -> Confidentiality:
    """The most confidential level that the person may see of the dossier."""
    role = role_of(person, dossier)
    return CLEARANCE[role] if role else Confidentiality.PUBLIC
