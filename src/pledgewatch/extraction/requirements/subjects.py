"""What a figure is about: a short phrase of the sentence itself."""

import re

_MOST_WORDS = 14
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 6  # "membership" tells something, "not" does not
_JOINT = re.compile(r",\s(?:and\s|or\s)?|\s(?:and|or|but)\s")
_MARK = re.compile(r"\A\s*\d[\d.]*\.\s")
_CLAUSE = re.compile(r"[;:()—–]\s*|,\s(?!\d)")
_NEXT_CLAUSE = re.compile(r"[;:()—–.]|,\s")
_TRIM = " ,;:–—-“”\"'’"
_LEADING = re.compile(
    r"(?:(?:and|but|or|that|which|in(?!\sorder)|while|although|if|also|then|however|by|of|to|the|an?|it)\s)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s(?:and|or|of|to|the|an?|for|in|at|by|with|be|is|are|was|were|from|than|that|has|had|have|been|being|as|only))+\Z"
)


def before(sentence: str, place: int) -> str:
    """The clause that leads up to `place`; the one before it where that is too short."""
    mark = _MARK.match(sentence)  # of a numbered paragraph
    first = mark.end() if mark else 0
    lead = sentence[:place]
    starts = [first, *(match.end() for match in _CLAUSE.finditer(lead, first))]
    for start in reversed(starts):
        words = trimmed(lead[start:])
        if len(words.split()) >= _FEWEST_WORDS or start == first:
            return _last_words(words)
    return ""


def between(sentence: str, last: int, place: int) -> str:
    """What joins a figure to the one before it: "and file charges within"; empty if nothing does.

    `last` is the end of the figure before, 0 where there is none.
    """
    if not last:
        return ""
    parts = _JOINT.split(sentence[last:place])
    words = trimmed(parts[-1]) if len(parts) > 1 else ""
    return words if len(words) >= _FEWEST_LETTERS else ""


def behind(sentence: str, place: int) -> str:
    """The clause that follows `place`."""
    rest = sentence[place:].lstrip(_TRIM)
    stop = _NEXT_CLAUSE.search(rest)
    return " ".join(trimmed(rest[: stop.start()] if stop else rest).split()[:_MOST_WORDS])


def trimmed(words: str) -> str:
    """A phrase without conjunctions and prepositions at its ends."""
    words = words.strip(_TRIM)
    words = _TRAILING.sub("", f" {words}").strip(_TRIM)
    return _LEADING.sub("", words, count=1).strip(_TRIM) if _LEADING.match(words) else words


def _last_words(words: str) -> str:
    parts = words.split()
    return trimmed(" ".join(parts[-_MOST_WORDS:])) if len(parts) > _MOST_WORDS else words
