"""What a cited article or paragraph is about: titles of ours, by instrument and number."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.catalogue.tables import table

# "Article 19", "para. 7.5", "§ 3", "ст. 19": the word before a number says nothing to the look-up.
_NOUN = re.compile(
    r"(?:articles?|arts?\.?|paragraphs?|paras?\.?|principles?|rules?|§|статья|ст\.|пункт|п\.)\s*",
    re.IGNORECASE,
)
# "19, paragraph 3", "19 § 3": a paragraph said in words is one in brackets.
_SAID = re.compile(r",?\s*(?:paragraph|para\.?|§|пункт|п\.)\s*(\w+)", re.IGNORECASE)
# "19", "19(3)(b)", "7.5", "VII"; not "18-22", which is several, nor "annex 3".
_NUMBER = re.compile(r"(?:\d+|[ivxl]+)(?:\.\d+|\([\da-z]+\))*")
_PART = re.compile(r"[\da-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A numbered part of an instrument. `number` is that of the part which the title covers."""

    instrument: str  # key of the catalogue
    number: str  # as in the table: "19(3)", "7.5", "VII"
    title: str  # a few words of ours, no quotation


def provision(instrument: str, number: str) -> Provision | None:
    """The part of an instrument that a number names, or else the nearest part above it.

    "19 (3)", "article 19, paragraph 3" and "19.3" are one; "19(3)(b)" finds "19(3)", and "19(9)"
    finds "19". None where the table knows nothing of the number, and for ranges.
    """
    known = _provisions().get(instrument, {})
    parts = _parts(number)
    for length in range(len(parts), 0, -1):
        if found := known.get(parts[:length]):
            return found
    return None


def provisions_of(instrument: str) -> tuple[Provision, ...]:
    """All parts of an instrument that have a title, in the order of the table."""
    return tuple(_provisions().get(instrument, {}).values())


@cache
def _provisions() -> dict[str, dict[tuple[str, ...], Provision]]:
    return {
        instrument: {
            _parts(number): Provision(instrument=instrument, number=number, title=title)
            for number, title in titles.items()
        }
        for instrument, titles in table("provisions.toml").items()
    }


def _parts(number: str) -> tuple[str, ...]:
    """The steps down to a part: "19 (3)" is ("19", "3"); nothing for what is no single number."""
    bare = _NOUN.sub("", number.strip(), count=1) if _NOUN.match(number.strip()) else number
    tight = re.sub(r"\s", "", _SAID.sub(r"(\1)", bare)).casefold()
    return tuple(_PART.findall(tight)) if _NUMBER.fullmatch(tight) else ()
