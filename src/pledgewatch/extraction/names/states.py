"""States in a language with cases: "Казахстана", "Республику Казахстан"."""

import re
from collections.abc import Iterator
from functools import cache

from pledgewatch.catalogue import State, states
from pledgewatch.extraction.names import cases as name_cases


def found(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a State in Russian, the longest name at each place."""
    for match in _pattern().finditer(text):
        yield match.span()


def named(words: str) -> State | None:
    """The State that goes by these words in any case of Russian."""
    return _forms().get(" ".join(words.split()))


@cache
def _forms() -> dict[str, State]:
    known: dict[str, State] = {}
    for state in states():
        for name in state.russian:
            for form in name_cases.forms(name):
                known.setdefault(form, state)
                known.setdefault(form.replace("ё", "е"), state)  # as most write it
    return known


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_forms(), key=len, reverse=True)
    spaced = (re.escape(name).replace(r"\ ", r"[ \u00a0\n]") for name in names)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?![\w-])")
