"""Recommendations: the numbered lists of UN reports and the prose of advocacy.

`numbered` reads the lists that follow an introducing paragraph, `lists` finds them, `makers` reads
the brackets that name who recommended, `responses` what the State answered. `sections` reads what
stands under a heading of recommendations, `prose` what is asked in running text.
"""

from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import numbered, prose, sections


def propose(annotated: Annotated) -> tuple[RecommendationProposal, ...]:
    """The recommendations that a document makes, in the order of its text.

    A report whose recommendations stand in numbered lists tells of them in its prose as well; only
    the lists are read then.
    """
    listed = tuple(
        numbered.propose(
            annotated.document,
            language=annotated.language,
            otherwise=lambda: annotated.main_state,
        )
    )
    if listed:
        return listed
    found = sections.read(annotated)
    told = prose.propose(annotated, without=found.spans)
    return tuple(sorted((*found.items, *told), key=lambda one: one.start))


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> RecommendationProposal:
    """What the rules tell of the recommendation that somebody else took `text[start:end]` for."""
    return prose.at(annotated, start, end, confidence=confidence)
