"""Where each pledge and concern of an edition stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive_from


@dataclass(frozen=True, slots=True)
class Row:
    """A matter, when it is due, and where it stands."""

    matter: Matter
    due: When | None
    derived: Derived


def standings(edition: Edition) -> tuple[Row, ...]:
    """One row a matter, in the order of the edition."""
    return tuple(
        Row(
            one,
            one.due if isinstance(one, Pledge) else None,
            derive_from(one, events=events, measures=edition.measures, as_of=edition.as_of),
        )
        for one, events in own_events(edition)
    )


def own_events(edition: Edition) -> Iterator[tuple[Matter, tuple[Event, ...]]]:
    """Each matter with the events that its outcome can depend on, in date order.

    Those that its evidence shows and those of its measures: to look through all of a large
    dossier for each matter takes a hundred times as long.
    """
    by_key = {event.key: event for event in edition.events}
    moving: dict[str, list[Event]] = {}
    for event in edition.events:
        if event.measure is not None:
            moving.setdefault(event.measure, []).append(event)
    order = {event.key: place for place, event in enumerate(edition.events)}
    for matter in edition.matters:
        own = {event.key: event for key in matter.measures for event in moving.get(key, ())}
        weighed = (by_key.get(one.event) for one in matter.evidence if one.event is not None)
        own |= {event.key: event for event in weighed if event is not None}
        yield matter, tuple(sorted(own.values(), key=lambda event: order[event.key]))
