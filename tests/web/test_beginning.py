"""Beginning a dossier: the key that it is given tells nothing of those of others."""

import re

import pytest
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.record import queries
from pledgewatch.record.models import Dossier

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def begun(person: Person, title: str) -> tuple[str, str]:
    """The key of a dossier that the person begins, and what the next page says."""
    client = Client()
    client.force_login(person)
    before = {one.key for one in queries.dossiers(person)}
    told = {"maker": "Karvelia", "title": title, "language": "en"}
    page = client.post("/begin/", told, follow=True)
    (key,) = {one.key for one in queries.dossiers(person)} - before
    return key, page.content.decode()


@pytest.mark.parametrize("title", ["Karvelia", "Orsk", "Карвелия"])
def test_key_ends_by_chance_whether_others_have_it_or_not(dossier: Dossier, title: str) -> None:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    first, second = begun(bea, title)[0], begun(bea, title)[0]
    plain = {"Карвелия": "karveliya"}.get(title, title.lower())
    shape = rf"{plain}-[b-df-hj-np-tv-z2-9]{{4}}"
    assert re.fullmatch(shape, first)
    assert re.fullmatch(shape, second)
    assert first != second


def test_key_is_as_titled_for_whoever_has_the_files_anyhow(dossier: Dossier, ann: Person) -> None:
    assert [begun(ann, title)[0] for title in ("Orsk", "Karvelia", "Karvelia")] == [
        "orsk",
        "karvelia-2",
        "karvelia-3",
    ]


def test_longest_title_leaves_room_for_the_end_of_its_key(db: None) -> None:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    assert len(begun(bea, "abc " * 70)[0]) == len("abc-" * 12 + "ab") + len("-xxxx")


def test_page_tells_the_key_that_was_chosen(db: None) -> None:
    bea = enter_person(name="Bea Roe", email="bea@example.org")
    key, page = begun(bea, "Orsk")
    assert f"“Orsk” is begun, “{key}” in addresses and commands." in page
