"""Enter States, bodies, media and persons; protect those whom a name would endanger."""

from pledgewatch.accounts.models import Person
from pledgewatch.catalogue import state_named
from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality
from pledgewatch.record.actions.act import Act, act
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Actor, ActorName, Dossier
from pledgewatch.record.rules import Permission
from pledgewatch.record.secrecy import conceal


def actor_named(acting: Act, name: str, kind: ActorKind | None = None) -> Actor:
    """The actor of that name, entered if there is none; a State known to the catalogue is one."""
    name = " ".join(name.split())[:300]
    known = Actor.objects.filter(dossier=acting.dossier, name=name).first()
    if known is None:
        other = ActorName.objects.filter(dossier=acting.dossier, name=name).first()
        known = other.actor if other else None
    if known is not None:
        return known
    if kind is None:
        kind = ActorKind.STATE if state_named(name) else ActorKind.ORGANISATION
    return acting.new(Actor, kind=kind.value, name=name)


def enter_actor(
    dossier: Dossier,
    *,
    name: str,
    kind: ActorKind,
    by: Person,
    names: tuple[tuple[str, str], ...] = (),
    part_of: Actor | None = None,
    confidentiality: Confidentiality = Confidentiality.PUBLIC,
) -> Actor:
    """Enter an actor; `names` are its others, as (language, name)."""
    with act(dossier, "enter actor", by=by, permission=Permission.CONTRIBUTE) as acting:
        actor = acting.new(
            Actor,
            name=" ".join(name.split()),
            kind=kind.value,
            part_of=part_of,
            confidentiality=confidentiality.value,
        )
        for language, other in names:
            acting.new(ActorName, actor=actor, language=language, name=other)
        acting.trail(actor.key)
    return actor


def actor_by_name(
    dossier: Dossier, name: str, *, by: Person, kind: ActorKind = ActorKind.PERSON
) -> Actor:
    """The actor of that name; entered as one of `kind` if there is none."""
    with act(dossier, "enter actor", by=by, permission=Permission.CONTRIBUTE) as acting:
        actor = actor_named(acting, name, kind)
        acting.trail(actor.key)
    return actor


def protect(
    dossier: Dossier, *, pseudonym: str, identity: str, by: Person, actor: Actor | None = None
) -> Actor:
    """Protect a person: `pseudonym` is shown, `identity` is kept encrypted.

    An actor entered openly before keeps its key. Its earlier name stays in the history of the
    record, which only those may see who may see restricted records.
    """
    if not pseudonym.strip() or not identity.strip():
        raise RefusedError("A protected person needs both a pseudonym and an identity.")
    if identity.strip().casefold() in pseudonym.casefold():
        raise RefusedError("The pseudonym gives the identity away: choose another one.")
    with act(dossier, "protect", by=by, permission=Permission.PROTECT) as acting:
        if actor is None:
            row = acting.new(
                Actor,
                name=pseudonym.strip(),
                kind=ActorKind.PERSON.value,
                protected=True,
                identity=conceal(identity.strip()),
            )
        else:
            row = Actor.objects.get(pk=actor.pk)
            for other in row.names.all():
                acting.remove(other)
            row.name, row.protected = pseudonym.strip(), True
            row.identity = conceal(identity.strip())
            acting.save(row)
        acting.trail(row.key)
    return row
