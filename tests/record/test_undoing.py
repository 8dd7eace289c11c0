from datetime import date
from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Bearing, CriterionKind, Outcome, Verdict
from pledgewatch.judgement.outcome import derive
from pledgewatch.record import actions, edition, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.errors import NotFoundError, RefusedError
from pledgewatch.record.models import (
    Actor,
    Assessment,
    Dossier,
    Event,
    Matter,
    Override,
    Participation,
    Proposal,
    Source,
)
from pledgewatch.record.pictures import pictures
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]
DUE = date(2008, 12, 31)


def proposed(dossier: Dossier, words: str) -> Proposal:
    return next(one for one in queries.waiting(dossier, kind="event") if words in one.text)


def test_an_acceptance_is_undone_and_can_be_given_again(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    proposal = proposed(dossier, "declined")
    key = actions.accept(proposal, by=ann, changes={"actors": "Ministry of Culture"}, to=pledge)
    actions.undo(proposal, by=ann, reason="Not about this pledge.")
    row = queries.proposal(dossier, proposal.key)
    assert (row.state, row.became, row.person) == ("waiting", "", {})
    assert not Event.objects.filter(key=key).exists()
    assert not Participation.objects.exists()
    assert edition.dossier("karvelia", as_of=DUE).events == ()
    states = [version.state for version in row.history.order_by("pk")]
    assert states == ["waiting", "accepted", "waiting"]
    assert actions.accept(row, by=ann, to=pledge) == "e2"


def test_an_acceptance_that_something_rests_on_stays(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    proposal = proposed(dossier, "declined")
    key = actions.accept(proposal, by=ann, to=pledge)
    actions.weigh(pledge, event=queries.event(dossier, key), bearing=Bearing.FOR, by=ann)
    with pytest.raises(RefusedError, match="evidence ev1 of the record rests on it"):
        actions.undo(proposal, by=ann, reason="No.")
    assert queries.proposal(dossier, proposal.key).state == "accepted"


def test_removing_what_a_proposal_became_lets_it_wait_again(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    proposal = proposed(dossier, "declined")
    event = queries.event(dossier, actions.accept(proposal, by=ann))
    actions.undo(event, by=ann, reason="Twice the same.")
    assert queries.proposal(dossier, proposal.key).state == "waiting"


def test_an_actor_in_use_stays_when_its_proposal_waits_again(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    proposal = next(
        one for one in queries.waiting(dossier, kind="actor") if one.text == "Ministry of Culture"
    )
    actions.accept(proposal, by=ann)
    actions.accept(proposed(dossier, "declined"), by=ann, changes={"actors": proposal.text})
    actions.undo(proposal, by=ann, reason="No.")
    assert queries.proposal(dossier, proposal.key).state == "waiting"
    assert Actor.objects.filter(name=proposal.text).exists()


def test_an_override_is_taken_back_once(dossier: Dossier, pledge: Matter, ann: Person) -> None:
    row = actions.override(pledge, outcome=Outcome.KEPT, reason="By decree.", as_of=DUE, by=ann)
    assert edition.dossier("karvelia", as_of=DUE).pledges[0].overrides[0].reason == "By decree."
    actions.undo(row, by=ann, reason="The decree was forged.")
    assert edition.dossier("karvelia", as_of=DUE).pledges[0].overrides == ()
    assert Override.objects.get().reason == "By decree."
    with pytest.raises(RefusedError, match="taken back already"):
        actions.undo(row, by=ann, reason="Again.")


def test_an_assessment_is_withdrawn_with_its_verdicts(
    dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    criterion = actions.fix_criterion(
        pledge, kind=CriterionKind.STRUCTURE, text="A law is in force.", by=ann
    )
    given = Given(criterion=criterion, verdict=Verdict.UNTESTABLE, grounds="Too vague.")
    assessed = actions.assess(pledge, as_of=DUE, verdicts=[given], by=ann)
    assert derive_now() is Outcome.UNTESTABLE
    actions.undo(assessed, by=ann, reason="It is not vague.")
    assert derive_now() is Outcome.NOT_ASSESSED
    gone = Assessment.history.filter(key=assessed.key).latest()
    assert (gone.history_type, gone.history_change_reason) == ("-", "It is not vague.")


def derive_now() -> Outcome:
    taken = edition.dossier("karvelia", as_of=DUE)
    return derive(taken.pledges[0], taken).outcome


def test_a_source_goes_if_nothing_of_it_was_used(
    dossier: Dossier, letter: Source, ann: Person, tmp_path: Path
) -> None:
    spare = captured(dossier, ann, tmp_path / "spare.txt", "In May 2008 a court fined Dusk.")
    actions.quote(spare, "fined Dusk", by=ann)
    proposal = proposed(dossier, "fined Dusk")
    actions.accept(proposal, by=ann)
    with pytest.raises(RefusedError, match="e1 of the record rests on s2"):
        actions.undo(spare, by=ann, reason="Not ours.")
    actions.undo(proposal, by=ann, reason="Not ours.")
    actions.undo(spare, by=ann, reason="Not ours.")
    with pytest.raises(NotFoundError, match="no source “s2”"):
        queries.source(dossier, "s2")
    assert captured(
        dossier, ann, tmp_path / "spare.txt", "In May 2008 a court fined Dusk."
    ).key == ("s3")


def test_pictures_of_a_file_go_with_its_last_source(
    dossier: Dossier,
    ann: Person,
    tmp_path: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    other = actions.start_dossier(key="orsk", title="Orsk", maker="Orsk", by=ann)
    text = "In May 2008 a court fined Dusk."
    first = captured(dossier, ann, tmp_path / "one.txt", text)
    second = captured(other, ann, tmp_path / "one.txt", text)
    drawn = pictures().folder / first.sha256 / "1-1000.page"
    drawn.parent.mkdir(parents=True)
    drawn.touch()
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove(first, by=ann, reason="Not ours.")
    assert drawn.exists()
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove(second, by=ann, reason="Not ours.")
    assert not drawn.parent.exists()


def test_what_was_published_is_not_removed(dossier: Dossier, letter: Source, ann: Person) -> None:
    proposal = queries.waiting(dossier)[0]
    with pytest.raises(RefusedError, match="cannot be removed"):
        actions.remove(proposal, by=ann, reason="No.")
    with pytest.raises(RefusedError, match="nothing has been decided"):
        actions.undo(proposal, by=ann, reason="No.")
