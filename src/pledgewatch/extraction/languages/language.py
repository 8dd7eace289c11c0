"""What a language brings to the reading: tables, no code.

A language is one module beside this one with a value of `Language`; `languages.of` finds it. Its
parts may be missing: then the steps that need them give nothing.
"""

from dataclasses import dataclass
from typing import TypeVar, cast

from pledgewatch.extraction.languages.date_words import DateWords
from pledgewatch.extraction.languages.declined_citation_words import DeclinedCitationWords
from pledgewatch.extraction.languages.name_words import AnyNameWords
from pledgewatch.extraction.languages.signs import Signs
from pledgewatch.extraction.languages.statement_words import (
    CitationWords,
    EventWords,
    PledgeWords,
    RecommendationWords,
    RequirementWords,
)

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """What does not end a sentence."""

    abbreviations: frozenset[str]  # lower case, without the final full stop; never end one
    before_number: frozenset[str]  # end one unless a number follows: "no", "art"
    after_year: frozenset[str] = frozenset()  # end no sentence that has but begun: "В 2007 г."
    also_ends: str = r"(?!)"  # pattern of ends that are missed where both sides have a verb
    verb: str = r"(?!)"  # pattern of that verb


class NotReadError(LookupError):
    """A part of a language was asked for that is not read in it; ask `Language.reads` first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What is read in a language besides its sentences; a part that is None is not read in it."""

    citations: CitationWords | DeclinedCitationWords | None = None
    dates: DateWords | None = None
    names: AnyNameWords | None = None
    events: EventWords | None = None
    pledges: PledgeWords | None = None
    recommendations: RecommendationWords | None = None
    requirements: RequirementWords | None = None


PARTS = tuple(Parts.__dataclass_fields__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything the reading knows of a language.

    The properties are for steps that run only where their part is read: without it they raise
    `NotReadError`, so that no text is ever read with the tables of another language.
    """

    code: str  # ISO 639-1
    sentences: SentenceWords
    parts: Parts
    signs: Signs | None = None  # what tells a paragraph in it; without them only whole documents

    def reads(self, *parts: str) -> bool:
        """Whether all of these are read in it: "dates", "names" and the other fields of `Parts`."""
        return all(getattr(self.parts, part) is not None for part in parts)

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that are not read in it."""
        return tuple(part for part in PARTS if not self.reads(part))

    @property
    def citations(self) -> CitationWords:
        """How it names instruments, laws and provisions."""
        return cast("CitationWords", self._held(self.parts.citations))

    @property
    def dates(self) -> DateWords:
        """Its calendar."""
        return self._held(self.parts.dates)

    @property
    def names(self) -> AnyNameWords:
        """How it writes names."""
        return cast("AnyNameWords", self._held(self.parts.names))

    @property
    def events(self) -> EventWords:
        """How it tells of what happened."""
        return self._held(self.parts.events)

    @property
    def pledges(self) -> PledgeWords:
        """How it undertakes something."""
        return self._held(self.parts.pledges)

    @property
    def recommendations(self) -> RecommendationWords:
        """How it asks something of somebody."""
        return self._held(self.parts.recommendations)

    @property
    def requirements(self) -> RequirementWords:
        """How it sets figures and changes them."""
        return self._held(self.parts.requirements)

    def _held(self, part: _Part | None) -> _Part:
        if part is None:
            raise NotReadError(f"This part is not read in “{self.code}”; see docs/how-to.")
        return part
