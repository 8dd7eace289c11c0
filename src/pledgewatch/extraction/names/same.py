"""Which mentions in a Russian text are of one actor, and the nominative of its fullest name.

"Марат Тажин", "Тажиным" and "М. Тажина" are one person; "Фонд борьбы с коррупцией" and "ФБК",
which stands behind it in brackets, are one body.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import around as name_around
from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names import kinds as name_kinds
from pledgewatch.extraction.names import phrases as name_phrases
from pledgewatch.extraction.names import states as name_states
from pledgewatch.extraction.names.mention import INITIALS, NameMention

_CAPITAL = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_WORD = re.compile(rf"(?<![\w«“„\"-]){_CAPITAL}(?![\w-])")
# Overlapping: the first of three words may be none of the name.
_TWO_WORDS = re.compile(rf"(?<![\w-])(?=(({_CAPITAL})[ \u00a0]({_CAPITAL}))(?![\w-]))")
_SMALL_WORDS = frozenset({"PREP", "CONJ", "PRCL"})
_SHORTEST_SURNAME = 4
_PATRONYMIC = re.compile(r"(?:вич|вн)(?:а|у|ем|е|ы|ой)?\Z")
_BRACKET = re.compile(r"[”»\"]?[ \u00a0]\([”«\"]?\Z")


@dataclass(slots=True)
class _Person:
    """One person: the stems of surname and given name, and where it is named."""

    surname: str
    given: str = ""
    mentions: list[int] = field(default_factory=list)


def linked(
    text: str, mentions: Sequence[NameMention], words: InflectedNameWords
) -> list[NameMention]:
    """Mentions with their actors, and surnames of persons named elsewhere that were not seen."""
    whole = _whole_names(text, mentions)
    every = sorted([*whole, *_unseen(text, whole)], key=lambda one: one.start)
    actors = _persons(text, every) | _bodies(every, name_phrases.heads(words))
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
    """Mentions, with whole names that were seen elsewhere and here only in part, or not at all."""
    known = {
        tuple(name_cases.stem(word) for word in mention.text.split())
        for mention in mentions
        if mention.kind is ActorKind.PERSON and len(mention.text.split()) == 2  # noqa: PLR2004
    }
    found = list(mentions)
    for match in _TWO_WORDS.finditer(text) if known else ():
        start, end = match.span(1)
        if (name_cases.stem(match[2]), name_cases.stem(match[3])) not in known:
            continue
        over = [one for one in found if one.start < end and start < one.end]
        if all(one.kind is ActorKind.PERSON and start <= one.start for one in over) and all(
            one.end <= end for one in over
        ):
            found = [one for one in found if one not in over]
            found.append(_person_at(text, start, end, 0.8))
    return found


def _person_at(text: str, start: int, end: int, confidence: float) -> NameMention:
    name = text[start:end]
    return NameMention(
        start=start, end=end, text=name, kind=ActorKind.PERSON, actor=name, confidence=confidence
    )


def _unseen(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Single surnames of persons whose whole name the text gives somewhere."""
    surnames = {
        _surname(mention.text)
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


def _persons(text: str, mentions: Sequence[NameMention]) -> dict[int, str]:
    """The actor of each mention of a person, by its place in the list."""
    known: dict[str, list[_Person]] = {}
    given_names: dict[str, list[_Person]] = {}
    indices = [i for i, one in enumerate(mentions) if one.kind is ActorKind.PERSON]
    whole = [i for i in indices if len(mentions[i].text.split()) > 1]
    for index in whole:
        surname, given = _surname(mentions[index].text), _given(mentions[index].text)
        namesakes = known.setdefault(surname, [])
        person = next((one for one in namesakes if _same_given(one.given, given)), None)
        if person is None:
            person = _Person(surname, given)
            namesakes.append(person)
            given_names.setdefault(given, []).append(person)
        if len(given) > len(person.given):
            person.given = given
        person.mentions.append(index)
    for index in indices:
        if len(mentions[index].text.split()) == 1:
            stem = name_cases.stem(mentions[index].text)
            fitting = known.get(stem) or given_names.get(stem)
            if fitting:
                _join(index, fitting)
            else:
                known[stem] = [_Person(stem, "", [index])]
    return {
        index: name
        for namesakes in known.values()
        for person in namesakes
        for name in [_fullest(text, [mentions[one] for one in person.mentions])]
        for index in person.mentions
    }


def _join(index: int, fitting: Sequence[_Person]) -> None:
    """Gives a surname or a given name to the person named last before it, or else after it."""

    def distance(person: _Person) -> tuple[bool, int]:
        before = [one for one in person.mentions if one < index]
        return (not before, index - max(before) if before else min(person.mentions))

    nearest = min(fitting, key=distance)
    nearest.mentions = sorted([*nearest.mentions, index])


def _ordered(name: str) -> list[str]:
    """The words of a person's name, the surname last: also of "Назарбаев Н.А."."""
    parts = [part for part in re.split(r"[ \u00a0\n]+|(?<=\.)(?=\w)", name) if part]
    if len(parts) > 1 and (parts[-1].endswith(".") or _PATRONYMIC.search(parts[-1])):
        first = 0 if not parts[0].endswith(".") else -1
        parts.append(parts.pop(first))
    return parts


def _surname(name: str) -> str:
    return name_cases.stem(_ordered(name)[-1])


def _given(name: str) -> str:
    first = _ordered(name)[0]
    return first[0].casefold() if first.endswith(".") else name_cases.stem(first)


def _same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: equal but for an ending, or one is an initial."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) <= 1:
        return longer.startswith(shorter)
    same = next(
        (i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        len(shorter),
    )
    return same >= max(3, len(longer) - 2)  # "Павел", "Павла"


def _fullest(text: str, mentions: Sequence[NameMention]) -> str:
    """The nominative of the longest; that which most of them agree on."""
    several = max(_whole_words(one.text) for one in mentions)
    nominatives = Counter(
        " ".join(
            name_cases.person(tuple(one.text.split()), name_around.votes(text, one.start, one.end))
        )
        for one in mentions
        if _whole_words(one.text) == several
    )
    return min(nominatives, key=lambda name: (-nominatives[name], len(name)))


def _whole_words(name: str) -> int:
    """How many words a name has that are no initials."""
    return len([word for word in name.split() if len(word) > 2])  # noqa: PLR2004


def _bodies(mentions: Sequence[NameMention], heads: frozenset[str]) -> dict[int, str]:
    """The actor of each mention of a body; a shorter name is that of the only longer one."""
    keys = {
        index: _key(mention.text)
        for index, mention in enumerate(mentions)
        if mention.kind not in {ActorKind.PERSON, ActorKind.STATE}
    }
    longer: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for key in set(keys.values()):
        for length in range(2, len(key)):
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
