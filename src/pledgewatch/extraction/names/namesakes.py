"""Which mentions in a Russian text are of one person, and the nominative of the fullest name."""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.names import around as name_around
from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names.mention import NameMention

_PATRONYMIC = re.compile(r"(?:вич|вн)(?:а|у|ем|е|ы|ой)?\Z")


@dataclass(slots=True)
class _Person:
    """One person: the stem of the given name, and where it is named, in any order."""

    given: str = ""
    mentions: list[int] = field(default_factory=list)
    namesakes: list["_Namesakes"] = field(default_factory=list)


@dataclass(slots=True)
class _Namesakes:
    """All who have one surname or one given name, by where they are named; `places` in order."""

    places: list[int] = field(default_factory=list)
    persons: dict[int, _Person] = field(default_factory=dict)

    def nearest(self, index: int) -> _Person:
        """The person named last before a mention, or else first after it."""
        return self.persons[self.places[max(0, bisect_left(self.places, index) - 1)]]


def actors(text: str, mentions: Sequence[NameMention]) -> dict[int, str]:
    """The actor of each mention of a person, by its place in the list."""
    persons: list[_Person] = []
    alike: dict[tuple[str, str], list[_Person]] = {}  # by surname and first letter of the other
    known: dict[str, _Namesakes] = {}
    given_names: dict[str, _Namesakes] = {}
    indices = [i for i, one in enumerate(mentions) if one.kind is ActorKind.PERSON]
    whole = [i for i in indices if len(mentions[i].text.split()) > 1]
    for index in whole:
        family, given = surname(mentions[index].text), _given(mentions[index].text)
        fitting = alike.setdefault((family, given[:1]), [])
        person = next((one for one in fitting if _same_given(one.given, given)), None)
        if person is None:
            namesakes = known.setdefault(family, _Namesakes())
            person = _Person(given, [], [namesakes, given_names.setdefault(given, _Namesakes())])
            persons.append(person)
            fitting.append(person)
        if len(given) > len(person.given):
            person.given = given
        _join(index, person)
    for index in indices:
        if len(mentions[index].text.split()) == 1:
            stem = name_cases.stem(mentions[index].text)
            others = known.get(stem) or given_names.get(stem)
            if others is None:
                others = known[stem] = _Namesakes()
                persons.append(_Person("", [], [others]))
                _join(index, persons[-1])
            else:
                _join(index, others.nearest(index))
    return {
        index: name
        for person in persons
        for name in [_fullest(text, [mentions[one] for one in sorted(person.mentions)])]
        for index in person.mentions
    }


def _join(index: int, person: _Person) -> None:
    """Gives a mention to a person."""
    person.mentions.append(index)
    for namesakes in person.namesakes:
        insort(namesakes.places, index)
        namesakes.persons[index] = person


def _ordered(name: str) -> list[str]:
    """The words of a person's name, the surname last: also of "Назарбаев Н.А."."""
    parts = [part for part in re.split(r"[ \u00a0\n]+|(?<=\.)(?=\w)", name) if part]
    if len(parts) > 1 and (parts[-1].endswith(".") or _PATRONYMIC.search(parts[-1])):
        first = 0 if not parts[0].endswith(".") else -1
        parts.append(parts.pop(first))
    return parts


def surname(name: str) -> str:
    """The stem of the surname in a person's name; for comparing only."""
    return name_cases.stem(_ordered(name)[-1])


def _given(name: str) -> str:
    first = _ordered(name)[0]
    return first[0].casefold() if first.endswith(".") else name_cases.stem(first)


def _same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: equal but for an ending, or one is an initial."""
    if one == other:  # "Ян" has fewer letters than are asked for below
        return True
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
