"""What a timeline shows of each matter: marks on a line, and how the matter stood."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive, history
from pledgewatch.judgement.scales import Scale, grade
from pledgewatch.reporting.lookup import numbered
from pledgewatch.reporting.phrases import Phrases


class Kind(StrEnum):
    """What a mark on the line of a matter stands for; the value is its name in the drawing."""

    MADE = "made"
    DUE = "due"
    EVENT = "event"
    STAGE = "stage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something on the line of a matter; `label` is empty for events, told in the text."""

    kind: Kind
    when: When
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """From `on` the matter stood at `outcome`; `label` says so in the publication's language."""

    on: date
    outcome: Outcome
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The marks of one matter in order of time, and how it stood."""

    heading: str  # "Pledge 1"
    title: str
    marks: tuple[Mark, ...]
    turns: tuple[Turn, ...]


def lanes(dossier: Dossier, phrases: Phrases) -> tuple[Lane, ...]:
    """A lane for each matter of the dossier, in its order."""
    return tuple(_lane(matter, dossier, phrases) for matter in dossier.matters)


def _lane(matter: Matter, dossier: Dossier, phrases: Phrases) -> Lane:
    number = numbered(dossier).get(matter.key)
    heading = phrases.concern
    if number is not None:
        heading = phrases.pledge_numbered.format(number=number).rstrip(": ")
    return Lane(
        heading=heading,
        title=matter.title,
        marks=_once(sorted(_marks(matter, dossier, phrases), key=lambda mark: mark.when)),
        turns=_turns(matter, dossier, phrases),
    )


def _once(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks, those that would say the same word at the same place only once."""
    seen: set[Mark] = set()
    kept = []
    for mark in marks:
        if not mark.label or mark not in seen:
            kept.append(mark)
        seen.add(mark)
    return tuple(kept)


def _marks(matter: Matter, dossier: Dossier, phrases: Phrases) -> Iterator[Mark]:
    if isinstance(matter, Pledge):
        yield Mark(kind=Kind.MADE, when=matter.made_on, label=phrases.pledged)
        if matter.due is not None:
            yield Mark(kind=Kind.DUE, when=matter.due, label=phrases.due)
    for event in _events(matter, dossier):
        if event.stage is not None and event.measure in matter.measures:
            yield Mark(
                kind=Kind.STAGE, when=event.when, label=event.stage.label_in(phrases.language)
            )
        else:
            yield Mark(kind=Kind.EVENT, when=event.when)


def _events(matter: Matter, dossier: Dossier) -> list[Event]:
    """Events of the matter: told in its section, of its cases, or moving its measures."""
    return [
        event
        for event in dossier.events
        if event.key in matter.events
        or (event.case is not None and event.case in matter.cases)
        or (event.measure is not None and event.measure in matter.measures)
    ]


def _turns(matter: Matter, dossier: Dossier, phrases: Phrases) -> tuple[Turn, ...]:
    stood = [(turn.on, turn.derived) for turn in history(matter, dossier)]
    return tuple(
        Turn(on=on, outcome=derived.outcome, label=_label(derived, dossier, phrases))
        for on, derived in stood or [(dossier.as_of, derive(matter, dossier))]
    )


def _label(derived: Derived, dossier: Dossier, phrases: Phrases) -> str:
    """The name of an outcome where there is little room: that of the scale alone."""
    chosen = Scale(dossier.scale) if dossier.scale in set(Scale) else None
    theirs = grade(derived, chosen).value_in(phrases.language) if chosen else None
    return theirs or derived.outcome.label_in(phrases.language)
