"""What actors are called, what they are part of, and two entries of the same actor made one."""

from collections.abc import Iterable

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions.act import Act, act, sign, told
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    ActorName,
    Addressee,
    Dossier,
    Kept,
    Matter,
    Note,
    Participation,
    Proposal,
    Recommendation,
    Reply,
)
from pledgewatch.record.rules import Permission


def rename(actor: Actor, name: str, *, by: Person, reason: str = "") -> None:
    """Call an actor otherwise; a protected person's pseudonym is changed by `protect` only."""
    name = " ".join(told(name, "What is the actor called? Give a name.").split())
    with act(actor.dossier, "rename", by=by, permission=Permission.WORD, reason=reason) as acting:
        row = _open(actor)
        row.name = name
        acting.save(row)
        actor.name = name
        acting.trail(actor.key)


def name_also(actor: Actor, *, language: str, name: str, by: Person) -> ActorName:
    """Give an actor another name, in a language or spelling."""
    name = " ".join(told(name, "What is the actor called? Give a name.").split())
    with act(actor.dossier, "name also", by=by, permission=Permission.CONTRIBUTE) as acting:
        row = acting.new(ActorName, actor=_open(actor), language=language, name=name)
        acting.trail(actor.key)
    return row


def name_no_more(actor: Actor, *, language: str, name: str, by: Person) -> None:
    """Take away one of an actor's other names."""
    with act(actor.dossier, "name no more", by=by, permission=Permission.WORD) as acting:
        row = ActorName.objects.filter(actor=actor, language=language, name=name).first()
        if row is None:
            raise RefusedError(f"{actor.key} is not called “{name}” in “{language}”.")
        acting.remove(row)
        acting.trail(actor.key)


def place_under(actor: Actor, whole: Actor | None, *, by: Person) -> None:
    """Say what an actor is part of, or that it is part of nothing.

    Raises `RefusedError` if the whole would be part of its own part.
    """
    with act(actor.dossier, "place under", by=by, permission=Permission.CONTRIBUTE) as acting:
        acting.refuse_strangers(whole)
        above = whole
        while above is not None:
            if above.pk == actor.pk:
                raise RefusedError(f"{actor.key} cannot be part of what is part of it.")
            above = above.part_of
        row = Actor.objects.select_for_update(of=("self",)).get(pk=actor.pk)
        row.part_of = whole
        acting.save(row)
        actor.part_of = whole
        acting.trail(actor.key, whole=whole.key if whole else "")


def merge_actors(kept: Actor, other: Actor, *, by: Person, reason: str) -> None:
    """Make two entries of the same actor one: all that names `other` names `kept` from now on.

    The name of the other stays as another name of the one kept; its key is never given again, and
    its history stays. Raises `RefusedError` if they are of different kinds, if one is protected, or
    if not the same people may see both.
    """
    reason = told(reason, "Say why the two are the same.")
    with act(
        kept.dossier, "merge actors", by=by, permission=Permission.REMOVE, reason=reason
    ) as acting:
        acting.refuse_strangers(other)
        into, gone = _open(kept), _open(other)
        _refuse_unlike(into, gone)
        for row in (*gone.showings.all(), *_moved(acting, into, gone)):
            acting.remove(row)
        for name in (*gone.names.all(),):
            acting.remove(name)
            _also(acting, into, name.language, name.name)
        called = gone.name
        acting.remove(gone)
        _also(acting, into, kept.dossier.language, called)
        acting.trail(kept.key, was=other.key)


def _open(actor: Actor) -> Actor:
    row = Actor.objects.select_for_update(of=("self",)).get(pk=actor.pk)
    if row.protected:
        raise RefusedError(f"{row.key} is a protected person: nothing of the names is changed.")
    return row


def _refuse_unlike(into: Actor, gone: Actor) -> None:
    if into.pk == gone.pk:
        raise RefusedError(f"{into.key} is one already: name two actors.")
    if into.kind != gone.kind:
        raise RefusedError(
            f"{into.key} is of kind “{into.kind}”, {gone.key} of “{gone.kind}”. "
            "Correct the kind of one of them first."
        )
    seen = [
        (actor.confidentiality, frozenset(actor.showings.values_list("person_id", flat=True)))
        for actor in (into, gone)
    ]
    if seen[0] != seen[1]:
        raise RefusedError(
            f"Not the same people may see {into.key} and {gone.key}. Set both alike first."
        )


def _moved(acting: Act, into: Actor, gone: Actor) -> list[Kept]:
    """Let everything that names one name the other; those rows that would be there twice."""
    twice: list[Kept] = []
    for row in Participation.objects.filter(actor=gone):
        same = Participation.objects.filter(
            actor=into, event=row.event_id, case=row.case_id, part=row.part
        )
        _point(acting, row, "actor", into, twice, there=same.exists())
    for addressed in Addressee.objects.filter(actor=gone):
        same_one = Addressee.objects.filter(actor=into, recommendation=addressed.recommendation_id)
        _point(acting, addressed, "actor", into, twice, there=same_one.exists())
    pointing: tuple[tuple[str, Iterable[Kept]], ...] = (
        ("about", Recommendation.objects.filter(about=gone)),
        ("speaker", Matter.objects.filter(speaker=gone)),
        ("by", Reply.objects.filter(by=gone)),
        ("part_of", Actor.objects.filter(part_of=gone).exclude(pk=into.pk)),
    )
    for field, rows in pointing:
        for one in rows:
            _point(acting, one, field, into, twice)
    if into.part_of_id == gone.pk:
        into.part_of = None
        acting.save(into)
    for note in Note.objects.filter(dossier=acting.dossier, about=gone.key):
        note.about = into.key
        acting.save(note)
    for proposal in Proposal.objects.filter(dossier=acting.dossier, became=gone.key):
        proposal.became = into.key
        acting.save(proposal)
    _make_maker(acting, into, gone)
    return twice


def _point(
    acting: Act, row: Kept, field: str, into: Actor, twice: list[Kept], *, there: bool = False
) -> None:
    if there:
        twice.append(row)
        return
    setattr(row, field, into)
    acting.save(row)


def _make_maker(acting: Act, into: Actor, gone: Actor) -> None:
    held = Dossier.objects.select_for_update().get(pk=acting.dossier.pk)
    if held.maker_id == gone.pk:
        held.maker = into
        sign(held, by=acting.by, reason=acting.reason)
        held.save()
        acting.dossier.maker = into


def _also(acting: Act, actor: Actor, language: str, name: str) -> None:
    named = ActorName.objects.filter(actor=actor, name=name)
    if name != actor.name and not named.exists():
        acting.new(ActorName, actor=actor, language=language, name=name)
