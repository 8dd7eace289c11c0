"""What our own rules tell of words that the assistant pointed at. Nothing else of it is used."""

from pledgewatch.extraction import events, pledges, recommendations, requirements
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.assistant.sifting import Dropped, Quote
from pledgewatch.extraction.proposal import Proposal

# Low, and the same for all: nothing was measured by which it could be told better.
CONFIDENCE = 0.3


def told(annotated: Annotated, quote: Quote) -> Proposal | Dropped:
    """The proposal at a quote, or why its kind cannot be told there."""
    span = (quote.start, quote.end)
    if quote.kind == "pledge":
        return pledges.at(annotated, *span, confidence=CONFIDENCE)
    if quote.kind == "recommendation":
        return recommendations.at(annotated, *span, confidence=CONFIDENCE)
    if quote.kind == "event":
        return events.at(annotated, *span, confidence=CONFIDENCE) or Dropped.UNDATED
    return requirements.at(annotated, *span, confidence=CONFIDENCE) or Dropped.UNFIGURED
