"""Citations in a language that declines its nouns and names the smaller part of a text first.

"Подпункт 3) пункта 1 статьи 5 Закона ..." is provision 5(1)(3). National laws are given by their
words with the head in the nominative, so that one law has one name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from pledgewatch.catalogue import instruments
from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.citations import numbered
from pledgewatch.extraction.citations.catalogued import protocols_to
from pledgewatch.extraction.citations.mention import Mention, longest
from pledgewatch.extraction.languages.declined_citation_words import DeclinedCitationWords
from pledgewatch.extraction.names import cases
from pledgewatch.extraction.proposal import CitationProposal

_REACH = 3000  # characters in which "Пакт" means the one that was named
_NAMED, _LETTERS, _RESOLUTION, _DATED, _CODE, _CONSTITUTION = 0.97, 0.9, 0.95, 0.93, 0.92, 0.9
_TITLED, _BACK, _GAZETTE = 0.7, 0.75, 0.95
_NUMBER = r"(?:\d{1,4}(?:[-.]\d{1,3}){0,3}\)?(?![\d%])|[IVXL]{1,5}\b)"
_SHORTEST = 3  # letters of a word that is declined
_ENDING = re.compile(r"(?:[аеёиоуыэюяйь]{1,3}|[оыи][йме]|ого|его|ых|их|ами|ями|ах|ях)\Z")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`DeclinedCitationWords`, compiled."""

    provisions: re.Pattern[str]  # all before one instrument
    part: re.Pattern[str]
    number: re.Pattern[str]
    joint: re.Pattern[str]
    after: re.Pattern[str]
    names: tuple[tuple[re.Pattern[str], str, bool], ...]  # of the catalogue, the longest first
    opening: re.Pattern[str]  # letters with which a name or law may begin
    laws: tuple[tuple[re.Pattern[str], float], ...]
    letters: re.Pattern[str]
    draft: re.Pattern[str]
    told: re.Pattern[str]
    back: re.Pattern[str]
    own_protocol: re.Pattern[str]
    gazette: re.Pattern[str]
    gazette_entry: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Provisions:
    start: int
    end: int
    numbers: tuple[str, ...]


def propose(annotated: Annotated, words: DeclinedCitationWords) -> tuple[CitationProposal, ...]:
    """The citations of a document by where they start."""
    patterns = _compiled(annotated.language)
    found: list[CitationProposal] = []
    for block in annotated.document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            before = {
                one.end: one
                for one in _provisions(annotated.text, block.start, block.end, patterns, words)
            }
            for mention in _mentions(annotated, block.start, block.end, patterns, before, found):
                found.extend(_proposals(annotated, mention, before, patterns, words))
            found.extend(_in_gazettes(annotated, block.start, block.end, patterns))
    return tuple(sorted(found, key=lambda one: one.start))


# --- provisions ------------------------------------------------------------------------------


def _provisions(
    text: str, start: int, end: int, patterns: _Patterns, words: DeclinedCitationWords
) -> Iterator[_Provisions]:
    """Provisions, each ending where the name of its instrument must begin."""
    for match in patterns.provisions.finditer(text, start, end):
        blank = text[match.end() : match.end() + 1] == " "
        yield _Provisions(match.start(), match.end() + blank, _numbers(match[0], patterns, words))


def _numbers(said: str, patterns: _Patterns, words: DeclinedCitationWords) -> tuple[str, ...]:
    """The numbers of provisions, the article first: "318(2)" of "пункт 2 статьи 318"."""
    numbers: list[str] = []
    below: list[tuple[str, ...]] = []  # parts of what is to come, the smallest first
    rank = len(words.units)
    for match in patterns.part.finditer(said):
        unit = next(i for i, one in enumerate(words.units) if match[f"unit{i}"])
        listed = _listed(match["list"], patterns, words)
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


def _listed(said: str, patterns: _Patterns, words: DeclinedCitationWords) -> tuple[str, ...]:
    numbers: list[str] = []
    position = 0
    for match in patterns.number.finditer(said):
        number = str(words.ordinals.get(match[0].lower(), match[0].rstrip(")")))
        joint = said[position : match.start()]
        if numbers and re.fullmatch(words.ranges, joint):
            numbers[-1] += f"-{number}"
        else:
            numbers.append(number)
        position = match.end()
    return tuple(numbers)


# --- instruments -----------------------------------------------------------------------------


def _mentions(
    annotated: Annotated,
    start: int,
    end: int,
    patterns: _Patterns,
    before: dict[int, _Provisions],
    named: list[CitationProposal],
) -> Iterator[Mention]:
    text = annotated.text
    found = [one for one in numbered.symbols(text[:end], end) if one.start >= start]
    reached = start
    for match in patterns.opening.finditer(text, start, end):
        place = match.start()
        if place < reached:
            continue
        mention = (
            _catalogued(text, place, end, patterns)
            or _national(text, place, end, patterns, place in before)
            or _named_before(text, place, patterns, found, named)
        )
        if mention is not None:
            found.append(mention)
            reached = mention.end
    yield from longest(found)


def _catalogued(text: str, place: int, end: int, patterns: _Patterns) -> Mention | None:
    for pattern, key, letters in patterns.names:
        match = pattern.match(text, place, end)
        if match:
            short = re.compile(r"\s\([А-ЯЁ]{2,8}\)").match(text, match.end(), end)
            return Mention(
                start=place, end=match.end(), instruments=(key,),
                confidence=_LETTERS if letters else _NAMED,
                swallowed=short.end() if short else 0,
            )  # fmt: skip
    return None


def _national(
    text: str, place: int, end: int, patterns: _Patterns, provided: bool
) -> Mention | None:
    """A law by its title, number or date; letters only where their State or article is named."""
    if patterns.draft.search(text[max(0, place - 40) : place]):
        return None
    match = patterns.letters.match(text, place, end)
    if match:
        return _law(match, _LETTERS) if provided or " " in match[0] else None
    for pattern, confidence in patterns.laws:
        match = pattern.match(text, place, end)
        if match and (confidence != _DATED or patterns.told.search(match[0])):
            return _law(match, confidence)
    return None


def _law(match: re.Match[str], confidence: float) -> Mention:
    words = tuple(match[0].split(" "))
    declines = not words[0][:2].isupper()
    name = " ".join(cases.body(words, singular=True) if declines else words)
    return Mention(start=match.start(), end=match.end(), instruments=(name,), confidence=confidence)


def _named_before(
    text: str, place: int, patterns: _Patterns, here: list[Mention], named: list[CitationProposal]
) -> Mention | None:
    """What "Пакт", "Закон" or "Факультативный протокол к ней" refers to."""
    last = [(one.start, one.instruments[0]) for one in here]
    every = [(one.start, one.instrument) for one in named] + last
    own = patterns.own_protocol.match(text, place)
    if own:
        for start, key in reversed(every):
            protocols = protocols_to(key) if place - start < _REACH else ()
            if protocols:
                chosen = next((one for one in protocols if one.topic is None), protocols[0])
                return Mention(
                    start=place, end=own.end(), instruments=(chosen.key,), confidence=_BACK
                )
        return None
    head = patterns.back.match(text, place)
    if head is None:
        return None
    stem = next(name for name in head.groupdict() if head[name])
    for start, key in reversed(every):
        if place - start < _REACH and stem in _called(key):
            return Mention(start=place, end=head.end(), instruments=(key,), confidence=_BACK)
    return None


@cache
def _called(key: str) -> str:
    """The words by which an instrument can be called once it was named, in small letters."""
    known = next((one for one in instruments() if one.key == key), None)
    name = known.russian[0] if known and known.russian else key
    return name.split(" о ")[0].lower()


def _proposals(
    annotated: Annotated,
    mention: Mention,
    before: dict[int, _Provisions],
    patterns: _Patterns,
    words: DeclinedCitationWords,
) -> Iterator[CitationProposal]:
    start, end = mention.start, mention.end
    numbers: tuple[str | None, ...] = (None,)
    ahead = before.get(start)
    if ahead:
        start, numbers = ahead.start, ahead.numbers
    else:
        behind = patterns.after.match(annotated.text, mention.beyond)
        if behind:
            end, numbers = behind.end(), _numbers(behind["provisions"], patterns, words)
    for instrument, number in product(mention.instruments, numbers):
        yield _proposal(annotated, start, end, instrument, number, mention.confidence)


def _in_gazettes(
    annotated: Annotated, start: int, end: int, patterns: _Patterns
) -> Iterator[CitationProposal]:
    """Laws by where a gazette printed them: one for each number of each issue."""
    for match in patterns.gazette.finditer(annotated.text, start, end):
        for entry in patterns.gazette_entry.finditer(
            annotated.text, match.start("entries"), match.end()
        ):
            for number in re.findall(r"\d+", entry["numbers"]):
                yield _proposal(
                    annotated, entry.start(), entry.end(),
                    f"{match['name']}, {entry['issue']}", number, _GAZETTE,
                )  # fmt: skip


def _proposal(
    annotated: Annotated,
    start: int,
    end: int,
    instrument: str,
    number: str | None,
    confidence: float,
) -> CitationProposal:
    return CitationProposal(
        text=annotated.text[start:end],
        start=start,
        end=end,
        page=annotated.document.page_at(start),
        confidence=confidence,
        instrument=instrument,
        provision=number,
    )


# --- patterns --------------------------------------------------------------------------------


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).parts.citations
    if not isinstance(words, DeclinedCitationWords):
        raise TypeError(f"“{language}” does not cite in cases")
    ordinal = "|".join(sorted(words.ordinals, key=len, reverse=True))
    number = rf"(?:{_NUMBER}|(?:{ordinal})(?!\w))"
    listed = rf"{number}(?:{words.joints}{number})*"
    units = "|".join(words.units)
    part = rf"(?:{units})\s?{listed}"
    chain = rf"(?<!\w){part}(?:\s{part}){{0,3}}"
    named = "|".join(rf"(?P<unit{i}>{one})" for i, one in enumerate(words.units))
    provisions = rf"{chain}(?:{words.chains}{chain}){{0,5}}"
    return _Patterns(
        provisions=re.compile(provisions),
        part=re.compile(rf"(?<!\w)(?:{named})\s?(?P<list>{listed})"),
        number=re.compile(number),
        joint=re.compile(words.joints),
        after=re.compile(rf"(?:{words.after})(?P<provisions>{provisions})(?(open)\))"),
        names=_names(words.dropped),
        opening=re.compile(r"(?<![\w-])(?:[А-ЯЁ]|[кзупррф](?=[а-яё]{3}))[А-ЯЁа-яё-]*"),
        laws=(
            (re.compile(words.constitution), _CONSTITUTION),
            (re.compile(words.codes), _CODE),
            (re.compile(words.resolution), _RESOLUTION),
            (re.compile(words.dated), _DATED),
            (re.compile(words.titled), _TITLED),
        ),
        letters=re.compile(words.letters),
        draft=re.compile(words.draft),
        told=re.compile(words.told),
        back=re.compile(
            "(?:" + "|".join(rf"(?P<{stem}>{head})" for stem, head in words.heads.items())
            + r")(?:а|у|ом|е|я|и|ю|ей)?(?![\w-])"
        ),
        own_protocol=re.compile(words.own_protocol),
        gazette=re.compile(words.gazette),
        gazette_entry=re.compile(words.gazette_entry),
    )  # fmt: skip


def _names(dropped: str) -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """The catalogue's names in all cases, the longest first, and whether each is in letters."""
    names = {(name, one.key) for one in instruments() for name in one.russian}
    made = []
    for name, key in sorted(names, key=lambda pair: -len(pair[0])):
        if name.isupper():
            made.append((re.compile(rf"{re.escape(name)}(?![\w-])"), key, True))
            continue
        made.append((re.compile(rf"(?i:{_declined(name)})(?![\w-])"), key, False))
        shorter = re.sub(rf"\A{dropped}", "", name)
        if shorter != name:
            made.append((re.compile(rf"(?i:{_declined(shorter)})(?![\w-])"), key, False))
    return tuple(made)


def _declined(name: str) -> str:
    """A pattern of a name in every case: the stem of each longer word with any ending."""
    return r"\s".join(
        word
        if word.isupper() or len(word) < _SHORTEST or not word.isalpha()
        else _stem(word) + r"[а-яё]{0,4}"
        for word in (re.sub(r"([.()])", r"\\\1", part) for part in name.split())
    )


def _stem(word: str) -> str:
    stem = _ENDING.sub("", word) if len(word) > _SHORTEST else word
    return stem.replace("ё", "е").replace("е", "[её]")
