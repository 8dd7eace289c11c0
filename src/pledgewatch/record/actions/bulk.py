"""Decide about several proposals at once: each wholly or not at all, and told which were not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.when import NotADateError
from pledgewatch.record.actions.proposals import accept, reject
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Matter, Proposal


@dataclass(frozen=True, slots=True)
class Bulk:
    """What became of each proposal, by key: `done` maps it to what it became ("" if rejected).

    `failed` maps it to why nothing was changed.
    """

    done: Mapping[str, str]
    failed: Mapping[str, str]


def accept_all(
    proposals: Iterable[Proposal],
    *,
    by: Person,
    to: Matter | None = None,
    changes: Mapping[str, str] | None = None,
) -> Bulk:
    """Accept each of them as `accept` does, with the same changes and to the same matter.

    Raises `NotAllowedError` if `by` may not accept; nothing is changed then.
    """
    return _each(proposals, lambda one: accept(one, by=by, to=to, changes=changes))


def reject_all(proposals: Iterable[Proposal], *, by: Person, reason: str) -> Bulk:
    """Reject each of them as `reject` does, for the same reason; `NotAllowedError` as above."""

    def rejected(one: Proposal) -> str:
        reject(one, by=by, reason=reason)
        return ""

    return _each(proposals, rejected)


def _each(proposals: Iterable[Proposal], decide: Callable[[Proposal], str]) -> Bulk:
    """One transaction, so that the record is written to disk once; within it one for each."""
    done, failed = {}, {}
    with transaction.atomic():
        for one in proposals:
            try:
                done[one.key] = decide(one)
            except (RefusedError, NotADateError) as error:
                failed[one.key] = str(error)
    return Bulk(done, failed)
