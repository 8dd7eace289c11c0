"""What is derived before anybody asks is what pages then show, without asking again."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions, queries
from pledgewatch.record.models import Dossier, Matter, Source
from pledgewatch.record.queries import stands as kept
from pledgewatch.record.queries.beforehand import derive_beforehand

pytestmark = [pytest.mark.database, pytest.mark.django_db]

DAY = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.forget()
    yield
    kept.forget()


def _home_asks(person: Person) -> int:
    with CaptureQueriesContext(connection) as asked:
        queries.cards(person, DAY)
    return len(asked)


@pytest.mark.usefixtures("pledge")
def test_home_asks_no_more_once_outcomes_are_derived(dossier: Dossier, ann: Person) -> None:
    shown = queries.cards(ann, DAY)
    kept.forget()
    first = _home_asks(ann)
    kept.forget()
    assert dossier in list(derive_beforehand(DAY, ann))
    assert _home_asks(ann) < first
    assert queries.cards(ann, DAY) == shown


def test_each_way_of_seeing_is_derived_once(
    dossier: Dossier, ann: Person, letter: Source, pledge: Matter
) -> None:
    ways = len(list(derive_beforehand(DAY, ann)))  # as an owner, and as the public
    for name in ("Bea", "Cem"):
        who = enter_person(name=name, email=f"{name.lower()}@example.org")
        actions.appoint(dossier, who, Role.READER, by=ann)
    assert (letter.dossier, pledge.dossier) == (dossier, dossier)
    assert len(list(derive_beforehand(DAY, ann))) == ways + 1  # and as two readers see it alike


@pytest.mark.usefixtures("pledge")
def test_no_more_is_derived_than_is_kept(ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pledgewatch.record.queries.beforehand.MOST_KEPT", 1)
    assert list(derive_beforehand(DAY, ann)) == []
