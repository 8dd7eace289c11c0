"""Finds what the keys of a dossier stand for, and says it in the publication's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pledgewatch.dossier.actor import Actor
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Case, Event, Measure
from pledgewatch.dossier.matter import Concern, Evidence, Matter, Pledge
from pledgewatch.dossier.source import Citation, Source
from pledgewatch.dossier.when import When
from pledgewatch.reporting.manuscript import Note, Text
from pledgewatch.reporting.phrases import Phrases, phrases_for

_DAY = re.compile(r"\b(\d{1,2}) (?=[A-Zа-я])")
_YEAR = re.compile(r"\d{4}")
_NOT_IN_ANCHORS = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """A dossier by its keys. `citable`: the citations of every record item that a text may cite.

    `numbers` are those of the pledges in the memorandum, of which the dossier may be a part.
    """

    dossier: Dossier
    phrases: Phrases
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    measures: Mapping[str, Measure]
    cases: Mapping[str, Case]
    sources: Mapping[str, Source]
    citable: Mapping[str, tuple[Citation, ...]]
    numbers: Mapping[str, int]

    def name(self, actor: str) -> str:
        """The name of an actor by its key."""
        return self.actors[actor].name

    def text(self, words: str) -> Text:
        """Words of the record, in the language of the dossier."""
        return Text(words, self.dossier.language)

    def evidence_citations(self, evidence: Evidence) -> tuple[Citation, ...]:
        """The passages that a piece of evidence rests on: its own, or those of its event."""
        if evidence.citation is not None:
            return (evidence.citation,)
        event = self.events.get(evidence.event or "")
        return event.citations if event is not None else ()


def lookup(dossier: Dossier, *, numbers: Mapping[str, int] | None = None) -> Lookup:
    """Index a dossier by its keys; without `numbers` its pledges are numbered from 1."""
    events = {event.key: event for event in dossier.events}
    return Lookup(
        dossier=dossier,
        phrases=phrases_for(dossier.language),
        actors={actor.key: actor for actor in dossier.actors},
        events=events,
        measures={measure.key: measure for measure in dossier.measures},
        cases={case.key: case for case in dossier.cases},
        sources={source.key: source for source in dossier.sources},
        citable=_citable(dossier, events),
        numbers=numbered(dossier) if numbers is None else numbers,
    )


def unbroken(when: When, phrases: Phrases) -> str:
    """The date of a source, its day on the same line as its month; a year alone as a figure."""
    if _YEAR.fullmatch(when.edtf):
        return when.edtf
    return _DAY.sub("\\1\u00a0", phrases.words(when))


def noted(citations: tuple[Citation, ...], *, quoting: bool = True) -> tuple[Note, ...]:
    """A note on the citations; none where there are none."""
    return (Note(citations, quoting=quoting),) if citations else ()


def _citable(dossier: Dossier, events: Mapping[str, Event]) -> dict[str, tuple[Citation, ...]]:
    found = {key: event.citations for key, event in events.items()}
    for matter in dossier.matters:
        found |= _citable_of(matter, events)
    found |= {each.key: each.citations for each in dossier.recommendations}
    return {key: citations for key, citations in found.items() if citations}


def _citable_of(matter: Matter, events: Mapping[str, Event]) -> dict[str, tuple[Citation, ...]]:
    own = matter.citations if isinstance(matter, Pledge | Concern) else ()
    found: dict[str, tuple[Citation, ...]] = {matter.key: own}
    found |= {each.key: each.citations for each in matter.requirements}
    found |= {each.key: each.citations for each in matter.replies}
    found |= {each.key: each.citations for each in matter.recommendations}
    for evidence in matter.evidence:
        event = events.get(evidence.event or "")
        if evidence.citation is not None:
            found[evidence.key] = (evidence.citation,)
        elif event is not None:
            found[evidence.key] = event.citations
    return found


def numbered(dossier: Dossier) -> dict[str, int]:
    """The number of each pledge, from 1, in the order of the memorandum."""
    return {pledge.key: number for number, pledge in enumerate(dossier.pledges, start=1)}


def slug(key: str) -> str:
    """A key as part of an anchor: letters, digits, dots and dashes."""
    return _NOT_IN_ANCHORS.sub("-", key)
