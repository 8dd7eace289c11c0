"""Figures in a sentence, with their bound, unit and what they are a share of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_CURRENCY = "$€£"
_LOOK_BACK = 24  # characters before a number in which "Article" or "No." may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of a sentence: `sentence[start:end]` are its words with bound and unit."""

    start: int
    number: int  # where the number itself begins
    end: int
    bound: str  # "at least"; empty without one
    strict: bool  # whether the bound seldom tells what merely happened
    loose: bool  # whether it tells a rule only where something is forbidden or required
    condition: bool  # whether it limits whom a rule is for: "under 18"
    unit: str  # "per cent", "days"; empty without one
    weak: bool  # a number so small that it says little alone
    share: bool  # "two thirds of votes", "15 out of 47"
    timed: bool  # "three days in advance"


@dataclass(frozen=True, slots=True)
class _Patterns:
    figure: re.Pattern[str]
    strict: re.Pattern[str]
    loose: re.Pattern[str]
    condition: re.Pattern[str]
    weak: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    plural: re.Pattern[str]


@cache
def pattern(language: str) -> str:
    """A figure as a pattern with the groups bound, number, unit, share and tail."""
    words = languages.of(language).requirements
    share = words.share.format(number=words.number)
    return (
        rf"(?:(?P<bound>\b{words.bound})\s(?:the\s|an?\s)?)?"
        rf"(?<![\w.,/$-])(?P<number>{words.number})(?![\w])(?P<unit>{words.unit})?"
        rf"(?P<share>{share})?(?P<tail>{words.tail})?"
    )


def bare(language: str, name: str) -> str:
    """A figure as one named group, for patterns that hold two."""
    return rf"(?P<{name}>{re.sub(r'[?]P<[a-z]+>', '?:', pattern(language))})"


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).requirements
    return _Patterns(
        figure=re.compile(pattern(language), re.IGNORECASE),
        strict=re.compile(words.strict_bound, re.IGNORECASE),
        loose=re.compile(words.loose_bound, re.IGNORECASE),
        condition=re.compile(words.condition, re.IGNORECASE),
        weak=re.compile(words.weak_number, re.IGNORECASE),
        not_before=re.compile(rf"(?:{words.not_number_before})"),
        not_after=re.compile(words.not_number_after),
        plural=re.compile(words.plural),
    )


def find(sentence: str, language: str) -> Iterator[Figure]:
    """The figures of a sentence; numbers of articles, years and names are none."""
    patterns = _compiled(language)
    for match in patterns.figure.finditer(sentence):
        place = match.start("number")
        if _YEAR.match(match["number"]) and not match["unit"]:
            continue
        lead = sentence[max(0, place - _LOOK_BACK) : place]
        if not match["bound"] and patterns.not_before.search(lead):
            continue
        if not match["unit"] and patterns.not_after.match(sentence, match.end("number")):
            continue
        if match["number"][0] in _CURRENCY and sentence[match.start() - 1 : match.start()] == "(":
            continue  # "400 somoni ($38.80)", the same once more
        bound = match["bound"] or ""
        yield Figure(
            start=match.start(),
            number=place,
            end=_end(sentence, match, patterns),
            bound=bound,
            strict=bool(bound and patterns.strict.match(bound)),
            loose=patterns.loose.match(bound) is not None,
            condition=patterns.condition.match(bound) is not None,
            unit=match["unit"] or "",
            weak=patterns.weak.match(match["number"]) is not None,
            share=match["share"] is not None,
            timed=match["tail"] is not None,
        )


def _end(sentence: str, match: re.Match[str], patterns: _Patterns) -> int:
    """The end of a figure, with what a bare number behind a bound counts."""
    bare_number = match["bound"] and match.end() == match.end("number")
    counted = patterns.plural.match(sentence, match.end()) if bare_number else None
    return counted.end() if counted else match.end()
