"""Undo: each time a new act with its reason; what was before stays in the history.

An accepted proposal is undone by removing what it became; it waits again. So does a rejected one.
An override is taken back. Anything else is removed, if nothing of the record rests on it.

Removing is for editors. But people may take back what is wholly their own (`rules.is_own`), a
proposal made by hand among it, as long as they may contribute.
"""

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
    Citation,
    Dossier,
    Item,
    Kept,
    Override,
    Proposal,
    ProposalState,
    Source,
)
from pledgewatch.record.parts import PARTS
from pledgewatch.record.queries.items import item as item_of
from pledgewatch.record.rules import Permission, is_own, may

NOT_WAITING = (ProposalState.ACCEPTED.value, ProposalState.REJECTED.value)


def undo(item: Item, *, by: Person, reason: str) -> None:
    """Undo what made the item what it is, by the rule for its kind."""
    if isinstance(item, Proposal) and not _may_go(item):
        reconsider(item, by=by, reason=reason)
    elif isinstance(item, Override):
        withdraw_override(item, by=by, reason=reason)
    else:
        remove(item, by=by, reason=reason)


def may_undo(item: Item, *, by: Person) -> bool:
    """Whether the person may undo the item, so that undoing is offered only where it is allowed.

    It can be refused all the same, where something rests on the item.
    """
    if isinstance(item, Proposal) and not _may_go(item):
        return item.state in NOT_WAITING and may(by, Permission.DECIDE, item.dossier)
    if isinstance(item, Override):
        return item.withdrawn_at is None and may(by, Permission.OVERRIDE, item.dossier)
    return may_remove(item, by=by)


def may_remove(item: Item, *, by: Person) -> bool:
    """Whether the person may remove the item, as an editor or as their own."""
    if type(item) not in PARTS or (isinstance(item, Proposal) and not _may_go(item)):
        return False
    return may(by, Permission.REMOVE, item.dossier) or (
        may(by, Permission.CONTRIBUTE, item.dossier) and may(by, _needed(item, by), item.dossier)
    )


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

    What belongs to it alone goes with it. A proposal that became it waits again; one made by hand
    can be removed itself while it waits. Raises `NotAllowedError` unless `by` may remove, or takes
    back what is their own. A source whose
    passages are cited, or of which a proposal was accepted, cannot be removed; its bytes stay in
    the archive in any case, the pictures of its pages go.
    """
    reason = told(reason, "Say why it is removed.")
    if type(item) not in PARTS or (isinstance(item, Proposal) and not _may_go(item)):
        raise RefusedError(
            f"{item.key} cannot be removed: what was published, assessed or overridden stays "
            "in the record. Correct it openly instead."
        )
    with act(
        item.dossier, "remove", by=by, permission=Permission.CONTRIBUTE, reason=reason
    ) as acting:
        acting.require(_needed(item, by))
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


def _needed(item: Item, by: Person) -> Permission:
    """What removing the item needs: less of whoever takes back what is their own."""
    if not is_own(item, by):
        return Permission.REMOVE
    accepted = _accepted_as(item.dossier, item.key)
    return Permission.DECIDE if accepted else Permission.CONTRIBUTE


def _may_go(proposal: Proposal) -> bool:
    """Whether a proposal can be removed: made by hand, and nobody has decided about it."""
    return proposal.by_hand and proposal.state == ProposalState.WAITING.value


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
