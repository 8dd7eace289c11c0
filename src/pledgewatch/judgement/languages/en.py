"""The explanation of an outcome in English; each clause is told by its example."""

from collections.abc import Iterator
from datetime import date

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.dossier.when import When
from pledgewatch.judgement import wording
from pledgewatch.judgement.standing import Counts
from pledgewatch.judgement.wording import listed, number


def override(outcome: Outcome, by: str) -> str:
    """Kept in the judgement of B. Editor."""
    return f"{outcome.label} in the judgement of {by}"


def by_the_rules() -> str:
    """By the rules."""
    return "by the rules"


def promised(when: When) -> str:
    """Promised on 29 November 2007."""
    return f"promised {when.at()}"


def due(when: When) -> str:
    """Due 31 December 2008."""
    return f"due {when.words()}"


def unassessed(criteria: int) -> str:
    """Two criteria have been fixed, and none has been judged."""
    if not criteria:
        return "no criterion has been fixed"
    fixed = wording.counted(criteria, "criterion has", "criteria have")
    return f"{fixed} been fixed, and none has been judged"


def no_test() -> str:
    """The wording admits of no test."""
    return "the wording admits of no test"


def of_one(counts: Counts) -> str:
    """The one criterion is met in part."""
    if counts.unjudged:
        return "the one criterion is not yet judged"
    if counts.no_information:
        return "nothing was found either way on the one criterion"
    if counts.contrary:
        return "on the one criterion the opposite was done"
    if counts.partly_met:
        return "the one criterion is met in part"
    return f"the one criterion is {'met' if counts.met else 'not met'}"


def nothing_found() -> str:
    """Nothing was found either way on any criterion."""
    return "nothing was found either way on any criterion"


def all_met(criteria: int) -> str:
    """Both criteria are met."""
    all_of = {2: "both"}.get(criteria, f"all {number(criteria)}")
    return f"{all_of} criteria are met"


def of_several(counts: Counts) -> str:
    """Of two criteria one is met and one is not yet judged."""
    return f"of {number(counts.testable)} criteria {listed(list(_parts(counts)))}"


def _parts(counts: Counts) -> Iterator[str]:
    """The parts of a count that are not nought; none met is said unless all else says so."""
    if counts.met or not counts.partly_met:
        yield f"{number(counts.met)} {_is(counts.met)} met"
    if counts.partly_met:
        yield f"{number(counts.partly_met)} {_is(counts.partly_met)} met in part"
    if counts.contrary:
        yield f"on {number(counts.contrary)} the opposite was done"
    if counts.no_information:
        yield f"on {number(counts.no_information)} nothing was found either way"
    if counts.unjudged:
        yield f"{number(counts.unjudged)} {_is(counts.unjudged)} not yet judged"


def lost(lost: int, of: int) -> str:
    """One had been met before and has been lost."""
    if of == 1:
        return "it had been met before"
    return f"{number(lost)} had been met before and {'has' if lost == 1 else 'have'} been lost"


def late(when: When, *, kept: bool, several: bool) -> str:
    """late, for the last of it came in February 2009."""
    if not kept:
        return f"late, for what was achieved came {_bounded(when)}"
    return (
        f"late, for the last of it came {_bounded(when)}" if several else f"late, {_bounded(when)}"
    )


def _bounded(when: When) -> str:
    """When something came about: "in February 2009", or the bounds that assessments set it."""
    if "/" not in when.edtf or when.latest == date.max:
        return when.at()
    start, end = (When.day(day).words() for day in (when.earliest, when.latest))
    return f"between {start} and {end}"


def date_passed() -> str:
    """The date set has passed."""
    return "the date set has passed"


def measure(title: str, kind: str, stage: Stage, when: When) -> str:
    """The bill “Media law” was adopted in February 2008."""
    return wording.told(title, kind, stage, when)


def no_action(*, announced: bool) -> str:
    """No action is on record."""
    return "no step beyond this is on record" if announced else "no action is on record"


def last_step(sign: When) -> str:
    """The last step was taken in February 2008."""
    said = sign.at()
    lasting = said.startswith("since")
    return f"action is on record {said}" if lasting else f"the last step was taken {said}"


def untestable(criteria: int) -> str:
    """One further criterion admits of no test."""
    more = wording.counted(criteria, "further criterion admits", "further criteria admit")
    return f"{more} of no test"


def _is(count: int) -> str:
    return "are" if count > 1 else "is"


def agreement(total: int, agreed: int) -> str:
    """Two verdicts were given twice, once blind; one was the same (50 per cent)."""
    judged = wording.counted(total, "verdict was", "verdicts were")
    same = f"{number(agreed)} {'was' if agreed == 1 else 'were'} the same"
    said = wording.capitalised(f"{judged} given twice, once blind; {same}")
    return f"{said} ({100 * agreed / total:.0f} per cent)"


def kappa(kappa: float | None, *, few: bool) -> str:
    """; Cohen’s kappa is 0.80."""
    if kappa is not None:
        return f"; Cohen’s kappa is {kappa:.2f}."
    if few:
        return ". That is too few for a coefficient of agreement."
    return ". Both gave one and the same verdict throughout, so kappa says nothing."


def judged_once() -> str:
    """No criterion was judged by a second person blind."""
    return "No criterion was judged by a second person blind."
