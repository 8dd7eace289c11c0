"""Links that let one person in once: to enter without a password, to choose a new one."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from pledgewatch.accounts import tokens
from pledgewatch.accounts.models import Happening, Link, LinkPurpose, Person
from pledgewatch.accounts.trail import note

GOOD_FOR = {LinkPurpose.ENTER: timedelta(minutes=15), LinkPurpose.RESET: timedelta(hours=24)}


def make_link(person: Person, purpose: LinkPurpose, *, by: Person | None = None) -> str:
    """The token of a new link for the person; earlier ones of that purpose are good no longer."""
    token, digest = tokens.fresh()
    now = timezone.now()
    Link.objects.filter(person=person, purpose=purpose.value).delete()
    Link.objects.create(
        purpose=purpose.value,
        person=person,
        made_by=by,
        digest=digest,
        made_at=now,
        expires_at=now + GOOD_FOR[purpose],
    )
    if purpose is LinkPurpose.RESET:
        note(Happening.LINK_MADE, person=person, by=by, purpose=purpose.value)
    return token


def whose(untrusted_token: str, purpose: LinkPurpose) -> Person | None:
    """Whom a link that is still good lets in; the link stays good."""
    found = _good(untrusted_token, purpose).select_related("person").first()
    return found.person if found else None


def use_link(untrusted_token: str, purpose: LinkPurpose) -> Person | None:
    """Use a link up: whom it lets in, or None if it is unknown, used, too old or they have left.

    Of two who use it at the same moment one is let in: the database decides.
    """
    person = whose(untrusted_token, purpose)
    used = _good(untrusted_token, purpose).update(used_at=timezone.now())
    return person if used else None


def _good(untrusted_token: str, purpose: LinkPurpose) -> QuerySet[Link]:
    return Link.objects.filter(
        digest=tokens.digest(untrusted_token),
        purpose=purpose.value,
        used_at=None,
        expires_at__gt=timezone.now(),
        person__is_active=True,
    )
