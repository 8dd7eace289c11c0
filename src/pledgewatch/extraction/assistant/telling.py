"""What our own rules tell of words that the assistant pointed at. Nothing else of it is used."""

from pledgewatch.extraction import events, languages, pledges, recommendations, requirements
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.assistant.sifting import Dropped, Quote
from pledgewatch.extraction.proposal import PledgeProposal, Proposal, RecommendationProposal

# Low, and the same for all: nothing was measured by which it could be told better.
CONFIDENCE = 0.3

_PARTS = {  # of a language, without which its rules tell nothing of a kind
    "pledge": ("pledges",),
    "recommendation": ("recommendations",),
    "event": ("events", "dates"),
    "requirement": ("requirements",),
}


def told(annotated: Annotated, quote: Quote) -> Proposal | Dropped:
    """The proposal at a quote, or why its kind cannot be told there."""
    if not languages.of(annotated.language).reads(*_PARTS[quote.kind]):
        return _bare(annotated, quote)
    span = (quote.start, quote.end)
    if quote.kind == "pledge":
        return pledges.at(annotated, *span, confidence=CONFIDENCE)
    if quote.kind == "recommendation":
        return recommendations.at(annotated, *span, confidence=CONFIDENCE)
    if quote.kind == "event":
        return events.at(annotated, *span, confidence=CONFIDENCE) or Dropped.UNDATED
    return requirements.at(annotated, *span, confidence=CONFIDENCE) or Dropped.UNFIGURED


def _bare(annotated: Annotated, quote: Quote) -> Proposal | Dropped:
    """In a language without rules for a kind: the words alone, where words alone can be one."""
    if quote.kind == "event":
        return Dropped.UNDATED
    if quote.kind == "requirement":
        return Dropped.UNFIGURED
    made = PledgeProposal if quote.kind == "pledge" else RecommendationProposal
    return made(
        text=annotated.text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
        page=annotated.document.page_at(quote.start),
        confidence=CONFIDENCE,
    )
