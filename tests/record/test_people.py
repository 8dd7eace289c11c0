"""Who works in a dossier: leaving it, its second factor, and work that only owners ask for."""

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.jobs import ask, try_again
from pledgewatch.record.errors import NotAllowedError, RefusedError
from pledgewatch.record.models import Dossier, Job, Source

pytestmark = pytest.mark.database


@pytest.fixture
def clara(dossier: Dossier, ann: Person) -> Person:
    made = enter_person(name="Clara", email="clara@example.org")
    actions.appoint(dossier, made, Role.CONTRIBUTOR, by=ann)
    return made


def test_whoever_leaves_is_named_no_longer_and_sees_nothing_on_coming_back(
    dossier: Dossier, letter: Source, ann: Person, clara: Person
) -> None:
    actions.show_to(letter, clara, by=ann)
    actions.part_with(dossier, clara, by=ann)
    actions.appoint(dossier, clara, Role.READER, by=ann)
    assert list(queries.shown_to(letter, to=ann)) == []


def test_the_last_owner_neither_leaves_nor_becomes_less(dossier: Dossier, ann: Person) -> None:
    with pytest.raises(RefusedError, match="needs an owner"):
        actions.part_with(dossier, ann, by=ann)
    with pytest.raises(RefusedError, match="needs an owner"):
        actions.appoint(dossier, ann, Role.EDITOR, by=ann)


def test_asking_a_second_factor_keeps_what_others_wrote_meanwhile(
    dossier: Dossier, ann: Person
) -> None:
    before_their_eyes = Dossier.objects.get(pk=dossier.pk)
    actions.describe(dossier, {"forum": "Madrid"}, by=ann)
    actions.require_second_factor(before_their_eyes, True, by=ann)
    kept = Dossier.objects.get(pk=dossier.pk)
    assert (kept.forum, kept.second_factor) == ("Madrid", True)


def test_only_owners_have_the_record_copied(dossier: Dossier, ann: Person, clara: Person) -> None:
    with pytest.raises(NotAllowedError):
        ask(dossier, "back_up", {}, by=clara)
    assert Job.objects.count() == 0
    job = ask(dossier, "back_up", {}, by=ann)
    Job.objects.update(state="failed")
    with pytest.raises(NotAllowedError):
        try_again(job, by=clara)
