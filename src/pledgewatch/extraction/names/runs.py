"""A run of capitalised words cut into names.

A run ends at words that are in no name, before titles, at "and" between names, at "of" between a
person and a body, and at "'s" unless it belongs to the name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.catalogue import state_named
from pledgewatch.extraction.languages.name_words import NameWords

LONGEST_PERSON = 4  # words


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
    tokens = [_without_possessive(tokens, index, words) for index in range(len(tokens))]
    pieces: list[list[tuple[int, int, str]]] = [[]]
    for index, token in enumerate(tokens):
        lowered = token[2].lower()
        capital = _is_capital(token[2])
        ends_sentence = _ends_sentence(text, token, words)
        if capital and lowered in words.not_names and not _within_name(pieces[-1]):
            pieces.append([])
            continue
        if not capital and lowered == "and" and not _and_joins(tokens, index, pieces[-1], words):
            pieces.append([])
            continue
        if lowered == "in" and pieces[-1] and is_head(pieces[-1][-1][2].lower(), words):
            pieces.append([])
            continue
        if not capital and _person_ends(tokens, index, pieces[-1], words):
            pieces.append([])
            continue
        if _opens_person(tokens, index, pieces[-1], words):
            pieces.append([])
        pieces[-1].append(token)
        if ends_sentence or text[token[1] : token[1] + 2] in _POSSESSIVES:
            pieces.append([])
    for piece in pieces:
        yield from _bounded(text, piece)


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter, perhaps behind an article: "al-Bashir"."""
    return word[:1].isupper() or word.partition("-")[2][:1].isupper()


_POSSESSIVES = ("’s", "'s")


def _without_possessive(
    tokens: list[tuple[int, int, str]], index: int, words: NameWords
) -> tuple[int, int, str]:
    """Without "'s", except in the middle of a name: "Prosecutor General's Office"."""
    start, _, word = tokens[index]
    if not word.endswith(_POSSESSIVES):
        return tokens[index]
    follows = index + 1 < len(tokens) and tokens[index + 1][2][:1].isupper()
    if follows and word[:-2].lower() in words.possessives:
        return tokens[index]
    return start, start + len(word) - 2, word[:-2]


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
        0 < len(piece) <= LONGEST_PERSON
        and not any(is_head(token[2].lower(), words) for token in piece)
        and any(is_head(token[2].lower(), words) for token in tokens[index + 1 :])
    )


_BETWEEN_PERSON_AND_BODY = {"of", "for", "at", "in", "on"}


def is_head(word: str, words: NameWords) -> bool:
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
    if len(piece) == 1 and sum(map(str.isupper, piece[0][2])) > 1:  # "ODIHR and the Council"
        return False
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
    while piece and not (_is_capital(piece[-1][2]) or piece[-1][2].isdigit()):
        piece = piece[:-1]
    while piece and not _is_capital(piece[0][2]):
        piece = piece[1:]
    if not piece:
        return
    end = piece[-1][1]
    if text[end - 1] == "." and len(piece[-1][2]) > 1:
        end -= 1
    yield Run(piece[0][0], end, tuple(token[2] for token in piece))
