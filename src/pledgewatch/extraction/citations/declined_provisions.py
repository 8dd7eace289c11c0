"""Provisions in a language that names the smaller part first: "пункт 2 статьи 318" is 318(2)."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

from pledgewatch.extraction import languages
from pledgewatch.extraction.citations.provisions import Provisions
from pledgewatch.extraction.languages.declined_citation_words import DeclinedCitationWords

_NUMBER = r"(?:\d{1,4}(?:[-.]\d{1,3}){0,3}\)?(?![\d%])|[IVXL]{1,5}\b)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    words: DeclinedCitationWords
    provisions: re.Pattern[str]  # all before one instrument
    part: re.Pattern[str]
    number: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).parts.citations
    if not isinstance(words, DeclinedCitationWords):
        raise TypeError(f"“{language}” does not cite in cases")
    ordinal = "|".join(sorted(words.ordinals, key=len, reverse=True))
    number = rf"(?:{_NUMBER}|(?:{ordinal})(?!\w))"
    listed = rf"{number}(?:{words.joints}{number})*"
    part = rf"(?:{'|'.join(words.units)})\s?{listed}"
    chain = rf"(?<!\w){part}(?:\s{part}){{0,3}}"
    named = "|".join(rf"(?P<unit{i}>{one})" for i, one in enumerate(words.units))
    provisions = rf"{chain}(?:{words.chains}{chain}){{0,5}}"
    return _Patterns(
        words=words,
        provisions=re.compile(provisions),
        part=re.compile(rf"(?<!\w)(?:{named})\s?(?P<list>{listed})"),
        number=re.compile(number),
        after=re.compile(rf"(?:{words.after})(?P<provisions>{provisions})(?(open)\))"),
    )


def before(text: str, start: int, end: int, language: str) -> dict[int, Provisions]:
    """Provisions in `text[start:end]` by the place where the name of their instrument begins."""
    found = {}
    for match in _compiled(language).provisions.finditer(text, start, end):
        blank = text.startswith(" ", match.end())
        found[match.end() + blank] = Provisions(
            match.start(), match.end() + blank, _numbers(match[0], language)
        )
    return found


def after(text: str, place: int, language: str) -> Provisions | None:
    """Provisions right behind the name of an instrument: "УК, ст. 130"."""
    match = _compiled(language).after.match(text, place)
    if match is None:
        return None
    return Provisions(place, match.end(), _numbers(match["provisions"], language))


def _numbers(said: str, language: str) -> tuple[str, ...]:
    """The numbers of provisions, the article first: "318(2)" of "пункт 2 статьи 318"."""
    patterns = _compiled(language)
    numbers: list[str] = []
    below: list[tuple[str, ...]] = []  # parts of what is to come, the smallest first
    rank = len(patterns.words.units)
    for match in patterns.part.finditer(said):
        unit = next(i for i, one in enumerate(patterns.words.units) if match[f"unit{i}"])
        listed = _listed(match["list"], patterns)
        if below and unit < rank:  # "статья 5, пункт 2": what came before stands alone
            numbers += _joined(below)
            below = []
        below.append(listed)
        rank = unit
    return tuple(numbers + _joined(below))


def _joined(parts: list[tuple[str, ...]]) -> list[str]:
    """Every number of the greatest part with every one of the smaller: "4(3)(1)", "4(3)(2)"."""
    if not parts:
        return []
    return [
        chosen[0] + "".join(f"({one})" for one in chosen[1:])
        for chosen in product(*reversed(parts))
    ]


def _listed(said: str, patterns: _Patterns) -> tuple[str, ...]:
    numbers: list[str] = []
    position = 0
    for match in patterns.number.finditer(said):
        number = str(patterns.words.ordinals.get(match[0].lower(), match[0].rstrip(")")))
        joint = said[position : match.start()]
        if numbers and re.fullmatch(patterns.words.ranges, joint):
            numbers[-1] += f"-{number}"
        else:
            numbers.append(number)
        position = match.end()
    return tuple(numbers)
