"""What the machine proposed, and what has been decided of it."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Proposal, ProposalState, Source
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing


def waiting(
    dossier: Dossier,
    *,
    kind: str = "",
    source: Source | str = "",
    sure: float = 0.0,
    audience: Confidentiality = Confidentiality.RESTRICTED,
    to: Viewer | None = None,
) -> QuerySet[Proposal]:
    """Proposals nobody has decided, in the order of the sources and of their text.

    Only those of a kind, of a source (or of its key, which takes longer), at least so sure (0 to
    1), from sources that the audience may see; with `to`, that they may see.
    """
    rows = Proposal.objects.filter(dossier=dossier, state=ProposalState.WAITING.value)
    rows = (Seeing(audience) if to is None else seeing(to, dossier)).of(rows)
    if sure:
        rows = rows.filter(confidence__gte=sure)
    if kind:
        rows = rows.filter(kind=kind)
    if source:
        rows = rows.filter(
            Q(source=source) if isinstance(source, Source) else Q(source__key=source)
        )
    return rows.select_related("source", "dossier").order_by("source_id", "start", "end", "pk")


def decided(dossier: Dossier, *, to: Viewer | None = None) -> QuerySet[Proposal]:
    """Proposals that were accepted or rejected, in the order of their text."""
    states = [ProposalState.ACCEPTED.value, ProposalState.REJECTED.value]
    rows = Proposal.objects.filter(dossier=dossier, state__in=states)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    return rows.select_related("source").order_by("source_id", "start", "pk")


def proposal(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Proposal:
    """The proposal of that key, with `to` only if they may see it; raises `NotFoundError`."""
    found = Proposal.objects.select_related("source", "dossier").filter(dossier=dossier, key=key)
    if to is not None:
        found = seeing(to, dossier).of(found)
    row = found.first()
    if row is None:
        raise NotFoundError(
            f"There is no proposal “{key}” in “{dossier.key}”. "
            f"“pledgewatch proposals {dossier.key}” lists them."
        )
    return row


def authors_of(rows: Iterable[Proposal]) -> dict[int, tuple[int, str]]:
    """Who made each of those that were proposed by hand, by primary key; their own, and a name."""
    pks = [row.pk for row in rows if row.by_hand]
    if not pks:
        return {}
    first = Proposal.history.filter(id__in=pks, history_type="+")
    told = first.values_list("id", "history_user_id", "history_user__name")
    return {pk: (person, name) for pk, person, name in told}


def proposals_of(
    dossier: Dossier, keys: Iterable[str], *, to: Viewer | None = None
) -> list[Proposal]:
    """The proposals of these keys, in the order of the keys.

    Raises `NotFoundError` if there is none of one of them, or none that `to` may see.
    """
    rows = Proposal.objects.select_related("source", "dossier").filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    wanted = list(dict.fromkeys(keys))
    found = {row.key: row for row in rows.filter(key__in=wanted)}
    lacking = ", ".join(key for key in wanted if key not in found)
    if lacking:
        raise NotFoundError(f"There is no proposal {lacking} in “{dossier.key}”.")
    return [found[key] for key in wanted]
