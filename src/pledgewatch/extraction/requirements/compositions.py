"""Of how many a body consists and who appoints them: "The commission has seven members"."""

import re
from collections.abc import Iterator
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.requirements import subjects
from pledgewatch.extraction.requirements.finding import Finding

_APPOINTED, _COMPOSED = 0.8, 0.65


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], ...]:
    words = languages.of(language).requirements
    return (
        re.compile(rf"{words.consists}(?P<figure>{words.number}{words.composed})", re.IGNORECASE),
        re.compile(words.body),
        re.compile(words.appoints, re.IGNORECASE),
    )


def find(sentence: str, language: str) -> Iterator[Finding]:
    """The composition that a sentence tells; with who appoints whom where that follows."""
    consists, body, appoints = _compiled(language)
    match = consists.search(sentence)
    if match is None or not body.search(sentence, 0, match.start()):
        return
    start, end = match.span("figure")
    appointed = appoints.search(sentence, end)
    if appointed and sentence[end : end + 1] in {":", ","}:
        end = len(sentence.rstrip(" .;"))
    yield Finding(
        place=start,
        subject=subjects.before(sentence, match.start(), language),
        after=sentence[start:end],
        confidence=_APPOINTED if appointed else _COMPOSED,
    )
