"""Every act of a dossier, from what to what, as far as somebody may see it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality
from pledgewatch.record import actions, queries
from pledgewatch.record.models import AuditEntry, Dossier, Matter, Source
from pledgewatch.record.queries import Asked
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def bea(dossier: Dossier, ann: Person) -> Person:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    actions.appoint(dossier, bea, Role.READER, by=ann)
    return bea


def _acts(trail: queries.Trail) -> list[tuple[str, str]]:
    return [(one.act, one.item) for one in trail.entries]


def test_trail_tells_from_what_to_what(
    dossier: Dossier, pledge: Matter, bea: Person, ann: Person
) -> None:
    actions.edit(pledge, {"title": "Newspapers", "due": "2009"}, by=ann, reason="Shorter.")
    actions.edit(pledge, {"title": "The press"}, by=ann)
    actions.describe(dossier, {"forum": "The Forum"}, by=ann)
    entries = queries.trail(dossier, to=ann, limit=4).entries
    assert [(one.act, one.item, one.by, one.title, one.person) for one in entries] == [
        ("describe", "", "Ann Lee", "", ""),
        ("edit", "p1", "Ann Lee", "The press", ""),
        ("edit", "p1", "Ann Lee", "The press", ""),
        ("appoint", "", "Ann Lee", "", "Bea Roe"),
    ]
    assert [dict(one.changes) for one in entries] == [
        {"forum": ("", "The Forum")},
        {"title": ("Newspapers", "The press")},
        {"title": ("Registration of newspapers", "Newspapers"), "due": ("2008-12-31", "2009")},
        {},
    ]


def test_change_is_of_the_act_in_which_it_was_written(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    """An act that names an item without changing it tells no change of an earlier act."""
    actions.edit(letter, {"publisher": "The Ministry"}, by=ann)
    actions.show_to(letter, ann, by=ann)
    named, edited = queries.trail(dossier, to=ann, limit=2).entries
    assert (named.act, dict(named.changes)) == ("show to", {})
    assert dict(edited.changes) == {"publisher": ("Karvel Watch", "The Ministry")}


def test_trail_goes_on_from_page_to_page(dossier: Dossier, letter: Source, ann: Person) -> None:
    every = _acts(queries.trail(dossier, to=ann))
    assert every == [("capture", "s1"), ("start dossier", "")]
    first = queries.trail(dossier, to=ann, limit=1)
    assert (_acts(first), first.older) == (every[:1], first.entries[0].number)
    second = queries.trail(dossier, to=ann, limit=1, before=first.older)
    assert (_acts(second), second.older) == (every[1:], None)


def test_trail_is_narrowed_by_person_kind_and_day(
    dossier: Dossier, letter: Source, pledge: Matter, bea: Person, ann: Person
) -> None:
    actions.appoint(dossier, bea, Role.CONTRIBUTOR, by=ann)
    actions.log_search(
        pledge, searched_on=date(2009, 1, 2), where="The gazette", terms="press", by=bea
    )
    # Only a test can: the trail itself admits of no change.
    AuditEntry.objects.filter(act="capture").update(at=datetime(2008, 5, 1, 23, 59, tzinfo=UTC))
    AuditEntry.objects.filter(act="start dossier").update(at=datetime(2008, 4, 30, tzinfo=UTC))

    def asked(**narrowed: object) -> list[tuple[str, str]]:
        return _acts(queries.trail(dossier, to=ann, asked=Asked(**narrowed)))  # type: ignore[arg-type]

    assert asked(by=bea.pk) == [("log search", "search1")]
    assert asked(prefix="s") == [("capture", "s1")]
    assert asked(prefix="search") == [("log search", "search1")]
    assert asked(prefix="-") == [("appoint", ""), ("appoint", ""), ("start dossier", "")]
    assert asked(until=date(2008, 5, 1)) == [("capture", "s1"), ("start dossier", "")]
    assert asked(since=date(2008, 5, 1), until=date(2008, 5, 1)) == [("capture", "s1")]
    assert asked(until=date(2007, 1, 1)) == asked(since=date(9999, 12, 31)) == []
    assert asked(until=date.max)[-1] == ("start dossier", "")


def test_acts_on_what_is_hidden_are_not_told(
    dossier: Dossier, letter: Source, bea: Person, ann: Person, tmp_path: Path
) -> None:
    secret = captured(
        dossier, ann, tmp_path / "secret.txt", "A secret memo.\n", Confidentiality.RESTRICTED
    )
    actions.edit(secret, {"title": "Another secret"}, by=ann)
    actor = actions.enter_actor(dossier, name="Ministry", kind=ActorKind.ORGAN, by=ann)
    actions.set_confidentiality(actor, Confidentiality.RESTRICTED, by=ann)
    event = actions.record_event(
        dossier,
        when="2008",
        account="A newspaper was fined.",
        passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
        by=ann,
    )
    actions.take_part(event, "Ministry", by=ann)
    to_bea = queries.trail(dossier, to=bea)
    assert {"s2", actor.key} & {one.item for one in to_bea.entries} == set()
    assert all({"s2", actor.key}.isdisjoint(one.seen) for one in to_bea.entries)
    assert {"s2", actor.key} <= {one.item for one in queries.trail(dossier, to=ann).entries}


def test_earlier_name_of_a_protected_person_is_told_to_reviewers_only(
    dossier: Dossier, bea: Person, ann: Person
) -> None:
    witness = actions.enter_actor(dossier, name="John Doe", kind=ActorKind.PERSON, by=ann)
    actions.protect(dossier, pseudonym="Witness 7", identity="John Doe", by=ann, actor=witness)
    for person, told in ((ann, True), (bea, False)):
        entries = queries.trail(dossier, to=person, limit=1).entries
        assert ("John Doe" in str([dict(one.changes) for one in entries])) is told
        assert "identity" not in entries[0].changes


def test_no_name_that_a_person_had_before_they_were_protected_is_told_to_readers(
    dossier: Dossier, bea: Person, ann: Person
) -> None:
    witness = actions.enter_actor(dossier, name="John Do", kind=ActorKind.PERSON, by=ann)
    actions.rename(witness, "John Doe", by=ann)
    actions.protect(dossier, pseudonym="Witness 7", identity="John Doe", by=ann, actor=witness)
    renamed = [{"name": ("John Do", "John Doe")}, {}]
    for person, told in ((ann, renamed[0]), (bea, renamed[1])):
        entries = queries.trail(dossier, to=person).entries
        assert [dict(one.changes) for one in entries if one.act == "rename"] == [told]


def test_what_was_taken_out_before_something_was_opened_is_not_opened_with_it(
    dossier: Dossier, letter: Source, bea: Person, ann: Person
) -> None:
    event = actions.record_event(
        dossier,
        when="2008",
        account="Somebody was fined.",
        passages_cited=(actions.quote(letter, "declined the draft law", by=ann),),
        by=ann,
    )
    actions.set_confidentiality(event, Confidentiality.RESTRICTED, by=ann)
    actions.edit(event, {"account": "John Doe was fined."}, by=ann)
    actions.edit(event, {"account": "A man was fined."}, by=ann)
    actions.set_confidentiality(event, Confidentiality.PUBLIC, by=ann)
    for person, told in ((ann, True), (bea, False)):
        entries = queries.trail(dossier, to=person).entries
        assert ("John Doe" in str([dict(one.changes) for one in entries])) is told
        assert ("John Doe" in str(queries.changes_of(event, to=person))) is told
    _made, opened = queries.changes_of(event, to=bea)
    assert opened.fields == {"account": ("Somebody was fined.", "A man was fined.")}


def test_who_is_named_by_something_restricted_is_told_what_it_was(
    dossier: Dossier, bea: Person, ann: Person
) -> None:
    note = actions.write_note(dossier, "Ask John.", by=ann)
    actions.set_confidentiality(note, Confidentiality.RESTRICTED, by=ann)
    actions.show_to(note, bea, by=ann)
    actions.edit(note, {"text": "Ask John Doe."}, by=ann)
    assert queries.changes_of(note, to=bea)[-1].fields == {"text": ("Ask John.", "Ask John Doe.")}
    assert dict(queries.trail(dossier, to=bea).entries[0].changes) == {
        "text": ("Ask John.", "Ask John Doe.")
    }


def test_what_was_removed_is_told_to_those_who_see_everything(
    dossier: Dossier, bea: Person, ann: Person
) -> None:
    concern = actions.raise_concern(dossier, title="Assembly", by=ann)
    actions.remove(concern, by=ann, reason="Mistake.")
    assert _acts(queries.trail(dossier, to=ann))[0] == ("remove", "c1")
    assert ("remove", "c1") not in _acts(queries.trail(dossier, to=bea))


def test_trail_takes_as_many_queries_with_much_as_with_little(
    dossier: Dossier, pledge: Matter, bea: Person, ann: Person
) -> None:
    for title in "abc":
        actions.edit(pledge, {"title": title}, by=ann)
        actions.raise_concern(dossier, title=title, by=ann)
        actions.describe(dossier, {"title": title}, by=ann)
    for limit in (9, 3):
        for person in (ann, bea):
            with CaptureQueriesContext(connection) as asked:
                queries.trail(dossier, to=person, limit=limit)
            assert len(asked) <= 12


def test_everybody_who_ever_had_a_role_is_among_those_who_acted(
    dossier: Dossier, bea: Person, ann: Person
) -> None:
    actions.part_with(dossier, bea, by=ann)
    assert queries.who_acted(dossier) == ((ann.pk, "Ann Lee"), (bea.pk, "Bea Roe"))
