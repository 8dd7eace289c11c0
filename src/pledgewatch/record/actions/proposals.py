"""Accept or reject what the machine proposes; its reading and the person's are kept apart."""

from collections.abc import Mapping

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions.accepting import ACCEPTERS
from pledgewatch.record.actions.act import act
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Matter, Proposal, ProposalState
from pledgewatch.record.rules import Permission


def accept(
    proposal: Proposal,
    *,
    by: Person,
    changes: Mapping[str, str] | None = None,
    to: Matter | None = None,
) -> str:
    """Make a proposal part of the record; the key of what it became.

    `changes` are the person's values for fields of the proposal, kept apart from the machine's.
    `to` is the pledge or concern that it belongs to. Raises `RefusedError` if it has been decided
    already, if a change names no field of its kind, or if its kind needs a matter and has none.
    """
    changed = dict(changes or {})
    with act(proposal.dossier, "accept", by=by, permission=Permission.DECIDE) as acting:
        row = _waiting(proposal)
        taker = ACCEPTERS[row.kind]
        unknown = sorted(set(changed) - set(taker.fields))
        if unknown:
            raise RefusedError(
                f"{row.key} is {article(row.kind)} and has no “{unknown[0]}”. "
                f"It has: {', '.join(sorted(taker.fields))}."
            )
        if taker.needs_matter and to is None:
            raise RefusedError(
                f"{row.key} is {article(row.kind)}: say which pledge or concern it belongs to."
            )
        row.became = taker.take(acting, row, {**row.machine, **changed}, to)
        row.person, row.state = changed, ProposalState.ACCEPTED.value
        acting.save(row)
        acting.trail(row.key, became=row.became)
    return row.became


def reject(proposal: Proposal, *, by: Person, reason: str) -> None:
    """Turn a proposal down, with the reason."""
    if not reason.strip():
        raise RefusedError("Say why it is rejected: the next person will want to know.")
    with act(proposal.dossier, "reject", by=by, permission=Permission.DECIDE) as acting:
        row = _waiting(proposal)
        row.state, row.reason = ProposalState.REJECTED.value, reason.strip()
        acting.save(row)
        acting.trail(row.key)


def _waiting(proposal: Proposal) -> Proposal:
    row = Proposal.objects.select_for_update().select_related("source").get(pk=proposal.pk)
    if row.state != ProposalState.WAITING.value:
        became = f" (it became {row.became})" if row.became else ""
        raise RefusedError(f"{row.key} is {row.state} already{became}.")
    return row


def article(kind: str) -> str:
    """The kind with its article: "an event", "a pledge"."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
