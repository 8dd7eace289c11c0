"""A source's text in parts of about a thousand characters, by which it is found.

A part begins where a paragraph, a sentence or at least a word does, and that follows from the text
near by alone: what part 17 says can be told without the rest of the text.
"""

import re
from collections.abc import Iterator

from pledgewatch.record.searching.places import PARTS

LENGTH = 1000
SLACK = 300  # characters within which a better beginning is looked for
REACH = LENGTH + SLACK  # what has to be read of a text to have one part of it
_BEGINNINGS = (re.compile(r"\n\n"), re.compile(r"[.!?…]\s"), re.compile(r"\s"))


def parts(text: str) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each part with words, of the first sixteen million characters."""
    for number in range(min(PARTS, len(text) // LENGTH + 1)):
        start, end = bounds(text[number * LENGTH : (number + 1) * LENGTH + SLACK], number)
        if text[start:end].strip():
            yield number, start, end


def bounds(near: str, number: int) -> tuple[int, int]:
    """Start and end of a part, of whose text `near` are `REACH` characters from its number on."""
    first = number * LENGTH
    start = _beginning(near[:SLACK]) if number else 0
    if len(near) <= LENGTH:
        return first + start, first + len(near)
    return first + start, first + LENGTH + _beginning(near[LENGTH:REACH])


def _beginning(window: str) -> int:
    found = next(filter(None, (one.search(window) for one in _BEGINNINGS)), None)
    return found.end() if found else 0
