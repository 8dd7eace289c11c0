"""Why a matter stands where it stands, in full sentences.

One sentence gives the outcome, the date set, the count of criteria and how far each measure came::

    Not kept: due 31 December 2008; of two criteria none is met; the bill “Amendments to the
    media law” has been before parliament since November 2008.

An override is told first, with its reason, and then what the rules say without it.
"""

from collections.abc import Iterator
from datetime import date

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.dossier.when import When
from pledgewatch.judgement import wording
from pledgewatch.judgement.progress import Step
from pledgewatch.judgement.rules import Rule
from pledgewatch.judgement.standing import Counts, Standing


def explain(standing: Standing, rule: Rule, *, late: bool) -> str:
    """The explanation of what `rule` decides on `standing`, the override included."""
    clauses = "; ".join(_clauses(standing, rule.outcome, late=late))
    derived = f"{wording.capitalised(rule.outcome.label)}: {clauses}."
    if standing.override is None:
        return derived
    override = standing.override
    return (
        f"{wording.capitalised(override.outcome.label)} in the judgement of {override.by}: "
        f"{_sentence(override.reason)} By the rules: {derived[0].lower()}{derived[1:]}"
    )


def _clauses(standing: Standing, outcome: Outcome, *, late: bool) -> Iterator[str]:
    if outcome is Outcome.NO_ACTION and standing.made is not None and standing.due is None:
        yield f"promised {wording.at(standing.made)}"
    if standing.due is not None:
        yield f"due {standing.due.words()}"
    yield _count(standing)
    if standing.lost:
        yield _lost(standing)
    if late:
        yield _lateness(standing, outcome)
    elif outcome is Outcome.PARTLY_KEPT and standing.due_passed:
        yield "the date set has passed"
    yield from _measures(standing, outcome)
    if standing.counts.untestable and standing.counts.testable:
        yield _untestable(standing.counts)


def _count(standing: Standing) -> str:
    """How many criteria are met: "of two criteria none is met", "both criteria are met"."""
    counts = standing.counts
    if not standing.verdicts:
        return _unassessed(counts.unjudged)
    if not counts.testable:
        return "the wording admits of no test"
    if counts.testable == 1:
        return _of_one(counts)
    if counts.no_information == counts.testable:
        return "nothing was found either way on any criterion"
    if counts.met == counts.testable:
        all_of = {2: "both"}.get(counts.met, f"all {_n(counts.met)}")
        return f"{all_of} criteria are met"
    return f"of {_n(counts.testable)} criteria {wording.listed(list(_parts(counts)))}"


def _unassessed(criteria: int) -> str:
    if not criteria:
        return "no criterion has been fixed"
    fixed = wording.counted(criteria, "criterion has", "criteria have")
    return f"{fixed} been fixed, and none has been judged"


def _of_one(counts: Counts) -> str:
    if counts.unjudged:
        return "the one criterion is not yet judged"
    if counts.no_information:
        return "nothing was found either way on the one criterion"
    if counts.contrary:
        return "on the one criterion the opposite was done"
    if counts.partly_met:
        return "the one criterion is met in part"
    return f"the one criterion is {'met' if counts.met else 'not met'}"


def _parts(counts: Counts) -> Iterator[str]:
    """The parts of a count that are not nought; none met is said unless all else says so."""
    if counts.met or not counts.partly_met:
        yield f"{_n(counts.met)} {_is(counts.met)} met"
    if counts.partly_met:
        yield f"{_n(counts.partly_met)} {_is(counts.partly_met)} met in part"
    if counts.contrary:
        yield f"on {_n(counts.contrary)} the opposite was done"
    if counts.no_information:
        yield f"on {_n(counts.no_information)} nothing was found either way"
    if counts.unjudged:
        yield f"{_n(counts.unjudged)} {_is(counts.unjudged)} not yet judged"


def _lost(standing: Standing) -> str:
    lost = len(standing.lost)
    if standing.counts.testable == 1:
        return "it had been met before"
    return f"{_n(lost)} had been met before and {'has' if lost == 1 else 'have'} been lost"


def _lateness(standing: Standing, outcome: Outcome) -> str:
    achieved = standing.achievements
    last = _bounded(max(achieved))
    if outcome is Outcome.KEPT:
        return f"late, for the last of it came {last}" if len(achieved) > 1 else f"late, {last}"
    return f"late, for what was achieved came {last}"


def _bounded(when: When) -> str:
    """When something came about: "in February 2009", or the bounds that assessments set it."""
    if "/" not in when.edtf or when.latest == date.max:
        return wording.at(when)
    start, end = (When.day(day).words() for day in (when.earliest, when.latest))
    return f"between {start} and {end}"


def _measures(standing: Standing, outcome: Outcome) -> Iterator[str]:
    """How far each measure came; where there was none and action matters, that there was none."""
    last: dict[str, Step] = {step.measure.key: step for step in standing.progress.steps}
    for step in sorted(last.values(), key=lambda step: step.when):
        yield wording.told(step.measure.title, step.measure.kind, step.stage, step.when)
    if outcome is Outcome.NO_ACTION:
        announced = any(step.stage is Stage.ANNOUNCED for step in last.values())
        yield "no step beyond this is on record" if announced else "no action is on record"
    sign = standing.progress.last_sign
    if outcome in {Outcome.IN_PROGRESS, Outcome.STALLED} and sign is not None:
        told = {step.when for step in last.values()}
        if outcome is Outcome.STALLED or sign not in told:
            said = wording.at(sign)
            lasting = said.startswith("since")
            yield f"action is on record {said}" if lasting else f"the last step was taken {said}"


def _untestable(counts: Counts) -> str:
    more = wording.counted(counts.untestable, "further criterion admits", "further criteria admit")
    return f"{more} of no test"


def _is(count: int) -> str:
    return "are" if count > 1 else "is"


def _n(count: int) -> str:
    return wording.number(count)


def _sentence(text: str) -> str:
    """The text ending in a full stop, whatever its writer ended it with."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
