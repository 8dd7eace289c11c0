"""What the machine proposed, and what has been decided of it."""

from django.db.models import QuerySet

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Proposal, ProposalState


def waiting(
    dossier: Dossier,
    *,
    kind: str = "",
    source: str = "",
    sure: float = 0.0,
    audience: Confidentiality = Confidentiality.RESTRICTED,
) -> QuerySet[Proposal]:
    """Proposals nobody has decided, in the order of the sources and of their text.

    Only those of a kind, of a source, at least so sure (0 to 1), from sources that the audience
    may see.
    """
    levels = [level.value for level in Confidentiality if level.visible_to(audience)]
    rows = Proposal.objects.filter(
        dossier=dossier,
        state=ProposalState.WAITING.value,
        confidence__gte=sure,
        source__confidentiality__in=levels,
    )
    if kind:
        rows = rows.filter(kind=kind)
    if source:
        rows = rows.filter(source__key=source)
    return rows.select_related("source", "dossier").order_by("source_id", "start", "end", "pk")


def decided(dossier: Dossier) -> QuerySet[Proposal]:
    """Proposals that were accepted or rejected, in the order of their text."""
    states = [ProposalState.ACCEPTED.value, ProposalState.REJECTED.value]
    rows = Proposal.objects.filter(dossier=dossier, state__in=states)
    return rows.select_related("source").order_by("source_id", "start", "pk")


def proposal(dossier: Dossier, key: str) -> Proposal:
    """The proposal of that key; raises `NotFoundError`."""
    found = Proposal.objects.select_related("source", "dossier").filter(dossier=dossier, key=key)
    row = found.first()
    if row is None:
        raise NotFoundError(
            f"There is no proposal “{key}” in “{dossier.key}”. "
            f"“pledgewatch proposals {dossier.key}” lists them."
        )
    return row
