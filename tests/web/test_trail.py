"""The page of everything that was done in a dossier."""

from datetime import date

import pytest
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions
from pledgewatch.record.models import Dossier, Matter, Source

pytestmark = [pytest.mark.database, pytest.mark.django_db]
HISTORY = "/d/karvelia/history/"


@pytest.fixture
def bea(dossier: Dossier, ann: Person) -> Person:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    actions.appoint(dossier, bea, Role.READER, by=ann)
    return bea


def _page(client: Client, person: Person, query: str = "", language: str = "en") -> str:
    client.force_login(person)
    page = client.get(HISTORY + query, headers={"accept-language": language})
    assert page.status_code == 200
    return page.content.decode()


def test_history_tells_who_did_what_from_what_to_what(
    client: Client, dossier: Dossier, pledge: Matter, bea: Person, ann: Person
) -> None:
    actions.edit(pledge, {"title": "The press"}, by=ann)
    page = _page(client, ann)
    for told in (
        "<strong>Ann Lee</strong>: changed",
        '<a class="key" href="/d/karvelia/p1/">p1</a> <span class="what">The press</span>',
        "<del>Registration of newspapers</del> <ins>The press</ins>",
        "Who it was: Bea Roe",
        "Role: reader",
    ):
        assert told in page
    assert "<strong>Ann Lee</strong>: " in _page(client, ann, language="ru")


def test_history_is_narrowed_and_goes_on(
    client: Client, dossier: Dossier, letter: Source, pledge: Matter, ann: Person
) -> None:
    page = _page(client, ann, "?kind=s")
    assert (">s1</a>" in page, ">p1</a>" in page) == (True, False)
    assert "Nothing like that was done" in _page(client, ann, "?until=2001-01-01")
    assert ">s1</a>" in _page(client, ann, f"?since={date(2001, 1, 1)}&person={ann.pk}")
    for nonsense in ("?person=x", "?kind=zz", "?since=tomorrow", "?before=-1", "?before=1e9"):
        assert ">s1</a>" in _page(client, ann, nonsense)


def test_history_leaves_out_what_may_not_be_seen(
    client: Client, dossier: Dossier, letter: Source, bea: Person, ann: Person
) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    assert "s1" in _page(client, ann)
    page = _page(client, bea)
    assert ("s1</" in page, letter.title in page, "captured" in page) == (False, False, False)


def test_history_as_of_a_day_tells_nothing_later(
    client: Client, dossier: Dossier, letter: Source, ann: Person
) -> None:
    assert ">s1</a>" not in _page(client, ann, "?as_of=2009-03-01")


def test_history_escapes_what_people_wrote(
    client: Client, dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    actions.edit(pledge, {"title": "<script>alert(1)</script>"}, by=ann)
    page = _page(client, ann)
    assert ("<script>alert" in page, "&lt;script&gt;alert(1)" in page) == (False, True)


def test_strangers_find_no_history(client: Client, dossier: Dossier) -> None:
    client.force_login(enter_person(name="Eve", email="eve@example.org"))
    assert client.get(HISTORY).status_code == 404
