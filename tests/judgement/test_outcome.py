"""The table of rules, row by row, and what it says in words."""

from datetime import date

import pytest

from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.vocabulary import Bearing, Outcome, Stage, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.judgement.outcome import Derived, derive, derive_from, history
from pledgewatch.judgement.rules import BEST_TO_WORST, RULES, UNDECIDED
from tests.factories.matters import (
    assessment,
    concern,
    dossier,
    event,
    evidence,
    law,
    override,
    pledge,
)

MET, PARTLY, NOT = Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET
STALLED, GOING = Outcome.STALLED, Outcome.IN_PROGRESS
CONTRARY, UNTESTABLE, NOTHING = Verdict.CONTRARY, Verdict.UNTESTABLE, Verdict.NO_INFORMATION


def stands(matter: Matter, as_of: str, *events: Event) -> Derived:
    return derive_from(matter, events=events, measures=(law(),), as_of=date.fromisoformat(as_of))


@pytest.mark.parametrize(
    ("verdicts", "due", "outcome", "rule"),
    [
        ((), "2008-12-31", Outcome.NOT_ASSESSED, "not assessed"),
        ((UNTESTABLE,), "2008-12-31", Outcome.UNTESTABLE, "untestable"),
        ((UNTESTABLE, NOTHING), "2008-12-31", Outcome.NOT_ASSESSED, "nothing found"),
        ((NOTHING, NOTHING), "2008-06-30", Outcome.NOT_ASSESSED, "nothing found"),
        ((CONTRARY, NOT), "2008-12-31", Outcome.CONTRARY, "the opposite"),
        ((MET, CONTRARY), "2008-06-30", Outcome.CONTRARY, "the opposite"),
        ((MET, MET), "2008-12-31", Outcome.KEPT, "all met"),
        ((MET, UNTESTABLE), "2008-06-30", Outcome.KEPT, "all met"),
        ((MET, MET), None, Outcome.KEPT, "all met"),
        ((MET, NOTHING), "2008-12-31", Outcome.IN_PROGRESS, "some met, time left"),
        ((MET, NOT), "2008-12-31", Outcome.IN_PROGRESS, "some met, time left"),
        ((PARTLY,), "2008-12-31", Outcome.IN_PROGRESS, "some met, time left"),
        ((MET, NOT), "2008-06-30", Outcome.PARTLY_KEPT, "some met"),
        ((PARTLY, PARTLY), "2008-06-30", Outcome.PARTLY_KEPT, "some met"),
        ((MET, NOT), None, Outcome.PARTLY_KEPT, "some met"),
        ((NOT, NOT), "2008-06-30", Outcome.NOT_KEPT, "none met, time over"),
        ((NOT, NOTHING), "2008-06-30", Outcome.NOT_KEPT, "none met, time over"),
        ((NOT, NOT), "2008-12-31", Outcome.NO_ACTION, "nothing begun"),
        ((NOT,), None, Outcome.NO_ACTION, "nothing begun"),
        ((NOT,), "2008-12-31/..", Outcome.NO_ACTION, "nothing begun"),
    ],
)
def test_outcome_of_verdicts_at_the_end_of_june_2008(
    verdicts: tuple[Verdict, ...], due: str | None, outcome: Outcome, rule: str
) -> None:
    given = (assessment("2008-06-30", *verdicts),) if verdicts else ()
    derived = stands(pledge(*given, due=due), "2008-06-30")
    assert (derived.outcome, derived.rule) == (outcome, rule)


@pytest.mark.parametrize(
    ("stages", "as_of", "outcome"),
    [
        ([], "2008-06-30", Outcome.NO_ACTION),
        ([(Stage.ANNOUNCED, "2008-02")], "2008-06-30", Outcome.NO_ACTION),
        ([(Stage.DRAFTED, "2008-02")], "2008-06-30", GOING),
        ([(Stage.SUBMITTED, "2007-12-05")], "2008-12-05", GOING),
        ([(Stage.SUBMITTED, "2007-12-05")], "2008-12-06", STALLED),
        ([(Stage.SUBMITTED, "2007-12")], "2008-12-30", GOING),
        ([(Stage.SUBMITTED, "2007-12"), (Stage.DECLINED, "2008-02")], "2008-06-30", STALLED),
        ([(Stage.SUBMITTED, "2008-07")], "2008-06-30", Outcome.NO_ACTION),
        ([(Stage.DECLINED, "2008-02"), (Stage.DRAFTED, "2008-05")], "2008-06-30", GOING),
        ([(Stage.SUBMITTED, "2008-11")], "2009-01-31", Outcome.NOT_KEPT),
    ],
)  # fmt: skip
def test_outcome_of_stages_before_the_due_date(
    stages: list[tuple[Stage, str]], as_of: str, outcome: Outcome
) -> None:
    events = [
        event(f"e{n}", when, measure="m1", stage=stage) for n, (stage, when) in enumerate(stages)
    ]
    matter = pledge(assessment("2008-01-31", NOT), measures=("m1",), due="2008-12-31")
    assert stands(matter, as_of, *events).outcome is outcome


def test_outcome_is_in_progress_by_evidence_alone() -> None:
    matter = pledge(assessment("2008-06-30", NOT), evidence=(evidence("v1", "2008-03"),))
    assert stands(matter, "2008-06-30", event("e1", "2008-03")).outcome is Outcome.IN_PROGRESS


def test_outcome_stalls_when_evidence_of_action_grows_old() -> None:
    matter = pledge(assessment("2008-06-30", NOT), due=None, evidence=(evidence("v1", "2008-03"),))
    derived = stands(matter, "2009-04-01", event("e1", "2008-03"))
    assert (derived.outcome, derived.since) == (Outcome.STALLED, When.parse("2009-04-01"))


def test_outcome_is_not_moved_by_evidence_of_an_ended_measure() -> None:
    matter = pledge(
        assessment("2008-06-30", NOT), measures=("m1",), evidence=(evidence("v1", "2008-01"),)
    )
    drafted = event("e1", "2008-01", measure="m1", stage=Stage.DRAFTED)
    declined = event("e2", "2008-02", measure="m1", stage=Stage.DECLINED)
    assert stands(matter, "2008-06-30", drafted, declined).outcome is Outcome.STALLED


def test_outcome_is_late_when_all_that_was_achieved_came_after_the_due_date() -> None:
    matter = pledge(
        assessment("2008-12-31", NOT, NOT),
        assessment("2009-03-31", PARTLY, NOT, met_on={1: "2009-02"}),
    )
    before, after = stands(matter, "2008-12-31"), stands(matter, "2009-03-31")
    assert (before.outcome, before.late, before.overdue) == (Outcome.NOT_KEPT, False, True)
    assert (after.outcome, after.late, after.overdue) == (Outcome.PARTLY_KEPT, True, True)
    assert (before.since, after.since) == (When.parse("2008-12-31"), When.parse("2009-02"))


@pytest.mark.parametrize(
    ("met_on", "late"),
    [
        ({1: "2008-11", 2: "2008-12-31"}, False),
        ({1: "2008-11", 2: "2009-01-01"}, True),
        ({1: "2008-11", 2: "2008-12/2009-02"}, False),  # not certainly
        ({1: "2008-11", 2: "2009"}, True),
        ({}, False),  # nothing dates it and no assessment bounds it
    ],
)
def test_outcome_kept_is_late_only_when_the_last_criterion_certainly_was(
    met_on: dict[int, str], *, late: bool
) -> None:
    derived = stands(pledge(assessment("2009-06-30", MET, MET, met_on=met_on)), "2009-06-30")
    assert (derived.outcome, derived.late, derived.overdue) == (Outcome.KEPT, late, False)


def test_outcome_is_late_when_an_assessment_after_the_due_date_had_found_nothing_met() -> None:
    matter = pledge(assessment("2008-12-31", NOT), assessment("2009-06-30", MET))
    derived = stands(matter, "2009-06-30")
    assert (derived.late, derived.since) == (True, When.parse("2009-01-01/2009-06-30"))
    assert derived.explanation == (
        "Kept: due 31 December 2008; the one criterion is met; "
        "late, between 1 January 2009 and 30 June 2009."
    )


def test_outcome_is_reversed_when_a_met_criterion_is_lost() -> None:
    matter = pledge(
        assessment("2008-12-31", MET, MET, met_on={1: "2008-05", 2: "2008-06"}),
        assessment("2009-06-30", NOT, MET, evidence={1: ("v9",)}),
        evidence=(evidence("v9", "2009-04", bearing=Bearing.AGAINST, event=None),),
    )
    derived = stands(matter, "2009-06-30")
    assert (derived.outcome, derived.since) == (Outcome.REVERSED, When.parse("2009-04"))
    assert derived.explanation == (
        "Reversed: due 31 December 2008; of two criteria one is met; "
        "one had been met before and has been lost."
    )


def test_outcome_is_not_reversed_by_correcting_an_assessment_of_the_same_date() -> None:
    matter = pledge(
        assessment("2008-12-31", MET, recorded="2009-01-02"),
        assessment("2008-12-31", NOT, recorded="2009-01-09"),
    )
    assert stands(matter, "2009-06-30").outcome is Outcome.NOT_KEPT


def test_outcome_is_reversed_when_the_measure_that_met_it_is_repealed() -> None:
    matter = pledge(
        assessment("2008-12-31", MET, met_on={1: "2008-05"}, evidence={1: ("v1",)}),
        measures=("m1",),
        evidence=(evidence("v1", "2008-05"),),
    )
    adopted = event("e1", "2008-05", measure="m1", stage=Stage.ADOPTED)
    repealed = event("e2", "2009-04-01", measure="m1", stage=Stage.REPEALED)
    assert stands(matter, "2009-03-31", adopted, repealed).outcome is Outcome.KEPT
    derived = stands(matter, "2009-04-01", adopted, repealed)
    assert (derived.outcome, derived.since) == (Outcome.REVERSED, When.parse("2009-04-01"))
    assert derived.explanation == (
        "Reversed: due 31 December 2008; the one criterion is not met; it had been met before; "
        "the bill “Media law” was repealed on 1 April 2009."
    )


def test_outcome_stands_when_the_assessor_knew_of_the_repeal() -> None:
    matter = pledge(
        assessment("2009-06-30", MET, evidence={1: ("v1",)}),
        measures=("m1",),
        evidence=(evidence("v1", "2008-05"),),
    )
    adopted = event("e1", "2008-05", measure="m1", stage=Stage.ADOPTED)
    repealed = event("e2", "2009-04-01", measure="m1", stage=Stage.REPEALED)
    assert stands(matter, "2009-06-30", adopted, repealed).outcome is Outcome.KEPT


def test_outcome_contrary_began_with_the_evidence_it_rests_on() -> None:
    matter = pledge(
        assessment("2009-12-31", PARTLY, CONTRARY, evidence={2: ("v9",)}),
        evidence=(evidence("v9", "2009-07", bearing=Bearing.AGAINST, event=None),),
    )
    derived = stands(matter, "2009-12-31")
    assert (derived.outcome, derived.since) == (Outcome.CONTRARY, When.parse("2009-07"))
    assert derived.explanation == (
        "Contrary: due 31 December 2008; of two criteria one is met in part and on one the "
        "opposite was done."
    )


def test_outcome_ignores_a_blind_assessment() -> None:
    matter = pledge(assessment("2008-12-31", NOT), assessment("2008-12-31", MET, blind=True))
    derived = stands(matter, "2008-12-31")
    assert (derived.outcome, derived.assessment) == (Outcome.NOT_KEPT, "a-2008-12-31")


def test_outcome_of_a_criterion_without_a_verdict_is_never_kept() -> None:
    matter = pledge(
        assessment("2008-12-31", MET), criteria=pledge(assessment("2008-01-01", MET, MET)).criteria
    )
    derived = stands(matter, "2008-12-31")
    assert derived.outcome is Outcome.PARTLY_KEPT
    assert "of two criteria one is met and one is not yet judged" in derived.explanation


def test_override_replaces_the_outcome_and_shows_both() -> None:
    matter = pledge(assessment("2008-12-31", NOT), overrides=(override("2008-12-31"),))
    derived = stands(matter, "2009-01-15")
    assert (derived.outcome, derived.by_rule) == (Outcome.KEPT, Outcome.NOT_KEPT)
    assert (derived.overdue, derived.since) == (False, When.parse("2008-12-31"))
    assert derived.explanation == (
        "Kept in the judgement of B. Editor: The court's practice already gives what the law "
        "does not. By the rules: not kept: due 31 December 2008; the one criterion is not met."
    )


def test_override_ends_with_a_later_assessment() -> None:
    matter = pledge(
        assessment("2008-12-31", NOT),
        assessment("2009-03-31", NOT),
        overrides=(override("2008-12-31"),),
    )
    derived = stands(matter, "2009-03-31")
    assert (derived.outcome, derived.overridden) == (Outcome.NOT_KEPT, None)


def test_override_counts_from_its_own_date_only() -> None:
    matter = pledge(assessment("2008-06-30", NOT), overrides=(override("2008-12-31"),))
    assert stands(matter, "2008-12-30").overridden is None


@pytest.mark.parametrize(
    ("verdicts", "stage", "words"),
    [
        (
            (NOT, NOT),
            (Stage.DECLINED, "2008-02"),
            (
                "Not kept: due 31 December 2008; of two criteria none is met; "
                "the bill “Media law” was declined in February 2008."
            ),
        ),
        (
            (NOT,),
            (Stage.SUBMITTED, "2008-11"),
            (
                "Not kept: due 31 December 2008; the one criterion is not met; "
                "the bill “Media law” has been before parliament since November 2008."
            ),
        ),
        (
            (MET, MET, UNTESTABLE),
            (Stage.SIGNED, "2008-11-05"),
            (
                "Kept: due 31 December 2008; both criteria are met; the bill “Media law” was "
                "signed on 5 November 2008; one further criterion admits of no test."
            ),
        ),
        (
            (MET, PARTLY, NOT, NOTHING),
            (Stage.ADOPTED, "2008-11"),
            (
                "Partly kept: due 31 December 2008; of four criteria one is met, one is met in "
                "part and on one nothing was found either way; the date set has passed; "
                "the bill “Media law” was adopted in November 2008."
            ),
        ),
    ],
)
def test_explanation_says_why(
    verdicts: tuple[Verdict, ...], stage: tuple[Stage, str], words: str
) -> None:
    matter = pledge(assessment("2008-12-31", *verdicts), measures=("m1",))
    step = event("e1", stage[1], measure="m1", stage=stage[0])
    assert stands(matter, "2008-12-31", step).explanation == words


def test_explanation_of_no_action_names_the_announcement() -> None:
    matter = pledge(assessment("2008-06-30", NOT), measures=("m1",))
    step = event("e1", "2008-02", measure="m1", stage=Stage.ANNOUNCED)
    assert stands(matter, "2008-06-30", step).explanation == (
        "No action: due 31 December 2008; the one criterion is not met; "
        "the bill “Media law” was announced in February 2008; no step beyond this is on record."
    )


def test_explanation_of_a_concern_needs_no_date() -> None:
    derived = stands(concern(assessment("2008-06-30", NOT, CONTRARY)), "2008-06-30")
    assert derived.explanation == (
        "Contrary: of two criteria none is met and on one the opposite was done."
    )


def test_explanation_of_a_pledge_without_criteria() -> None:
    assert stands(pledge(), "2008-06-30").explanation == (
        "Not assessed: due 31 December 2008; no criterion has been fixed."
    )


def test_since_goes_back_through_an_unbroken_run_of_assessments() -> None:
    matter = concern(
        assessment("2008-01-31", MET),
        assessment("2008-06-30", CONTRARY),
        assessment("2008-12-31", CONTRARY),
    )
    # Reversed, for what was met was lost; nothing but the assessments dates it.
    derived = stands(matter, "2009-01-31")
    assert (derived.outcome, derived.since) == (Outcome.REVERSED, When.parse("2008-06-30"))


def test_derive_refuses_a_date_that_the_dossier_does_not_reach() -> None:
    matter = pledge()
    with pytest.raises(ValueError, match="cannot say what was so on 2009-01-01"):
        derive(matter, dossier(matter), as_of=date(2009, 1, 1))


def test_history_tells_every_turn_with_its_day() -> None:
    matter = pledge(
        assessment("2008-05-31", NOT),
        assessment("2009-03-31", PARTLY, met_on={1: "2009-02"}),
        measures=("m1",),
    )
    whole = dossier(
        matter,
        as_of="2009-12-31",
        measures=(law(),),
        events=(
            event("e1", "2008-11-10", measure="m1", stage=Stage.SUBMITTED),
            event("e2", "2009-02", measure="m1", stage=Stage.SIGNED),
        ),
    )
    assert [(turn.on.isoformat(), turn.derived.outcome) for turn in history(matter, whole)] == [
        ("2008-05-31", Outcome.NO_ACTION),
        ("2008-11-10", Outcome.IN_PROGRESS),
        ("2008-12-31", Outcome.NOT_KEPT),
        ("2009-03-31", Outcome.PARTLY_KEPT),
    ]


def test_rules_reach_every_outcome_and_end_with_one_that_always_fits() -> None:
    assert {rule.outcome for rule in RULES} == set(Outcome)
    assert {*BEST_TO_WORST, *UNDECIDED} == set(Outcome)
    assert len(BEST_TO_WORST) + len(UNDECIDED) == len(Outcome)
    assert len({rule.name for rule in RULES}) == len(RULES)
