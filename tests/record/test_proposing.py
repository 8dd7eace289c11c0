"""Pledges and recommendations proposed by hand."""

from pathlib import Path
from typing import Any

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Wording
from pledgewatch.dossier.when import NotADateError
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotAllowedError, NotFoundError, RefusedError
from pledgewatch.record.models import AuditEntry, Dossier, Matter, Proposal, Source
from tests.record.test_own import issued
from tests.record.test_reading_again import longer

pytestmark = [pytest.mark.database, pytest.mark.django_db]
PROMISE = "registration will be simplified"


@pytest.fixture
def bea(dossier: Dossier, ann: Person) -> Person:
    person = enter_person(name="Bea Roe", email="bea@example.org")
    actions.appoint(dossier, person, Role.CONTRIBUTOR, by=ann)
    return person


def place(source: Source, words: str) -> tuple[int, int]:
    start = source.reading.text.index(words)
    return start, start + len(words)


def proposed(source: Source, by: Person, words: str = PROMISE, **more: Any) -> Proposal:
    told = {"title": "Registration", "made_on": "2007-11-29", **more}
    return actions.propose_pledge(source, *place(source, words), by=by, **told)


def test_proposed_pledge_waits_with_its_words_and_its_author(
    dossier: Dossier, letter: Source, bea: Person
) -> None:
    row = proposed(letter, bea, speaker="the minister")
    assert (row.kind, row.state, row.text, row.by_hand) == ("pledge", "waiting", PROMISE, True)
    assert letter.reading.text[row.start : row.end] == PROMISE
    assert row in list(queries.waiting(dossier, kind="pledge", sure=0.9))
    assert queries.authors_of([row]) == {row.pk: (bea.pk, "Bea Roe")}
    entry = AuditEntry.objects.latest("pk")
    assert (entry.act, entry.item, entry.by) == ("propose", row.key, bea)


def test_accepted_pledge_rests_on_the_words_that_were_proposed(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    row = proposed(letter, bea, speaker="the minister", due="2008", forum="Forum")
    matter = queries.matter(dossier, actions.accept(row, by=ann))
    assert (matter.title, matter.text, matter.made_on, matter.due, matter.forum) == (
        "Registration",
        PROMISE,
        "2007-11-29",
        "2008",
        "Forum",
    )
    assert matter.wording == Wording.VERBATIM.value
    assert matter.speaker is not None
    assert matter.speaker.name == "the minister"
    (citation,) = matter.citations.all()
    assert citation.passage.exact == PROMISE


def test_accepted_recommendation_has_its_date_and_addressees(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, bea: Person
) -> None:
    row = actions.propose_recommendation(
        letter,
        *place(letter, "parliament adopted another law"),
        addressees=("Parliament", " Ministry "),
        asked_by="A committee",
        made_on="2009-02",
        to=pledge,
        by=bea,
    )
    assert row.machine["matter"] == pledge.key
    made = queries.recommendation(dossier, actions.accept(row, by=ann, to=pledge))
    names = [one.actor.name for one in made.addressees.order_by("pk")]
    assert (made.asked_by, made.made_on, made.matter, names) == (
        "A committee",
        "2009-02",
        pledge,
        ["Parliament", "Ministry"],
    )


def test_reviewer_corrects_the_date_of_a_recommendation(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, bea: Person
) -> None:
    row = actions.propose_recommendation(
        letter, *place(letter, "another law"), addressees=("Parliament",), by=bea
    )
    key = actions.accept(row, by=ann, to=pledge, changes={"made_on": "2009-03"})
    assert queries.recommendation(dossier, key).made_on == "2009-03"


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"title": " "}, "Give it a title"),
        ({"made_on": ""}, "When was the pledge made"),
        ({"words": " "}, "There are no words"),
    ],
)
def test_proposal_without_what_it_needs_is_refused(
    letter: Source, bea: Person, told: dict[str, str], message: str
) -> None:
    with pytest.raises(RefusedError, match=message):
        proposed(letter, bea, **told)
    assert not Proposal.objects.filter(reader="by hand").exists()


def test_date_that_is_none_is_refused(letter: Source, bea: Person) -> None:
    with pytest.raises(NotADateError):
        proposed(letter, bea, due="soon")


def test_recommendation_to_nobody_is_refused(letter: Source, bea: Person) -> None:
    with pytest.raises(RefusedError, match="addressed to"):
        actions.propose_recommendation(letter, 0, 6, addressees=(" ",), by=bea)


def test_same_words_are_proposed_once(letter: Source, ann: Person, bea: Person) -> None:
    first = proposed(letter, bea)
    with pytest.raises(RefusedError, match=f"{first.key} proposes the same of these words"):
        proposed(letter, bea, title="Again")
    actions.reject(first, by=ann, reason="No.")
    assert proposed(letter, bea, title="Again").state == "waiting"


def test_readers_propose_nothing(dossier: Dossier, letter: Source, ann: Person) -> None:
    cem = enter_person(name="Cem Ay", email="cem@example.org")
    actions.appoint(dossier, cem, Role.READER, by=ann)
    with pytest.raises(NotAllowedError):
        proposed(letter, cem)


def test_author_takes_a_proposal_back_until_somebody_decided(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    first, second = proposed(letter, bea), proposed(letter, bea, "the draft law")
    assert actions.may_undo(first, by=bea)
    actions.undo(first, by=bea, reason="undone at once")
    with pytest.raises(NotFoundError):
        queries.proposal(dossier, first.key)
    actions.reject(second, by=ann, reason="No.")
    second.refresh_from_db()
    assert not actions.may_undo(second, by=bea)
    with pytest.raises(NotAllowedError):
        actions.undo(second, by=bea, reason="undone at once")


def test_author_takes_a_proposal_back_whoever_read_the_source_again_or_published_since(
    dossier: Dossier,
    letter: Source,
    ann: Person,
    bea: Person,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = proposed(letter, bea)
    longer(monkeypatch, "An opening.\n\n")
    actions.read_again(letter, by=ann)
    row.refresh_from_db()
    issued(dossier, tmp_path, by=ann)
    assert row.history.latest().history_user == ann
    assert actions.may_undo(row, by=bea)
    actions.undo(row, by=bea, reason="Mistake.")
    assert not Proposal.objects.filter(pk=row.pk).exists()


def test_what_the_machine_read_is_taken_back_by_nobody(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    row = queries.waiting(dossier)[0]
    assert not actions.may_remove(row, by=ann)
    with pytest.raises(RefusedError, match="cannot be removed"):
        actions.remove(row, by=ann, reason="No.")


def test_reading_again_leaves_what_was_proposed_by_hand_and_follows_its_words(
    dossier: Dossier, letter: Source, bea: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = proposed(letter, bea)
    before = row.start
    actions.read_again(letter, by=bea)
    row.refresh_from_db()
    assert (row.state, row.start) == ("waiting", before)
    longer(monkeypatch, "Foreword. ")
    actions.read_again(letter, by=bea)
    row.refresh_from_db()
    letter.refresh_from_db()
    assert (row.state, row.start) == ("waiting", before + len("Foreword. "))
    assert letter.reading.text[row.start : row.end] == PROMISE


def test_words_that_are_gone_withdraw_what_was_proposed_by_hand(
    letter: Source, bea: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = proposed(letter, bea, "Karvel, 28 May 2008")
    longer(monkeypatch, "Karvel, 28 May 2008 again. ")  # where they stood is no longer known
    actions.read_again(letter, by=bea)
    row.refresh_from_db()
    assert row.state == "withdrawn"


def test_reader_and_review_name_who_proposed_it(
    dossier: Dossier, letter: Source, ann: Person, bea: Person
) -> None:
    row = proposed(letter, bea)
    marks = queries.page_of(letter, 1, to=ann).marks
    (mark,) = [one for one in marks if one.key == row.key]
    assert (mark.by, mark.author) == ("Bea Roe", bea.pk)
    assert {one.by for one in marks if one.key != row.key} == {""}
    waited = queries.review(dossier, to=ann).rows
    assert {one.by for one in waited if one.key == row.key} == {"Bea Roe"}
    assert {one.by for one in waited if one.key != row.key} == {""}
