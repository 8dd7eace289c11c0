"""What a State answered to a list of recommendations, by the paragraph that introduces it."""

from pledgewatch.dossier.vocabulary import Response
from pledgewatch.extraction.recommendations.list_patterns import ListPatterns


def response_of(introduction: str, patterns: ListPatterns) -> Response | None:
    """The answer that an introducing paragraph states; None where it states none."""
    words = " ".join(introduction.split())
    return next((answer for answer, rule in patterns.answers if rule.search(words)), None)
