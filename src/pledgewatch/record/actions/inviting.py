"""Let colleagues in: invitations, links to a new password, and what is asked of those who enter."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from pledgewatch.accounts import tokens
from pledgewatch.accounts.links import make_link
from pledgewatch.accounts.models import Happening, Invitation, LinkPurpose, Person
from pledgewatch.accounts.roles import Role
from pledgewatch.accounts.trail import note
from pledgewatch.record.actions.act import act, sign
from pledgewatch.record.actions.dossiers import appoint
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Dossier, Membership
from pledgewatch.record.rules import Permission

GOOD_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation just made, and its token: it cannot be had again."""

    invitation: Invitation
    token: str


def invite(dossier: Dossier, role: Role, *, by: Person, address: str = "") -> Invited:
    """Invite whoever gets the link, or only the person of an e-mail address, into a dossier.

    Good once and for seven days. Raises `RefusedError` if `address` is no e-mail address or that
    of somebody who has a role in the dossier.
    """
    wanted = address.strip().lower()
    if wanted:
        _refuse_address(dossier, wanted)
    token, digest = tokens.fresh()
    now = timezone.now()
    with act(dossier, "invite", by=by, permission=Permission.APPOINT) as acting:
        invitation = Invitation.objects.create(
            dossier=dossier,
            role=role.value,
            address=wanted,
            digest=digest,
            made_by=by,
            made_at=now,
            expires_at=now + GOOD_FOR,
        )
        acting.trail(role=role.value, invitation=invitation.pk)
        note(Happening.INVITED, person=None, by=by, dossier=dossier.key, role=role.value)
    return Invited(invitation, token)


def revoke_invitation(invitation: Invitation, *, by: Person) -> None:
    """Let an invitation be good no longer; raises `RefusedError` if it has been taken."""
    dossier = invitation.dossier
    with act(dossier, "revoke invitation", by=by, permission=Permission.APPOINT) as acting:
        revoked = Invitation.objects.filter(
            pk=invitation.pk, taken_at=None, revoked_at=None
        ).update(revoked_at=timezone.now())
        if not revoked:
            raise RefusedError("That invitation has been taken or revoked already.")
        acting.trail(invitation=invitation.pk)
        note(Happening.INVITATION_REVOKED, person=None, by=by, dossier=dossier.key)


def take_invitation(invitation: Invitation, *, by: Person) -> None:
    """Give `by` the role of an invitation; whoever has a higher one already keeps it.

    Raises `RefusedError` if it has been taken, revoked or is too old, or is meant for another
    address; `NotAllowedError` if who made it may appoint nobody any longer.
    """
    if invitation.address and invitation.address != by.email:
        raise RefusedError(
            f"This invitation is for {invitation.address}. Sign out, then open the link again."
        )
    with transaction.atomic():
        now = timezone.now()
        taken = Invitation.objects.filter(
            pk=invitation.pk, taken_at=None, revoked_at=None, expires_at__gt=now
        ).update(taken_at=now, taken_by=by)
        if not taken:
            raise RefusedError("This invitation is good no longer. Ask for another one.")
        dossier, role = invitation.dossier, Role(invitation.role)
        held = Membership.objects.filter(dossier=dossier, person=by).first()
        if held is None or not Role(held.role).at_least(role):
            appoint(dossier, by, role, by=invitation.made_by)
        note(Happening.INVITATION_TAKEN, person=by, dossier=dossier.key, role=role.value)


def let_choose_password(dossier: Dossier, person: Person, *, by: Person) -> str:
    """The token of a link by which a colleague chooses a new password; good once, for a day.

    Raises `RefusedError` for the local person, and for somebody who works in a dossier that `by`
    does not own: the link would open that one as well.
    """
    with act(dossier, "let choose password", by=by, permission=Permission.APPOINT) as acting:
        theirs = set(Membership.objects.filter(person=person).values_list("dossier_id", flat=True))
        owned = set(
            Membership.objects.filter(person=by, role=Role.OWNER.value).values_list(
                "dossier_id", flat=True
            )
        )
        if person.local or dossier.pk not in theirs:
            raise RefusedError(f"{person.name} has no password of this dossier’s to choose anew.")
        if not theirs <= owned:
            raise RefusedError(
                f"{person.name} works in another dossier as well, which is not yours: the link "
                "would open that one, too. Ask somebody who owns both."
            )
        acting.trail(person=person.pk)
        return make_link(person, LinkPurpose.RESET, by=by)


def require_second_factor(dossier: Dossier, required: bool, *, by: Person) -> None:
    """Ask a second factor of those who edit and own the dossier, or ask it no longer."""
    with act(dossier, "second factor", by=by, permission=Permission.APPOINT) as acting:
        row = Dossier.objects.select_for_update().get(pk=dossier.pk)  # keeps what others changed
        row.second_factor = dossier.second_factor = required
        sign(row, by=by, reason=acting.name)
        row.save()
        acting.trail(required=required)
        note(
            Happening.RULE_CHANGED,
            person=None,
            by=by,
            dossier=dossier.key,
            second_factor="required" if required else "not required",
        )


def _refuse_address(dossier: Dossier, wanted: str) -> None:
    try:
        validate_email(wanted)
    except ValidationError:
        raise RefusedError(f"“{wanted}” is no e-mail address.") from None
    if Membership.objects.filter(dossier=dossier, person__email=wanted).exists():
        raise RefusedError(f"{wanted} has a role in the dossier already. Change it there.")
