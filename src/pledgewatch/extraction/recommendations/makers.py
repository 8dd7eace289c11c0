"""Brackets that name who made a recommendation: "(Spain, Iran (Islamic Republic of))".

A bracket names makers when every name in it is a State's or a group's. "(CRPD)", "(No. 169)" and
"(in particular women)" name none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache

from pledgewatch.catalogue import state_named, states
from pledgewatch.catalogue.load import folded

# One level of brackets inside: "(Venezuela (Bolivarian Republic of), Cuba)".
_BRACKET = re.compile(r"\(((?:[^()]|\([^()]{0,60}\)){2,600})\)")
# A bracket that is never closed, before the end of its piece: "(Germany;".
_UNCLOSED = re.compile(r"\(([^();]{3,60}?)\s*(?=[;.]\s*$|;\s)")
_SEPARATOR = re.compile(r"\s*[,;/]\s*|\s+y\s+|\s*&\s*(?!Grenadines|Nevis|Principe)")
# Not part of a name: "(Spain 3)", "(on behalf of the European Union)", "(and Chile)",
# "(Bolivia (Plurinational Republic of))".
_FRILLS = re.compile(
    r"^(?:and|on behalf of|also|by)\s+|^the\s+|[\s*\d]+$|\s*\([^()]*\)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_WORDS_OF_A_NAME = re.compile(r"^[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of|and|the|[A-ZÀ-Þ(][\w’'.)-]*))*$")
_LIKENESS = 0.84  # "Kyrgystan", "Unites Kingdom"; measured: lower takes "Parties" for a State
_SHORTEST_MISSPELT = 5
_GROUPS = frozenset(
    folded(name)
    for name in (
        "European Union",
        "EU",
        "African Union",
        "African Group",
        "League of Arab States",
        "Arab Group",
        "Organization of the Islamic Conference",
        "Organisation of Islamic Cooperation",
        "OIC",
        "Non-Aligned Movement",
        "CARICOM",
        "ASEAN",
        "Kosovo",
    )
)


@dataclass(frozen=True, slots=True)
class Makers:
    """A bracket of makers: its span in the text, brackets included, and the names as written."""

    start: int
    end: int
    names: tuple[str, ...]


def find(text: str, start: int, end: int) -> Iterator[Makers]:
    """The brackets of makers in `text[start:end]`, in order."""
    position = start
    while True:
        opening = text.find("(", position, end)
        if opening < 0:
            return
        match = _BRACKET.match(text, opening, end) or _UNCLOSED.match(text, opening, end)
        names = named(match[1]) if match else ()
        if match and names:
            yield Makers(opening, match.end(), names)
            position = match.end()
        else:
            position = opening + 1


@lru_cache(maxsize=4096)
def named(words: str) -> tuple[str, ...]:
    """The makers that the words of a bracket name; empty if any of them is no State or group."""
    words = " ".join(words.split())
    if _is_maker(words):
        return (_plain(words),)
    names: list[str] = []
    for part in _SEPARATOR.split(words):
        if not part:
            continue
        found = _joined_by_and(part)
        if not found:
            return ()
        names.extend(found)
    return tuple(names)


def _joined_by_and(part: str) -> list[str]:
    """The names in words joined by "and": "Chile and Bosnia and Herzegovina" holds two."""
    tokens = re.split(r"\s+and\s+", part)
    names: list[str] = []
    while tokens:
        for length in range(len(tokens), 0, -1):
            name = " and ".join(tokens[:length])
            if _is_maker(name):
                names.append(_plain(name))
                del tokens[:length]
                break
        else:
            return []
    return names


def _plain(name: str) -> str:
    """The name as written, less what is no part of it; a name of the catalogue is left whole."""
    previous = None
    while name != previous and state_named(name) is None:
        previous, name = name, _FRILLS.sub("", name).strip()
    return _ARTICLE.sub("", name)


@lru_cache(maxsize=4096)
def _is_maker(words: str) -> bool:
    name = _plain(words)
    if state_named(name) or folded(name) in _GROUPS:
        return True
    return bool(
        len(name) >= _SHORTEST_MISSPELT
        and not name.isupper()
        and _WORDS_OF_A_NAME.match(name)
        and get_close_matches(folded(name), _names(), n=1, cutoff=_LIKENESS)
    )


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted({folded(n) for s in states() for n in (s.name, s.official, *s.names)}))
