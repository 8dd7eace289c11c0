"""The words of a text, the phrases of two, and the letters in them, as features of a model."""

import re
from functools import lru_cache
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_SHORTEST, _LONGEST = 3, 5  # letters in a row: "#tor", "tortu", "ure#"


def words(text: str) -> list[str]:
    """Its words in lower case and in order; a number is a word."""
    return _WORD.findall(text.casefold())


def phrases(found: list[str]) -> set[str]:
    """Each word, and each two that follow each other: "death", "penalty", "death penalty"."""
    return {*found, *map(" ".join, pairwise(found))}


@lru_cache(maxsize=50_000)
def letters(word: str) -> frozenset[str]:
    """Every three to five letters in a row, `#` before the first and after the last."""
    marked = f"#{word}#"
    return frozenset(
        marked[at : at + length]
        for length in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(marked) - length + 1)
    )
