"""The board of a dossier: one row a pledge or concern, sorted, filtered, a page at a time."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Count

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.record.models import Citation, Dossier, Proposal, ProposalState
from pledgewatch.record.queries.stands import Stand, stands
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing

ROWS_A_PAGE = 50


class Sort(StrEnum):
    """By what the board is sorted; equal rows stay in the order of the dossier."""

    POSITION = "position"
    TITLE = "title"
    MADE = "made"
    DUE = "due"
    OUTCOME = "outcome"
    SINCE = "since"
    FOR = "for"
    AGAINST = "against"
    RECOMMENDATIONS = "recommendations"
    ASSESSED = "assessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """Which rows; each that is set narrows. `words` stand in the title or are its key."""

    outcomes: frozenset[Outcome] = frozenset()
    pledges: bool | None = None  # False: concerns
    late: bool = False
    overdue: bool = False
    stale: bool = False
    words: str = ""
    due_from: date | None = None
    due_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """Where a matter stands, and how many proposals wait in the sources of its words."""

    stand: Stand
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A page of the board. `outcomes` and `of` count the whole dossier, `total` what was found."""

    as_of: date
    rows: tuple[BoardRow, ...]
    total: int
    of: int
    page: int  # from 1
    pages: int
    outcomes: Mapping[Outcome, int]  # those that occur, in the order of the vocabulary
    overdue: int
    stale: int


def board(
    dossier: Dossier,
    person: Viewer,
    as_of: date,
    *,
    sort: Sort = Sort.POSITION,
    descending: bool = False,
    only: Only | None = None,
    page: int = 1,
    rows_a_page: int = ROWS_A_PAGE,
) -> Board:
    """The board as the person may see it at the close of `as_of`; a page past the last is it."""
    sight = seeing(person, dossier)
    every = stands(dossier, sight, as_of)
    found = [one for one in every if _fits(one, only or Only())]
    found = _sorted(found, sort, descending=descending)
    pages = max(1, -(-len(found) // rows_a_page))
    page = min(max(1, page), pages)
    shown = found[(page - 1) * rows_a_page : page * rows_a_page]
    waiting = _waiting(dossier, [one.key for one in shown], sight)
    return Board(
        as_of=as_of,
        rows=tuple(BoardRow(stand=one, waiting=waiting[one.key]) for one in shown),
        total=len(found),
        of=len(every),
        page=page,
        pages=pages,
        outcomes=counted(every),
        overdue=sum(one.overdue for one in every),
        stale=sum(one.stale is not None for one in every),
    )


def counted(every: tuple[Stand, ...]) -> Mapping[Outcome, int]:
    """How many stand at each outcome, in the order of the vocabulary."""
    number = Counter(one.outcome for one in every)
    return {outcome: number[outcome] for outcome in Outcome if number[outcome]}


def _fits(one: Stand, only: Only) -> bool:
    words = only.words.strip().casefold()
    return (
        (not only.outcomes or one.outcome in only.outcomes)
        and (only.pledges is None or one.is_pledge is only.pledges)
        and (one.late or not only.late)
        and (one.overdue or not only.overdue)
        and (one.stale is not None or not only.stale)
        and (not words or words in one.title.casefold() or words == one.key)
        and (only.due_from is None or (one.due is not None and one.due.latest >= only.due_from))
        and (only.due_until is None or (one.due is not None and one.due.latest <= only.due_until))
    )


_OUTCOMES = {outcome: place for place, outcome in enumerate(Outcome)}
_BY: Mapping[Sort, Callable[[Stand], Any]] = {
    Sort.TITLE: lambda one: one.title.casefold(),
    Sort.MADE: lambda one: one.made,
    Sort.DUE: lambda one: (one.due.latest, one.due) if one.due else None,
    Sort.OUTCOME: lambda one: _OUTCOMES[one.outcome],
    Sort.SINCE: lambda one: one.since,
    Sort.FOR: lambda one: one.evidence_for,
    Sort.AGAINST: lambda one: one.evidence_against,
    Sort.RECOMMENDATIONS: lambda one: one.recommendations,
    Sort.ASSESSED: lambda one: one.assessed,
}


def _sorted(found: list[Stand], sort: Sort, *, descending: bool) -> list[Stand]:
    """Sorted; what has no such date comes last either way."""
    by = _BY.get(sort)
    if by is None:
        return found[::-1] if descending else found
    dated = [one for one in found if by(one) is not None]
    return [
        *sorted(dated, key=by, reverse=descending),
        *(one for one in found if by(one) is None),
    ]


def _waiting(dossier: Dossier, keys: list[str], sight: Seeing) -> Counter[str]:
    """How many proposals wait in the sources that each matter's own words are cited from."""
    cited = set(
        Citation.objects.filter(
            sight.itself("source", "passage__source__"), dossier=dossier, matter__key__in=keys
        ).values_list("matter__key", "passage__source_id")
    )
    number = dict(
        Proposal.objects.filter(
            source_id__in={source for _, source in cited}, state=ProposalState.WAITING.value
        )
        .values_list("source_id")
        .annotate(Count("pk"))
    )
    told: Counter[str] = Counter()
    for key, source in cited:
        told[key] += number.get(source, 0)
    return told
