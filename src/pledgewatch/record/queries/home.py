"""The home page: each dossier of a person as a card."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.record.models import (
    Dossier,
    Membership,
    Proposal,
    ProposalState,
    Publication,
    Source,
)
from pledgewatch.record.queries.board import counted
from pledgewatch.record.queries.stands import Stand, stands_of
from pledgewatch.record.rules import seeing_each
from pledgewatch.record.seeing import Seeing

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
        Membership.objects.filter(person=person, dossier__maker__isnull=False)
        .select_related("dossier__maker")
        .order_by("dossier__key")
    )
    roles = {one.dossier: Role(one.role) for one in held} if person.is_active else {}
    sights = seeing_each(person, roles)
    issued = _issued(sights)
    waiting = _waiting(sights)
    every = stands_of(sights, today)
    return tuple(
        _card(dossier, role, every[dossier], today, waiting[dossier.pk], issued.get(dossier.pk))
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


def _issued(sights: Mapping[Dossier, Seeing]) -> dict[int, Issued]:
    """The last publication of each dossier that the person may see."""
    last: dict[int, Issued] = {}
    by_pk = {dossier.pk: sight for dossier, sight in sights.items()}
    for row in Publication.objects.filter(dossier__in=by_pk).order_by("issued_at", "pk"):
        audience = Confidentiality(row.audience)
        if audience.visible_to(by_pk[row.dossier_id].level):
            last[row.dossier_id] = Issued(
                key=row.key,
                title=row.title,
                as_of=row.as_of,
                issued_at=row.issued_at,
                audience=audience,
            )
    return last


def _waiting(sights: Mapping[Dossier, Seeing]) -> Counter[int]:
    """How many proposals wait in each dossier, in sources that the person may see.

    All that wait are counted by the index alone, then those in hidden sources are taken away.
    """
    by_pk = {dossier.pk: sight for dossier, sight in sights.items()}
    waiting = Proposal.objects.filter(state=ProposalState.WAITING.value).order_by()
    in_all = waiting.filter(dossier__in=by_pk).values_list("dossier_id").annotate(Count("pk"))
    number = Counter(dict(in_all))
    partly = [pk for pk, sight in by_pk.items() if not sight.everything]
    kept = Source.objects.filter(dossier__in=partly).only("dossier_id", "confidentiality")
    secret = kept.exclude(confidentiality=Confidentiality.PUBLIC.value)
    hidden = {row.pk: row.dossier_id for row in secret if not by_pk[row.dossier_id].admits(row)}
    in_hidden = waiting.filter(source__in=hidden).values_list("source_id").annotate(Count("pk"))
    for source, count in in_hidden:
        number[hidden[source]] -= count
    return number
