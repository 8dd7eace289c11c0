"""Replaced by the reading of citations in the commits that follow."""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import CitationProposal


def propose(annotated: Annotated) -> tuple[CitationProposal, ...]:
    """None yet."""
    del annotated
    return ()
