"""Recommendations: the numbered lists of UN reports and the prose of advocacy.

`numbered` reads the lists that follow an introducing paragraph, `lists` finds them, `makers` reads
the brackets that name who recommended, `responses` what the State answered.
"""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import numbered


def propose(annotated: Annotated) -> tuple[RecommendationProposal, ...]:
    """The recommendations that a document makes, in the order of its text."""
    return tuple(numbered.propose(annotated.document))
