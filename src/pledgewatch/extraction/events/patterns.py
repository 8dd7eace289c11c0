"""How a language tells what happened, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction import languages


@dataclass(frozen=True, slots=True)
class EventPatterns:
    """`languages.language.EventWords`, compiled."""

    stages: tuple[tuple[Stage, re.Pattern[str]], ...]
    measures: re.Pattern[str]
    past: re.Pattern[str]
    perfect: re.Pattern[str]
    standing: re.Pattern[str]
    modal: re.Pattern[str]
    naming_before: re.Pattern[str]
    naming_after: re.Pattern[str]
    happening: re.Pattern[str]
    citation: re.Pattern[str]
    clause_opens: re.Pattern[str]  # to the end of what stands before a date
    alone: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def patterns_of(language: str) -> EventPatterns:
    """The patterns of a language by its ISO 639-1 code."""
    tables = languages.of(language)
    words = tables.events

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return EventPatterns(
        stages=tuple((stage, pattern(rf"\b(?:{cue})")) for stage, cue in words.stages),
        measures=pattern(words.measures),
        past=pattern(words.past),
        perfect=pattern(words.perfect),
        standing=pattern(words.standing),
        modal=pattern(words.modal),
        naming_before=pattern(words.naming_before),
        naming_after=re.compile(words.naming_after),
        happening=pattern(words.happening),
        citation=pattern(words.citation),
        clause_opens=re.compile(
            rf"(?:\A|[,;:—–]|\b(?:{words.clause_joints}))\s*(?:[\w-]+,?\s+){{0,3}}\Z"
        ),
        alone=re.compile(words.alone),
        lead=pattern(tables.dates.lead),
    )
