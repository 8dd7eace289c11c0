"""Replaced by the reading of requirements in the commits that follow."""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RequirementProposal


def propose(annotated: Annotated) -> tuple[RequirementProposal, ...]:
    """None yet."""
    del annotated
    return ()
