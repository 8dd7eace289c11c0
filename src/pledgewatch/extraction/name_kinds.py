"""Which kind of actor a run of capitalised words names, by the words in and around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.catalogue import instrument_named, state_named
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.languages.language import NameWords

_LONGEST_PERSON = 4  # words

Judged = tuple[ActorKind, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words of a text, end exclusive; `words` have no trailing full stop."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def lowered(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.lower() for word in self.words)


_TOKEN = re.compile(r"[^ \u00a0]+")


def divided(text: str, start: int, end: int, words: NameWords) -> Iterator[Run]:
    """A run cut into names: at words that are in none, before titles, at "and" between names."""
    tokens = [(m.start(), m.end(), m[0].rstrip(".")) for m in _TOKEN.finditer(text, start, end)]
    pieces: list[list[tuple[int, int, str]]] = [[]]
    for index, token in enumerate(tokens):
        lowered = token[2].lower()
        capital = token[2][:1].isupper()
        ends_sentence = _ends_sentence(text, token, words)
        if capital and lowered in words.not_names and not _within_name(pieces[-1]):
            pieces.append([])
            continue
        if not capital and lowered == "and" and not _and_joins(tokens, index, pieces[-1], words):
            pieces.append([])
            continue
        if not capital and _person_ends(tokens, index, pieces[-1], words):
            pieces.append([])
            continue
        if _opens_person(tokens, index, pieces[-1], words):
            pieces.append([])
        pieces[-1].append(token)
        if ends_sentence:
            pieces.append([])
    for piece in pieces:
        yield from _bounded(text, piece)


def _within_name(piece: list[tuple[int, int, str]]) -> bool:
    """Whether "of" or the like stands before, which anything may follow: "Council of Five"."""
    return bool(piece) and piece[-1][2].lower() in {"of", "for"}


def _ends_sentence(text: str, token: tuple[int, int, str], words: NameWords) -> bool:
    lowered = token[2].lower()
    stop = text[token[1] - 1] == "."
    return stop and len(lowered) > 1 and lowered not in words.titles and "." not in lowered


def _person_ends(
    tokens: list[tuple[int, int, str]],
    index: int,
    piece: list[tuple[int, int, str]],
    words: NameWords,
) -> bool:
    """Whether "of" stands between a person, or a post, and a body: "Ninel Fokina of the ... Court".

    So it is where nothing before it heads the name of a body and something after it does.
    """
    if tokens[index][2].lower() not in _BETWEEN_PERSON_AND_BODY:
        return False
    return (
        0 < len(piece) <= _LONGEST_PERSON
        and not any(_is_head(token[2].lower(), words) for token in piece)
        and any(_is_head(token[2].lower(), words) for token in tokens[index + 1 :])
    )


_BETWEEN_PERSON_AND_BODY = {"of", "for", "at", "in", "on"}


def _is_head(word: str, words: NameWords) -> bool:
    """Whether a noun says that a run names a body, a medium or a text."""
    return (
        word in words.organ_heads
        or word in words.shared_heads
        or word in words.organisation_heads
        or word in words.text_heads
        or word in words.medium_heads
    )


def _and_joins(
    tokens: list[tuple[int, int, str]],
    index: int,
    piece: list[tuple[int, int, str]],
    words: NameWords,
) -> bool:
    """Whether "and" is part of a name: "Ministry of Culture and Information"."""
    lowered = [token[2].lower() for token in piece]
    heads = words.organ_heads | words.shared_heads | words.organisation_heads | words.text_heads
    opened = any(word in heads for word in lowered) and any(
        word in words.connectors for word in lowered
    )
    rest = [token[2].lower() for token in tokens[index + 1 :]]
    first_part = rest[
        : next(
            (i for i, word in enumerate(rest) if word in words.connectors and word != "the"),
            len(rest),
        )
    ]
    headed = any(word in heads or word in words.titles for word in first_part)
    whole = " ".join(token[2] for token in tokens[index + 1 : index + 2])
    if opened:
        return not headed and state_named(whole) is None
    # "Culture and Information Ministry": the head follows, the first part has none
    return (
        headed
        and not any(word in heads for word in lowered)
        and len(lowered) == 1
        and (state_named(piece[0][2]) is None)
    )


def _opens_person(
    tokens: list[tuple[int, int, str]],
    index: int,
    piece: list[tuple[int, int, str]],
    words: NameWords,
) -> bool:
    """Whether a title begins here, after something else: "Kazakhstan | Foreign Minister Tazhin"."""
    if not piece:
        return False
    lowered = tokens[index][2].lower()
    before = [token[2].lower() for token in piece]
    if lowered in words.titles or lowered in words.title_modifiers:
        rest = [token[2].lower() for token in tokens[index:]]
        upto = next((i for i, word in enumerate(rest) if word not in words.title_modifiers), 0)
        titled = rest[upto] in words.titles and upto + 1 < len(rest)
        after = rest[upto + 1] if upto + 1 < len(rest) else ""
        in_title = all(word in words.titles | words.title_modifiers for word in before)
        return titled and after not in words.connectors and not in_title
    return False


def _bounded(text: str, piece: list[tuple[int, int, str]]) -> Iterator[Run]:
    """The piece without connecting words at its ends."""
    while piece and not (piece[-1][2][:1].isupper() or piece[-1][2].isdigit()):
        piece = piece[:-1]
    while piece and not piece[0][2][:1].isupper():
        piece = piece[1:]
    if not piece:
        return
    end = piece[-1][1]
    if text[end - 1] == "." and len(piece[-1][2]) > 1:
        end -= 1
    yield Run(piece[0][0], end, tuple(token[2] for token in piece))


def judge(text: str, run: Run, words: NameWords) -> Judged | None:
    """The kind of actor and how sure that is; None for what names no actor."""
    whole = text[run.start : run.end]
    if state_named(whole) is not None:
        return ActorKind.STATE, 0.95
    if instrument_named(whole) is not None:
        return None
    lowered = run.lowered
    if _titled(lowered, words):
        return ActorKind.PERSON, 0.95
    head = _heads(lowered, words)
    if lowered[-1] in words.text_heads or lowered[0] in words.text_heads or head & words.text_heads:
        return None
    if whole.lower() in words.acronyms:
        return ActorKind(words.acronyms[whole.lower()]), 0.9
    return (
        _by_cue(text, run, words)
        or _by_head(lowered, head, words)
        or _by_apposition(text, run, words)
        or _as_person(text, run, words)
    )


def _titled(lowered: tuple[str, ...], words: NameWords) -> bool:
    index = 0
    while index < len(lowered) and lowered[index] in words.title_modifiers:
        index += 1
    titles = index
    while index < len(lowered) and lowered[index] in words.titles:
        index += 1
    names = lowered[index:]
    return (
        index > titles
        and 0 < len(names) <= _LONGEST_PERSON
        and not any(
            word in words.connectors - words.name_particles or word in words.organ_heads
            for word in names
        )
    )


def without_title(name: str, words: NameWords) -> str:
    """The name alone: of "President Nursultan Nazarbaev", "Nursultan Nazarbaev"."""
    parts = name.split()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in words.titles | words.title_modifiers:
        parts = parts[1:]
    return " ".join(parts)


def _heads(lowered: tuple[str, ...], words: NameWords) -> set[str]:
    """The nouns that say what the run names: the last before a connector, the last, the first."""
    heads = {lowered[-1]}
    for index, word in enumerate(lowered):
        if word in words.connectors and index:
            heads = {lowered[index - 1]}
            break
    return heads


def _by_head(  # noqa: PLR0911 -- one return a kind of head
    lowered: tuple[str, ...], head: set[str], words: NameWords
) -> Judged | None:
    if len(lowered) == 1:
        if lowered[0] in {"senate", "parliament", "duma", "majilis", "majlis", "mazhilis"}:
            return ActorKind.ORGAN, 0.85
        return None
    if head & words.organ_heads:
        return ActorKind.ORGAN, 0.9
    if head & words.medium_heads:
        return ActorKind.MEDIUM, 0.8
    if head & words.shared_heads:
        international = any(word in words.international_signs for word in lowered)
        own = any(word in words.organ_signs for word in lowered)
        if own and not international:
            return ActorKind.ORGAN, 0.85
        return ActorKind.ORGANISATION, 0.8
    if head & words.organisation_heads or lowered[0] == "radio":
        medium = lowered[0] in words.medium_cues
        return (ActorKind.MEDIUM, 0.85) if medium else (ActorKind.ORGANISATION, 0.85)
    return None


_WORD_BEFORE = re.compile(r"([\w-]+)[ \u00a0][“\"(]?\Z")
_WORD_AFTER = re.compile(r"[”\"]?[ \u00a0]([\w-]+)")


def _by_cue(text: str, run: Run, words: NameWords) -> Judged | None:
    """By the common noun right before it: "the newspaper Azat"; or after: "Alga party"."""
    match = _WORD_BEFORE.search(text[max(0, run.start - 30) : run.start])
    before = match[1] if match else ""
    if before in words.medium_cues:
        return ActorKind.MEDIUM, 0.9
    if before in words.organisation_cues:
        return ActorKind.ORGANISATION, 0.85
    match = _WORD_AFTER.match(text, run.end)
    after = match[1] if match else ""
    if len(run.words) <= 3 and not set(run.lowered) & words.organ_heads:  # noqa: PLR2004 -- names before a common noun are short
        if after in {"newspaper", "magazine", "website", "channel"}:
            return ActorKind.MEDIUM, 0.8
        if after in {"party", "movement"}:
            return ActorKind.ORGANISATION, 0.75
    return None


_APPOSITION = re.compile(
    r"[ \u00a0]?(?:\([^()]{1,40}\))?,[ \u00a0](?:an?|the|one of the|who is an?|then|former)"
    r"[ \u00a0]((?:[^\s,.;:()]+,?[ \u00a0]){0,6}?[^\s,.;:()]+)"
)
_AGE = re.compile(r", (?:aged )?\d\d,")


def _by_apposition(text: str, run: Run, words: NameWords) -> Judged | None:
    """By what follows in apposition: "Adil Soz, a media rights organization"."""
    match = _APPOSITION.match(text, run.end)
    if match is None:
        return None
    if not _could_be_person(run, words) and len(run.words) > _LONGEST_PERSON:
        return None
    rest = text[match.start(1) : match.start(1) + 90]
    for word in re.findall(r"[\w-]+", rest)[:8]:
        lowered = word.lower()
        if lowered in words.roles:
            return (ActorKind.PERSON, 0.9) if _could_be_person(run, words) else None
        if lowered in words.medium_cues:
            return ActorKind.MEDIUM, 0.85
        if lowered in words.organisation_cues or lowered in words.organisation_heads:
            return ActorKind.ORGANISATION, 0.85
        if lowered in {"who", "that", "which", "and", "of"}:
            break
    return None


_SAID = re.compile(
    r",?[ \u00a0](?:(?:also|then|later|himself|herself|has|had|was|were)[ \u00a0])?(\w+)"
)
_FORMS_OF_NAMING = re.compile(
    r"(?:\b[Aa]ccording to|\bby|\bjournalist|\bactivist|\blawyer|\beditor|\breporter|"
    r"\bblogger|\bleader|\bhead|\bchairman|\bwriter|\bpolitician|\bdefender|\bdissident)[ \u00a0]\Z"
)
_PASSIVE = {
    "arrested",
    "sentenced",
    "convicted",
    "detained",
    "charged",
    "killed",
    "released",
    "beaten",
    "acquitted",
    "fined",
    "elected",
    "appointed",
    "dismissed",
}
_AUTHOR = re.compile(r", [“\"‘]")


def _as_person(text: str, run: Run, words: NameWords) -> Judged | None:
    if not _could_be_person(run, words):
        return None
    if _AGE.match(text, run.end) or _AUTHOR.match(text, run.end):
        return ActorKind.PERSON, 0.85
    match = _SAID.match(text, run.end)
    if match is not None and (match[1] in words.person_verbs or match[1] in _PASSIVE):
        return ActorKind.PERSON, 0.85
    before = text[max(0, run.start - 24) : run.start]
    if _FORMS_OF_NAMING.search(before):
        return ActorKind.PERSON, 0.75
    if re.search(words.surname_endings, run.lowered[-1]):
        return ActorKind.PERSON, 0.6
    return None


def _could_be_person(run: Run, words: NameWords) -> bool:
    """Two to four words, none of which names anything else; initials count."""
    lowered = run.lowered
    others = (
        words.organ_heads
        | words.shared_heads
        | words.organisation_heads
        | words.text_heads
        | words.organ_signs
        | words.medium_heads
    )
    return (
        1 < len(lowered) <= _LONGEST_PERSON
        and not any(word in others for word in lowered)
        and not any(word in words.connectors - words.name_particles for word in lowered)
        and not any(len(word) > 1 and word.isupper() for word in run.words)
        and not any(word.isdigit() for word in lowered)
        and not any(state_named(word) is not None for word in run.words)
    )


def may_abbreviate(alias: str, name: str) -> bool:
    """Whether letters in brackets can stand for the name before them: capitals, in some order."""
    letters = [letter for letter in alias if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) > 1 and capitals * 2 > len(letters) and " " in name
