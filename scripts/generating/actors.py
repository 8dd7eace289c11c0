"""People who work on a generated record, and the actors of its dossiers."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality
from pledgewatch.record.models import Actor, ActorName, Dossier, Membership
from pledgewatch.record.secrecy import conceal
from scripts.generating.filling import Clock, Filling, remember
from scripts.generating.phrases import BY_LANGUAGE, coined

# Beside the local person, who owns every dossier.
COLLEAGUES = {
    "Olga Owner": Role.OWNER,
    "Edith Editor": Role.EDITOR,
    "Rustam Reviewer": Role.REVIEWER,
    "Clara Contributor": Role.CONTRIBUTOR,
    "Rita Reader": Role.READER,
}
ORGANS, ORGANISATIONS, MEDIA = 9, 16, 12
PROTECTED = 0.03  # of the persons


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a dossier. `public` are those whom everybody may see."""

    state: Actor
    organs: Sequence[Actor]
    persons: Sequence[Actor]
    public: Sequence[Actor]
    all: Sequence[Actor]


def colleagues() -> dict[str, Person]:
    """Everybody but the local person, by name."""
    return {
        name: enter_person(name=name, email=f"{name.split()[0].lower()}@example.org")
        for name in COLLEAGUES
    }


def dossier(
    key: str, title: str, owner: Person, others: dict[str, Person], clock: Clock
) -> Dossier:
    """A dossier without an actor yet, and everybody's role in it."""
    held = Dossier(
        key=key,
        title=title,
        forum="Council of the Northern Forum",
        publisher="Northern Forum Watch",
        language="en",
    )
    Dossier.objects.bulk_create([held])
    roles = [Membership(dossier=held, person=owner, role=Role.OWNER.value)]
    roles += [
        Membership(dossier=held, person=person, role=COLLEAGUES[name].value)
        for name, person in others.items()
    ]
    Membership.objects.bulk_create(roles)
    remember(roles, owner, "appoint", clock.tick())
    return held


def cast(filling: Filling, chance: random.Random, maker: str, persons: int) -> Cast:
    """The State that is held to its word, its organs, and everybody else."""
    state = filling.new(Actor, kind=ActorKind.STATE.value, name=maker)
    filling.keep([state], "start dossier")
    held = filling.dossier
    held.maker = state
    held.save_base(raw=True, update_fields=["maker"])
    remember([held], filling.people[0], "start dossier", filling.clock.tick())
    english = BY_LANGUAGE["en"]
    names: set[str] = {maker}
    organs = [
        _new(filling, chance, ActorKind.ORGAN, _once(names, one, chance), part_of=state)
        for one in english.words["organ"][:ORGANS]
    ]
    others = [
        _new(filling, chance, kind, _once(names, frame, chance))
        for kind, frame, count in (
            (ActorKind.ORGANISATION, "{place} Helsinki Group", ORGANISATIONS),
            (ActorKind.MEDIUM, "The {place} Courier", MEDIA),
        )
        for _ in range(count)
    ]
    people = [
        _new(filling, chance, ActorKind.PERSON, _once(names, "{name} {place}", chance))
        for _ in range(persons)
    ]
    for one in people:
        if chance.random() < PROTECTED:
            one.protected, one.identity = True, conceal(f"Identity of {one.name} {one.key}")
            one.name = f"Witness {one.key}"
    actors = [*organs, *others, *people]
    filling.keep(actors, "enter actor")
    filling.trail("enter actor", [one.key for one in actors])
    spelled = [
        filling.new(ActorName, actor=one, language="ru", name=coined(chance, "ru"))
        for one in actors
        if not one.protected
    ]
    filling.keep(spelled, "enter actor")
    public = [one for one in actors if one.confidentiality == Confidentiality.PUBLIC.value]
    return Cast(state, organs, [one for one in people if one in public], public, actors)


def _once(names: set[str], frame: str, chance: random.Random) -> str:
    """The frame filled with a name that no actor has yet."""
    while True:
        name = BY_LANGUAGE["en"].fill(frame, chance)
        name = name[0].upper() + name[1:]
        if name in names:
            name = f"{name} {coined(chance, 'en')}"
        if name not in names:
            names.add(name)
            return name


def _new(
    filling: Filling,
    chance: random.Random,
    kind: ActorKind,
    name: str,
    part_of: Actor | None = None,
) -> Actor:
    hidden = kind is ActorKind.PERSON and chance.random() < 0.02  # noqa: PLR2004 -- a few
    level = Confidentiality.RESTRICTED if hidden else Confidentiality.PUBLIC
    return filling.new(
        Actor, kind=kind.value, name=name, part_of=part_of, confidentiality=level.value
    )
