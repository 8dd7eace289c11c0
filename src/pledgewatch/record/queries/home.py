"""The home page: each dossier of a person as a card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.record.models import Dossier, Membership, Proposal, ProposalState, Publication
from pledgewatch.record.queries.board import counted
from pledgewatch.record.queries.stands import Stand, stands
from pledgewatch.record.rules import CLEARANCE, seeing

SHOWN = 3  # matters named on a card as overdue, and as due next


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A pledge with its due date."""

    key: str
    title: str
    due: When
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The last publication that the person may see."""

    key: str
    title: str
    as_of: date
    issued_at: datetime
    audience: Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A dossier at a glance. The pledges named are the first few; the numbers count all."""

    key: str
    title: str
    maker: str  # name
    role: Role
    matters: int
    outcomes: Mapping[Outcome, int]  # those that occur, in the order of the vocabulary
    overdue: tuple[Dated, ...]  # the longest overdue first
    overdue_count: int
    due_next: tuple[Dated, ...]  # the soonest first
    due_count: int
    stale: int
    waiting: int  # proposals
    published: Issued | None


def cards(person: Person, today: date) -> tuple[Card, ...]:
    """One a dossier in which the person has a role, by key."""
    held = (
        Membership.objects.filter(person=person)
        .select_related("dossier__maker")
        .order_by("dossier__key")
    )
    roles = {one.dossier: Role(one.role) for one in held if one.dossier.maker_id}
    issued = _issued(roles)
    waiting = _waiting(roles)
    return tuple(
        _card(
            dossier,
            role,
            stands(dossier, seeing(person, dossier), today),
            today,
            waiting.get(dossier.pk, 0),
            issued.get(dossier.pk),
        )
        for dossier, role in roles.items()
    )


def _card(
    dossier: Dossier,
    role: Role,
    every: tuple[Stand, ...],
    today: date,
    waiting: int,
    published: Issued | None,
) -> Card:
    overdue = [_dated(one, one.due) for one in every if one.overdue and one.due]
    ahead = [
        _dated(one, one.due)
        for one in every
        if one.due and not one.due.over_by(today) and one.outcome is not Outcome.KEPT
    ]
    return Card(
        key=dossier.key,
        title=dossier.title,
        maker=dossier.maker.name if dossier.maker else "",
        role=role,
        matters=len(every),
        outcomes=counted(every),
        overdue=tuple(_soonest(overdue)),
        overdue_count=len(overdue),
        due_next=tuple(_soonest(ahead)),
        due_count=len(ahead),
        stale=sum(one.stale is not None for one in every),
        waiting=waiting,
        published=published,
    )


def _dated(one: Stand, due: When) -> Dated:
    return Dated(key=one.key, title=one.title, due=due, outcome=one.outcome)


def _soonest(rows: list[Dated]) -> list[Dated]:
    return sorted(rows, key=lambda one: (one.due.latest, one.due))[:SHOWN]


def _levels(role: Role) -> list[str]:
    return [level.value for level in Confidentiality if level.visible_to(CLEARANCE[role])]


def _issued(roles: Mapping[Dossier, Role]) -> dict[int, Issued]:
    """The last publication of each dossier that its person may see."""
    last: dict[int, Issued] = {}
    by_pk = {dossier.pk: role for dossier, role in roles.items()}
    for row in Publication.objects.filter(dossier__in=by_pk).order_by("issued_at", "pk"):
        if row.audience in _levels(by_pk[row.dossier_id]):
            last[row.dossier_id] = Issued(
                key=row.key,
                title=row.title,
                as_of=row.as_of,
                issued_at=row.issued_at,
                audience=Confidentiality(row.audience),
            )
    return last


def _waiting(roles: Mapping[Dossier, Role]) -> dict[int, int]:
    """How many proposals wait in each dossier, in sources that the person may see.

    All that wait are counted by the index alone, then those in hidden sources are taken away.
    """
    waiting = Proposal.objects.filter(
        dossier__in=[dossier.pk for dossier in roles], state=ProposalState.WAITING.value
    )
    number = dict(waiting.values_list("dossier_id").annotate(Count("pk")))
    hidden = waiting.exclude(source__confidentiality=Confidentiality.PUBLIC.value).values_list(
        "dossier_id", "source__confidentiality"
    )
    by_pk = {dossier.pk: role for dossier, role in roles.items()}
    for dossier, level, count in hidden.annotate(Count("pk")):
        if level not in _levels(by_pk[dossier]):
            number[dossier] -= count
    return number
