"""What a figure is about: a short phrase of the sentence itself."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages

_MOST_WORDS = 14
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 6  # "membership" tells something, "not" does not
_MARK = re.compile(r"\A\s*\d[\d.]*\.\s")
_CLAUSE = re.compile(r"[;:()—–]\s*|,\s(?!\d)")
_NEXT_CLAUSE = re.compile(r"[;:()—–.]|,\s")
_TRIM = " ,;:–—-“”\"'’"


@dataclass(frozen=True, slots=True)
class _Patterns:
    attached: re.Pattern[str]
    joint: re.Pattern[str]
    leading: re.Pattern[str]
    trailing: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).requirements
    return _Patterns(
        attached=re.compile(words.attached),
        joint=re.compile(words.joint),
        leading=re.compile(words.leading, re.IGNORECASE),
        trailing=re.compile(words.trailing),
    )


def before(sentence: str, place: int, language: str) -> str:
    """The clause that leads up to `place`; the one before it where that is too short."""
    mark = _MARK.match(sentence)  # of a numbered paragraph
    first = mark.end() if mark else 0
    lead = sentence[:place]
    starts = [first, *(match.end() for match in _CLAUSE.finditer(lead, first))]
    for start in reversed(starts):
        if start != first and _compiled(language).attached.match(lead, start):
            continue
        words = trimmed(lead[start:], language)
        if len(words.split()) >= _FEWEST_WORDS or start == first:
            return _last_words(words, language)
    return ""


def between(sentence: str, last: int, place: int, language: str) -> str:
    """What joins a figure to the one before it: "and file charges within"; empty if nothing does.

    `last` is the end of the figure before, 0 where there is none.
    """
    if not last:
        return ""
    parts = _compiled(language).joint.split(sentence[last:place])
    words = trimmed(parts[-1], language) if len(parts) > 1 else ""
    return words if len(words) >= _FEWEST_LETTERS else ""


def behind(sentence: str, place: int, language: str) -> str:
    """The clause that follows `place`."""
    rest = sentence[place:].lstrip(_TRIM)
    stop = _NEXT_CLAUSE.search(rest)
    words = trimmed(rest[: stop.start()] if stop else rest, language)
    return " ".join(words.split()[:_MOST_WORDS])


def trimmed(words: str, language: str) -> str:
    """A phrase without conjunctions and prepositions at its ends."""
    patterns = _compiled(language)
    words = words.strip(_TRIM)
    words = patterns.trailing.sub("", f" {words}").strip(_TRIM)
    leading = patterns.leading.match(words)
    return words[leading.end() :].strip(_TRIM) if leading else words


def _last_words(words: str, language: str) -> str:
    parts = words.split()
    few = " ".join(parts[-_MOST_WORDS:])
    return trimmed(few, language) if len(parts) > _MOST_WORDS else words
