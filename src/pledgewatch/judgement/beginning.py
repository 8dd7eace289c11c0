"""When the present outcome of a matter began, where the record dates it.

| outcome               | began                                                                   |
|-----------------------|-------------------------------------------------------------------------|
| kept                  | when the last criterion came to be met                                  |
| partly kept           | when the first came to be met, or when the due date passed, the later   |
| in progress           | with the first step of the present run of steps                         |
| stalled               | with the decisive refusal, or 12 months after the last step             |
| no action             | when the pledge was made                                                |
| not kept              | at the close of the due date                                            |
| contrary              | with the latest evidence that its verdict rests on                      |
| reversed              | with the end of the measure, or the evidence of the lost criterion      |
| any, not dated so     | with the first assessment in the present unbroken run of the outcome    |
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.judgement.progress import STALLED_AFTER, months_after
from pledgewatch.judgement.standing import Standing


def began(matter: Matter, standing: Standing, outcome: Outcome) -> When | None:
    """When `outcome` began by the record; None where nothing dates it."""
    dated = _DATED.get(outcome)
    when = dated(matter, standing) if dated is not None else None
    return when if when is not None and when.begun_by(standing.as_of) else None


def _kept(_: Matter, standing: Standing) -> When | None:
    return _dated(max(standing.achievements, default=None))


def _partly_kept(_: Matter, standing: Standing) -> When | None:
    first = _dated(min(standing.achievements, default=None))
    if standing.due is None or first is None or first.earliest > standing.due.latest:
        return first
    return When.day(standing.due.latest)


def _in_progress(_: Matter, standing: Standing) -> When | None:
    first = (standing.progress.began(), _dated(min(standing.achievements, default=None)))
    return min((when for when in first if when is not None), default=None)


def _stalled(_: Matter, standing: Standing) -> When | None:
    last = standing.progress.last_sign
    if last is None:
        return max((step.when for step in standing.progress.ended), default=None)
    return _day(months_after(last.latest, STALLED_AFTER) + timedelta(days=1))


def _no_action(_: Matter, standing: Standing) -> When | None:
    return standing.made


def _not_kept(_: Matter, standing: Standing) -> When | None:
    return _day(standing.due.latest) if standing.due is not None else None


def _contrary(matter: Matter, standing: Standing) -> When | None:
    criteria = {v.criterion for v in standing.verdicts if v.verdict is Verdict.CONTRARY}
    return _latest_against(matter, standing, criteria)


def _reversed(matter: Matter, standing: Standing) -> When | None:
    if standing.undone_by:
        return min(step.when for step in standing.undone_by)
    return _latest_against(matter, standing, standing.lost)


def _latest_against(matter: Matter, standing: Standing, criteria: Iterable[str]) -> When | None:
    """The latest evidence against that the verdicts on `criteria` rest on."""
    cited = {key for v in standing.verdicts if v.criterion in criteria for key in v.evidence}
    return max(
        (
            evidence.when
            for evidence in matter.evidence
            if evidence.key in cited
            and evidence.bearing is Bearing.AGAINST
            and evidence.when.begun_by(standing.as_of)
        ),
        default=None,
    )


def _dated(when: When | None) -> When | None:
    """The date, unless its beginning is unknown: then it dates nothing."""
    return None if when is None or when.earliest == date.min else when


def _day(day: date) -> When:
    return When.day(day)


_DATED: dict[Outcome, Callable[[Matter, Standing], When | None]] = {
    Outcome.KEPT: _kept,
    Outcome.PARTLY_KEPT: _partly_kept,
    Outcome.IN_PROGRESS: _in_progress,
    Outcome.STALLED: _stalled,
    Outcome.NO_ACTION: _no_action,
    Outcome.NOT_KEPT: _not_kept,
    Outcome.CONTRARY: _contrary,
    Outcome.REVERSED: _reversed,
}
