"""What is tied to an item: everything that may be seen, and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    FollowUp,
    Stage,
    Verdict,
)
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Matter, ProposalState, Source
from pledgewatch.record.queries.related import Group, Tied
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def rich(dossier: Dossier, letter: Source, pledge: Matter, ann: Person) -> Dossier:
    """One of nearly everything."""
    criterion = actions.fix_criterion(
        pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann, fixed_on=date(2008, 1, 1)
    )
    bill = actions.start_measure(dossier, title="Media bill", kind="bill", by=ann)
    case = actions.open_case(dossier, title="Dawn", actors=(("Dawn", "accused"),), by=ann)
    passage = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier,
        when="2008-02",
        account="The ministry declined the bill.",
        passages_cited=(passage,),
        actors=(("Ministry of Culture", "refused"),),
        measure=bill,
        stage=Stage.DECLINED,
        case=case,
        told_in=(pledge,),
        by=ann,
    )
    weighed = actions.weigh(
        pledge, event=event, criterion=criterion, bearing=Bearing.AGAINST, by=ann
    )
    actions.assess(
        pledge,
        as_of=date(2008, 12, 31),
        verdicts=[
            Given(
                criterion=criterion,
                verdict=Verdict.NOT_MET,
                grounds="Declined.",
                evidence=(weighed,),
            )
        ],
        by=ann,
    )
    actions.recommend(
        pledge,
        text="Adopt the draft.",
        addressees=("Ministry of Culture",),
        about="Karvelia",
        passages_cited=(passage,),
        by=ann,
    )
    actions.note_requirement(
        pledge, subject="Copies", after="3", measure=bill, passages_cited=(passage,), by=ann
    )
    actions.write_note(dossier, "Ask Ben.", about=event.key, by=ann)
    return dossier


def tied(dossier: Dossier, key: str, to: Person) -> dict[str, list[str]]:
    groups = queries.related(queries.item(dossier, key), to=to)
    return {group.kind: [row.key for row in group.rows] for group in groups}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "e1",
            {
                "matter": ["p1"],
                "evidence": ["ev1"],
                "measure": ["m1"],
                "case": ["case1"],
                "actor": ["a3"],
                "source": ["s1"],
                "note": ["note1"],
            },
        ),
        ("m1", {"matter": ["p1"], "event": ["e1"], "requirement": ["req1"]}),
        ("case1", {"event": ["e1"], "actor": ["a2"]}),
        ("a3", {"event": ["e1"], "recommendation": ["rec1"]}),
        ("a1", {"recommendation": ["rec1"]}),
        ("rec1", {"matter": ["p1"], "actor": ["a1", "a3"], "source": ["s1"]}),
        (
            "s1",
            {
                "matter": ["p1"],
                "event": ["e1"],
                "recommendation": ["rec1"],
                "requirement": ["req1"],
            },
        ),
        ("crit1", {"matter": ["p1"], "evidence": ["ev1"], "assessment": ["as1"]}),
        ("req1", {"matter": ["p1"], "measure": ["m1"], "source": ["s1"]}),
        (
            "ev1",
            {"matter": ["p1"], "criterion": ["crit1"], "event": ["e1"], "assessment": ["as1"]},
        ),
        ("as1", {"matter": ["p1"], "criterion": ["crit1"], "evidence": ["ev1"]}),
        (
            "p1",
            {
                "event": ["e1"],
                "requirement": ["req1"],
                "recommendation": ["rec1"],
                "source": ["s1"],
            },
        ),
        ("note1", {"event": ["e1"]}),
    ],
)
def test_everything_tied_to_an_item_is_told(
    rich: Dossier, ann: Person, key: str, expected: dict[str, list[str]]
) -> None:
    assert tied(rich, key, ann) == expected


def test_a_row_tells_its_title_date_and_word(rich: Dossier, ann: Person) -> None:
    (_, events, _) = queries.related(queries.item(rich, "m1"), to=ann)
    assert events == Group(
        "event",
        (Tied("event", "e1", "The ministry declined the bill.", "2008-02", "declined"),),
        1,
    )
    weighed = next(
        one for one in queries.related(queries.item(rich, "e1"), to=ann) if one.kind == "evidence"
    )
    assert weighed.rows[0].title == "The ministry declined the bill."
    assert weighed.rows[0].word == "against"


def test_an_event_without_an_account_is_told_by_the_words_it_rests_on(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    proposal = next(one for one in queries.waiting(dossier, kind="event") if "fined" in one.text)
    actions.accept(proposal, by=ann, to=pledge)
    (events, *_) = (g for g in queries.related(pledge, to=ann) if g.kind == "event")
    assert events.rows[0].title == " ".join(proposal.text.split())
    assert tied(dossier, proposal.key, ann) == {"source": ["s1"], "event": ["e1"]}
    assert tied(dossier, "e1", ann)["proposal"] == [proposal.key]


def test_a_group_is_bounded_and_says_how_many_there_are(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    case = actions.open_case(dossier, title="Dawn", by=ann)
    cited = (actions.quote(letter, "fined the newspaper Dawn", by=ann),)
    for _ in range(52):
        actions.record_event(
            dossier, when="2008", account="Fined.", passages_cited=cited, case=case, by=ann
        )
    (events,) = queries.related(case, to=ann)
    assert (len(events.rows), events.total) == (50, 52)


def test_nothing_unseen_is_told_and_no_item_takes_many_queries(
    rich: Dossier, ann: Person, tmp_path: Path
) -> None:
    dia = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(rich, dia, Role.READER, by=ann)
    text = "Memo\n\nIn March 2008 the ministry met in Karvel.\n"
    memo = captured(rich, ann, tmp_path / "memo.txt", text, Confidentiality.RESTRICTED)
    hidden = actions.record_event(
        rich,
        when="2008-03",
        account="Met.",
        passages_cited=(actions.quote(memo, "the ministry met", by=ann),),
        actors=(("Ministry of Culture", "host"),),
        measure=queries.item(rich, "m1"),  # type: ignore[arg-type]
        by=ann,
    )
    assert tied(rich, "m1", ann)["event"] == [hidden.key, "e1"]
    assert tied(rich, "m1", dia)["event"] == ["e1"]
    with pytest.raises(NotFoundError):
        queries.related(hidden, to=dia)
    for key in ("e1", "m1", "case1", "a3", "rec1", "s1", "crit1", "req1", "ev1", "as1", "p1"):
        item = queries.item(rich, key)
        with CaptureQueriesContext(connection) as asked:
            queries.related(item, to=dia)
        assert len(asked) <= 12, key


def test_the_passages_of_a_source_tell_what_rests_on_them(
    rich: Dossier, letter: Source, ann: Person
) -> None:
    (first, second), total = queries.passages_of(letter, to=ann)
    assert total == 2
    assert (first.exact, first.rests) == (
        "registration will be simplified by the end of 2008",
        ("p1",),
    )
    assert (second.exact, second.rests, second.orphan) == (
        "declined the draft law",
        ("e1", "rec1", "req1"),
        False,
    )
    counts = queries.proposal_counts(letter)
    assert sum(counts.values()) == letter.proposals.count()
    assert counts[ProposalState.WAITING, "event"] == 4


def test_what_came_of_a_recommendation_is_told_from_first_to_last(
    rich: Dossier, ann: Person
) -> None:
    asked = queries.recommendation(rich, "rec1")
    for when, follow_up in (("2009-02", FollowUp.CARRIED_OUT), ("2008-06", FollowUp.TAKEN_UP)):
        actions.note_uptake(asked, when=when, follow_up=follow_up, by=ann)
    told = [(one.when.edtf, one.follow_up) for one in queries.uptakes_of(asked)]
    assert told == [("2008-06", FollowUp.TAKEN_UP), ("2009-02", FollowUp.CARRIED_OUT)]


def test_the_other_names_of_an_actor_are_told_with_their_languages(
    dossier: Dossier, ann: Person
) -> None:
    names = (("ru", "Сенат"), ("kk", "Сенаты"))
    senate = actions.enter_actor(dossier, name="Senate", kind=ActorKind.ORGAN, names=names, by=ann)
    assert queries.names_of(senate) == names[::-1]
