"""Signs of Pandoc's Markdown that are no words: attributes, spans and raised letters.

"[A. Person]{.smallcaps}", "# The law {#law .unnumbered}", "2^nd^": https://pandoc.org/MANUAL.html
"""

import re
from collections.abc import Iterable, Iterator

# Names with "." and "#" before them, and settings: what stands in braces otherwise are words.
_ONE = r"(?:[.#][^\s{}]+|[\w:-]+=(?:\"[^\"{}]*\"|[^\s{}\"]+))"
ATTRIBUTES = re.compile(rf"\{{\s*{_ONE}(?:\s+{_ONE})*\s*\}}")
BRACKET = re.compile(r"[\[\]]")
RAISED = re.compile(r"(?<=[^\W_])\^([^\W_]{1,20})\^")
# "::: note" and ":::" around a part of the text.
DIVISION = re.compile(r" {0,3}:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*:*[ \t]*")


def signs(words: str, *, heading: bool) -> list[tuple[int, int]]:
    """Stretches of `words` that are signs, in their order; braces elsewhere are words."""
    if "{" not in words and "^" not in words:
        return []
    return list(_apart(sorted(_signs(words, heading=heading))))


def _apart(found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Without those that begin in another."""
    last = 0
    for start, end in found:
        if start >= last:
            yield start, end
            last = end


def _signs(words: str, *, heading: bool) -> Iterator[tuple[int, int]]:
    brackets = _brackets(words)
    for found in ATTRIBUTES.finditer(words):
        opened = brackets.get(found.start() - 1)
        if opened is not None:
            yield opened, opened + 1
            yield found.start() - 1, found.end()
        elif heading and found.end() == len(words.rstrip()):
            yield len(words[: found.start()].rstrip()), found.end()
    for found in RAISED.finditer(words):
        yield found.start(), found.start() + 1
        yield found.end() - 1, found.end()


def _brackets(words: str) -> dict[int, int]:
    """Where each bracket that is closed was opened."""
    opened: list[int] = []
    found: dict[int, int] = {}
    for bracket in BRACKET.finditer(words):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif opened:
            found[bracket.start()] = opened.pop()
    return found
