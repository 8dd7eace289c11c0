"""Action category and issues of the proposals that have them."""

from collections.abc import Sequence
from dataclasses import replace

from pledgewatch.extraction.labels.labelling import demands
from pledgewatch.extraction.proposal import PledgeProposal, Proposal, RecommendationProposal

_LANGUAGE = "en"  # of the texts that the labels were learned from


def labelled(proposals: Sequence[Proposal], *, language: str) -> list[Proposal]:
    """The proposals in their order; pledges and recommendations in English with their labels."""
    if language != _LANGUAGE:
        return list(proposals)
    asking = [one for one in proposals if isinstance(one, PledgeProposal | RecommendationProposal)]
    labels = iter(demands([one.text for one in asking]))
    return [
        replace(one, action_category=found[0], issues=found[1])
        if isinstance(one, PledgeProposal | RecommendationProposal) and (found := next(labels))
        else one
        for one in proposals
    ]
