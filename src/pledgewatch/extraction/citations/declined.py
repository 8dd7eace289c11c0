"""Citations in a language that declines its nouns and names the smaller part of a text first.

"Подпункт 3) пункта 1 статьи 5 Закона ..." is provision 5(1)(3). National laws are given by their
words with the head in the nominative, so that one law has one name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from pledgewatch.catalogue import instruments
from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.citations import declined_provisions as provisions_of
from pledgewatch.extraction.citations import numbered
from pledgewatch.extraction.citations.catalogued import protocols_to
from pledgewatch.extraction.citations.mention import Mention, longest
from pledgewatch.extraction.citations.provisions import Provisions
from pledgewatch.extraction.languages.declined_citation_words import DeclinedCitationWords
from pledgewatch.extraction.names import cases
from pledgewatch.extraction.proposal import CitationProposal

_LAST = 60  # citations among which one is looked for
_REACH = 3000  # characters in which "Пакт" means the one that was named
_NAMED, _LETTERS, _RESOLUTION, _DATED, _CODE, _CONSTITUTION = 0.97, 0.9, 0.95, 0.93, 0.92, 0.9
_TITLED, _BACK, _GAZETTE = 0.7, 0.75, 0.95
_SHORT = re.compile(r"\s\([А-ЯЁ]{2,8}\)")  # behind a name: "(КЛДЖ)"
_ALIKE = 3  # letters with which all forms of a word begin
_SHORTEST = 3  # letters of a word that is declined
_ENDING = re.compile(r"(?:[аеёиоуыэюяйь]{1,3}|[оыи][йме]|ого|его|ых|их|ами|ями|ах|ях)\Z")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`DeclinedCitationWords`, compiled."""

    names: dict[str, list[tuple[re.Pattern[str], str, bool]]]  # by their first letters
    opening: re.Pattern[str]  # letters with which a name or law may begin
    laws: tuple[tuple[re.Pattern[str], float], ...]
    letters: re.Pattern[str]
    draft: re.Pattern[str]
    told: re.Pattern[str]
    back: re.Pattern[str]
    own_protocol: re.Pattern[str]
    gazette: re.Pattern[str]
    gazette_entry: re.Pattern[str]


def propose(annotated: Annotated) -> tuple[CitationProposal, ...]:
    """The citations of a document by where they start."""
    found: list[CitationProposal] = []
    symbols = list(numbered.symbols(annotated.text, len(annotated.text)))
    for block in annotated.document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        start, end = block.start, block.end
        before = provisions_of.before(annotated.text, start, end, annotated.language)
        known = [one for one in symbols if start <= one.start < end]
        for mention in _mentions(annotated, start, end, before, known, found):
            found.extend(_proposals(annotated, mention, before))
        found.extend(_in_gazettes(annotated, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


# --- instruments -----------------------------------------------------------------------------


def _mentions(
    annotated: Annotated,
    start: int,
    end: int,
    before: dict[int, Provisions],
    known: list[Mention],
    named: list[CitationProposal],
) -> Iterator[Mention]:
    text, patterns = annotated.text, _compiled(annotated.language)
    found = list(known)
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
    for pattern, key, letters in patterns.names.get(text[place : place + _ALIKE].casefold(), ()):
        match = pattern.match(text, place, end)
        if match:
            short = _SHORT.match(text, match.end(), end)
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
    own, head = patterns.own_protocol.match(text, place), patterns.back.match(text, place)
    if own is None and head is None:
        return None
    last = [(one.start, one.instruments[0]) for one in here]
    every = [(one.start, one.instrument) for one in named[-_LAST:]] + last
    if own:
        for start, key in reversed(every):
            protocols = protocols_to(key) if place - start < _REACH else ()
            if protocols:
                chosen = next((one for one in protocols if one.topic is None), protocols[0])
                return Mention(
                    start=place, end=own.end(), instruments=(chosen.key,), confidence=_BACK
                )
        return None
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
    annotated: Annotated, mention: Mention, before: dict[int, Provisions]
) -> Iterator[CitationProposal]:
    start, end = mention.start, mention.end
    numbers: tuple[str | None, ...] = (None,)
    ahead = before.get(start)
    if ahead:
        start, numbers = ahead.start, ahead.numbers
    elif behind := provisions_of.after(annotated.text, mention.beyond, annotated.language):
        end, numbers = behind.end, behind.numbers
    for instrument, number in product(mention.instruments, numbers):
        yield _proposal(annotated, start, end, instrument, number, mention.confidence)


def _in_gazettes(annotated: Annotated, start: int, end: int) -> Iterator[CitationProposal]:
    """Laws by where a gazette printed them: one for each number of each issue."""
    patterns = _compiled(annotated.language)
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
    return _Patterns(
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


def _names(dropped: str) -> dict[str, list[tuple[re.Pattern[str], str, bool]]]:
    """The catalogue's names in all cases by their first letters, the longest first.

    With each its key, and whether it is an acronym.
    """
    names = {(name, one.key) for one in instruments() for name in one.russian}
    names |= {
        (shorter, key)
        for name, key in names
        if (shorter := re.sub(rf"\A{dropped}", "", name)) != name
    }
    made: dict[str, list[tuple[re.Pattern[str], str, bool]]] = defaultdict(list)
    for name, key in sorted(names, key=lambda pair: (-len(pair[0]), pair)):
        pattern = re.escape(name) if name.isupper() else rf"(?i:{_declined(name)})"
        entry = (re.compile(rf"{pattern}(?![\w-])"), key, name.isupper())
        made[name[:_ALIKE].casefold()].append(entry)
    return dict(made)


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
