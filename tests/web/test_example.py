"""The example as a job: begun at once, filled by a worker wholly or not at all."""

import pytest
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.record import actions
from pledgewatch.record.models import Dossier, Job, Matter, Source
from pledgewatch.record.work import leases
from pledgewatch.record.work.kinds import Work
from pledgewatch.record.work.worker import work_off
from pledgewatch.terminal.jobs import example

pytestmark = [pytest.mark.database, pytest.mark.django_db]

BOARD = "/d/kazakhstan-madrid/"
PART = f"{BOARD}example/"
HX = {"HX-Request": "true"}


@pytest.fixture
def home(client: Client, ann: Person) -> Client:
    client.force_login(ann)
    return client


def test_example_is_begun_at_once_and_shown_as_it_is_filled(home: Client) -> None:
    answer = home.post("/example/")
    assert (answer.status_code, answer["Location"]) == (302, BOARD)
    assert (Dossier.objects.get().key, Source.objects.count()) == ("kazakhstan-madrid", 0)
    for address in ("/", BOARD, PART):
        page = home.get(address).content.decode()
        assert "The example is being built." in page
        assert f'hx-get="{PART}"' in page
    assert home.post("/example/").status_code == 302  # asked for twice, it is one
    assert Job.objects.count() == 1
    assert work_off() == 1
    assert (Source.objects.count(), Matter.objects.count()) == (5, 7)
    assert home.get(PART, headers=HX)["HX-Refresh"] == "true"
    assert home.get(PART)["Location"] == BOARD
    board = home.get(BOARD).content.decode()
    assert "being built" not in board
    assert "hx-trigger" not in board
    assert "being built" not in home.get("/").content.decode()


def test_example_that_fails_says_why_and_leaves_the_dossier_empty(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.post("/example/")
    with monkeypatch.context() as broken:

        def judge(_: object) -> None:
            raise LookupError("nothing proposed says so")

        broken.setattr("pledgewatch.terminal.example.build._Building.judge", judge)
        work_off()
    assert Job.objects.get().state == "failed"
    assert not Source.objects.exists()
    assert not Matter.objects.exists()
    for address in ("/", BOARD):
        page = home.get(address).content.decode()
        assert "The example could not be built." in page
        assert "The worker broke on it (LookupError)" in page
    home.post("/example/")
    work_off()
    assert (Job.objects.get().state, Source.objects.count()) == ("done", 5)


def test_example_is_filled_once_however_often_a_worker_dies(home: Client) -> None:
    home.post("/example/")
    held = leases.claim()
    assert held is not None
    work = Work(held, tell=lambda *_: None, note=lambda told: leases.note_result(held, told))
    example.build(work)  # and the worker dies before it says so
    leases.release(held)
    work_off()
    assert Job.objects.get().state == "done"
    assert [one.key for one in Source.objects.order_by("pk")] == ["s1", "s2", "s3", "s4", "s5"]


def test_example_of_somebody_else_is_not_begun_again(home: Client, ann: Person) -> None:
    actions.start_dossier(key="kazakhstan-madrid", title="Taken", maker="Orsk", by=ann)
    assert home.post("/example/").status_code == 302
    assert not Job.objects.exists()
