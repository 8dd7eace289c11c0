"""The pages of a dossier: each answers, acts change what they say, refusals keep what was typed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.jobs import ask, ask_to_read
from pledgewatch.record.models import Dossier, Job, Matter, Proposal, Source
from pledgewatch.record.work.worker import work_off
from tests.record.conftest import LETTER

pytestmark = pytest.mark.database
BASE = "/d/karvelia/"


@pytest.fixture
def client(ann: Person) -> Client:
    made = Client()
    made.force_login(ann)
    return made


@pytest.mark.parametrize(
    "page",
    ["", "timeline/", "library/", "review/", "memorandum/", "settings/", "search/?q=newspapers",
     "p1/", "p1/history/", "p1/do/assess/", "p1/do/edit/", "s1/", "read/s1/", "new/pledge/",
     "?as_of=2008-01-01&sort=-due", "?as_of=never"],
)  # fmt: skip
def test_each_page_answers(client: Client, pledge: Matter, page: str) -> None:
    assert client.get(f"{BASE}{page}").status_code == 200


def test_a_proposal_is_accepted_in_the_reader_and_waits_again_when_undone(
    client: Client,
    letter: Source,
) -> None:
    event = Proposal.objects.filter(source=letter, kind="event").order_by("start")[0]
    address = f"{BASE}read/s1/decide/{event.key}/"
    assert client.post(address, {"do": "accept"}).status_code == 302
    event.refresh_from_db()
    assert (event.state, event.became) == ("accepted", "e1")
    client.post(f"{BASE}undo/", {"key": event.key})
    event.refresh_from_db()
    assert (event.state, event.became) == ("waiting", "")


def test_a_date_that_is_none_is_refused_with_what_was_typed(
    client: Client,
    letter: Source,
) -> None:
    event = Proposal.objects.filter(source=letter, kind="event")[0]
    answer = client.post(
        f"{BASE}read/s1/decide/{event.key}/",
        {"do": "accept", "date": "next week", "account": "They said so."},
    )
    assert answer.status_code == 422
    assert b"They said so." in answer.content
    event.refresh_from_db()
    assert event.state == "waiting"


def test_the_second_of_two_who_change_a_title_sees_both(
    client: Client,
    ann: Person,
    pledge: Matter,
) -> None:
    names = ("title", "text", "forum", "made_on", "due", "firmness", "wording")
    told = {name: getattr(pledge, name) for name in names}
    was = {f"was-{name}": value for name, value in told.items()}
    actions.edit(pledge, {"title": "Theirs"}, by=ann)
    answer = client.post(f"{BASE}p1/do/edit/", {**told, **was, "title": "Mine"})
    assert answer.status_code == 409
    assert b"Theirs" in answer.content
    assert b"Mine" in answer.content
    pledge.refresh_from_db()
    assert pledge.title == "Theirs"


def test_chosen_words_become_evidence_that_stands_in_the_source(
    client: Client,
    pledge: Matter,
) -> None:
    words = "the Ministry of Culture declined the draft law"
    told = {"of": "evidence", "words": words, "matter": "p1", "bearing": "against",
            "reliability": "unknown"}  # fmt: skip
    assert client.post(f"{BASE}read/s1/make/", told).status_code == 302
    (evidence,) = pledge.evidence.all()
    assert evidence.passage is not None
    assert evidence.passage.exact == words


def test_words_that_a_new_reading_has_moved_are_not_taken_for_others(
    client: Client, letter: Source
) -> None:
    place = letter.reading.text.index("In February 2008")
    words = letter.reading.text[place : place + 60].strip()  # over the end of a line
    told = {"of": "pledge", "start": str(place), "end": str(place + 60), "title": "Press"}
    told |= {"made_on": "2007-11", "wording": "verbatim", "firmness": "firm"}
    form = client.get(f"{BASE}read/s1/make/", told).content.decode()
    assert f'name="seen" value="{words}"' in form
    sent = {**told, "seen": f"{words} declined."}
    answer = client.post(f"{BASE}read/s1/make/", sent, follow=True)
    assert "other words stand at that place" in answer.content.decode()
    assert not Matter.objects.exists()
    client.post(f"{BASE}read/s1/make/", {**told, "seen": words.replace("\n", "\r\n")})
    assert Matter.objects.get().text == words


def test_an_upload_is_asked_for_once_and_known_bytes_are_said_to_be_here(
    client: Client,
    dossier: Dossier,
    letter: Source,
) -> None:
    form = {"reliability": "unknown", "confidentiality": "public"}
    new = SimpleUploadedFile("other.txt", b"Another letter.\n")
    client.post(f"{BASE}library/bring/", {**form, "files": new})
    assert [job.about for job in Job.objects.filter(dossier=dossier)] == ["other.txt"]
    known = SimpleUploadedFile("again.txt", LETTER.encode())
    answer = client.post(f"{BASE}library/bring/", {**form, "files": known}, follow=True)
    assert "already" in answer.content.decode()
    assert Job.objects.count() == 1


def test_source_that_was_hidden_since_is_not_named_to_who_brought_it(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    bea = enter_person(name="Bea", email="bea@example.org")
    actions.appoint(dossier, bea, Role.CONTRIBUTOR, by=ann)
    ask_to_read(dossier, b"In May 2008 a law was signed.", file_name="a.txt", by=bea)
    work_off()
    source = Source.objects.get()
    actions.set_confidentiality(source, Confidentiality.RESTRICTED, by=ann)
    actions.edit(source, {"title": "What John Doe told us"}, by=ann)
    named = {}
    for person in (ann, bea):
        client.force_login(person)
        page = client.get(f"{BASE}library/work/").content.decode()
        assert "a.txt" in page
        named[person] = "John Doe" in page
    assert named == {ann: True, bea: False}


def test_work_is_ended_by_those_only_who_are_shown_how(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    bea = enter_person(name="Bea", email="bea@example.org")
    actions.appoint(dossier, bea, Role.CONTRIBUTOR, by=ann)
    job = ask(dossier, "back_up", {}, by=ann)
    ways = {}
    for person in (ann, bea):
        client.force_login(person)
        page = client.get(f"{BASE}library/work/").content.decode()
        assert '<span class="about">Backup</span>' in page
        ways[person] = f"/library/work/{job.pk}/" in page
    assert ways == {ann: True, bea: False}


def test_a_reader_may_not_decide_and_a_stranger_finds_nothing(
    dossier: Dossier,
    ann: Person,
    letter: Source,
) -> None:
    rita, otto = (enter_person(name=n, email=f"{n}@example.org") for n in ("rita", "otto"))
    actions.appoint(dossier, rita, Role.READER, by=ann)
    event = queries.waiting(dossier, kind="event")[0]
    for person, status in ((rita, 403), (otto, 404)):
        visitor = Client()
        visitor.force_login(person)
        answer = visitor.post(f"{BASE}read/s1/decide/{event.key}/", {"do": "accept"})
        assert answer.status_code == status
    assert Client().get(BASE)["Location"].startswith("/sign-in/")
