"""Outcomes derived before anybody asks for them, so that the first page waits for none."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.models import Dossier, Membership
from pledgewatch.record.queries.stands import MOST_KEPT, stands
from pledgewatch.record.rules import seeing_as, seen_by_level
from pledgewatch.record.seeing import Seeing


def derive_beforehand(as_of: date, first: Person | None = None) -> Iterator[Dossier]:
    """Derive where all matters stand, for each way of seeing them, and keep it in memory.

    Gives each dossier after it was done for one way, so that who asks can leave off. First come
    the dossiers as `first` sees them, then as the public does, whom a memorandum is for at first,
    then as everybody else does, whoever came last before others: until most of what can be kept
    is, so that none of it is soon thrown away.
    """
    kept = 0
    done: set[tuple[int, object]] = set()
    for dossier, sight in _ways(first):
        told = (dossier.pk, (sight.level, sight.unseen, frozenset(sight.shown.items())))
        if told in done:
            continue
        done.add(told)
        kept += len(stands(dossier, sight, as_of))
        if kept > MOST_KEPT * 3 / 4:
            return
        yield dossier


def _ways(first: Person | None) -> Iterator[tuple[Dossier, Seeing]]:
    came = F("person__last_login").desc(nulls_last=True)
    rows = Membership.objects.filter(person__is_active=True, dossier__maker__isnull=False)
    held = list(rows.select_related("dossier", "person").order_by(came, "dossier__key"))
    mine = [one for one in held if one.person == first]
    for one in mine:
        yield one.dossier, seeing_as(Role(one.role), one.person, one.dossier)
    for dossier in dict.fromkeys(one.dossier for one in held):
        yield dossier, seen_by_level(Confidentiality.PUBLIC, dossier)
    for one in held:
        if one.person != first:
            yield one.dossier, seeing_as(Role(one.role), one.person, one.dossier)
