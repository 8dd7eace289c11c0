"""Articles and paragraphs: "articles 9 and 14 of the", ", article 20, paragraph 2"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.statement_words import CitationWords

_BRACKETS = r"(?:\s?\((?:\d{1,2}|[a-z]{1,2}|[ivx]{1,4})\))*"
_DIGITS = r"\d{1,4}(?:[.-]\d{1,3})*(?:\s(?:bis|ter|quater)\b)?[a-z]?(?!\w)"
_YEAR = re.compile(r"\b(?:19|20)\d\d\s\Z")
_ONE = rf"(?:{_DIGITS}|[IVXL]{{1,7}}\b){_BRACKETS}"


@dataclass(frozen=True, slots=True)
class Provisions:
    """Provisions named at a place of the text: "9" and "14", "19(3)", "18-22", "7.5"."""

    start: int
    end: int
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Patterns:
    noun: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    item: re.Pattern[str]
    plural: re.Pattern[str]
    other: re.Pattern[str]
    bare: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).citations
    listed = _listed(words)
    noun, joint = words.provision_nouns, words.provision_joints
    inner = rf"(?:(?P<inner>{noun}\s{_ONE}(?:{joint}{_ONE})*)\s(?:of|in)\s)?"
    return _Patterns(
        noun=re.compile(rf"{noun}\s[\dIVXL]"),
        before=re.compile(
            rf"{inner}{noun}\s(?P<list>{listed})(?:(?P<annex>{words.annex})|{words.provision_links}|\s)"
        ),
        after=re.compile(
            rf"(?P<open>,?\s\(|,\s|\s)(?:(?:in|under)\s)?(?:its\s)?{noun}\s(?P<list>{listed})(?P<close>\))?"
        ),
        item=re.compile(
            rf"(?P<range>{words.range_joints})?(?:(?P<sub>{words.subprovision_nouns})\s|(?P<noun>{noun})\s)?(?P<one>{_ONE})"
        ),
        plural=re.compile(words.subprovision_plurals),
        other=re.compile(rf"{words.provision_links}[\w“]"),
        bare=re.compile(rf"\((?P<whole>{words.own_provision_nouns}\s(?P<list>{listed}))\)"),
    )


def _listed(words: CitationWords) -> str:
    one = rf"{_ONE}(?:,?\s{words.subprovision_nouns}\s{_ONE})*"
    noun = rf"(?:{words.provision_nouns}\s)?"
    return rf"{one}(?:,?{words.provision_joints}{noun}{one})*"


def before(text: str, end: int, language: str) -> dict[int, Provisions]:
    """Provisions by the place where the name of their instrument must begin, up to `end`."""
    patterns = _compiled(language)
    found = {}
    reached = 0
    for noun in patterns.noun.finditer(text, 0, end):
        match = patterns.before.match(text, noun.start(), end)
        if (
            match is None
            or noun.start() < reached
            or text[noun.start() - 1 : noun.start()].isalnum()
        ):
            continue
        reached = match.end()
        numbers = _numbers(match["list"], patterns)
        if match["inner"]:
            inside = _numbers(re.sub(r"^\D+", "", match["inner"]), patterns)
            numbers = tuple(f"{numbers[0]}({one})" for one in inside)
        if match["annex"]:
            numbers = tuple(f"annex {one}" for one in numbers)
        found[match.end()] = Provisions(match.start(), match.end(), numbers)
        year = _YEAR.search(text, match.start(), match.end())
        if year:  # may belong to the name: "paragraph 7.3 of the 1990 Copenhagen Document"
            found[year.start()] = found[match.end()]
    return found


def bare(text: str, end: int, language: str) -> Iterator[Provisions]:
    """Provisions in brackets of their own, which name no instrument: "(arts. 2 and 11)"."""
    patterns = _compiled(language)
    for match in patterns.bare.finditer(text, 0, end):
        start, stop = match.span("whole")
        yield Provisions(start, stop, _numbers(match["list"], patterns))


def after(text: str, place: int, language: str) -> Provisions | None:
    """Provisions right behind the name of an instrument: "Criminal Code, article 130"."""
    patterns = _compiled(language)
    match = patterns.after.match(text, place)
    if match is None or patterns.other.match(text, match.end()):
        return None
    opened = match["open"].endswith("(")
    if opened and not match["close"]:
        return None
    end = match.end() if opened else match.end("list")
    return Provisions(place, end, _numbers(match["list"], patterns))


def _numbers(listed: str, patterns: _Patterns) -> tuple[str, ...]:
    """The numbers of a list: "9", "14" of "9 and 14"; "35(1)", "35(4)" of "35 §§ 1 and 4"."""
    numbers: list[str] = []
    article = ""  # whose paragraphs are being listed
    for match in patterns.item.finditer(listed):
        number = re.sub(r"\s(?=\()", "", match["one"])
        if match["noun"]:
            article = ""
        if match["sub"] and numbers:
            article = numbers[-1] if patterns.plural.match(match["sub"]) else ""
            numbers[-1] += _bracketed(number)
        elif match["range"] and numbers:
            numbers[-1] += f"-{number}"
        else:
            numbers.append(article + _bracketed(number) if article else number)
    return tuple(numbers)


def _bracketed(number: str) -> str:
    """A number below an article: "(1)(g)" of "1(g)"."""
    parts = re.findall(r"\([^)]*\)|[^(]+", number)
    return "".join(part if part.startswith("(") else f"({part})" for part in parts)
