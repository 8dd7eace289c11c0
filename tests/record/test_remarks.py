import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Matter, Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def dia(dossier: Dossier, ann: Person) -> Person:
    person = enter_person(name="Dia", email="dia@example.org")
    actions.appoint(dossier, person, Role.CONTRIBUTOR, by=ann)
    return person


def test_remarks_are_told_to_those_who_may_see_them(
    dossier: Dossier, pledge: Matter, ann: Person, dia: Person
) -> None:
    secret = actions.write_note(
        dossier, "Not Dia.", about="p1", confidentiality=Confidentiality.RESTRICTED, by=ann
    )
    actions.write_note(dossier, "Ask Ben.", about="p1", by=dia)
    actions.write_note(dossier, "On the whole.", by=ann)
    assert [(one.text, one.by, one.own) for one in queries.remarks_on(pledge, to=ann)] == [
        ("Ask Ben.", "Dia", False),
        ("Not Dia.", "Ann Lee", True),
    ]
    assert [(one.text, one.own) for one in queries.remarks_on(pledge, to=dia)] == [
        ("Ask Ben.", True)
    ]
    actions.show_to(secret, dia, by=ann)
    assert [one.text for one in queries.remarks_on(pledge, to=dia)] == ["Ask Ben.", "Not Dia."]
    assert [one.text for one in queries.remarks_on(dossier, to=dia)] == ["On the whole."]


def test_who_is_named_is_told_to_those_who_see_the_item(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, dia: Person
) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    with pytest.raises(NotFoundError):
        queries.shown_to(letter, to=dia)
    actions.show_to(letter, dia, by=ann)
    assert queries.shown_to(letter, to=dia) == (dia,)
    assert queries.shown_to(pledge, to=ann) == ()


def test_an_item_asked_for_by_its_kind_is_found_only_by_who_sees_it(
    dossier: Dossier, letter: Source, pledge: Matter, ann: Person, dia: Person
) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    with pytest.raises(NotFoundError, match="There are: none yet"):
        queries.matter(dossier, "p1", to=dia)  # which rests on the letter alone
    with pytest.raises(NotFoundError, match="There is no “s1”"):
        queries.hideable(dossier, "s1", to=dia)
    assert queries.matter(dossier, "p1", to=ann) == pledge
