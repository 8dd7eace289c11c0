"""Where every pledge and concern of a dossier stands, as the board and the home page need it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.dossier.matter import Matter, Pledge
from pledgewatch.dossier.vocabulary import Bearing, Confidentiality, Outcome
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import derive
from pledgewatch.record import edition, models
from pledgewatch.record.models import Dossier


LONG = timedelta(days=365)  # after which an assessment should be looked at again


class Stale(StrEnum):
    """Why a matter should be looked at again."""

    NEVER_ASSESSED = "never_assessed"
    SOMETHING_NEW = "something_new"  # evidence or an event was recorded since the last assessment
    LONG_AGO = "long_ago"  # the last assessment is of more than a year ago


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a pledge or concern stands at the close of a day, without its words.

    `since` is when the outcome began; `assessed` the date of the assessment that decides;
    the numbers of evidence and recommendations count what the audience may see of that day.
    """

    key: str
    title: str
    position: int
    is_pledge: bool
    made: When | None  # None for a concern
    due: When | None
    outcome: Outcome
    by_rule: Outcome  # differs from `outcome` only where a person overrode it
    late: bool
    overdue: bool
    since: When | None
    assessed: date | None
    evidence_for: int
    evidence_against: int
    evidence_context: int
    recommendations: int
    stale: Stale | None


def stands(dossier: Dossier, audience: Confidentiality, as_of: date) -> tuple[Stand, ...]:
    """One a matter, pledges before concerns, each in its position."""
    taken = edition.dossier(dossier.key, as_of=as_of, audience=audience)
    recorded = _recorded(dossier)
    return tuple(_stand(matter, taken, recorded) for matter in taken.matters)


def _stand(matter: Matter, taken: Edition, recorded: dict[str, datetime]) -> Stand:
    derived = derive(matter, taken)
    bearings = [one.bearing for one in matter.evidence]
    pledge = matter if isinstance(matter, Pledge) else None
    last = next((one for one in matter.assessments if one.key == derived.assessment), None)
    new = max((recorded[one.key] for one in matter.evidence if one.key in recorded), default=None)
    return Stand(
        key=matter.key,
        title=matter.title,
        position=matter.position,
        is_pledge=pledge is not None,
        made=pledge.made_on if pledge else None,
        due=pledge.due if pledge else None,
        outcome=derived.outcome,
        by_rule=derived.by_rule,
        late=derived.late,
        overdue=derived.overdue,
        since=derived.since,
        assessed=last.as_of if last else None,
        evidence_for=bearings.count(Bearing.FOR),
        evidence_against=bearings.count(Bearing.AGAINST),
        evidence_context=bearings.count(Bearing.CONTEXT),
        recommendations=len(matter.recommendations),
        stale=_stale(last.as_of, last.recorded_at, new, taken.as_of)
        if last
        else Stale.NEVER_ASSESSED,
    )


def _stale(
    assessed: date, recorded_at: datetime, new: datetime | None, as_of: date
) -> Stale | None:
    if new is not None and new > recorded_at:
        return Stale.SOMETHING_NEW
    return Stale.LONG_AGO if as_of - assessed > LONG else None


def _recorded(dossier: Dossier) -> dict[str, datetime]:
    made = models.Evidence.history.filter(dossier_id=dossier.pk, history_type="+")
    return dict(made.values_list("key", "history_date"))
