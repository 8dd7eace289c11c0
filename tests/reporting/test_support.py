from dataclasses import replace
from pathlib import Path

import pytest

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.event import Event
from pledgewatch.dossier.matter import Assessment, CriterionVerdict, Pledge, Recommendation, Reply
from pledgewatch.dossier.vocabulary import Confidentiality, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.reporting.memorandum import WRITERS, render
from pledgewatch.reporting.support import unsupported
from pledgewatch.reporting.unsupported import UnsupportedError
from tests.factories.dossiers import ASSEMBLY, DOSSIER, EVENTS, GAZETTE, PARTIES, cite

INTACT = cite(GAZETTE, "Adopted by the Assembly", page=1)


def _with_event(event: Event) -> Dossier:
    return replace(DOSSIER, events=(*DOSSIER.events, event))


def _with(pledge: Pledge) -> Dossier:
    return replace(DOSSIER, pledges=(pledge, *DOSSIER.pledges[1:]))


def _found(dossier: Dossier) -> list[tuple[str, str]]:
    return [(flaw.where, flaw.reason) for flaw in unsupported(dossier)]


def test_a_supported_dossier_has_nothing_to_report() -> None:
    assert unsupported(DOSSIER) == ()


def test_an_account_without_a_source_is_reported_with_what_to_do() -> None:
    event = replace(EVENTS[0], key="e50", account="They said so.", citations=())
    (flaw,) = unsupported(_with_event(event))
    assert str(flaw) == (
        "Event e50 (2002): “They said so.”: no source is cited. Cite the words of a source that "
        "say so, or take the statement out."
    )


@pytest.mark.parametrize(
    ("citation", "reason"),
    [
        (replace(INTACT, intact=False), "do not stand in “Law No. 41-III"),
        (
            replace(INTACT, passage=replace(INTACT.passage, source="0" * 64)),
            "do not stand in “Law No. 41-III",
        ),
        (cite(GAZETTE, "  "), "holds no words"),
        (replace(INTACT, source="s99"), "its source s99 is not among those"),
    ],
)
def test_a_citation_that_proves_nothing_is_reported(citation: object, reason: str) -> None:
    event = replace(EVENTS[3], key="e50", citations=(citation,))  # type: ignore[arg-type]
    ((where, why),) = _found(_with_event(event))
    assert where == "Event e50 (30 November 2010)"
    assert reason in why


def test_a_source_that_the_audience_may_not_see_supports_nothing() -> None:
    hidden = replace(GAZETTE, confidentiality=Confidentiality.RESTRICTED)
    sources = tuple(hidden if s.key == hidden.key else s for s in DOSSIER.sources)
    found = _found(replace(DOSSIER, sources=sources))
    assert {reason for _, reason in found} == {
        "its source s5 is not among those that this audience may see"
    }
    assert "Requirement r1 of p1" in {where for where, _ in found}


def test_a_quotation_must_be_the_words_that_are_cited() -> None:
    pledge = replace(PARTIES, text="Karvelia will ease the registration of parties.")
    assert _found(_with(pledge)) == [
        ("Pledge p1", "it is given as a quotation, and the words cited are not these")
    ]


def test_a_verdict_names_its_evidence_or_a_search() -> None:
    verdict = CriterionVerdict(criterion="c1", verdict=Verdict.MET, grounds="It is so.")
    given = Assessment(
        key="a9",
        as_of=DOSSIER.as_of,
        verdicts=(verdict,),
        grounds="",
        by="A",
        recorded_at=DOSSIER.recorded_by,
    )
    reason = "it names no evidence, and no search is recorded"
    where = "Verdict on c1 of p1 as of 2011-04-30"
    assert _found(_with(replace(PARTIES, assessments=(given,), searches=()))) == [(where, reason)]
    assert _found(_with(replace(PARTIES, assessments=(given,)))) == []


def test_recommendations_of_others_and_replies_need_a_source_ours_do_not() -> None:
    ours = Recommendation(key="m8", text="Do it.", addressees=("karvelia",))
    theirs = replace(ours, key="m9", by="Northern Forum Election Office")
    reply = Reply(key="y9", by="justice", received=When.parse("2011"), text="We did.")
    pledge = replace(PARTIES, recommendations=(ours, theirs), replies=(reply,))
    assert _found(_with(pledge)) == [
        ("Reply y9 of p1", "no source is cited"),
        ("Recommendation m9 of p1", "no source is cited"),
    ]


def test_an_actor_that_is_not_there_cannot_be_named() -> None:
    found = _found(replace(DOSSIER, actors=tuple(a for a in DOSSIER.actors if a.key != "justice")))
    reason = "the actor justice is not among those that this audience may see"
    assert ("Recommendation m1", reason) in found


def test_the_researchers_own_texts_are_walked_too() -> None:
    concern = replace(ASSEMBLY, narrative="It is worse than ever.")
    dossier = replace(DOSSIER, introduction="We were there.", concerns=(concern,))
    assert _found(dossier) == [
        ("Introduction", "the paragraph cites no record item"),
        ("Text of k1", "the paragraph cites no record item"),
    ]


def test_nothing_is_written_where_something_is_unsupported(tmp_path: Path) -> None:
    dossier = _with_event(replace(EVENTS[0], key="e50", citations=()))
    with pytest.raises(UnsupportedError) as stopped:
        render(dossier, to=[tmp_path / f"m{suffix}" for suffix in WRITERS])
    assert list(tmp_path.iterdir()) == []
    assert stopped.value.unsupported == unsupported(dossier)
    assert str(stopped.value).startswith(
        "Nothing was published: 1 statement without the support of a source.\n- Event e50 (2002): "
    )
