"""Archives, mailboxes and letters: each document in them becomes a source that says whence."""

from typing import Any

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions
from pledgewatch.record.actions import jobs
from pledgewatch.record.actions.sources import archive as archived
from pledgewatch.record.models import Dossier, Job, Source
from pledgewatch.record.work.worker import work_off
from tests.factories.containers import archive, letter, mailbox
from tests.record.conftest import LETTER

pytestmark = [pytest.mark.database, pytest.mark.django_db]
LAW = b"The law on the media will be amended by the end of 2008, the minister said in Madrid."
SPEECH = b"The minister said in Madrid that registration of parties will be made simpler in 2008."


def _brought(dossier: Dossier, content: bytes, name: str, by: Person, **about: Any) -> Job:
    job = jobs.ask_to_read(dossier, content, file_name=name, by=by, **about)
    assert work_off() == 1
    job.refresh_from_db()
    return job


def _told(job: Job) -> list[tuple[str, str, bool, str]]:
    return [
        (one["name"], one["source"], one["new"], one["problem"]) for one in job.result["members"]
    ]


def test_archive_becomes_sources_that_say_whence_and_is_kept_itself(
    dossier: Dossier, ann: Person
) -> None:
    content = archive(("2008/law.txt", LAW), ("2008/nothing.txt", b""), ("speech.txt", SPEECH))
    job = _brought(dossier, content, "letters.zip", ann, publisher="Karvel Watch", title="Letters")
    assert (job.state, job.source, job.message) == ("done", None, "")
    assert _told(job) == [
        ("2008/law.txt", "s1", True, ""),
        (
            "2008/nothing.txt",
            "",
            False,
            "2008/nothing.txt is empty; there is nothing to read in it",
        ),
        ("speech.txt", "s2", True, ""),
    ]
    law = Source.objects.get(key="s1")
    assert (law.container_name, law.member, law.file_name) == (
        "letters.zip",
        "2008/law.txt",
        "law.txt",
    )
    assert archived().path(law.container).read_bytes() == content
    assert archived().path(law.sha256).read_bytes() == LAW
    assert (law.publisher, law.title) == ("Karvel Watch", "law.txt")


def test_letter_is_a_source_and_so_is_what_is_attached(dossier: Dossier, ann: Person) -> None:
    content = letter(LAW.decode(), ("speech.txt", SPEECH)).as_bytes()
    job = _brought(dossier, content, "draft.eml", ann, published="2008-05-11")
    first, second = Source.objects.filter(dossier=dossier).order_by("pk")
    assert (job.source, job.result["source"]) == (first, "s1")
    assert _told(job) == [("speech.txt", "s2", True, "")]
    assert (first.title, first.author, first.published) == (
        "The draft law",
        "Ann Person",
        "2008-05-11",
    )
    assert (first.container, first.member) == ("", "")
    assert (second.container, second.container_name, second.member) == (
        first.sha256,
        "draft.eml",
        "speech.txt",
    )
    assert second.published == ""


def test_containers_within_one_another_name_the_whole_way(dossier: Dossier, ann: Person) -> None:
    inner = letter(LAW.decode(), ("speech.txt", SPEECH)).as_bytes()
    content = archive(("mail/all.mbox", mailbox(inner)))
    job = _brought(dossier, content, "letters.zip", ann)
    assert [name for name, _, _, problem in _told(job) if not problem] == [
        "mail/all.mbox › 1 The draft law.eml",
        "mail/all.mbox › 1 The draft law.eml › speech.txt",
    ]


def test_container_within_three_others_is_not_opened(dossier: Dossier, ann: Person) -> None:
    content = archive(("law.txt", LAW))
    for name in ("3.zip", "2.zip", "1.zip"):
        content = archive((name, content))
    job = _brought(dossier, content, "0.zip", ann)
    assert _told(job) == [
        (
            "1.zip › 2.zip › 3.zip",
            "",
            False,
            (
                "1.zip › 2.zip › 3.zip is a container within 3 others, which is not opened; "
                "unpack it and give what is in it"
            ),
        )
    ]
    assert not Source.objects.exists()


def test_archive_brought_again_doubles_nothing(dossier: Dossier, ann: Person) -> None:
    content = archive(("law.txt", LAW), ("again/law.txt", LAW))
    _brought(dossier, content, "letters.zip", ann)
    job = _brought(dossier, content, "letters.zip", ann)
    assert _told(job) == [("law.txt", "s1", False, ""), ("again/law.txt", "s1", False, "")]
    assert Source.objects.count() == 1


def test_worker_that_died_amid_an_archive_leaves_the_rest_to_the_next(
    dossier: Dossier, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(("law.txt", LAW), ("speech.txt", SPEECH), ("letter.txt", LETTER.encode()))
    job = jobs.ask_to_read(dossier, content, file_name="letters.zip", by=ann)
    whole = actions.capture

    def dying(*args: Any, **told: Any) -> Any:
        if told["arrival"].file_name == "speech.txt":
            raise SystemExit
        return whole(*args, **told)

    monkeypatch.setattr("pledgewatch.record.actions.containers.capture", dying)
    with pytest.raises(SystemExit):
        work_off()
    monkeypatch.setattr("pledgewatch.record.actions.containers.capture", whole)
    Job.objects.update(lease_until=job.asked_at)
    assert work_off() == 1
    job.refresh_from_db()
    assert _told(job) == [
        ("law.txt", "s1", True, ""),
        ("speech.txt", "s2", True, ""),
        ("letter.txt", "s3", True, ""),
    ]
    assert Source.objects.count() == 3


def test_member_that_is_not_open_to_the_person_is_not_shown(dossier: Dossier, ann: Person) -> None:
    _brought(dossier, LAW, "law.txt", ann, confidentiality=Confidentiality.RESTRICTED)
    ben = enter_person(name="Ben", email="ben@example.org")
    actions.appoint(dossier, ben, Role.CONTRIBUTOR, by=ann)
    job = _brought(dossier, archive(("law.txt", LAW)), "letters.zip", ben)
    assert _told(job) == [
        (
            "law.txt",
            "",
            False,
            "law.txt is in the dossier already, as a source that is not open to you",
        )
    ]


def test_archive_that_cannot_be_opened_fails_with_its_name(dossier: Dossier, ann: Person) -> None:
    job = _brought(dossier, archive(("law.txt", LAW))[:-30], "letters.zip", ann)
    assert job.state == "failed"
    assert job.message == (
        "letters.zip is an archive (ZIP) that is cut off or damaged; fetch or save it anew"
    )
