"""Archives in the library: what became of what was in them, and whence a document came."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions
from pledgewatch.record.models import Dossier, Source
from pledgewatch.record.work.worker import work_off
from tests.factories.containers import archive
from tests.web.asking import read

pytestmark = [pytest.mark.database, pytest.mark.django_db]
BASE = "/d/karvelia/"
LAW = b"The law on the media will be amended by the end of 2008, the minister said in Madrid."
SPEECH = b"The minister said in Madrid that registration of parties will be made simpler in 2008."
HELD = archive(("2008/law.txt", LAW), ("<b>.txt", b""), ("speech.txt", SPEECH), ("again.txt", LAW))


@pytest.fixture
def client(ann: Person, dossier: Dossier) -> Client:
    return _signed_in(ann)


def _signed_in(person: Person) -> Client:
    made = Client()
    made.force_login(person)
    return made


def _bring(client: Client) -> None:
    told = {"reliability": "unknown", "confidentiality": "public", "publisher": "Karvel Watch"}
    file = SimpleUploadedFile("letters.zip", HELD)
    assert client.post(f"{BASE}library/bring/", {**told, "files": file}).status_code == 302
    assert work_off() == 1


def _shown(client: Client, address: str) -> str:
    return " ".join(client.get(f"{BASE}{address}").content.decode().split())


def test_work_tells_what_was_in_an_archive_and_what_was_wrong(client: Client) -> None:
    _bring(client)
    page = _shown(client, "library/work/")
    assert "2 documents came in it" in page
    assert "1 file in it could not be read" in page
    assert "<li>&lt;b&gt;.txt is empty; there is nothing to read in it</li>" in page


def test_library_says_whence_a_document_came_and_narrows_to_it(
    client: Client, letter: Source
) -> None:
    _bring(client)
    law = Source.objects.get(member="2008/law.txt")
    page = _shown(client, "library/")
    assert "from letters.zip: 2008/law.txt" in page
    assert letter.title in page
    narrowed = _shown(client, f"library/?container={law.container}")
    assert f'<option value="{law.container}" selected>letters.zip (2)</option>' in narrowed
    assert "from letters.zip: speech.txt" in narrowed
    assert letter.title not in narrowed.partition("<table")[2]
    assert "from letters.zip: speech.txt" in _shown(client, "library/?words=letters.zip")


def test_page_of_a_source_says_whence_and_gives_the_whole(client: Client) -> None:
    _bring(client)
    law = Source.objects.get(member="2008/law.txt")
    page = _shown(client, f"{law.key}/")
    assert "<dt>Came in</dt><dd>letters.zip</dd>" in page
    assert "<dt>Its name there</dt><dd>2008/law.txt</dd>" in page
    assert f"{law.key}/container/" in page
    answer = client.get(f"{BASE}{law.key}/container/")
    assert read(answer) == HELD
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letters.zip"'


def test_whole_is_kept_from_who_may_not_see_a_part(
    client: Client, dossier: Dossier, ann: Person
) -> None:
    _bring(client)
    law, speech = (Source.objects.get(member=name) for name in ("2008/law.txt", "speech.txt"))
    actions.set_confidentiality(speech, Confidentiality.RESTRICTED, by=ann)
    ben = enter_person(name="Ben", email="ben@example.org")
    actions.appoint(dossier, ben, Role.READER, by=ann)
    client = _signed_in(ben)
    page = _shown(client, f"{law.key}/")
    assert "letters.zip" in page
    assert f"{law.key}/container/" not in page
    assert client.get(f"{BASE}{law.key}/container/").status_code == 404
    assert "1 document came in it" in _shown(client, "library/work/")


def test_source_that_came_by_itself_has_no_whole(client: Client, letter: Source) -> None:
    assert client.get(f"{BASE}{letter.key}/container/").status_code == 404
