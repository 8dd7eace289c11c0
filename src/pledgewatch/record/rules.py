"""Who may do what in a dossier: one map from permission to predicate, and nothing else decides."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum

from django.db.models import Q

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotAllowedError
from pledgewatch.record.models import (
    Dossier,
    Kept,
    Membership,
    Proposal,
    Publication,
    Showing,
    Source,
)
from pledgewatch.record.models.showing import HIDEABLE
from pledgewatch.record.parts import PARTS
from pledgewatch.record.seeing import Seeing

Predicate = Callable[[Role], bool]
Viewer = Person | Seeing  # whoever asks often makes the second once and hands it on


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


def is_own(item: Kept, person: Person) -> bool:
    """Whether an item is the person's own, so that whoever may contribute may take it back.

    They recorded it, nobody else has had a hand in it or in what belongs to it alone, and nothing
    was published since. That nothing rests on it is for the act to see: it is refused otherwise.
    A proposal, which is never published, is its author's, whoever had the source read again.
    """
    if isinstance(item, Proposal):
        return item.by_hand and item.history.earliest("history_id").history_user_id == person.pk
    if not _all_by(item, person):
        return False
    first = item.history.order_by("history_id").values_list("history_date", flat=True).first()
    issued = Publication.objects.filter(dossier=item.dossier_id, issued_at__gte=first)
    return first is not None and not issued.exists()


def _all_by(row: Kept, person: Person) -> bool:
    """Whether every version of a row, and of its parts, is the person's."""
    if row.history.exclude(history_user=person).exists():
        return False
    for model, field in PARTS.get(type(row), ()):
        versions = model.history.filter(**{field: row.pk})
        if versions.exclude(history_user=person).exists():
            return False
        if PARTS.get(model):
            parts = model._default_manager.filter(**{field: row.pk})  # noqa: SLF001 -- Django's own name for it
            if not all(_all_by(part, person) for part in parts):
                return False
    return True


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


def seeing(to: Viewer, dossier: Dossier) -> Seeing:
    """What the person sees of the dossier, in three queries; what is one already stays as it is.

    A restricted item that names people is seen by them, whatever their role, and by the owners.
    Somebody without a role sees what is public.
    """
    if isinstance(to, Seeing):
        return to
    return seeing_as(role_of(to, dossier), to, dossier)


def seeing_as(role: Role | None, person: Person, dossier: Dossier) -> Seeing:
    """What the person sees of the dossier whose role in it is known, in at most two queries."""
    if role is None:
        return _known(dossier, Seeing(Confidentiality.PUBLIC))
    if role is Role.OWNER:
        return _known(dossier, Seeing(CLEARANCE[role]))
    return _seeing(dossier, CLEARANCE[role], person)


def seen_by_level(level: Confidentiality, dossier: Dossier) -> Seeing:
    """What an audience sees that is known by its level alone: nothing that names people."""
    return _seeing(dossier, level, None)


def may_see(to: Viewer, item: Kept) -> bool:
    """Whether the person sees the item; of a removed one, whether they might have."""
    return seeing(to, item.dossier).sees(item)


def unseen(to: Viewer, dossier: Dossier) -> frozenset[tuple[str, int]]:
    """(kind, primary key) of the restricted items that name others and not the person."""
    return seeing(to, dossier).unseen


def seeing_each(person: Person, roles: Mapping[Dossier, Role]) -> dict[Dossier, Seeing]:
    """What the person sees of several dossiers, by the role held in each, in one query.

    Which sources that hides is not asked (`Seeing.sources`).
    """
    named = _named([dossier.pk for dossier in roles])
    return {
        dossier: Seeing(CLEARANCE[role])
        if role is Role.OWNER
        else _by_names(CLEARANCE[role], named.get(dossier.pk, []), person)
        for dossier, role in roles.items()
    }


def _seeing(dossier: Dossier, level: Confidentiality, person: Person | None) -> Seeing:
    named = _named([dossier.pk]).get(dossier.pk, [])
    return _known(dossier, _by_names(level, named, person))


def _named(dossiers: Collection[int]) -> dict[int, list[tuple[int, ...]]]:
    """Of each dossier, who is named by which restricted items: (person, key of each kind)."""
    restricted = Q()
    for kind in HIDEABLE:
        restricted |= Q((f"{kind}__confidentiality", Confidentiality.RESTRICTED.value))
    columns = ("dossier_id", "person_id", *(f"{kind}_id" for kind in HIDEABLE))
    rows = Showing.objects.filter(restricted, dossier__in=dossiers).values_list(*columns)
    named: dict[int, list[tuple[int, ...]]] = {}
    for dossier, *row in rows:
        named.setdefault(dossier, []).append(tuple(row))
    return named


def _by_names(
    level: Confidentiality, named: Iterable[tuple[int, ...]], person: Person | None
) -> Seeing:
    """What somebody of a level sees, where these items name these people."""
    shown: dict[str, set[int]] = {kind: set() for kind in HIDEABLE}
    hidden: dict[str, set[int]] = {kind: set() for kind in HIDEABLE}
    for who, *items in named:
        mine = person is not None and who == person.pk
        for kind, pk in zip(HIDEABLE, items, strict=True):
            if pk is not None:
                (shown if mine else hidden)[kind].add(pk)
    return Seeing(
        level,
        hidden={kind: frozenset(hidden[kind] - shown[kind]) for kind in HIDEABLE},
        shown={kind: frozenset(shown[kind]) for kind in HIDEABLE},
    )


def _known(dossier: Dossier, sees: Seeing) -> Seeing:
    """The same, with the sources that it hides."""
    if sees.level is Confidentiality.RESTRICTED:
        return replace(sees, sources=sees.hidden.get("source", frozenset()))
    levels = [one.value for one in Confidentiality if not one.visible_to(sees.level)]
    beyond = Source.objects.filter(dossier=dossier, confidentiality__in=levels)
    shown = sees.shown.get("source", frozenset())
    return replace(sees, sources=frozenset(beyond.values_list("pk", flat=True)) - shown)
