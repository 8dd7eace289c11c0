"""Why a matter stands where it stands, in full sentences.

One sentence gives the outcome, the date set, the count of criteria and how far each measure came::

    Not kept: due 31 December 2008; of two criteria none is met; the bill “Amendments to the
    media law” has been before parliament since November 2008.

An override is told first, with its reason, and then what the rules say without it. Which clauses
are told stands here, for every language; how each is worded, in `languages`.
"""

from collections.abc import Iterator

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.judgement.languages import speech
from pledgewatch.judgement.languages.speech import Speech
from pledgewatch.judgement.progress import Step
from pledgewatch.judgement.standing import Standing
from pledgewatch.judgement.wording import capitalised


def explain(standing: Standing, outcome: Outcome, *, late: bool, language: str = "en") -> str:
    """The explanation of what the rules decided on `standing`, the override included.

    `language` is ISO 639-1; a language without words of its own is told in English.
    """
    said = speech(language)
    clauses = "; ".join(_clauses(said, standing, outcome, late=late))
    derived = f"{outcome.label_in(language)}: {clauses}."
    if standing.override is None:
        return capitalised(derived)
    override = standing.override
    return (
        f"{capitalised(said.override(override.outcome, override.by))}: "
        f"{_sentence(override.reason)} {capitalised(said.by_the_rules())}: {derived}"
    )


def _clauses(said: Speech, standing: Standing, outcome: Outcome, *, late: bool) -> Iterator[str]:
    counts = standing.counts
    if outcome is Outcome.NO_ACTION and standing.made is not None and standing.due is None:
        yield said.promised(standing.made)
    if standing.due is not None:
        yield said.due(standing.due)
    yield _count(said, standing)
    if standing.lost:
        yield said.lost(len(standing.lost), counts.testable)
    if late:
        achieved = standing.achievements
        kept = outcome is Outcome.KEPT
        yield said.late(max(achieved), kept=kept, several=len(achieved) > 1)
    elif outcome is Outcome.PARTLY_KEPT and standing.due_passed:
        yield said.date_passed()
    yield from _measures(said, standing, outcome)
    if counts.untestable and counts.testable:
        yield said.untestable(counts.untestable)


def _count(said: Speech, standing: Standing) -> str:
    """How many criteria are met: "of two criteria none is met", "both criteria are met"."""
    counts = standing.counts
    if not standing.verdicts:
        return said.unassessed(counts.unjudged)
    if not counts.testable:
        return said.no_test()
    if counts.testable == 1:
        return said.of_one(counts)
    if counts.no_information == counts.testable:
        return said.nothing_found()
    if counts.met == counts.testable:
        return said.all_met(counts.met)
    return said.of_several(counts)


def _measures(said: Speech, standing: Standing, outcome: Outcome) -> Iterator[str]:
    """How far each measure came; where there was none and action matters, that there was none."""
    last: dict[str, Step] = {step.measure.key: step for step in standing.progress.steps}
    for step in sorted(last.values(), key=lambda step: step.when):
        yield said.measure(step.measure.title, step.measure.kind, step.stage, step.when)
    if outcome is Outcome.NO_ACTION:
        yield said.no_action(announced=any(s.stage is Stage.ANNOUNCED for s in last.values()))
    sign = standing.progress.last_sign
    if outcome in {Outcome.IN_PROGRESS, Outcome.STALLED} and sign is not None:
        told = {step.when for step in last.values()}
        if outcome is Outcome.STALLED or sign not in told:
            yield said.last_step(sign)


def _sentence(text: str) -> str:
    """The text ending in a full stop, whatever its writer ended it with."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
