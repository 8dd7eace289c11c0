"""The scales of others: every outcome has a row on each, and what is lost is said."""

import pytest

from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import Outcome, Verdict
from pledgewatch.judgement.languages import ru_scales
from pledgewatch.judgement.outcome import derive
from pledgewatch.judgement.scales import Grade, Scale, grade, grades, named, named_beside, refining
from tests.factories.matters import assessment, dossier, override, pledge

MET, PARTLY, NOT = Verdict.MET, Verdict.PARTLY_MET, Verdict.NOT_MET


def on(scale: Scale, matter: Pledge, as_of: str = "2009-03-31") -> Grade:
    return grade(derive(matter, dossier(matter, as_of=as_of)), scale)


@pytest.mark.parametrize("outcome", Outcome)
def test_grades_cover_every_outcome_on_every_scale(outcome: Outcome) -> None:
    matter = pledge(overrides=(override("2008-01-01", outcome),))
    given = grades(derive(matter, dossier(matter)))
    assert [one.scale for one in given] == list(Scale)
    assert all(one.value is not None or one.lossy for one in given)


def test_grades_of_a_pledge_kept_late_in_part() -> None:
    matter = pledge(assessment("2009-03-31", PARTLY, NOT, met_on={1: "2009-02"}))
    derived = derive(matter, dossier(matter, as_of="2009-03-31"))
    assert {grade.scale: grade.value for grade in grades(derived)} == {
        Scale.POLITIFACT: "Compromise",
        Scale.POLIMETER: "kept in part or in the works",
        Scale.COMPARATIVE_PLEDGES: "partially fulfilled",
        Scale.HUMAN_RIGHTS_COMMITTEE: "B",
        Scale.ODIHR: "partially implemented",
        Scale.OGP: "Limited",
        Scale.UPR_INFO: "0.5",
        Scale.FULL_FACT: "not kept",
    }  # fmt: skip


def test_grade_of_what_was_kept_late_says_that_lateness_is_lost() -> None:
    matter = pledge(assessment("2009-03-31", MET, met_on={1: "2009-02"}))
    given = on(Scale.POLITIFACT, matter)
    assert given == Grade(Scale.POLITIFACT, "Promise Kept", "The scale has no value for late.")
    assert given.lossy


def test_grade_of_what_was_kept_in_time_loses_nothing() -> None:
    given = on(Scale.POLITIFACT, pledge(assessment("2009-03-31", MET, met_on={1: "2008-02"})))
    assert (given.value, given.lossy) == ("Promise Kept", False)


@pytest.mark.parametrize(
    ("verdicts", "value"),
    [((MET, MET, NOT), "mostly implemented"), ((MET, NOT), "partially implemented")],
)
def test_grade_of_odihr_counts_the_criteria(verdicts: tuple[Verdict, ...], value: str) -> None:
    assert on(Scale.ODIHR, pledge(assessment("2009-03-31", *verdicts))).value == value


def test_grade_of_contrary_acts_is_the_committees_e_without_loss() -> None:
    given = on(Scale.HUMAN_RIGHTS_COMMITTEE, pledge(assessment("2009-03-31", Verdict.CONTRARY)))
    assert (given.value, given.lossy) == ("E", False)


def test_grade_of_a_search_in_vain_is_ogps_no_evidence() -> None:
    matter = pledge(assessment("2009-03-31", Verdict.NO_INFORMATION))
    assert on(Scale.OGP, matter).value == "No Evidence Available"
    assert on(Scale.OGP, pledge()).value is None


@pytest.mark.parametrize("outcome", Outcome)
def test_grades_have_russian_words_for_every_value_and_note(outcome: Outcome) -> None:
    matter = pledge(overrides=(override("2008-01-01", outcome),))
    for one in grades(derive(matter, dossier(matter))):
        kept_as_they_are = {None, "A", "B", "C", "E", "0", "0.5", "1"}
        assert (one.value_in("ru") == one.value) is (one.value in kept_as_they_are)
        assert one.value_in("en") == one.value
        assert one.note_in("ru") == ru_scales.NOTES.get(one.note, "")
        assert bool(one.note_in("ru")) is one.lossy


def test_grades_of_a_pledge_kept_late_are_told_in_russian() -> None:
    given = on(Scale.POLIMETER, pledge(assessment("2009-03-31", MET, met_on={1: "2009-02"})))
    assert (given.scale.label_in("ru"), given.value_in("ru")) == (
        "Polimeter",
        "выполнено частично или в работе",
    )
    assert given.note_in("ru") == (
        "Выполненное с опозданием, выполненное частично и находящееся в работе совпадают. "
        "На шкале нет значения для опоздания."
    )
    assert Scale.HUMAN_RIGHTS_COMMITTEE.label_in("ru") == "Комитет по правам человека"
    assert Scale.HUMAN_RIGHTS_COMMITTEE.label_in("en") == "Human Rights Committee"


def test_outcome_is_named_on_a_scale_beside_our_own_name() -> None:
    partly = Outcome.PARTLY_KEPT
    assert named(partly, Scale.POLITIFACT, "en") == "Compromise"
    assert named(partly, Scale.POLITIFACT, "ru") == "компромисс"
    assert named(partly, Scale.ODIHR, "en") == "partially implemented / mostly implemented"
    assert named(partly, Scale.ODIHR, "en", refined=()) == "partially implemented"
    assert named(partly, Scale.ODIHR, "en", refined={Scale.ODIHR}) == "mostly implemented"
    assert named(Outcome.NOT_ASSESSED, Scale.HUMAN_RIGHTS_COMMITTEE, "en") is None
    assert named_beside("Partly kept", partly, "PolitiFact", "en") == "Compromise (partly kept)"
    assert named_beside("kept", Outcome.KEPT, "Polimeter", "en", refined=()) == "kept"
    assert named_beside("not assessed", Outcome.NOT_ASSESSED, "ODIHR", "en") == "not assessed"
    for no_scale in ("", "of nobody"):
        assert named_beside("kept", Outcome.KEPT, no_scale, "en") == "kept"


@pytest.mark.parametrize("outcome", Outcome)
def test_names_are_those_of_the_grades(outcome: Outcome) -> None:
    overridden = pledge(overrides=(override("2008-01-01", outcome),))
    in_part = pledge(assessment("2009-03-31", PARTLY, NOT, met_on={1: "2009-02"}))
    for matter in (overridden, in_part):
        derived = derive(matter, dossier(matter, as_of="2009-03-31"))
        refined = refining(derived)
        for scale in Scale:
            for language in ("en", "ru"):
                told = named(derived.outcome, scale, language, refined=refined)
                assert told == grade(derived, scale).value_in(language)
