"""What a State answered to a list of recommendations, by the paragraph that introduces it."""

import re

from pledgewatch.dossier.vocabulary import Response

# The first rule that matches decides. Beside each, the wording that it was written for.
_RULES: tuple[tuple[Response, str], ...] = (
    # "The recommendations below did not enjoy the support of Kenya"
    (
        Response.NOTED,
        (
            r"\b(?:(?:did|do|does|could|can|would|will) not|cannot) (?:\w+ ){0,2}"
            r"(?:enjoy|support|accept|agree|endorse)"
        ),
    ),
    # "The recommendations listed below were rejected by Azerbaijan for the following reasons"
    (Response.NOTED, r"\b(?:reject(?:s|ed)?|not (?:been )?(?:accepted|supported))\b"),
    # "will be examined by Cuba, which will provide responses in due time"
    (
        Response.PENDING,
        (
            r"\bwill (?:further )?(?:be )?(?:further )?"
            r"(?:examined?|consider(?:ed)?|provided?|study|studied|review(?:ed)?|respond)\b"
        ),
    ),
    # "enjoy the support of Iceland which it considers to be already implemented"
    (Response.SUPPORTED, r"\benjoy(?:s|ed)? (?:the|its|their) support\b"),
    # "noted the following recommendations, which pertain to measures being implemented"
    (
        Response.SUPPORTED,
        (
            r"\b(?:accept(?:s|ed)|support(?:s|ed)|already (?:been )?implemented|being implemented"
            r"|have been implemented|process of implementation)\b"
        ),
    ),
    # "takes note of the following recommendations"
    (Response.NOTED, r"\b(?:takes?|took|taken) note\b|\bnote[sd]? (?:that|the following)\b"),
    # "In the course of the discussion, the following recommendations were made to Cyprus"
    (Response.PENDING, r"\bwere made to\b|\bresponses?\b"),
)
_COMPILED = tuple((response, re.compile(rule, re.IGNORECASE)) for response, rule in _RULES)


def response_of(introduction: str) -> Response | None:
    """The answer that an introducing paragraph states; None where it states none."""
    words = " ".join(introduction.split())
    for response, pattern in _COMPILED:
        if pattern.search(words):
            return response
    return None
