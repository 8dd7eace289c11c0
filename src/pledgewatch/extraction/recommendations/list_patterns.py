"""`languages.list_words.ListWords` of a language, compiled."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.dossier.vocabulary import Response
from pledgewatch.extraction import languages


@dataclass(frozen=True, slots=True)
class ListPatterns:
    """What lists are read with in one language; `mark` has the groups above, number, letter."""

    language: str
    mark: re.Pattern[str]
    inner_mark: re.Pattern[str]
    about: re.Pattern[str]
    closing: re.Pattern[str]
    answers: tuple[tuple[Response, re.Pattern[str]], ...]
    groups: tuple[str, ...]
    frills: re.Pattern[str]
    article: re.Pattern[str]
    separators: re.Pattern[str]
    both: str
    name: re.Pattern[str]
    verb: re.Pattern[str]
    added: re.Pattern[str]
    lacks_object: re.Pattern[str]


@cache
def patterns_of(language: str) -> ListPatterns | None:
    """The patterns of a language; None where no such lists are read in it."""
    parts = languages.of(language).parts
    words = parts.recommendations.lists if parts.recommendations else None
    if words is None:
        return None

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    below = rf"(?(above)(?=\s+{words.opens_below})|(?!))"
    return ListPatterns(
        language=language,
        # "97.", "97.1", "97.1." at the start of a block; "73 Take" too, without its stop
        mark=re.compile(
            rf"(?:(?:(?P<above>\d{{1,3}})\.\s?)?(?P<number>\d{{1,3}})"
            rf"(?:\.(?!\d)|(?=\s+{words.opens})|{below})|(?P<letter>{words.letters}))\s*"
        ),
        # The same within a block, after the end of an item: "(Spain); 97.2. Ratify".
        inner_mark=re.compile(
            r"(?<=[;.:)])\s+(?=(?:\d{1,3}\.\s?)?\d{1,3}\.\s"
            rf"|\d{{1,3}}\.\d{{1,3}}\s+{words.opens_below}|{words.letters}\s)"
        ),
        about=pattern(words.about),
        closing=re.compile(words.closing),
        answers=tuple((answer, pattern(rule)) for answer, rule in words.answers),
        groups=words.groups,
        frills=pattern(words.frills),
        article=pattern(words.article),
        separators=re.compile(words.separators),
        both=words.both,
        name=re.compile(words.name),
        verb=pattern(words.verb),
        added=pattern(words.added),
        lacks_object=pattern(words.lacks_object),
    )
