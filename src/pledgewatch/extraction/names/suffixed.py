"""Names in Kazakh, by rule: nouns that close a name, endings of surnames, capitals in a row.

Kazakh hangs possession and case onto the last word ("министрлігінің", "Назарбаевқа"), and writes
the name of a body with one capital, at its beginning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from pledgewatch.catalogue import State, states
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.name_words import SuffixedNameWords
from pledgewatch.extraction.names.mention import NameMention, Room
from pledgewatch.extraction.names.phrases import Token, tokens

_LONGEST_BODY = 7  # words
_LONGEST_PERSON = 3
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{2,60})[»”\"]")


def find(text: str, words: SuffixedNameWords) -> list[NameMention]:
    """The names in one paragraph, none within another."""
    known = tokens(text)
    room = Room(len(text))
    found: list[NameMention] = []
    for start, end, kind, confidence in (
        *_quoted(text, words),
        *_bodies(text, known, words),
        *_states(text),
        *_persons(text, known, words),
        *_letters(known, words),
    ):
        if not room.take(start, end):
            continue
        name = text[start:end]
        found.append(
            NameMention(
                start=start, end=end, text=name, actor=name, confidence=confidence,
                kind=ActorKind.ORGAN if _is_organ(name, kind, words) else kind,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: one.start)


def _is_organ(name: str, kind: ActorKind, words: SuffixedNameWords) -> bool:
    """Whether a committee or the like is the State's own: "Ұлттық қауіпсіздік комитеті"."""
    signed = any(sign in name.lower() for sign in words.organ_signs)
    return signed and kind is ActorKind.ORGANISATION


Found = tuple[int, int, ActorKind, float]


def _kind(word: str, words: SuffixedNameWords) -> ActorKind | None:
    lowered = word.lower()
    for stems, kind in (
        (words.medium_heads, ActorKind.MEDIUM),
        (words.organ_heads, ActorKind.ORGAN),
        (words.organisation_heads, ActorKind.ORGANISATION),
    ):
        if any(_form_of(lowered, stem, words) for stem in stems):
            return kind
    return None


def _form_of(word: str, stem: str, words: SuffixedNameWords) -> bool:
    return word.startswith(stem) and bool(_endings(words.case_endings).fullmatch(word[len(stem) :]))


@cache
def _endings(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _quoted(text: str, words: SuffixedNameWords) -> Iterator[Found]:
    """What stands in quotation marks before a noun of bodies, or is a medium that all know."""
    for match in _QUOTED.finditer(text):
        after = re.match(r"[ \u00a0]([\w-]+)", text[match.end() : match.end() + 30])
        kind = _kind(after[1], words) if after else None
        if match[1].lower() in words.media:
            kind = ActorKind.MEDIUM
        if kind is not None and match[1][0].isupper():
            yield match.start(1), match.end(1), kind, 0.8


def _bodies(text: str, known: list[Token], words: SuffixedNameWords) -> Iterator[Found]:
    """What a noun closes: from the nearest capital before it, and capitals right before that."""
    found = []
    for index, token in enumerate(known):
        kind = _kind(token.word, words)
        if kind is None:
            continue
        first = _first(text, known, index, words)
        if first is not None and _foreign(known[first:index]):
            found.append((known[first].start, known[index - 1].end, kind, 0.7))
        elif first is not None:
            found.append((known[first].start, token.end, kind, 0.8))
        elif token.capital and any(_form_of(token.word.lower(), one, words) for one in words.lone):
            found.append((token.start, token.end, ActorKind.ORGAN, 0.7))
    return iter(sorted(found, key=lambda one: one[0] - one[1]))


def _foreign(before: Sequence[Token]) -> bool:
    """Whether foreign letters or capitals alone stand before: "SCAT әуекомпаниясы"."""
    return all(re.match(r"[A-Z]|[А-Я]{3}", token.word) for token in before)


def _first(text: str, known: list[Token], index: int, words: SuffixedNameWords) -> int | None:
    """The word that opens the name; None if no capital speaks for one."""
    head = known[index]
    large = head.capital and not _opens_sentence(text, head)
    owned = re.search(words.owned, head.word.lower()) is not None
    first = None
    for before in range(index - 1, max(-1, index - _LONGEST_BODY), -1):
        token = known[before]
        if text[token.end : known[before + 1].start] not in {" ", "\u00a0"}:
            break
        lowered = token.word.lower()
        opener = lowered in words.body_openers
        if not opener and re.search(words.in_no_body, lowered):
            break
        if token.capital:
            if lowered in words.not_names and not opener:
                break
            if (not opener and re.search(words.accusative, lowered)) or _surname(token.word, words):
                break
            first = before
        elif first is not None or (large and not owned):
            break
    if first is None or not _opens_sentence(text, known[first]):
        return first
    return first if owned or known[first].word.lower() in words.body_openers else None


def _opens_sentence(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 9) : token.start].rstrip(' \u00a0«“"(—–-')
    return not before or before[-1] in ".!?…:"


def _persons(text: str, known: list[Token], words: SuffixedNameWords) -> Iterator[Found]:
    index = 0
    while index < len(known):
        if not _may_name(known[index], words):
            index += 1
            continue
        last = index
        if re.search(words.no_given_name, known[index].word.lower()) and _goes_on(
            text, known, index
        ):
            index += 1  # "Ереваннан Гүлжан Марқабаева"
            continue
        while (
            last + 1 < len(known)
            and last - index < _LONGEST_PERSON - 1
            and text[known[last].end : known[last + 1].start] in {" ", "\u00a0", ". "}
            and _may_name(known[last + 1], words)
            and not (last > index and _closes_person(known[last].word.lower(), words))
        ):
            last += 1
        confidence = _person(text, known, index, last, words)
        if confidence:
            yield known[index].start, known[last].end, ActorKind.PERSON, confidence
        index = last + 1


def _closes_person(word: str, words: SuffixedNameWords) -> bool:
    """Whether a surname stands here, behind which no word of the name follows."""
    return bool(
        re.fullmatch(words.surname, bare(word, words)) and not re.search(words.patronymic, word)
    )


def _surname(word: str, words: SuffixedNameWords) -> bool:
    """Whether this is surely a surname, whatever follows: "Тоқаев", "Назарбаевтың"."""
    return re.search(words.sure_surname, bare(word, words).lower()) is not None


def _goes_on(text: str, known: list[Token], index: int) -> bool:
    """Whether another capitalised word follows at once."""
    if index + 1 >= len(known) or text[known[index].end : known[index + 1].start] != " ":
        return False
    return known[index + 1].capital


def _may_name(token: Token, words: SuffixedNameWords) -> bool:
    word = token.word
    return (
        token.capital
        and not (len(word) > 1 and word.isupper())
        and word.lower() not in words.not_names
        and _kind(word, words) is None
        and not any(word.lower().startswith(title) for title in words.titles)
        and not re.match("[A-Z]", word)
    )


def _person(
    text: str, known: list[Token], first: int, last: int, words: SuffixedNameWords
) -> float:
    """How sure it is that these capitals name a person; 0 if they do not."""
    if text[known[first].start - 1 : known[first].start] in {"«", "“", '"'} and last == first:
        return 0.0
    surname = bare(known[last].word, words)
    named = re.fullmatch(words.surname, surname.lower()) is not None
    if last > first:
        given = bare(known[first].word, words).lower() in words.given_names
        return 0.9 if named or given else 0.6
    if named and not _opens_sentence(text, known[first]):
        return 0.7
    if _surname(known[last].word, words):
        return 0.7
    before = known[first - 1].word.lower() if first else ""
    titled = any(before.startswith(title) for title in words.titles)
    return 0.6 if titled or surname.lower() in words.given_names else 0.0


def bare(word: str, words: SuffixedNameWords) -> str:
    """A name without its ending, if what is left looks like a name: "Назарбаевтың"."""
    for cut in range(2, 6):
        stem, ending = word[:-cut], word[-cut:]
        if len(stem) > cut and _endings(words.case_endings).fullmatch(ending):
            lowered = stem.lower()
            if lowered in words.given_names or re.fullmatch(words.surname, lowered):
                return stem
    return word


def _letters(known: list[Token], words: SuffixedNameWords) -> Iterator[Found]:
    for token in known:
        word = token.word.partition("-")[0]
        if re.fullmatch(words.letters, word) and word.lower() not in words.not_names:
            yield token.start, token.end, ActorKind.ORGANISATION, 0.6


def _states(text: str) -> Iterator[Found]:
    for match in _state_pattern().finditer(text):
        yield match.start(), match.end(), ActorKind.STATE, 0.9


@cache
def _by_name() -> dict[str, State]:
    return {name: state for state in states() for name in (*state.russian, *state.kazakh)}


@cache
def _state_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _by_name()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])({names})(?: Республикасы\w{{0,3}})?"
        r"(?:н?[ыі]ң|[дт][ыі]ң|[ғқгк][ае]|н[ыі]|[дт][ыі]|[дт]а|[дт]е|[дтн][ае]н|мен|пен|бен)?"
        r"(?![\w-])"
    )


def linked(mentions: Sequence[NameMention], words: SuffixedNameWords) -> list[NameMention]:
    """Mentions with their actors: without endings, and surnames with the whole name."""
    whole: dict[str, str] = {}
    for one in mentions:
        if one.kind is ActorKind.PERSON:
            name = _without_ending(one.text, words)
            surname = name.split()[-1]
            if len(name) > len(whole.get(surname, "")):
                whole[surname] = name
    return [replace(one, actor=_actor(one, whole, words)) for one in mentions]


def _actor(one: NameMention, whole: dict[str, str], words: SuffixedNameWords) -> str:
    if one.kind is ActorKind.STATE:
        match = _state_pattern().match(one.text)
        return _by_name()[match[1]].name if match else one.text
    name = _without_ending(one.text, words)
    return whole[name.split()[-1]] if one.kind is ActorKind.PERSON else name


def _without_ending(name: str, words: SuffixedNameWords) -> str:
    """A name without the case of its last word: of "министрлігінің", "министрлігі"."""
    *before, last = name.split()
    match = re.fullmatch(
        r"(\w+(?:лігі|комитеті|соты|партиясы|кеңесі|ұйымы|қоры|агенттігі))н\w{1,3}", last
    )
    return " ".join((*before, match[1] if match else bare(last, words)))
