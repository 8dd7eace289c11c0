"""What belongs to one kind of item alone and has no key: what came of it, its other names."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import FollowUp
from pledgewatch.dossier.when import When
from pledgewatch.record.models import Actor, ActorName, Recommendation
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
