import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.record import actions
from pledgewatch.record.actions import jobs
from pledgewatch.record.models import Dossier, Job, JobPhase, JobState, Proposal, Source
from pledgewatch.record.work import kinds, leases
from pledgewatch.record.work.worker import work_off
from tests.factories.pdfs import typeset
from tests.record.conftest import LETTER

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def _done(job: Job) -> Job:
    assert work_off() == 1
    job.refresh_from_db()
    return job


def test_upload_becomes_a_source_with_what_was_said_of_it(dossier: Dossier, ann: Person) -> None:
    job = jobs.ask_to_read(
        dossier,
        LETTER.encode(),
        file_name="letter.txt",
        by=ann,
        publisher="Karvel Watch",
        published="2008-06",
        url="https://watch.example/letter",
        reliability=Reliability.UNSURE,
        confidentiality=Confidentiality.INTERNAL,
    )
    _done(job)
    source = Source.objects.get(dossier=dossier)
    assert (job.state, job.attempts, job.result) == ("done", 1, {"source": "s1", "new": True})
    assert (job.source, job.message, job.phase, job.claim) == (source, "", "", "")
    assert (source.file_name, source.publisher, source.published) == (
        "letter.txt",
        "Karvel Watch",
        "2008-06",
    )
    assert (source.url, source.asked_url) == ("https://watch.example/letter", "")
    assert (source.reliability, source.confidentiality) == ("unsure", "internal")
    assert Proposal.objects.filter(source=source, text__contains="In February 2008").exists()


def test_file_that_cannot_be_read_leaves_its_message_with_its_own_name(
    dossier: Dossier, ann: Person
) -> None:
    job = _done(jobs.ask_to_read(dossier, b"", file_name="nothing.pdf", by=ann))
    assert (job.state, job.result) == ("failed", {})
    assert job.message == "nothing.pdf is empty; there is nothing to read in it"
    assert not Source.objects.exists()


def test_who_may_no_more_when_the_work_is_done_is_refused(dossier: Dossier, ann: Person) -> None:
    ben = enter_person(name="Ben", email="ben@example.org")
    actions.appoint(dossier, ben, Role.CONTRIBUTOR, by=ann)
    job = jobs.ask_to_read(dossier, LETTER.encode(), file_name="letter.txt", by=ben)
    actions.appoint(dossier, ben, Role.READER, by=ann)
    _done(job)
    assert job.state == JobState.FAILED
    assert job.message.startswith("Ben may not add sources")


def test_source_is_read_again(letter: Source, ann: Person) -> None:
    job = _done(jobs.ask_to_read_again(letter, by=ann))
    assert (job.state, job.source) == ("done", letter)
    assert job.result == {"source": "s1", "new": 0, "withdrawn": 0}


def test_phases_are_told_in_order(
    dossier: Dossier, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, int, int]] = []

    def note(_job: Job, phase: JobPhase, *, done: int, total: int, lease: float) -> None:
        told.append((phase.value, done, total))

    monkeypatch.setattr(leases, "note_progress", note)
    _done(jobs.ask_to_read(dossier, LETTER.encode(), file_name="letter.txt", by=ann))
    assert told == [("opening", 0, 3), ("reading", 1, 3), ("keeping", 2, 3)]


def test_kind_that_breaks_is_told_and_the_next_is_done(
    dossier: Dossier, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_work: kinds.Work) -> kinds.Upshot:
        raise ZeroDivisionError

    def hungry(_work: kinds.Work) -> kinds.Upshot:
        raise MemoryError

    monkeypatch.setitem(kinds.KINDS, "break", broken)
    monkeypatch.setitem(kinds.KINDS, "eat", hungry)
    monkeypatch.setitem(kinds.KINDS, "rest", lambda _work: kinds.Upshot({}, message="Rested."))
    for kind in ("break", "eat", "rest"):
        jobs.ask(dossier, kind, {}, by=ann)
    assert work_off() == 3
    told = [(job.kind, job.state, job.message[:30]) for job in Job.objects.order_by("pk")]
    assert told == [
        ("break", "failed", "The worker broke on it (ZeroDi"),
        ("eat", "failed", "It needs more memory than ther"),
        ("rest", "done", "Rested."),
    ]


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site of this machine: a letter, where it moved from, a PDF, and nothing else."""
    pages = {
        "/letter.txt": ("text/plain; charset=utf-8", LETTER.encode()),
        "/report.pdf": ("application/pdf", typeset("= A report\nOn 3 May 2008 it was declined.")),
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/moved":
                self.send_response(301)
                self.send_header("Location", "/letter.txt")
                self.end_headers()
                return
            media_type, content = pages.get(self.path, ("text/plain", b""))
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", media_type)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    monkeypatch.setenv("PLEDGEWATCH_FETCH_PRIVATE", "1")
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_address_becomes_a_source_with_where_it_was_in_the_end(
    dossier: Dossier, ann: Person, site: str
) -> None:
    job = _done(jobs.ask_to_fetch(dossier, f"{site}/moved", title="The letter", by=ann))
    assert job.state == "done", job.message
    source = Source.objects.get(dossier=dossier)
    assert (source.url, source.asked_url) == (f"{site}/letter.txt", f"{site}/moved")
    assert (source.title, source.file_name) == ("The letter", "letter.txt")
    assert job.result["served_as"] == "text/plain; charset=utf-8"
    assert job.result["retrieved_at"] == source.retrieved_at.isoformat()
    assert (job.result["source"], job.result["new"]) == ("s1", True)


def test_same_bytes_elsewhere_are_said_to_be_here_already(
    dossier: Dossier, ann: Person, letter: Source, site: str
) -> None:
    job = _done(jobs.ask_to_fetch(dossier, f"{site}/letter.txt", by=ann))
    assert (job.state, job.source) == ("done", letter)
    assert (job.result["source"], job.result["new"]) == ("s1", False)


def test_same_bytes_that_are_hidden_are_not_named(
    dossier: Dossier, ann: Person, letter: Source, site: str
) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    ben = enter_person(name="Ben", email="ben@example.org")
    actions.appoint(dossier, ben, Role.CONTRIBUTOR, by=ann)
    job = _done(jobs.ask_to_fetch(dossier, f"{site}/letter.txt", by=ben))
    assert (job.state, job.source, job.result["source"]) == ("done", None, "")
    assert job.message == "It is in the dossier already, as a source that is not open to you."


def test_pdf_at_an_address_is_read(dossier: Dossier, ann: Person, site: str) -> None:
    _done(jobs.ask_to_fetch(dossier, f"{site}/report.pdf", by=ann))
    source = Source.objects.get(dossier=dossier)
    assert (source.media_type, source.asked_url) == ("application/pdf", "")


def test_address_without_a_page_leaves_its_message(
    dossier: Dossier, ann: Person, site: str
) -> None:
    job = _done(jobs.ask_to_fetch(dossier, f"{site}/gone", by=ann))
    assert job.state == "failed"
    assert job.message.startswith(f"{site}/gone answered 404 (Not Found).")


def test_what_was_fetched_is_not_fetched_again_by_another_attempt(
    dossier: Dossier, ann: Person, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = jobs.ask_to_fetch(dossier, f"{site}/letter.txt", by=ann)
    held = leases.claim()
    assert held is not None
    work = kinds.Work(held, tell=lambda *_: None, note=lambda got: leases.note_result(held, got))
    kinds.fetch(work)  # and the worker dies before it says so
    leases.release(held)
    monkeypatch.delenv("PLEDGEWATCH_FETCH_PRIVATE")  # fetching would be refused now
    _done(job)
    assert (job.state, job.result["source"], job.result["new"]) == ("done", "s1", True)
    assert Source.objects.count() == 1
