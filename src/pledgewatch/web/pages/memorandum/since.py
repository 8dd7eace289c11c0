"""How the record has moved since a memorandum was issued, in outcomes."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Confidentiality, Outcome
from pledgewatch.record.queries.drafting import Issue
from pledgewatch.record.queries.stands import stands
from pledgewatch.record.rules import seen_by_level
from pledgewatch.web.visits import Visit


@dataclass(frozen=True, slots=True)
class Moved:
    """A matter that stands elsewhere now than at the date of the memorandum."""

    key: str
    title: str
    was: Outcome | None  # None: it was not in it
    now: Outcome


def moved(visit: Visit, one: Issue) -> tuple[Moved, ...]:
    """What has another outcome today, for the same readers; both by the record as it is now."""
    audience = seen_by_level(Confidentiality(one.publication.audience), visit.dossier)
    day = one.publication.as_of
    then = {stand.key: stand.outcome for stand in stands(visit.dossier, audience, day)}
    return tuple(
        Moved(stand.key, stand.title, then.get(stand.key), stand.outcome)
        for stand in stands(visit.dossier, audience, visit.today)
        if then.get(stand.key) is not stand.outcome
    )
