"""Two people at the same item: nobody's words are lost, and the second is told."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality, Restatement, Stage
from pledgewatch.record import actions, queries, rules
from pledgewatch.record.errors import MeantimeError, NotAllowedError
from pledgewatch.record.models import Dossier, Matter, Narrative, Source

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


def test_an_act_on_an_item_fetched_before_undoes_nobodys_edit(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, ben: Person
) -> None:
    passage = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier, when="2008-02", account="Declined.", passages_cited=(passage,), by=ann
    )
    bill = actions.start_measure(dossier, title="Bill", by=ann)
    later = actions.state_pledge(
        dossier, title="Again", text="declined", made_on="2009", passages_cited=(passage,), by=ann
    )
    held = queries.event(dossier, "e1")
    actions.edit(held, {"account": "The ministry declined it."}, by=ben)
    actions.edit(queries.matter(dossier, "p2"), {"title": "Once more"}, by=ben)
    actions.set_confidentiality(event, Confidentiality.INTERNAL, by=ann)
    actions.advance(event, measure=bill, stage=Stage.DECLINED, by=ann)
    actions.restate(later, earlier=pledge, restatement=Restatement.RESTATES, by=ann)
    row, again = queries.event(dossier, "e1"), queries.matter(dossier, "p2")
    assert (row.account, row.confidentiality, row.stage) == (
        "The ministry declined it.",
        "internal",
        "declined",
    )
    assert (again.title, again.earlier) == ("Once more", pledge)


def test_the_history_of_an_item_takes_three_queries(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    passage = actions.quote(letter, "declined the draft law", by=ann)
    event = actions.record_event(
        dossier, when="2008-02", account="Declined.", passages_cited=(passage,), by=ann
    )
    case = actions.open_case(dossier, title="Dawn", by=ann)
    for title in ("One", "Two", "Three"):
        bill = actions.start_measure(dossier, title=title, by=ann)
        actions.advance(event, measure=bill, stage=Stage.DECLINED, by=ann)
        actions.join_case(event, case, by=ann)
        actions.edit(event, {"account": title, "when": "2008-03"}, by=ann)
    sees = rules.seeing(ann, dossier)
    with CaptureQueriesContext(connection) as asked:
        changes = queries.changes_of(event, to=sees)
    assert len(asked) == 3
    assert [change.fields for change in changes[1:4]] == [
        {"measure": ("", "m1"), "stage": ("", "declined")},
        {"case": ("", "case1")},
        {"account": ("Declined.", "One"), "when": ("2008-02", "2008-03")},
    ]


def test_who_does_not_see_a_reference_is_not_told_its_name(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    dia = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, dia, Role.READER, by=ann)
    organ = actions.enter_actor(dossier, name="Office", kind=ActorKind.ORGAN, by=ann)
    hidden = actions.enter_actor(
        dossier,
        name="Secret service",
        kind=ActorKind.ORGAN,
        confidentiality=Confidentiality.RESTRICTED,
        by=ann,
    )
    actions.place_under(organ, hidden, by=ann)
    told = {one.name: queries.changes_of(organ, to=one)[-1].fields for one in (ann, dia)}
    assert told == {"Ann Lee": {"part_of": ("", "Secret service")}, "Dia": {"part_of": ("", "")}}
