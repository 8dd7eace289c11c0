"""Undo: each time a new act with its reason; what was before stays in the history.

An accepted proposal is undone by removing what it became; it waits again. So does a rejected one.
An override is taken back. Anything else is removed, if nothing of the record rests on it.
"""

from collections.abc import Mapping
from contextlib import suppress

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.record import pictures
from pledgewatch.record.actions.act import Act, act, told
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import (
    Actor,
    ActorName,
    Addressee,
    Assessment,
    Case,
    Citation,
    Criterion,
    CriterionVerdict,
    Dossier,
    Event,
    Evidence,
    Ground,
    Item,
    Kept,
    Matter,
    Measure,
    Narrative,
    Note,
    Override,
    Participation,
    Passage,
    Proposal,
    ProposalState,
    Provision,
    Recommendation,
    Reply,
    Requirement,
    Search,
    Showing,
    Source,
    Telling,
    Uptake,
)
from pledgewatch.record.queries.items import item as item_of
from pledgewatch.record.rules import Permission

Part = tuple[type[Kept], str]

# What can be removed, and what belongs to it alone and goes with it: (model, its field).
PARTS: Mapping[type[Kept], tuple[Part, ...]] = {
    Actor: ((ActorName, "actor"), (Showing, "actor")),
    Assessment: ((CriterionVerdict, "assessment"),),
    Case: ((Telling, "case"), (Participation, "case"), (Showing, "case")),
    Criterion: (),
    CriterionVerdict: ((Ground, "verdict"),),
    Event: (
        (Citation, "event"),
        (Telling, "event"),
        (Participation, "event"),
        (Showing, "event"),
    ),
    Evidence: (),
    Matter: ((Citation, "matter"), (Telling, "matter"), (Narrative, "matter")),
    Measure: ((Telling, "measure"),),
    Note: ((Showing, "note"),),
    Provision: ((Citation, "provision"),),
    Recommendation: (
        (Citation, "recommendation"),
        (Addressee, "recommendation"),
        (Uptake, "recommendation"),
    ),
    Reply: ((Citation, "reply"),),
    Requirement: ((Citation, "requirement"),),
    Search: (),
    Source: ((Proposal, "source"), (Passage, "source"), (Showing, "source")),
}
NOT_WAITING = (ProposalState.ACCEPTED.value, ProposalState.REJECTED.value)


def undo(item: Item, *, by: Person, reason: str) -> None:
    """Undo what made the item what it is, by the rule for its kind."""
    if isinstance(item, Proposal):
        reconsider(item, by=by, reason=reason)
    elif isinstance(item, Override):
        withdraw_override(item, by=by, reason=reason)
    else:
        remove(item, by=by, reason=reason)


def reconsider(proposal: Proposal, *, by: Person, reason: str = "") -> None:
    """Let a decided proposal wait again; what an accepted one became is removed.

    Raises `RefusedError` if it waits, or if something of the record rests on what it became.
    """
    with act(
        proposal.dossier, "reconsider", by=by, permission=Permission.DECIDE, reason=reason
    ) as acting:
        row = Proposal.objects.select_for_update().select_related("source").get(pk=proposal.pk)
        if row.state not in NOT_WAITING:
            raise RefusedError(f"{row.key} is {row.state}: nothing has been decided about it.")
        became = row.became
        _wait_again(acting, row)
        if became:
            _remove_what_it_became(acting, row, became)
        acting.trail(row.key, was=became)


def remove(item: Item, *, by: Person, reason: str) -> None:
    """Remove an item that nothing rests on; a recorded act, and its history stays.

    What belongs to it alone goes with it. A proposal that became it waits again. A source whose
    passages are cited, or of which a proposal was accepted, cannot be removed; its bytes stay in
    the archive in any case, the pictures of its pages go.
    """
    reason = told(reason, "Say why it is removed.")
    if type(item) not in PARTS:
        raise RefusedError(
            f"{item.key} cannot be removed: what was published, assessed or overridden stays "
            "in the record. Correct it openly instead."
        )
    with act(item.dossier, "remove", by=by, permission=Permission.REMOVE, reason=reason) as acting:
        if isinstance(item, Source):
            _refuse_accepted(item)
        for proposal in _accepted_as(item.dossier, item.key):
            _wait_again(acting, proposal)
        _remove(acting, item)
        if isinstance(item, Source):
            pictures.forget_unless_held(item.sha256)
        acting.trail(item.key)


def withdraw_override(row: Override, *, by: Person, reason: str = "") -> None:
    """Take an override back; the derived outcome holds again."""
    with act(
        row.dossier, "withdraw override", by=by, permission=Permission.OVERRIDE, reason=reason
    ) as acting:
        live = Override.objects.select_for_update().get(pk=row.pk)
        if live.withdrawn_at is not None:
            raise RefusedError(f"{live.key} has been taken back already.")
        live.withdrawn_at = timezone.now()
        acting.save(live)
        acting.trail(live.key)


def _wait_again(acting: Act, row: Proposal) -> None:
    row.state, row.reason, row.became, row.person = ProposalState.WAITING.value, "", "", {}
    acting.save(row)


def _remove_what_it_became(acting: Act, proposal: Proposal, key: str) -> None:
    """Remove the item, unless other proposals became it too or it is an actor in use."""
    item = item_of(acting.dossier, key)
    if _accepted_as(acting.dossier, key):
        _uncite(acting, proposal, item)
    elif isinstance(item, Actor):
        with suppress(ProtectedError), transaction.atomic():  # others named the actor as well
            _remove(acting, item)
    else:
        _remove(acting, item)


def _uncite(acting: Act, proposal: Proposal, item: Kept) -> None:
    """Take away the proposal's own passage from an item that rests on others too."""
    cited = Citation.objects.filter(
        dossier=acting.dossier,
        passage__source=proposal.source,
        passage__start=proposal.start,
        passage__end=proposal.end,
        **{type(item)._meta.model_name or "": item},  # noqa: SLF001 -- Django's own name for it
    )
    for citation in cited:
        acting.remove(citation)


def _accepted_as(dossier: Dossier, key: str) -> list[Proposal]:
    return list(
        Proposal.objects.filter(
            dossier=dossier, became=key, state=ProposalState.ACCEPTED.value
        ).select_related("source")
    )


def _refuse_accepted(source: Source) -> None:
    accepted = Proposal.objects.filter(source=source, state=ProposalState.ACCEPTED.value).first()
    if accepted is not None:
        raise RefusedError(
            f"Nothing was changed: {accepted.became} of the record rests on {source.key}. "
            "Undo that first."
        )


def _remove(acting: Act, row: Kept) -> None:
    for model, field in PARTS.get(type(row), ()):
        for part in model._default_manager.filter(**{field: row}):  # noqa: SLF001 -- Django's own name for it
            _remove(acting, part)
    acting.remove(row)
