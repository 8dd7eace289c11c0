"""Persons in Russian that the tagger overlooks, told by the dictionary or by the words before."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pledgewatch.extraction.names import cases as name_cases
from pledgewatch.extraction.names.phrases import Token, tokens

_LONGEST = 3  # words: "Иван Петрович Сидоров"
_BLANKS = (" ", "\u00a0")


def found(text: str, named_after: str) -> Iterator[tuple[int, int]]:
    """Where a text has a given name with a surname or patronymic, or somebody after "имени"."""
    words = tokens(text)
    yield from _by_dictionary(text, words)
    starts = {match.end() for match in re.finditer(named_after, text)}
    for index, token in enumerate(words):
        if token.start in starts and _capital(token):
            run = _run(text, words[index : index + _LONGEST])
            yield run[0].start, run[-1].end


def _by_dictionary(text: str, words: list[Token]) -> Iterator[tuple[int, int]]:
    last = 0
    for index, token in enumerate(words):
        if token.start < last or not _capital(token):
            continue
        run = _run(text, words[index : index + _LONGEST])
        while len(run) > 1 and not _is_person([one.word for one in run]):
            run.pop()
        if len(run) > 1:
            last = run[-1].end
            yield run[0].start, last


def _run(text: str, words: list[Token]) -> list[Token]:
    """The capitalised words that follow each other from the first one on."""
    run = words[:1]
    for before, token in pairwise(words):
        if text[before.end : token.start] not in _BLANKS or not _capital(token):
            break
        run.append(token)
    return run


def _capital(token: Token) -> bool:
    return token.capital and token.word[1:].islower()


def _is_person(words: list[str]) -> bool:
    """Whether a given name, perhaps a patronymic, and a surname stand in one case and gender."""
    first, *between, last = (name_cases.parses(word) for word in words)
    return any(
        "Name" in one.tag
        and one.tag.case == two.tag.case
        and one.tag.number == two.tag.number == "sing"
        and (one.tag.gender == two.tag.gender or "ms-f" in two.tag)
        and ("Surn" in two.tag or "Patr" in two.tag)
        for one in first
        for two in last
    ) and all(any("Patr" in one.tag or "Name" in one.tag for one in each) for each in between)
