"""The catalogue as frozen values, read once from the tables beside this file."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from pledgewatch.catalogue.tables import table

_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A treaty or commitment that documents cite. `names` are the forms besides name and short."""

    key: str
    name: str
    short: str
    names: tuple[str, ...]
    russian: tuple[str, ...]
    kind: str  # treaty, protocol, commitment, declaration, principles
    provision_kind: str  # article, paragraph, principle, rule
    year: int  # of adoption
    body: str | None = None  # the treaty body that watches over it
    protocol_to: str | None = None  # key of the treaty that a protocol is to
    topic: str | None = None  # tells a protocol from the others to the same treaty

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every form in every language, the official name first."""
        return (self.name, self.short, *self.names, *self.russian)

    def name_in(self, language: str) -> str:
        """The name in a language (ISO 639-1) as a title; in English where there is no other."""
        if language != "ru" or not self.russian:
            return self.name
        return self.russian[0][:1].upper() + self.russian[0][1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A State. `name` is its everyday English form; `names` are the forms besides it."""

    code: str  # ISO 3166-1 alpha-2
    iso3: str
    name: str
    official: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    russian: tuple[str, ...]
    kazakh: tuple[str, ...]

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every form of the name in every language, adjectives left out."""
        return (self.name, self.official, *self.names, *self.russian, *self.kazakh)


@cache
def instruments() -> tuple[Instrument, ...]:
    """All instruments, in the order of `instruments.toml`."""
    return tuple(
        Instrument(
            key=key,
            name=row["name"],
            short=row["short"],
            names=tuple(row["names"]),
            russian=tuple(row["ru"]),
            kind=row["kind"],
            provision_kind=row["provision_kind"],
            year=row["year"],
            body=row.get("body"),
            protocol_to=row.get("protocol_to"),
            topic=row.get("topic"),
        )
        for key, row in table("instruments.toml").items()
    )


@cache
def states() -> tuple[State, ...]:
    """The members of the United Nations and its two observer States."""
    return tuple(
        State(
            code=code,
            iso3=row["iso3"],
            name=row["name"],
            official=row.get("official", row["name"]),
            names=tuple(row.get("names", ())),
            adjectives=tuple(row["adjectives"]),
            russian=tuple(row["ru"]),
            kazakh=tuple(row.get("kk", ())),
        )
        for code, row in table("states.toml").items()
    )


@lru_cache(maxsize=4096)
def instrument_named(words: str) -> Instrument | None:
    """The instrument that goes by these words in any form or language, or by this key."""
    return _instruments_by_name().get(folded(words))


@lru_cache(maxsize=4096)
def state_named(words: str) -> State | None:
    """The State that goes by these words, whatever their case, accents, article or apostrophe.

    "the Republic of Korea", "Viet Nam", "Côte d’Ivoire", "Россия"; None for anything else.
    """
    return _states_by_name().get(folded(words))


@cache
def _instruments_by_name() -> dict[str, Instrument]:
    return {
        folded(name): instrument
        for instrument in instruments()
        for name in (instrument.key, *instrument.all_names)
    }


@cache
def _states_by_name() -> dict[str, State]:
    return {folded(name): state for state in states() for name in state.all_names}


def folded(words: str) -> str:
    """Words as compared: no accents, case, punctuation or leading article; "St." is "Saint"."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", words.replace("&", " and "))
        if not unicodedata.combining(letter)
    )
    parts = _APART.sub(" ", plain).casefold().split()
    if parts[:1] == ["the"]:
        del parts[0]
    return " ".join("saint" if part == "st" else part for part in parts)
