"""What belongs to one kind of item alone: what came of it, its other names, who says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pledgewatch.dossier.vocabulary import FollowUp
from pledgewatch.dossier.when import When
from pledgewatch.record.models import Actor, ActorName, Reading, Recommendation, Source
from pledgewatch.record.models import Uptake as Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Uptake:
    """What came of a recommendation by a date."""

    when: When
    follow_up: FollowUp
    note: str

    @classmethod
    def of(cls, row: Row) -> "Uptake":
        """As the row has it."""
        return cls(when=When.parse(row.when), follow_up=FollowUp(row.follow_up), note=row.note)


def uptakes_of(recommendation: Recommendation) -> tuple[Uptake, ...]:
    """What came of a recommendation, from the first date to the last."""
    rows = Row.objects.filter(recommendation=recommendation).order_by("when_latest", "pk")
    return tuple(Uptake.of(row) for row in rows)


def names_of(actor: Actor) -> tuple[tuple[str, str], ...]:
    """The other names of an actor, each as (language, name), in the order of languages."""
    rows = ActorName.objects.filter(actor=actor).order_by("language", "name")
    return tuple(rows.values_list("language", "name"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AsRead:
    """What the reader says of a source.

    `own` names the fields of the source whose value is what its document says of itself; `warnings`
    are what the reader noticed, in its own words.
    """

    own: frozenset[str]
    warnings: tuple[str, ...]

    @classmethod
    def of(cls, source: Source, machine: Mapping[str, Any]) -> "AsRead":
        """By a reading at hand."""
        own = machine.get("says") or {}
        return cls(
            own=frozenset(name for name, value in own.items() if getattr(source, name) == value),
            warnings=tuple(map(str, machine.get("warnings") or ())),
        )


def as_read(source: Source) -> AsRead:
    """What the reader says of a source; one query, without its text."""
    machine = Reading.objects.values_list("machine", flat=True).get(pk=source.reading_id)
    return AsRead.of(source, machine)
