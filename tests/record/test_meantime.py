"""Two people at the same item: nobody's words are lost, and the second is told."""

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import MeantimeError, NotAllowedError
from pledgewatch.record.models import Dossier, Matter, Narrative

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def ben(dossier: Dossier, ann: Person) -> Person:
    person = enter_person(name="Ben Roe", email="ben@example.org")
    actions.appoint(dossier, person, Role.EDITOR, by=ann)
    return person


def test_fields_that_nobody_else_touched_merge(
    dossier: Dossier, pledge: Matter, ann: Person, ben: Person
) -> None:
    seen = {"title": pledge.title, "due": pledge.due, "forum": pledge.forum}
    actions.edit(
        queries.matter(dossier, "p1"), {**seen, "due": "2009-06"}, by=ben, was=seen, reason="Later."
    )
    actions.edit(pledge, {**seen, "title": "Newspapers"}, by=ann, was=seen)
    row = queries.matter(dossier, "p1")
    assert (row.title, row.due, pledge.due) == ("Newspapers", "2009-06", "2009-06")
    assert [change.fields for change in queries.changes_of(row, to=ann)][1:] == [
        {"due": ("2008-12-31", "2009-06")},
        {"title": ("Registration of newspapers", "Newspapers")},
    ]


def test_a_field_that_somebody_changed_meanwhile_is_told_of(
    dossier: Dossier, pledge: Matter, ann: Person, ben: Person
) -> None:
    seen = {"title": pledge.title, "due": pledge.due}
    actions.edit(queries.matter(dossier, "p1"), {"title": "The press"}, by=ben, was=seen)
    with pytest.raises(MeantimeError, match=r"title by Ben Roe, to “The press”") as refused:
        actions.edit(pledge, {"title": "Newspapers", "due": "2009"}, by=ann, was=seen)
    (one,) = refused.value.fields
    assert (one.field, one.was, one.now, one.yours, one.by) == (
        "title",
        "Registration of newspapers",
        "The press",
        "Newspapers",
        "Ben Roe",
    )
    assert one.at == queries.changes_of(pledge, to=ann)[-1].at
    row = queries.matter(dossier, "p1")
    assert (row.title, row.due) == ("The press", "2008-12-31")  # wholly or not at all
    actions.edit(row, {"title": "Newspapers"}, by=ann, was={"title": one.now})
    assert queries.matter(dossier, "p1").title == "Newspapers"


def test_both_writing_the_same_is_no_meeting(
    dossier: Dossier, pledge: Matter, ann: Person, ben: Person
) -> None:
    seen = {"title": pledge.title}
    actions.edit(queries.matter(dossier, "p1"), {"title": "The press"}, by=ben, was=seen)
    actions.edit(pledge, {"title": "The press"}, by=ann, was=seen)
    assert len(queries.changes_of(pledge, to=ann)) == 2


def test_lines_of_a_form_are_the_lines_of_the_record(
    dossier: Dossier, ann: Person, ben: Person
) -> None:
    concern = actions.raise_concern(dossier, title="Assembly", summary="One.\nTwo.", by=ann)
    seen = {"text": "One.\r\nTwo."}
    actions.edit(concern, {"text": "One.\r\nTwo.\r\nThree."}, by=ben, was=seen)
    assert queries.matter(dossier, "c1").text == "One.\nTwo.\nThree."


@pytest.mark.parametrize("section", ["p1", ""])
def test_a_text_of_the_memorandum_is_not_overwritten_unseen(
    section: str, dossier: Dossier, pledge: Matter, ann: Person, ben: Person
) -> None:
    def write(text: str, by: Person, was: str | None) -> Narrative:
        if section:
            return actions.narrate(pledge, text, by=by, was=was)
        return actions.introduce(dossier, text, by=by, was=was)

    write("First.", ben, "")
    with pytest.raises(MeantimeError, match="by Ben Roe") as refused:
        write("Mine.", ann, "")
    (one,) = refused.value.fields
    assert (one.field, one.was, one.now, one.yours) == ("text", "", "First.", "Mine.")
    assert write("Mine.", ann, "First.").text == "Mine."
    assert write("Over it.", ben, None).text == "Over it."


def test_a_dossier_described_by_two_keeps_what_both_wrote(
    dossier: Dossier, ann: Person, ben: Person
) -> None:
    seen = {"title": dossier.title, "forum": dossier.forum}
    actions.describe(queries.dossier_of("karvelia", ben), {"forum": "The Forum"}, by=ben, was=seen)
    actions.describe(dossier, {**seen, "title": "Karvelia"}, by=ann, was=seen)
    assert (dossier.title, dossier.forum) == ("Karvelia", "The Forum")
    with pytest.raises(MeantimeError, match="forum by Ben Roe"):
        actions.describe(dossier, {"forum": "A forum"}, by=ann, was=seen)


def test_a_note_is_its_authors_to_correct(dossier: Dossier, ann: Person, ben: Person) -> None:
    cem = enter_person(name="Cem", email="cem@example.org")
    actions.appoint(dossier, cem, Role.CONTRIBUTOR, by=ann)
    note = actions.write_note(dossier, "Ask Ben.", by=cem)
    actions.edit(note, {"text": "Ask Ben again."}, by=cem, was={"text": "Ask Ben."})
    other = actions.write_note(dossier, "Mine.", by=ann)
    with pytest.raises(NotAllowedError):
        actions.edit(other, {"text": "Not mine."}, by=cem)
    assert queries.item(dossier, note.key).text == "Ask Ben again."  # type: ignore[attr-defined]
