"""The facts that decide an outcome, gathered from a matter and its events at one date.

Nothing after the close of the as-of day is looked at: no assessment, event, evidence or override.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pledgewatch.dossier.event import Event, Measure
from pledgewatch.dossier.matter import Assessment, CriterionVerdict, Matter, Override, Pledge
from pledgewatch.dossier.vocabulary import Verdict
from pledgewatch.dossier.when import When
from pledgewatch.judgement.progress import Progress, Step, progress

ACHIEVED = frozenset({Verdict.MET, Verdict.PARTLY_MET})
LOST = frozenset({Verdict.NOT_MET, Verdict.CONTRARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many criteria stand under each verdict; `unjudged` have none in the assessment."""

    met: int = 0
    partly_met: int = 0
    not_met: int = 0
    contrary: int = 0
    no_information: int = 0
    untestable: int = 0
    unjudged: int = 0

    @property
    def testable(self) -> int:
        """All criteria but the untestable ones, which are left out of the count."""
        return self.achieved + self.not_met + self.contrary + self.no_information + self.unjudged

    @property
    def achieved(self) -> int:
        """Met, wholly or in part."""
        return self.met + self.partly_met

    @property
    def informed(self) -> int:
        """Criteria on which anything is known."""
        return self.achieved + self.not_met + self.contrary


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a matter stood at the close of `as_of`, before any rule is applied."""

    as_of: date
    made: When | None
    due: When | None  # None also where the date set has no end
    assessment: Assessment | None  # the one that decides
    earlier: tuple[Assessment, ...]  # those before it, oldest first
    verdicts: tuple[CriterionVerdict, ...]  # on the criteria of the matter
    counts: Counts
    lost: tuple[str, ...]  # keys of criteria achieved before and lost since
    undone_by: tuple[Step, ...]  # steps that ended a measure after the assessment counted on it
    progress: Progress
    override: Override | None

    @property
    def due_passed(self) -> bool:
        """Whether the date set is over at the close of the as-of day."""
        return self.due is not None and self.due.over_by(self.as_of)

    def achieved_on(self, verdict: CriterionVerdict) -> When:
        """When the criterion came to be met: as the verdict says, else what assessments bound.

        Without a date given, it was met after the last assessment that found it not met and by
        the first of those since that found it met.
        """
        if verdict.met_on is not None:
            return verdict.met_on
        assert self.assessment is not None  # noqa: S101 - a verdict comes from an assessment
        lower, upper = date.min, self.assessment.as_of
        for assessment in reversed(self.earlier):
            before = _verdict_on(assessment, verdict.criterion)
            if before is None:
                continue
            if before.verdict not in ACHIEVED:
                lower = assessment.as_of + timedelta(days=1)
                break
            if before.met_on is not None:
                return before.met_on
            upper = assessment.as_of
        lower = min(lower, upper)
        start = ".." if lower == date.min else lower.isoformat()
        return When(earliest=lower, latest=upper, edtf=f"{start}/{upper.isoformat()}")

    @property
    def achievements(self) -> tuple[When, ...]:
        """When each criterion now achieved came to be so."""
        return tuple(self.achieved_on(v) for v in self.verdicts if v.verdict in ACHIEVED)


def standing(
    matter: Matter, *, events: Iterable[Event], measures: Iterable[Measure], as_of: date
) -> Standing:
    """Gather what decides the outcome of `matter` at the close of `as_of`."""
    events = tuple(events)
    assessments = _deciding(matter, as_of)
    assessment = assessments[-1] if assessments else None
    earlier = assessments[:-1]
    done = progress(matter, events=events, measures=measures, as_of=as_of)
    undone = _undone(matter, assessment, events, done)
    verdicts = _verdicts(matter, assessment, frozenset(undone))
    pledge = matter if isinstance(matter, Pledge) else None
    due = pledge.due if pledge is not None else None
    return Standing(
        as_of=as_of,
        made=pledge.made_on if pledge is not None else None,
        due=due if due is not None and due.latest != date.max else None,
        assessment=assessment,
        earlier=earlier,
        verdicts=verdicts,
        counts=_counts(matter, verdicts),
        lost=_lost(verdicts, earlier, frozenset(undone)),
        undone_by=tuple(undone.values()),
        progress=done,
        override=_override(matter, assessment, as_of),
    )


def _deciding(matter: Matter, as_of: date) -> tuple[Assessment, ...]:
    """Assessments that count, oldest first; of several as of one date the one recorded last.

    So a mistaken assessment is corrected by another as of the same date, and what it said is
    not taken for a state of affairs that was later undone.
    """
    latest: dict[date, Assessment] = {}
    for assessment in sorted(matter.assessments, key=lambda a: (a.as_of, a.recorded_at)):
        if not assessment.blind and assessment.as_of <= as_of:
            latest[assessment.as_of] = assessment
    return tuple(latest.values())


def _verdict_on(assessment: Assessment, criterion: str) -> CriterionVerdict | None:
    return next((v for v in assessment.verdicts if v.criterion == criterion), None)


def _verdicts(
    matter: Matter, assessment: Assessment | None, undone: frozenset[str]
) -> tuple[CriterionVerdict, ...]:
    """The verdicts on the matter's criteria; one whose measure was undone since is not met."""
    if assessment is None:
        return ()
    given = (_verdict_on(assessment, criterion.key) for criterion in matter.criteria)
    return tuple(
        replace(v, verdict=Verdict.NOT_MET) if v.criterion in undone else v
        for v in given
        if v is not None
    )


def _undone(
    matter: Matter,
    assessment: Assessment | None,
    events: tuple[Event, ...],
    done: Progress,
) -> dict[str, Step]:
    """Criteria found met by measures that were enacted and, after the assessment, all ended."""
    if assessment is None:
        return {}
    enacted = {step.measure.key for step in done.steps if step.stage.enacted}
    fallen = {
        step.measure.key: step
        for step in done.ended
        if step.measure.key in enacted and not step.when.begun_by(assessment.as_of)
    }
    measure_of = {event.key: event.measure or "" for event in events}
    shown_by = {evidence.key: evidence.event for evidence in matter.evidence}
    undone = {}
    for verdict in assessment.verdicts:
        if verdict.verdict not in ACHIEVED:
            continue
        shown = {measure_of.get(shown_by.get(key) or "", "") for key in verdict.evidence} & enacted
        if shown and shown <= fallen.keys():
            undone[verdict.criterion] = max((fallen[m] for m in shown), key=lambda s: s.when)
    return undone


def _lost(
    verdicts: tuple[CriterionVerdict, ...],
    earlier: tuple[Assessment, ...],
    undone: frozenset[str],
) -> tuple[str, ...]:
    achieved = {v.criterion for a in earlier for v in a.verdicts if v.verdict in ACHIEVED}
    return tuple(
        v.criterion
        for v in verdicts
        if v.verdict in LOST and (v.criterion in achieved or v.criterion in undone)
    )


def _counts(matter: Matter, verdicts: tuple[CriterionVerdict, ...]) -> Counts:
    number = Counter(v.verdict.value for v in verdicts)
    return Counts(**number, unjudged=len(matter.criteria) - len(verdicts))


def _override(matter: Matter, assessment: Assessment | None, as_of: date) -> Override | None:
    """The latest override, unless a later assessment has looked again since."""
    given = [o for o in matter.overrides if o.as_of <= as_of]
    if not given:
        return None
    last = max(reversed(given), key=lambda override: override.as_of)
    return last if assessment is None or assessment.as_of <= last.as_of else None
