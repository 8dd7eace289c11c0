"""Checks that a matter was judged as it should be: on time, by criteria fixed before, twice."""

from collections.abc import Iterator
from datetime import date

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Criterion, Matter
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.judgement.agreement import agreement
from pledgewatch.judgement.outcome import derive
from pledgewatch.judgement.problem import Filled, Problem, Severity
from pledgewatch.judgement.proof import deciding


def untestable_matters(dossier: Dossier) -> Iterator[Problem]:
    """A pledge or concern that cannot be held against anything."""
    for matter in dossier.matters:
        derived = derive(matter, dossier)
        if not matter.criteria:
            yield Problem(
                check="untestable",
                where=matter.key,
                says="no criterion has been fixed",
                remedy="Fix what would show it settled, before weighing evidence.",
                severity=Severity.WARNING,
            )
        elif derived.by_rule is Outcome.UNTESTABLE:
            yield Problem(
                check="untestable",
                where=matter.key,
                says="no criterion admits of a test",
                remedy="Fix one that does, or say in the introduction why there is none.",
                severity=Severity.WARNING,
            )


def criteria_after_judgement(dossier: Dossier) -> Iterator[Problem]:
    """A criterion fixed after it was first judged: the test was fitted to the result."""
    for matter, criterion, judged in fixed_after_judgement(dossier):
        yield Problem(
            check="criterion after judgement",
            where=matter.key,
            says="{criterion} was fixed on {fixed_on}, after it was first judged on {judged}",
            filled={
                "criterion": criterion.key,
                "fixed_on": criterion.fixed_on,
                "judged": judged,
            },
            remedy="Judge it anew, and say in the grounds why the test changed.",
            severity=Severity.WARNING,
        )


def fixed_after_judgement(dossier: Dossier) -> Iterator[tuple[Matter, Criterion, date]]:
    """Criteria fixed after the day on which they were first judged, with that day."""
    for matter in dossier.matters:
        for criterion in matter.criteria:
            judged = _first_judged(matter, criterion.key)
            if judged is not None and criterion.fixed_on > judged:
                yield matter, criterion, judged


def overdue_unjudged(dossier: Dossier) -> Iterator[Problem]:
    """The due date has passed, and nobody has looked since or it is still shown as in progress."""
    for pledge in dossier.pledges:
        if pledge.due is None or not pledge.due.over_by(dossier.as_of):
            continue
        given = deciding(pledge, dossier)
        if given is None or given.as_of < pledge.due.latest:
            says = "it was due {due} and never assessed"
            filled: dict[str, Filled] = {"due": pledge.due}
            if given is not None:
                says = "it was due {due} and last assessed as of {as_of}"
                filled["as_of"] = given.as_of
            yield Problem(
                check="due date passed",
                where=pledge.key,
                says=says,
                filled=filled,
                remedy="Assess it as of the due date or later.",
                severity=Severity.WARNING,
            )
        elif derive(pledge, dossier).outcome is Outcome.IN_PROGRESS:
            yield Problem(
                check="due date passed",
                where=pledge.key,
                says="it was due {due} and an override shows it in progress",
                filled={"due": pledge.due},
                remedy="Withdraw the override, or record the later date that was set.",
            )


def stale_assessments(dossier: Dossier) -> Iterator[Problem]:
    """Evidence newer than the assessment that decides."""
    for matter in dossier.matters:
        given = deciding(matter, dossier)
        if given is None:
            continue
        newer = tuple(
            evidence.key
            for evidence in matter.evidence
            if evidence.when.earliest > given.as_of and evidence.when.begun_by(dossier.as_of)
        )
        if newer:
            yield Problem(
                check="stale assessment",
                where=matter.key,
                says="{evidence} is newer than the last assessment, as of {as_of}"
                if len(newer) == 1
                else "{evidence} are newer than the last assessment, as of {as_of}",
                filled={"evidence": newer, "as_of": given.as_of},
                remedy="Assess it again.",
                severity=Severity.WARNING,
            )


def blind_disagreements(dossier: Dossier) -> Iterator[Problem]:
    """A second person, judging blind, came to another verdict."""
    for matter in dossier.matters:
        for pair in agreement([matter], by=dossier.as_of).pairs:
            if not pair.agrees:
                yield Problem(
                    check="blind assessment disagrees",
                    where=matter.key,
                    says="on {criterion} as of {as_of} the verdict is “{verdict}”, the blind one "
                    "“{blind}”",
                    filled={
                        "criterion": pair.criterion,
                        "as_of": pair.as_of,
                        "verdict": pair.verdict,
                        "blind": pair.blind,
                    },
                    remedy="Talk it over and record the result as a new assessment.",
                    severity=Severity.WARNING,
                )


def _first_judged(matter: Matter, criterion: str) -> date | None:
    judged = (
        given.recorded_at.date()
        for given in matter.assessments
        if any(verdict.criterion == criterion for verdict in given.verdicts)
    )
    return min(judged, default=None)
