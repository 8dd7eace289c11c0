"""Begin a dossier, and say who has which part in it."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from pledgewatch.accounts.models import Happening, Person
from pledgewatch.accounts.roles import Role
from pledgewatch.accounts.trail import note
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.judgement.scales import Scale
from pledgewatch.record.actions.act import Act, act, sign, told
from pledgewatch.record.actions.meantime import merged
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Actor, Dossier, Matter, Membership, Narrative, Showing
from pledgewatch.record.rules import Permission

DESCRIBED = ("title", "forum", "publisher", "language")


def start_dossier(
    *,
    key: str,
    title: str,
    maker: str,
    by: Person,
    forum: str = "",
    publisher: str = "",
    language: str = "en",
) -> Dossier:
    """A new dossier of which `by` is the owner; `maker` names the State held to its word.

    Raises `RefusedError` if the key is taken or is no short name of letters, digits and hyphens.
    """
    maker = told(maker, "Who made the pledges? Name the State.")
    dossier = Dossier(key=key, title=title, forum=forum, publisher=publisher, language=language)
    try:
        dossier.clean_fields(exclude=["maker"])
    except ValidationError as error:
        told_of = "; ".join(
            f"{field}: {' '.join(messages)}" for field, messages in error.message_dict.items()
        )
        raise RefusedError(f"“{key}” cannot be begun. {told_of}") from None
    try:
        with transaction.atomic():
            sign(dossier, by=by, reason="start dossier")
            dossier.save()
            sign(
                owner := Membership(dossier=dossier, person=by, role=Role.OWNER.value),
                by=by,
                reason="start dossier",
            )
            owner.save()
            acting = Act(dossier, "start dossier", by=by, reason="")
            state = acting.new(Actor, kind=ActorKind.STATE.value, name=maker)
            dossier.maker = state
            dossier.save()
            acting.trail()
    except IntegrityError:
        raise RefusedError(f"There is a dossier “{key}” already. Choose another key.") from None
    return dossier


def describe(
    dossier: Dossier,
    changes: Mapping[str, str],
    *,
    by: Person,
    reason: str = "",
    was: Mapping[str, str] | None = None,
) -> None:
    """Correct what a dossier says of itself; what it was before stays in its history.

    `was` are the values that the person had before their eyes: as in `edit`.
    """
    for field in changes:
        if field not in DESCRIBED:
            raise RefusedError(
                f"“{dossier.key}” has no “{field}” to correct. Correctable: {', '.join(DESCRIBED)}."
            )
    with act(dossier, "describe", by=by, permission=Permission.WORD, reason=reason) as acting:
        row = Dossier.objects.select_for_update().get(pk=dossier.pk)
        wanted = {field: value.strip() for field, value in changes.items()}
        written = merged(row, wanted, was, called=dossier.key)
        if written:
            for field, value in written.items():
                setattr(row, field, value)
            row.clean_fields(exclude={"key", "maker"})
            sign(row, by=by, reason=reason or acting.name)
            row.save()
            acting.trail(fields=sorted(written))
        for field in DESCRIBED:
            setattr(dossier, field, getattr(row, field))


def choose_scale(dossier: Dossier, scale: Scale | None, *, by: Person) -> None:
    """Name the outcomes of a dossier by a scale of others, or (None) by our own names.

    Nothing that was judged changes: what was issued, and the record as of an earlier moment, keep
    the names that they had.
    """
    with act(dossier, "choose scale", by=by, permission=Permission.APPOINT) as acting:
        row = Dossier.objects.select_for_update().get(pk=dossier.pk)  # keeps what others changed
        row.scale = dossier.scale = scale.value if scale else ""
        sign(row, by=by, reason=acting.name)
        row.save()
        acting.trail(scale=row.scale)


def take_copy(dossier: Dossier, *, by: Person) -> None:
    """Note that somebody takes a copy of the whole record away.

    It holds every dossier: raises `RefusedError` for somebody who does not own them all.
    """
    with act(dossier, "take copy", by=by, permission=Permission.APPOINT) as acting:
        owned = Membership.objects.filter(person=by, role=Role.OWNER.value)
        if Dossier.objects.exclude(pk__in=owned.values("dossier_id")).exists():
            raise RefusedError(
                "Nothing was copied: the record holds dossiers that you do not own, and a copy "
                "would hand them to you. Ask whoever runs the program for one."
            )
        acting.trail()


def appoint(dossier: Dossier, person: Person, role: Role, *, by: Person) -> Membership:
    """Give a person a role; the last owner cannot be made anything less."""
    with act(dossier, "appoint", by=by, permission=Permission.APPOINT) as acting:
        held = Membership.objects.filter(dossier=dossier, person=person).first()
        if held and role is not Role.OWNER:
            _refuse_last_owner(held)
        membership = held or Membership(dossier=dossier, person=person)
        membership.role = role.value
        sign(membership, by=by, reason="appoint")
        membership.save()
        acting.trail(role=role.value, person=person.pk)
        note(Happening.ROLE_CHANGED, person=person, by=by, dossier=dossier.key, role=role.value)
    return membership


def part_with(dossier: Dossier, person: Person, *, by: Person) -> None:
    """Take a person's role in a dossier; what they did stays, and no item names them any longer.

    The last owner cannot leave.
    """
    with act(dossier, "part with", by=by, permission=Permission.APPOINT) as acting:
        held = Membership.objects.filter(dossier=dossier, person=person).first()
        if held is None:
            raise RefusedError(f"{person.name} has no role in “{dossier.key}”.")
        _refuse_last_owner(held)
        for named in Showing.objects.filter(dossier=dossier, person=person):
            acting.remove(named)
        sign(held, by=by, reason=acting.name)
        held.delete()
        acting.trail(person=person.pk)
        note(Happening.ROLE_CHANGED, person=person, by=by, dossier=dossier.key, role="none")


def introduce(dossier: Dossier, text: str, *, by: Person, was: str | None = None) -> Narrative:
    """Set the introduction of the dossier's publications, in Markdown.

    `was` is the text that the person had before their eyes: raises `MeantimeError` if somebody
    else changed it meanwhile.
    """
    with act(dossier, "introduce", by=by, permission=Permission.WORD) as acting:
        row = set_narrative(acting, None, text, was)
        acting.trail()
    return row


def set_narrative(acting: Act, matter: Matter | None, text: str, was: str | None) -> Narrative:
    """The text of a section, or without a matter of the introduction, within an act."""
    rows = Narrative.objects.select_for_update().filter(dossier=acting.dossier, matter=matter)
    row = rows.first()
    if row is None:
        return acting.new(Narrative, matter=matter, text=text)
    called = f"the text of {matter.key}" if matter else "the introduction"
    written = merged(row, {"text": text}, None if was is None else {"text": was}, called=called)
    if written:
        row.text = written["text"]
        acting.save(row)
    return row


def _refuse_last_owner(held: Membership) -> None:
    owners = Membership.objects.filter(dossier=held.dossier, role=Role.OWNER.value).count()
    if held.role == Role.OWNER.value and owners == 1:
        raise RefusedError("A dossier needs an owner: appoint another one first.")
