"""Where each pledge and concern of an edition stands."""

from dataclasses import dataclass

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive


@dataclass(frozen=True, slots=True)
class Row:
    """A matter, when it is due, and where it stands."""

    matter: Matter
    due: When | None
    derived: Derived


def standings(edition: Edition) -> tuple[Row, ...]:
    """One row a matter, in the order of the edition."""
    return tuple(
        Row(one, one.due if isinstance(one, Pledge) else None, derive(one, edition))
        for one in edition.matters
    )
