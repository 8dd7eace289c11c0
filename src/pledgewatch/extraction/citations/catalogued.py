"""Instruments of the catalogue by their names, and protocols by the treaty that they are to."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pledgewatch.catalogue import Instrument, instruments
from pledgewatch.extraction import languages
from pledgewatch.extraction.citations.mention import Mention

_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][\w-]*(?: [A-Z\d]+)?\Z")
_BETWEEN_WORDS = r"[\s,.()’'“”\"–‐‑-]{1,3}"
_WITH_OR_WITHOUT_THE = rf"{_BETWEEN_WORDS}(?:the{_BETWEEN_WORDS})?"
_BRACKET = re.compile(r"\s\((?:the\s|“)?([\w -]{2,14})”?\)")
# "Convention of the Right of the Child", "International Convention on Economic, Social ... Rights"
_ALIKE = (
    r"(?:and|or|&)",
    r"(?:on|of|for|to)",
    r"(?:from|against)",
    r"Rights?",
    r"(?:Covenant|Convention)",
    r"[Cc]ombatt?ing",
    r"[Cc]o[ -]?operation",
    r"Wom[ae]n",
    r"(?:Persons|Peoples?)",
    r"Disappearances?",
    r"Standards?",
    r"relat(?:ing|ed)",
)
# "ratified ICCPR" is as sure as a name can be; acronyms have more than one meaning.
_NAMED, _LETTERS, _PROTOCOL, _UNTOLD = 0.98, 0.93, 0.96, 0.8


@dataclass(frozen=True, slots=True)
class Name:
    """A name found at a place of the text."""

    end: int
    key: str
    letters: bool  # an acronym


@cache
def _by_first_word() -> dict[str, dict[str, tuple[str, bool]]]:
    """Of each first word (folded): the names, each with its instrument, and whether in letters."""
    names: dict[str, dict[str, tuple[str, bool]]] = defaultdict(dict)
    for instrument in instruments():
        for name in instrument.all_names:
            letters = _ACRONYM.match(name) is not None
            first = _WORD.findall(name)[0].casefold()
            names[first].setdefault(name, (instrument.key, letters))
    return dict(names)


@cache
def _names_from(first: str) -> tuple[re.Pattern[str], tuple[tuple[str, bool], ...]] | None:
    """One pattern for the names that begin with a word, the longest first, and what they name.

    Made when the word is first met: most documents meet few, and patterns are slow to make.
    """
    forms = _by_first_word().get(first)
    if forms is None:
        return None
    ordered = _longest_first(forms)
    pattern = re.compile("|".join(f"({_pattern(name)})" for name in ordered))
    return pattern, tuple(forms[name] for name in ordered)


def first_words() -> frozenset[str]:
    """The folded words that names of the catalogue begin with."""
    return frozenset(_by_first_word())


def _longest_first(names: dict[str, tuple[str, bool]]) -> list[str]:
    return sorted(names, key=lambda name: (-len(_WORD.findall(name)), -len(name)))


def _pattern(name: str) -> str:
    if _ACRONYM.match(name):
        return rf"{re.escape(name)}(?![\w/]|-\w)"
    words = _BETWEEN_WORDS.join(_alike(word) for word in _WORD.findall(name))
    words = words.replace(f"{_BETWEEN_WORDS}the{_BETWEEN_WORDS}", _WITH_OR_WITHOUT_THE)
    closing = r"\)" if name.endswith(")") else ""
    return rf"(?i:{words}){closing}(?!\w)"


def _alike(word: str) -> str:
    """A word of a name and what documents write in its place."""
    return next((forms for forms in _ALIKE if re.fullmatch(forms, word)), re.escape(word))


def named_at(text: str, place: int, first: str) -> Name | None:
    """The longest name of an instrument that begins at `place` with the folded word `first`."""
    entry = _names_from(first)
    if entry is None:
        return None
    match = entry[0].match(text, place)
    if match is None or match.lastindex is None:
        return None
    key, letters = entry[1][match.lastindex - 1]
    return Name(match.end(), key, letters)


def mention_at(text: str, place: int, first: str, language: str, year: int) -> Mention | None:
    """The instrument, or the protocol of one, that begins at `place`; `year` of the document."""
    name = named_at(text, place, first)
    protocol = _protocol_at(text, place, language, year)
    if protocol is not None and (name is None or protocol.end >= name.end):
        return protocol
    if name is None:
        return None
    return Mention(
        start=place,
        end=name.end,
        instruments=(name.key,),
        confidence=_LETTERS if name.letters else _NAMED,
        swallowed=_bracket(text, name.end),
    )


def _bracket(text: str, place: int) -> int:
    """The end of a bracket right behind a name that gives its short form."""
    match = _BRACKET.match(text, place)
    if match is None:
        return 0
    first = _WORD.match(match[1])
    found = first and named_at(text, match.start(1), first[0].casefold())
    return match.end() if found and found.end == match.end(1) else 0


@cache
def protocols_to(treaty: str) -> tuple[Instrument, ...]:
    """The protocols to a treaty, by key, in their order."""
    return tuple(one for one in instruments() if one.protocol_to == treaty)


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    words = languages.of(language).citations
    topics = {
        one.topic: re.compile(
            rf"{words.topic_lead}{re.escape(one.topic)}{words.topic_tail}", re.IGNORECASE
        )
        for one in instruments()
        if one.topic is not None
    }
    return re.compile(words.protocol), topics


def _protocol_at(text: str, place: int, language: str, year: int) -> Mention | None:
    pattern, topics = _compiled(language)
    match = pattern.match(text, place)
    first = match and _WORD.match(text, match.end())
    if match is None or not first:
        return None
    treaty = named_at(text, first.start(), first[0].casefold())
    protocols = protocols_to(treaty.key) if treaty else ()
    if treaty is None or not protocols:
        return None
    end = max(treaty.end, 0)
    beyond = _bracket(text, end)
    told = _told_by_topic(text, max(end, beyond), protocols, topics)
    if told:
        return Mention(
            start=place,
            end=max(far for _, far in told),
            instruments=tuple(key for key, _ in told),
            confidence=_PROTOCOL,
        )
    return Mention(
        start=place,
        end=end,
        instruments=_meant(match, protocols, language, year) or (text[place:end],),
        confidence=_PROTOCOL if match["first"] or not match["plural"] else _UNTOLD,
        swallowed=beyond,
    )


def _told_by_topic(
    text: str,
    place: int,
    protocols: tuple[Instrument, ...],
    topics: dict[str, re.Pattern[str]],
) -> list[tuple[str, int]]:
    told = []
    for protocol in protocols:
        match = topics[protocol.topic].match(text, place) if protocol.topic else None
        if match:
            told.append((protocol.key, match.end()))
    return told


def _meant(
    match: re.Match[str], protocols: tuple[Instrument, ...], language: str, year: int
) -> tuple[str, ...]:
    """Which protocols an ordinal or a plural means; none where it cannot be told.

    A plural means those that had been adopted when the document was written.
    """
    words = languages.of(language).citations
    keys = [protocol.key for protocol in protocols]
    ordinals = [words.ordinals[match[group].lower()] for group in ("first", "and") if match[group]]
    if ordinals:
        return tuple(keys[number - 1] for number in ordinals if number <= len(keys))
    if match["both"]:
        return tuple(keys[: words.counts[match["both"].lower()]])
    if match["plural"]:
        return tuple(one.key for one in protocols if one.year <= year)
    return tuple(one.key for one in protocols if one.topic is None)[:1]
