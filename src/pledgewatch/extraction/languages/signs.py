"""What tells a paragraph in one language from one in its neighbours, as data."""

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """The letters that a language is written in; pattern of one of them, in lower case."""

    LATIN = "a-zà-öø-ÿāăąćčďđēėęěğģįīķļłńņňōőœřśşšţťūůűųźżžșț"
    CYRILLIC = "а-яёәғқңөұүһіїєґў"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Words in lower case. What neighbours have too is no sign: "de" is Spanish and French."""

    script: Script
    words: frozenset[str]  # small words that most paragraphs have
    letters: str = ""  # letters that its neighbours lack
    endings: str = ""  # pattern of endings that its neighbours lack
    never: str = ""  # letters of its script that it does not have


def words(text: str) -> frozenset[str]:
    """A table of words from a line of them."""
    return frozenset(text.split())
