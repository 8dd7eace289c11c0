"""Each check finds its problem, and a sound dossier has none."""

from dataclasses import replace
from datetime import date

import pytest

from pledgewatch.documents.passage import Passage
from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.instrument import Provision
from pledgewatch.dossier.matter import Criterion, Pledge, Search
from pledgewatch.dossier.source import Citation
from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Outcome, Verdict
from pledgewatch.judgement.checks import check, errors
from tests.factories.matters import assessment, dossier, event, evidence, override, pledge

MET, NOT = Verdict.MET, Verdict.NOT_MET
SEARCH = Search(
    key="q1", searched_on=date(2009, 1, 5), where="the register of laws", terms="media", by="A."
)


def cited(source: str = "s1", *, intact: bool = True) -> Citation:
    words = "the bill went to parliament"
    passage = Passage.of(words, 0, len(words), page=1, paragraph=1, source="0" * 64)
    return Citation(source=source, passage=passage, intact=intact)


def sound() -> Pledge:
    """A pledge not kept, judged on its due date on evidence of two sources."""
    return pledge(
        assessment("2008-12-31", NOT, evidence={1: ("v1",)}),
        evidence=(
            evidence("v1", "2008-11", bearing=Bearing.AGAINST, event=None, citation=cited("s1")),
            evidence("v2", "2008-12", bearing=Bearing.AGAINST, event=None, citation=cited("s2")),
        ),
    )


def found(whole: Dossier) -> list[tuple[str, str, str]]:
    return [(problem.check, problem.where, problem.severity.value) for problem in check(whole)]


def test_check_of_a_sound_dossier_finds_nothing() -> None:
    assert check(dossier(sound())) == ()


def test_check_finds_a_broken_quotation() -> None:
    broken = replace(event("e1", "2008-02"), citations=(cited(intact=False),))
    problems = check(dossier(sound(), events=(broken,)))
    assert [(p.check, p.where) for p in problems] == [("broken quotation", "e1")]
    assert "“the bill went to parliament”" in problems[0].message
    assert errors(problems) == problems


def test_check_finds_a_broken_quotation_in_evidence() -> None:
    matter = sound()
    broken = replace(matter.evidence[0], citation=cited(intact=False))
    matter = replace(matter, evidence=(broken, matter.evidence[1]))
    assert found(dossier(matter)) == [("broken quotation", "v1", "error")]


def test_check_finds_a_broken_quotation_of_a_provision() -> None:
    broken = Provision(
        instrument="iccpr", title="Covenant", number="19", citations=(cited(intact=False),)
    )
    matter = replace(sound(), provisions=(broken,))
    assert found(dossier(matter)) == [("broken quotation", "p1", "error")]


def test_check_leaves_alone_an_assessment_that_was_given_anew() -> None:
    matter = sound()
    hasty = replace(
        assessment("2008-12-31", MET, recorded="2008-12-30"), key="a-hasty", grounds="No reason."
    )
    assert [given.as_of for given in (hasty, *matter.assessments)] == [date(2008, 12, 31)] * 2
    both = replace(matter, assessments=(hasty, *matter.assessments))
    assert check(dossier(both)) == ()
    assert found(dossier(replace(matter, assessments=(hasty,))))[0] == (
        "status without grounds",
        "p1",
        "error",
    )


def test_check_finds_a_verdict_without_evidence() -> None:
    matter = replace(sound(), assessments=(assessment("2008-12-31", NOT),))
    assert found(dossier(matter)) == [("status without grounds", "p1", "error")]


def test_check_finds_a_verdict_on_evidence_that_does_not_exist() -> None:
    matter = replace(sound(), assessments=(assessment("2008-12-31", NOT, evidence={1: ("v7",)}),))
    assert found(dossier(matter)) == [("status without grounds", "p1", "error")]


@pytest.mark.parametrize(
    ("verdict", "problems"),
    [
        (Verdict.NO_INFORMATION, 0),
        (Verdict.NOT_MET, 0),
        (Verdict.MET, 1),
        (Verdict.CONTRARY, 1),
    ],
)
def test_check_takes_a_search_in_vain_for_what_was_not_seen(
    verdict: Verdict, problems: int
) -> None:
    matter = pledge(assessment("2008-12-31", verdict), searches=(SEARCH,))
    assert len(check(dossier(matter))) == problems


def test_check_finds_an_assessment_without_words() -> None:
    given = assessment("2008-12-31", NOT, evidence={1: ("v1",)}, grounds=" ")
    matter = replace(sound(), assessments=(given,))
    assert found(dossier(matter)) == [("status without grounds", "p1", "error")]


def test_check_finds_evidence_later_than_the_date_of_the_assessment() -> None:
    matter = sound()
    later = replace(matter.evidence[0], when=event("x", "2009-01").when)
    matter = replace(matter, evidence=(later, matter.evidence[1]))
    problems = errors(check(dossier(matter, as_of="2008-12-31")))
    assert [p.message for p in problems] == [
        "the verdict on k1 as of 2008-12-31 rests on what is later: v1, January 2009"
    ]


def test_check_finds_a_day_of_fulfilment_later_than_the_assessment() -> None:
    given = assessment("2008-12-31", MET, evidence={1: ("v1",)}, met_on={1: "2009-02"})
    matter = replace(sound(), assessments=(given,))
    assert ("later evidence", "p1", "error") in found(dossier(matter))


def test_check_finds_a_verdict_that_all_evidence_contradicts() -> None:
    given = assessment("2008-12-31", MET, evidence={1: ("v1",)}, met_on={1: "2008-11"})
    matter = replace(sound(), assessments=(given,))
    assert found(dossier(matter)) == [("status contradicts evidence", "p1", "warning")]


def test_check_finds_that_one_source_stands_behind_everything() -> None:
    matter = sound()
    third = replace(matter.evidence[0], key="v3")
    second = replace(matter.evidence[1], citation=cited("s1"))
    matter = replace(matter, evidence=(matter.evidence[0], second, third))
    problems = check(dossier(matter))
    assert [p.message for p in problems] == ["all three citations are of s1"]


def test_check_finds_a_pledge_without_criteria_and_one_without_a_test() -> None:
    bare = pledge(due=None)
    vague = pledge(assessment("2008-12-31", Verdict.UNTESTABLE), key="p2")
    assert found(dossier(bare, vague)) == [
        ("untestable", "p1", "warning"),
        ("untestable", "p2", "warning"),
    ]


def test_check_finds_a_criterion_fixed_after_it_was_judged() -> None:
    late = Criterion(
        key="k1", kind=CriterionKind.STRUCTURE, text="A test.", fixed_on=date(2009, 6, 1)
    )
    matter = replace(sound(), criteria=(late,))
    assert found(dossier(matter)) == [("criterion after judgement", "p1", "warning")]


def test_check_finds_a_due_date_that_nobody_has_judged() -> None:
    given = assessment("2008-06-30", NOT, evidence={1: ("v1",)})
    early = evidence("v1", "2008-05", bearing=Bearing.AGAINST, event=None)
    matter = pledge(given, evidence=(early,))
    assert found(dossier(matter, as_of="2008-12-30")) == []
    assert found(dossier(matter, as_of="2008-12-31")) == [("due date passed", "p1", "warning")]


def test_check_finds_an_override_that_shows_progress_after_the_due_date() -> None:
    matter = replace(sound(), overrides=(override("2008-12-31", Outcome.IN_PROGRESS),))
    assert found(dossier(matter)) == [("due date passed", "p1", "error")]


def test_check_finds_evidence_newer_than_the_assessment() -> None:
    problems = check(dossier(replace(sound(), evidence=(
        *sound().evidence,
        evidence("v3", "2009-02", bearing=Bearing.FOR, event=None),
    )), as_of="2009-03-31"))  # fmt: skip
    assert [p.message for p in problems] == [
        "v3 is newer than the last assessment, as of 2008-12-31"
    ]


def test_check_finds_that_a_blind_assessment_disagrees() -> None:
    matter = replace(
        sound(),
        assessments=(*sound().assessments, assessment("2008-12-31", MET, blind=True)),
    )
    assert found(dossier(matter)) == [("blind assessment disagrees", "p1", "warning")]
