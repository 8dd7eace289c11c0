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


def warnings_of(source: Source) -> tuple[str, ...]:
    """What the reader noticed in a source, in its own words."""
    machine = Reading.objects.values_list("machine", flat=True).get(pk=source.reading_id)
    return told_by(machine)


def told_by(machine: Mapping[str, Any]) -> tuple[str, ...]:
    """The same, of a reading at hand."""
    return tuple(map(str, machine.get("warnings") or ()))


def own_words_of(source: Source) -> frozenset[str]:
    """Of which fields of a source the value is what its document says of itself."""
    machine = Reading.objects.values_list("machine", flat=True).get(pk=source.reading_id)
    return said_by_itself(source, machine)


def said_by_itself(source: Source, machine: Mapping[str, Any]) -> frozenset[str]:
    """The same, of a reading at hand."""
    own = machine.get("says") or {}
    return frozenset(name for name, value in own.items() if getattr(source, name) == value)
