"""What people may take back themselves: what is wholly their own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Bearing, Confidentiality, CriterionKind, Stage, Verdict
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.actions.sources import archive
from pledgewatch.record.errors import NotAllowedError, NotFoundError, RefusedError
from pledgewatch.record.models import Dossier, Event, Item, Matter, Source
from pledgewatch.record.rules import is_own
from pledgewatch.reporting import memorandum

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DAY = date(2009, 1, 31)


@pytest.fixture
def bea(dossier: Dossier, ann: Person) -> Person:
    return member(dossier, "Bea Roe", Role.CONTRIBUTOR, ann)


def member(dossier: Dossier, name: str, role: Role, by: Person) -> Person:
    person = enter_person(name=name, email=f"{name.split(maxsplit=1)[0].lower()}@example.org")
    actions.appoint(dossier, person, role, by=by)
    return person


def recorded(letter: Source, by: Person, **more: Matter) -> Event:
    passage = actions.quote(letter, "fined the newspaper Dawn", by=by)
    return actions.record_event(
        letter.dossier,
        when="2008-04",
        account="A court fined Dawn.",
        passages_cited=(passage,),
        told_in=tuple(more.values()),
        by=by,
    )


def issued(dossier: Dossier, folder: Path, *, by: Person) -> None:
    taken = edition.dossier(dossier.key, as_of=DAY, audience=Confidentiality.PUBLIC)
    path = folder / "out.md"
    memorandum.render(taken, to=[path])
    actions.publish(
        dossier,
        taken,
        {path.name: path},
        digest=edition.digest(taken),
        archive=archive(),
        by=by,
    )


def test_contributor_takes_back_what_they_recorded(
    dossier: Dossier, letter: Source, pledge: Matter, bea: Person
) -> None:
    event = recorded(letter, bea, told_in=pledge)
    assert actions.may_undo(event, by=bea)
    actions.undo(event, by=bea, reason="undone at once")
    with pytest.raises(NotFoundError):
        queries.event(dossier, event.key)
    gone = Event.history.filter(key=event.key).latest()
    assert (gone.history_user, gone.history_change_reason) == (bea, "undone at once")


def test_contributor_takes_back_nothing_of_others(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    event = recorded(letter, ann)
    assert not actions.may_undo(event, by=bea)
    with pytest.raises(NotAllowedError, match="remove something"):
        actions.undo(event, by=bea, reason="undone at once")
    assert Event.objects.filter(pk=event.pk).exists()


def by_edit(event: Event, pledge: Matter, ann: Person) -> None:
    actions.edit(event, {"account": "A court fined the Dawn."}, by=ann)


def by_telling(event: Event, pledge: Matter, ann: Person) -> None:
    actions.tell(pledge, event=event, by=ann)


def by_naming(event: Event, pledge: Matter, ann: Person) -> None:
    actions.set_confidentiality(event, Confidentiality.RESTRICTED, by=ann)


def by_citing(event: Event, pledge: Matter, ann: Person) -> None:
    passage = actions.quote(event.citations.get().passage.source, "In April 2008", by=ann)
    actions.cite_also(event, (passage,), by=ann)


@pytest.mark.parametrize("touched", [by_edit, by_telling, by_naming, by_citing])
def test_what_somebody_else_has_had_a_hand_in_is_nobodys_own(
    letter: Source,
    pledge: Matter,
    ann: Person,
    bea: Person,
    touched: Callable[[Event, Matter, Person], None],
) -> None:
    event = recorded(letter, bea)
    assert is_own(event, bea)
    touched(event, pledge, ann)
    assert not is_own(event, bea)
    assert not actions.may_undo(event, by=bea)
    assert actions.may_undo(event, by=ann)  # an editor removes whatever nothing rests on


def test_who_changes_what_others_recorded_does_not_come_to_own_it(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    event = recorded(letter, ann)
    measure = actions.start_measure(dossier, title="Press law", kind="bill", by=bea)
    actions.advance(event, measure=measure, stage=Stage.DECLINED, by=bea)
    assert event.history.latest().history_user == bea
    assert not is_own(event, bea)


def test_what_something_rests_on_stays(letter: Source, pledge: Matter, bea: Person) -> None:
    event = recorded(letter, bea)
    evidence = actions.weigh(pledge, event=event, bearing=Bearing.AGAINST, by=bea)
    with pytest.raises(RefusedError, match=f"evidence {evidence.key} of the record rests on it"):
        actions.undo(event, by=bea, reason="undone at once")
    actions.undo(evidence, by=bea, reason="undone at once")
    actions.undo(event, by=bea, reason="undone at once")


def test_what_has_gone_out_since_is_for_editors(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, bea: Person, tmp_path: Path
) -> None:
    event = recorded(letter, bea)
    issued(dossier, tmp_path, by=ann)
    later = actions.write_note(dossier, "Later.", by=bea)
    assert [is_own(one, bea) for one in (event, later)] == [False, True]


def test_role_that_is_gone_takes_nothing_back(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    event = recorded(letter, bea)
    actions.appoint(dossier, bea, Role.READER, by=ann)
    assert not actions.may_undo(event, by=bea)
    with pytest.raises(NotAllowedError):
        actions.undo(event, by=bea, reason="undone at once")


def test_reviewer_takes_back_a_pledge_and_an_assessment_of_their_own(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person
) -> None:
    rae = member(dossier, "Rae Quin", Role.REVIEWER, ann)
    criterion = actions.fix_criterion(pledge, kind=CriterionKind.STRUCTURE, text="A law.", by=ann)
    given = Given(criterion=criterion, verdict=Verdict.NOT_MET, grounds="It stands.")
    made: list[Item] = [
        actions.assess(pledge, as_of=DAY, verdicts=[given], by=rae),
        actions.raise_concern(dossier, title="Libel", by=rae),
        actions.write_note(dossier, "Mine.", by=rae),
    ]
    assert [actions.may_undo(one, by=rae) for one in (*made, pledge)] == [True, True, True, False]
    for one in made:
        actions.undo(one, by=rae, reason="undone at once")
        with pytest.raises(NotFoundError):
            queries.item(dossier, one.key)


def test_what_a_proposal_became_is_taken_back_by_those_only_who_decide(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    rae = member(dossier, "Rae Quin", Role.REVIEWER, ann)
    proposal = queries.waiting(dossier, kind="event")[0]
    event = queries.event(dossier, actions.accept(proposal, by=rae))
    actions.appoint(dossier, rae, Role.CONTRIBUTOR, by=ann)
    assert not actions.may_undo(event, by=rae)
    actions.appoint(dossier, rae, Role.REVIEWER, by=ann)
    assert actions.may_undo(event, by=rae)
    actions.remove(event, by=rae, reason="Twice the same.")
    assert queries.proposal(dossier, proposal.key).state == "waiting"


def test_undoing_is_offered_for_what_was_decided_to_those_who_decide(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    decided, waits = queries.waiting(dossier)[:2]
    actions.reject(decided, by=ann, reason="No.")
    decided.refresh_from_db()
    offered = [actions.may_undo(one, by=who) for one in (decided, waits) for who in (ann, bea)]
    assert offered == [True, False, False, False]


def test_source_with_words_taken_by_others_is_not_its_bringers_own(
    dossier: Dossier, ann: Person, bea: Person, tmp_path: Path
) -> None:
    path = tmp_path / "brought.txt"
    path.write_text("In May 2008 a court fined Dusk.", encoding="utf-8")
    source, _ = actions.capture(dossier, path, by=bea)
    assert is_own(source, bea)
    actions.quote(source, "fined Dusk", by=ann)
    assert not is_own(source, bea)
