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
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import cases
from pledgewatch.extraction.recommendations.list_patterns import ListPatterns, patterns_of

# One level of brackets inside: "(Venezuela (Bolivarian Republic of), Cuba)".
_BRACKET = re.compile(r"\(((?:[^()]|\([^()]{0,60}\)){2,600})\)")
# A bracket that is never closed, before the end of its piece: "(Germany;".
_UNCLOSED = re.compile(r"\(([^();]{3,60}?)\s*(?=[;.]\s*$|;\s)")
_LIKENESS = 0.84  # "Kyrgystan", "Unites Kingdom"; measured: lower takes "Parties" for a State
_SHORTEST_MISSPELT = 5
_MARKS = " *,;"  # a star may refer to a note under the list


@dataclass(frozen=True, slots=True)
class Makers:
    """A bracket of makers: its span in the text, brackets included, and the names as written."""

    start: int
    end: int
    names: tuple[str, ...]


def find(text: str, start: int, end: int, *, language: str) -> Iterator[Makers]:
    """The brackets of makers in `text[start:end]`, in order."""
    position = start
    while True:
        opening = text.find("(", position, end)
        if opening < 0:
            return
        match = _BRACKET.match(text, opening, end) or _UNCLOSED.match(text, opening, end)
        names = named(match[1], language) if match else ()
        if match and names:
            yield Makers(opening, match.end(), names)
            position = match.end()
        else:
            position = opening + 1


@lru_cache(maxsize=4096)
def named(words: str, language: str) -> tuple[str, ...]:
    """The makers that the words of a bracket name; empty if any of them is no State or group.

    As they are written, without what is no part of a name; in a language that declines its names,
    in the nominative.
    """
    patterns = patterns_of(language)
    if patterns is None:
        return ()
    words = " ".join(words.split())
    return _named(words, patterns, slips=False) or _named(words, patterns, slips=True)


def _named(words: str, patterns: ListPatterns, *, slips: bool) -> tuple[str, ...]:
    """The makers; with `slips`, names that are misspelt count too."""
    if _is_maker(words, patterns, slips=slips):
        return (_plain(words, patterns),)
    names: list[str] = []
    for part in patterns.separators.split(words):
        if not part:
            continue
        found = _joined(part, patterns, slips=slips)
        if not found:
            return ()
        names.extend(found)
    return tuple(names)


def _joined(part: str, patterns: ListPatterns, *, slips: bool) -> list[str]:
    """The names in words joined by "and": "Chile and Bosnia and Herzegovina" holds two."""
    tokens = re.split(rf"\s+{patterns.both}\s+", part)
    names: list[str] = []
    while tokens:
        for length in range(len(tokens), 0, -1):
            name = f" {patterns.both} ".join(tokens[:length])
            if _is_maker(name, patterns, slips=slips):
                names.append(_plain(name, patterns))
                del tokens[:length]
                break
        else:
            return []
    return names


def _plain(name: str, patterns: ListPatterns) -> str:
    """The name as written, less what is no part of it; a name of the catalogue is left whole."""
    name = name.strip(_MARKS)  # first, as names are compared without them: "Switzerland*"
    previous = None
    while name != previous and state_named(name) is None:
        known = _declined(patterns.language).get(folded(name))
        if known is not None:
            return known
        previous, name = name, patterns.frills.sub("", name).strip()
    return patterns.article.sub("", name)


def _is_maker(words: str, patterns: ListPatterns, *, slips: bool) -> bool:
    name = _plain(words, patterns)
    if state_named(name) or folded(name) in _groups(patterns.language):
        return True
    return bool(
        slips
        and len(name) >= _SHORTEST_MISSPELT
        and not name.isupper()
        and patterns.name.match(name)
        and get_close_matches(folded(name), _names(patterns.language), n=1, cutoff=_LIKENESS)
    )


@cache
def _groups(language: str) -> frozenset[str]:
    patterns = patterns_of(language)
    return frozenset(folded(name) for name in patterns.groups) if patterns else frozenset()


@cache
def _declined(language: str) -> dict[str, str]:
    """The nominative by every other case of a name, where the language has cases."""
    patterns = patterns_of(language)
    if patterns is None or not isinstance(languages.of(language).parts.names, InflectedNameWords):
        return {}
    names = [*patterns.groups, *(name for state in states() for name in state.russian)]
    known: dict[str, str] = {}
    for name in names:
        for form in cases.forms(name):
            known.setdefault(folded(form), name)
    return {form: name for form, name in known.items() if form != folded(name)}


@cache
def _names(language: str) -> tuple[str, ...]:
    """The names of States in this language, for those that are misspelt."""
    if isinstance(languages.of(language).parts.names, InflectedNameWords):
        return tuple(sorted({folded(name) for state in states() for name in state.russian}))
    return tuple(sorted({folded(n) for s in states() for n in (s.name, s.official, *s.names)}))
