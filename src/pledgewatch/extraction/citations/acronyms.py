"""Acronyms that mean something else in a document: "Committee against Torture (CAT)"."""

import re
from functools import cache

from pledgewatch.extraction import languages

_DEFINED = re.compile(r"\(([A-Z][A-Z-]{1,9})\)")
_REACH = 150  # characters before a bracket in which its long form stands


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = languages.of(language).citations
    return (
        re.compile(rf"\b(?:(?P<text>{words.texts})|(?P<body>{words.bodies}))\b"),
        re.compile(words.body_after),
    )


def other_meanings(text: str, end: int, language: str) -> frozenset[str]:
    """Acronyms that the document itself explains as a body, and nowhere as a text."""
    pattern, _ = _compiled(language)
    bodies: set[str] = set()
    texts: set[str] = set()
    for match in _DEFINED.finditer(text, 0, end):
        before = text[
            max(text.rfind("\n", 0, match.start()) + 1, match.start() - _REACH) : match.start()
        ]
        nouns = list(pattern.finditer(re.split(r"[.;()]", before)[-1]))
        if nouns:
            (texts if nouns[-1]["text"] else bodies).add(match[1])
    return frozenset(bodies - texts)


def means_body(text: str, end: int, language: str) -> bool:
    """Whether the acronym that ends at `end` is used of the committee: "CERD recommended"."""
    return _compiled(language)[1].match(text, end) is not None
