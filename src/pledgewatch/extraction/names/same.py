"""Which mentions in a Russian text are of one actor, and the nominative of its fullest name.

"Марат Тажин", "Тажиным" and "М. Тажина" are one person; "Фонд борьбы с коррупцией" and "ФБК",
which stands behind it in brackets, are one body.
"""

import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names import kinds as name_kinds
from pledgewatch.extraction.names import namesakes as name_namesakes
from pledgewatch.extraction.names import phrases as name_phrases
from pledgewatch.extraction.names import states as name_states
from pledgewatch.extraction.names.mention import INITIALS, NameMention

_CAPITAL = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_WORD = re.compile(rf"(?<![\w«“„\"-]){_CAPITAL}(?![\w-])")
# Overlapping: the first of three words may be none of the name.
_TWO_WORDS = re.compile(rf"(?<![\w-])(?=(({_CAPITAL})[ \u00a0]({_CAPITAL}))(?![\w-]))")
_SMALL_WORDS = frozenset({"PREP", "CONJ", "PRCL"})
_SHORTEST_SURNAME = 4
_BRACKET = re.compile(r"[”»\"]?[ \u00a0]\([”«\"]?\Z")


def linked(
    text: str, mentions: Sequence[NameMention], words: InflectedNameWords
) -> list[NameMention]:
    """Mentions with their actors, and surnames of persons named elsewhere that were not seen."""
    whole = _whole_names(text, mentions)
    every = sorted([*whole, *_unseen(text, whole)], key=lambda one: one.start)
    actors = name_namesakes.actors(text, every) | _bodies(every, name_phrases.heads(words))
    actors |= _in_brackets(text, every, actors)
    return [
        replace(mention, actor=_state(mention.text))
        if mention.kind is ActorKind.STATE
        else replace(mention, actor=actors[index])
        for index, mention in enumerate(every)
    ]


def _state(words: str) -> str:
    state = name_states.named(words)
    return state.name if state else words


def _whole_names(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Mentions, with whole names that were seen elsewhere and here only in part, or not at all.

    None of `mentions` lies within another; they come back in the order of the text.
    """
    known = {
        tuple(name_cases.stem(word) for word in mention.text.split())
        for mention in mentions
        if mention.kind is ActorKind.PERSON and len(mention.text.split()) == 2  # noqa: PLR2004
    }
    before: list[NameMention] = []  # those that start before the end of the words looked at
    behind = deque(sorted(mentions, key=lambda one: one.start))
    for match in _TWO_WORDS.finditer(text) if known else ():
        start, end = match.span(1)
        if (name_cases.stem(match[2]), name_cases.stem(match[3])) not in known:
            continue
        while behind and behind[0].start < end:
            before.append(behind.popleft())
        over = list(takewhile(partial(_ends_after, start), reversed(before)))
        if all(
            one.kind is ActorKind.PERSON and start <= one.start and one.end <= end for one in over
        ):
            del before[len(before) - len(over) :]
            before.append(_person_at(text, start, end, 0.8))
    return [*before, *behind]


def _ends_after(position: int, mention: NameMention) -> bool:
    return mention.end > position


def _person_at(text: str, start: int, end: int, confidence: float) -> NameMention:
    name = text[start:end]
    return NameMention(
        start=start, end=end, text=name, kind=ActorKind.PERSON, actor=name, confidence=confidence
    )


def _unseen(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Single surnames of persons whose whole name the text gives somewhere."""
    surnames = {
        name_namesakes.surname(mention.text)
        for mention in mentions
        if mention.kind is ActorKind.PERSON and len(mention.text.split()) > 1
    }
    taken = {at for mention in mentions for at in range(mention.start, mention.end)}
    small = set(re.findall(r"(?<!\w)[а-яё]+(?!\w)", text))
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        if match.start() in taken or len(word) < _SHORTEST_SURNAME:
            continue
        if name_cases.stem(word) not in surnames or _beside_capital(text, *match.span()):
            continue
        if word.lower() in small:  # a common word, too
            continue
        initials = INITIALS.search(text[max(0, match.start() - 8) : match.start()])
        start = match.start() - (len(initials[0]) if initials else 0)
        found.append(_person_at(text, start, match.end(), 0.7))
    return found


def _beside_capital(text: str, start: int, end: int) -> bool:
    """Whether it is part of a longer name: "Марш Голунова"."""
    before = re.search(r"([\w.-]+)[ \u00a0]\Z", text[max(0, start - 30) : start])
    after = re.match(r"[ \u00a0]([\w-]+)", text[end : end + 30])
    inside = before is not None and before[1][0].isupper() and not before[1].endswith(".")
    if before is not None and name_cases.parses(before[1])[0].tag.POS in _SMALL_WORDS:
        inside = False  # "На Уортмане", at the beginning of a sentence
    return inside or (after is not None and after[1][0].isupper())


def _bodies(mentions: Sequence[NameMention], heads: frozenset[str]) -> dict[int, str]:
    """The actor of each mention of a body; a shorter name is that of the only longer one."""
    keys = {
        index: _key(mention.text)
        for index, mention in enumerate(mentions)
        if mention.kind not in {ActorKind.PERSON, ActorKind.STATE}
    }
    longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    lengths = {len(key) for key in keys.values() if len(key) > 1}
    for key in set(keys.values()):
        for length in (one for one in lengths if one < len(key)):
            longer.setdefault(key[:length], set()).add(key)
    whole = {key: _whole(key, longer) for key in set(keys.values())}
    named: dict[tuple[str, ...], list[str]] = {}
    for index, key in keys.items():
        if key == whole[key]:
            named.setdefault(key, []).append(mentions[index].text)
    actors = {key: _nominative(names, heads) for key, names in named.items()}
    return {index: actors[whole[key]] for index, key in keys.items()}


def _key(name: str) -> tuple[str, ...]:
    return tuple(name_cases.stem(word) for word in re.findall(r"\w+(?:-\w+)*", name))


def _whole(
    key: tuple[str, ...], longer: dict[tuple[str, ...], set[tuple[str, ...]]]
) -> tuple[str, ...]:
    """The only longer name that begins with this one; itself if there are none or several."""
    found = longer.get(key, set())
    return next(iter(found)) if len(found) == 1 else key


def _nominative(names: Sequence[str], heads: frozenset[str]) -> str:
    """The nominative that most mentions agree on; of "Правительства" that of one of them."""
    forms = Counter(
        " ".join(name_cases.body(parts, singular=_has_head(parts, heads)))
        for parts in (tuple(name.split()) for name in names)
    )
    return min(forms, key=lambda name: (-forms[name], len(name)))


def _has_head(parts: Sequence[str], heads: frozenset[str]) -> bool:
    return any(name_phrases.head_of(part, heads) for part in parts)


def _in_brackets(
    text: str, mentions: Sequence[NameMention], actors: dict[int, str]
) -> dict[int, str]:
    """What letters in brackets stand for, wherever they stand: "ФБК"."""
    meant: dict[str, str] = {}
    for index in range(1, len(mentions)):
        before, inner = mentions[index - 1], mentions[index]
        if before.kind is ActorKind.STATE or inner.kind is ActorKind.STATE:
            continue
        if not _BRACKET.fullmatch(text[before.end : inner.start]):
            continue
        both = {before.kind, inner.kind}
        person = both == {ActorKind.PERSON}
        if person or (
            ActorKind.PERSON not in both and name_kinds.may_abbreviate(inner.text, before.text)
        ):
            meant[actors[index]] = actors[index - 1]
    return {index: meant[name] for index, name in actors.items() if name in meant}
