"""Drafts and issues as jobs: asked for on the page, made by a worker, handed out by the page."""

import json
import os
import time
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.documents.archive import Archive
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import actions, edition
from pledgewatch.record.models import Dossier, Event, Job, Matter, Publication, Source
from pledgewatch.record.work import leases
from pledgewatch.record.work.kinds import Work
from pledgewatch.record.work.worker import work_off
from pledgewatch.terminal.jobs import drafts, publishing
from tests.record.conftest import captured

pytestmark = [pytest.mark.database, pytest.mark.django_db]

HOME = "/d/karvelia/memorandum/"
HX = {"HX-Request": "true"}
ISSUE = {
    "issue-as_of": "2008-12-31",
    "issue-audience": "public",
    "issue-title": "The first year",
    "issue-note": "For the briefing in December.",
    "issue-formats": [".html", ".md"],
}


@pytest.fixture
def declined(dossier: Dossier, letter: Source, pledge: Matter, ann: Person) -> Event:
    words = "In February 2008 the Ministry of Culture declined the draft law."
    return actions.record_event(
        dossier,
        when="2008-02",
        account="The ministry declined the draft law.",
        passages_cited=(actions.quote(letter, words, by=ann),),
        told_in=(pledge,),
        by=ann,
    )


@pytest.fixture
def desk(client: Client, declined: Event, ann: Person) -> Client:
    client.force_login(ann)
    return client


def _member(dossier: Dossier, role: Role, ann: Person) -> tuple[Client, Person]:
    person = enter_person(name=role.value, email=f"{role.value}@example.org")
    actions.appoint(dossier, person, role, by=ann)
    client = Client()
    client.force_login(person)
    return client, person


def _draft(
    client: Client, suffix: str = ".html", audience: str = "internal", **headers: str
) -> Job:
    body = {"draft-as_of": "2008-12-31", "draft-audience": audience, "format": suffix}
    answer = client.post(f"{HOME}draft/", body, headers=headers)
    assert answer.status_code in {200, 302}, answer.status_code
    return Job.objects.latest("pk")


def _file(job: Job) -> str:
    return f"{HOME}drafts/{job.pk}/{job.arguments['files'][0]}"


# Drafts


@pytest.mark.parametrize(
    ("suffix", "media_type"), [(".html", "application/octet-stream"), (".pdf", "application/pdf")]
)
def test_a_draft_is_made_by_a_worker_and_says_what_it_is(
    desk: Client, suffix: str, media_type: str
) -> None:
    job = _draft(desk, suffix)
    assert "waits its turn" in desk.get(f"{HOME}making/").content.decode()
    assert work_off() == 1
    job.refresh_from_db()
    name = f"karvelia-2008-12-31-internal-draft{suffix}"
    assert (job.state, job.result) == ("done", {"files": [name]})
    assert f'href="{_file(job)}"' in desk.get(f"{HOME}issue/").content.decode()
    answer = desk.get(_file(job))
    assert answer["Content-Type"].startswith(media_type)
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert suffix != ".html" or "Draft, not issued" in answer.content.decode()
    assert not Publication.objects.exists()


def test_a_draft_asked_for_by_a_script_answers_with_the_part_that_asks_again(desk: Client) -> None:
    body = {"draft-as_of": "2008-12-31", "draft-audience": "public", "format": ".md"}
    part = desk.post(f"{HOME}draft/", body, headers=HX).content.decode()
    assert part.lstrip().startswith('<section id="publishing"')
    assert 'hx-trigger="every 1s"' in part
    work_off()
    part = desk.get(f"{HOME}making/", headers=HX).content.decode()
    assert "hx-trigger" not in part
    assert "karvelia-2008-12-31-draft.md</a>" in part
    refused = desk.post(f"{HOME}draft/", {**body, "format": ".exe"}, headers=HX)
    assert refused.status_code == 422
    assert desk.post(f"{HOME}draft/", {**body, "draft-as_of": "soon"}).status_code == 422


def test_drafts_are_cleared_after_a_day_and_when_they_are_dismissed(desk: Client) -> None:
    job = _draft(desk, ".md")
    work_off()
    folder = drafts.folder_of(job.pk)
    assert folder == Path(settings.ARCHIVE_FOLDER) / "drafts" / str(job.pk)
    assert list(Archive(Path(settings.ARCHIVE_FOLDER)))  # which does not take it for one of its own
    old = time.time() - drafts.KEPT - 1
    for place in (*folder.iterdir(), folder):
        os.utime(place, (old, old))
    answer = desk.get(_file(job), follow=True)
    assert "That draft has been cleared away." in answer.content.decode()
    drafts.clear()
    assert not folder.exists()
    other = _draft(desk, ".md")
    work_off()
    assert drafts.folder_of(other.pk).exists()
    desk.post(f"{HOME}making/{other.pk}/", {"do": "dismiss"})
    assert not drafts.folder_of(other.pk).exists()


def test_a_draft_holds_what_its_readers_may_see_and_is_for_those_who_may(
    desk: Client, dossier: Dossier, ann: Person, tmp_path: Path
) -> None:
    words = "In March 2008 a witness named the censor."
    hidden = captured(
        dossier, ann, tmp_path / "hidden.txt", f"{words}\n", Confidentiality.RESTRICTED
    )
    event = actions.record_event(
        dossier,
        when="2008-03",
        account="A witness spoke.",
        passages_cited=(actions.quote(hidden, words, by=ann),),
        told_in=(Matter.objects.get(),),
        by=ann,
    )
    restricted, internal = _draft(desk, ".md", "restricted"), _draft(desk, ".md", "internal")
    work_off()
    assert event.account in desk.get(_file(restricted)).content.decode()
    assert event.account not in desk.get(_file(internal)).content.decode()
    contributor, _ = _member(dossier, Role.CONTRIBUTOR, ann)
    assert contributor.get(_file(internal)).status_code == 403
    reviewer, person = _member(dossier, Role.REVIEWER, ann)
    assert reviewer.get(_file(restricted)).status_code == 200
    mine = _draft(reviewer, ".md", "restricted")
    actions.appoint(dossier, person, Role.READER, by=ann)  # before it is made
    work_off()
    mine.refresh_from_db()
    assert mine.state == "failed"
    assert mine.message.startswith("reviewer may not word pledges")
    assert reviewer.get(_file(restricted)).status_code == 403


def test_no_memorandum_is_addressed_to_somebody_whom_its_readers_may_not_see(
    desk: Client, dossier: Dossier, pledge: Matter, ann: Person
) -> None:
    rec = actions.recommend(pledge, text="Ask.", addressees=("Committee",), by=ann)
    committee = rec.addressees.get().actor
    actions.set_confidentiality(committee, Confidentiality.RESTRICTED, by=ann)
    body = {"draft-as_of": "2026-01-01", "draft-addressee": committee.key, "format": ".md"}
    for readers, status in (("public", 422), ("restricted", 302)):
        answer = desk.post(f"{HOME}draft/", {**body, "draft-audience": readers})
        assert answer.status_code == status
        told = "These readers may not see whom it is addressed to." in answer.content.decode()
        assert told is (status == 422)
    work_off()
    assert Job.objects.get().state == "done"


# Issues


def test_an_issue_is_what_the_record_gives_for_its_readers(
    desk: Client, dossier: Dossier, ann: Person
) -> None:
    answer = desk.post(f"{HOME}issue/", ISSUE)
    assert (answer.status_code, answer["Location"]) == (302, f"{HOME}issue/#publishing")
    assert not Publication.objects.exists()
    assert work_off() == 1
    issued = Publication.objects.get()
    assert (issued.title, issued.audience, issued.by) == ("The first year", "public", ann)
    again = edition.dossier(
        "karvelia",
        as_of=issued.as_of,
        recorded_by=issued.recorded_by,
        audience=Confidentiality.PUBLIC,
    )
    assert edition.digest(again) == issued.digest
    part = desk.get(f"{HOME}making/", headers=HX).content.decode()
    assert "pub1 is issued" in part
    assert '<section id="issued" aria-labelledby="issued-title" hx-swap-oob="true">' in part
    page = desk.get(f"{HOME}issue/").content.decode()
    assert "<q>For the briefing in December.</q>" in page
    assert "hx-swap-oob" not in page


def test_an_issue_is_issued_once_however_often_it_is_done(desk: Client) -> None:
    desk.post(f"{HOME}issue/", ISSUE)
    held = leases.claim()
    assert held is not None
    work = Work(held, tell=lambda *_: None, note=lambda told: leases.note_result(held, told))
    assert publishing.issue(work).result == {"publication": "pub1"}  # and the worker dies here
    leases.release(held)
    assert work_off() == 1
    assert [one.key for one in Publication.objects.all()] == ["pub1"]
    assert Job.objects.get().result == {"publication": "pub1"}


def test_an_issue_given_up_after_it_was_issued_is_not_issued_by_trying_again(
    desk: Client, ann: Person
) -> None:
    desk.post(f"{HOME}issue/", ISSUE)
    for _attempt in range(leases.MOST_ATTEMPTS):
        held = leases.claim()
        assert held is not None
        work = Work(held, tell=lambda *_: None, note=partial(leases.note_result, held))
        assert publishing.issue(work).result == {"publication": "pub1"}  # and the worker dies here
        Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert leases.give_up_spent() == 1
    desk.post(f"{HOME}making/{Job.objects.get().pk}/", {"do": "again"})
    assert work_off() == 1
    assert [one.key for one in Publication.objects.all()] == ["pub1"]
    assert Job.objects.get().result == {"publication": "pub1"}


def test_contributors_end_no_work_of_those_who_publish(
    desk: Client, dossier: Dossier, ann: Person
) -> None:
    job = _draft(desk, ".md")
    work_off()
    contributor, _ = _member(dossier, Role.CONTRIBUTOR, ann)
    for place in (f"{HOME}making/{job.pk}/", f"/d/karvelia/library/work/{job.pk}/"):
        assert contributor.post(place, {"do": "dismiss"}).status_code == 403
    assert desk.get(_file(job)).status_code == 200


def test_files_of_a_record_before_this_one_are_no_draft(desk: Client) -> None:
    job = _draft(desk, ".md")
    place = drafts.folder_of(job.pk) / job.arguments["files"][0]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("Of a record that was put back from a backup.", "utf-8")
    assert desk.get(_file(job)).status_code == 302
    work_off()
    assert b"Of a record" not in desk.get(_file(job)).content


def test_a_worker_that_lost_the_job_issues_nothing(desk: Client) -> None:
    desk.post(f"{HOME}issue/", ISSUE)
    held = leases.claim()
    assert held is not None

    def lost(_told: object) -> None:
        raise leases.LostError

    with pytest.raises(leases.LostError):
        publishing.issue(Work(held, tell=lambda *_: None, note=lost))
    assert not Publication.objects.exists()


def test_why_nothing_was_written_is_told_with_the_way_to_mend_it(desk: Client) -> None:
    desk.post(f"{HOME}write/", {"section": "p1", "text": "Nobody knows why.", "was": ""})
    desk.post(f"{HOME}issue/", ISSUE)
    work_off()
    job = Job.objects.get()
    assert job.message == "Nothing was written. Statements without a sound source: 1."
    page = desk.get(f"{HOME}issue/").content.decode()
    assert "the paragraph cites no record item" in page
    assert f'href="{HOME}check/?audience=public"' in page
    assert not Publication.objects.exists()
    desk.post(f"{HOME}write/", {"section": "p1", "text": "", "was": "Nobody knows why."})
    desk.post(f"{HOME}making/{job.pk}/", {"do": "again"})
    work_off()
    assert [one.key for one in Publication.objects.all()] == ["pub1"]


def test_a_protected_name_stops_an_issue_when_it_is_made(
    desk: Client, dossier: Dossier, ann: Person
) -> None:
    desk.post(f"{HOME}issue/", ISSUE)
    actions.protect(dossier, pseudonym="Witness A", identity="the ministry declined", by=ann)
    work_off()
    assert "protected as “Witness A”" in Job.objects.get().message
    assert not Publication.objects.exists()


# The files themselves


def test_files_are_compared_with_their_hashes_and_what_is_broken_is_named(
    desk: Client, letter: Source
) -> None:
    desk.post(f"{HOME}issue/", ISSUE)
    work_off()
    assert "Compare every file with its hash" in desk.get(f"{HOME}check/").content.decode()
    part = desk.post(f"{HOME}verified/", headers=HX).content.decode()
    assert 'hx-trigger="every 1s"' in part
    work_off()
    assert "All 3 files are what their hashes say." in desk.get(f"{HOME}check/").content.decode()
    kept = Archive(Path(settings.ARCHIVE_FOLDER)).path(letter.sha256)
    kept.chmod(0o644)
    kept.write_bytes(b"something else")
    desk.post(f"{HOME}verified/")
    work_off()
    assert json.dumps(Job.objects.latest("pk").result) == '{"files": 3, "broken": ["s1"]}'
    page = desk.get(f"{HOME}check/").content.decode()
    assert "with other bytes than those captured:" in page
    assert 'href="/d/karvelia/s1/"' in page


def test_files_that_one_may_not_see_are_neither_counted_nor_named(
    desk: Client, dossier: Dossier, letter: Source, ann: Person
) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    contributor, _ = _member(dossier, Role.CONTRIBUTOR, ann)
    contributor.post(f"{HOME}verified/")
    work_off()
    assert Job.objects.get().result == {"files": 0, "broken": []}
