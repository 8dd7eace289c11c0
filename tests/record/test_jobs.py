from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoAssertNumQueries

from pledgewatch.accounts.models import Person
from pledgewatch.accounts.people import enter_person
from pledgewatch.accounts.roles import Role
from pledgewatch.documents.archive import Archive
from pledgewatch.documents.fetching import FetchError
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.dossier.when import NotADateError
from pledgewatch.record import actions
from pledgewatch.record.actions import jobs as asking
from pledgewatch.record.errors import (
    AlreadyHereError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
)
from pledgewatch.record.models import AuditEntry, Dossier, Job, JobState, Source
from pledgewatch.record.queries import jobs as queries
from pledgewatch.record.work import leases

pytestmark = [pytest.mark.database, pytest.mark.django_db]

PAPER = b"In May 2008 the draft law was declined."


def _colleague(dossier: Dossier, ann: Person, role: Role, name: str = "Ben") -> Person:
    person = enter_person(name=name, email=f"{name.lower()}@example.org")
    actions.appoint(dossier, person, role, by=ann)
    return person


def _failed(job: Job) -> Job:
    held = leases.claim()
    assert held is not None
    assert held.pk == job.pk
    leases.fail(held, "It is empty.")
    job.refresh_from_db()
    return job


def test_upload_is_kept_at_once_and_waits_for_a_worker(dossier: Dossier, ann: Person) -> None:
    job = asking.ask_to_read(dossier, BytesIO(PAPER), file_name="C:\\papers\\\x00law.txt", by=ann)
    assert (job.kind, job.state, job.about, job.unfinished) == ("read", "queued", "law.txt", True)
    kept = Archive(Path(settings.ARCHIVE_FOLDER)).path(job.arguments["sha256"])
    assert kept.read_bytes() == PAPER
    trail = AuditEntry.objects.get(act="ask for work")
    assert (trail.by, trail.detail) == (ann, {"kind": "read", "job": job.pk})


def test_asking_twice_is_one_job_until_it_is_finished(dossier: Dossier, ann: Person) -> None:
    first = asking.ask_to_read(dossier, PAPER, file_name="law.txt", by=ann)
    assert asking.ask_to_read(dossier, PAPER, file_name="law.txt", by=ann) == first
    _failed(first)
    assert asking.ask_to_read(dossier, PAPER, file_name="law.txt", by=ann) != first


def test_bytes_that_are_a_source_are_refused_with_its_key(
    dossier: Dossier, letter: Source, ann: Person, tmp_path: Path
) -> None:
    with pytest.raises(AlreadyHereError, match="in “karvelia” already: s1, “Letter on") as refused:
        asking.ask_to_read(dossier, tmp_path / "letter.txt", file_name="copy.txt", by=ann)
    assert refused.value.source == "s1"
    assert not Job.objects.exists()


def test_source_that_is_hidden_is_not_named(dossier: Dossier, letter: Source, ann: Person) -> None:
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    ben = _colleague(dossier, ann, Role.CONTRIBUTOR)
    kept = Archive(Path(settings.ARCHIVE_FOLDER)).path(letter.sha256)
    with pytest.raises(AlreadyHereError, match="not open to you") as refused:
        asking.ask_to_read(dossier, kept, file_name="copy.txt", by=ben)
    assert refused.value.source == ""
    assert "Letter on" not in str(refused.value)


def test_what_cannot_be_asked_is_refused_at_once(dossier: Dossier, ann: Person) -> None:
    with pytest.raises(NotADateError):
        asking.ask_to_read(dossier, PAPER, file_name="a.txt", published="soon", by=ann)
    with pytest.raises(FetchError, match="must begin with https:// or http://"):
        asking.ask_to_fetch(dossier, "file:///etc/passwd", by=ann)
    with pytest.raises(
        RefusedError, match=r"No worker can do “dance”\. There are: .*fetch, .*read, "
    ):
        asking.ask(dossier, "dance", {}, by=ann)
    assert not Job.objects.exists()


def test_readers_may_not_ask_cancel_or_dismiss(dossier: Dossier, ann: Person) -> None:
    ben = _colleague(dossier, ann, Role.READER)
    job = asking.ask_to_fetch(dossier, "https://example.org/", by=ann)
    for doing in (
        lambda: asking.ask_to_read(dossier, PAPER, file_name="a.txt", by=ben),
        lambda: asking.ask_to_fetch(dossier, "https://example.org/", by=ben),
        lambda: asking.cancel(job, by=ben),
        lambda: asking.try_again(job, by=ben),
        lambda: asking.dismiss(job, by=ben),
    ):
        with pytest.raises(NotAllowedError):
            doing()


def test_work_of_others_is_ended_by_those_only_who_may_ask_for_it(
    dossier: Dossier, ann: Person
) -> None:
    ben = _colleague(dossier, ann, Role.CONTRIBUTOR)
    theirs = asking.ask(dossier, "back_up", {}, by=ann)
    papers = asking.ask_to_read(dossier, PAPER, file_name="a.txt", by=ann)
    for doing in (asking.cancel, asking.dismiss):
        with pytest.raises(NotAllowedError):
            doing(theirs, by=ben)
        doing(papers, by=ben)
        doing(theirs, by=ann)


def test_own_work_is_ended_by_whoever_has_become_less_since(dossier: Dossier, ann: Person) -> None:
    ben = _colleague(dossier, ann, Role.OWNER)
    job = asking.ask(dossier, "back_up", {}, by=ben)
    actions.appoint(dossier, ben, Role.CONTRIBUTOR, by=ann)
    asking.cancel(job, by=ben)
    with pytest.raises(NotAllowedError):
        asking.try_again(job, by=ben)
    asking.dismiss(job, by=ben)


def test_what_was_done_for_good_is_not_done_by_another_attempt(
    dossier: Dossier, ann: Person
) -> None:
    job = asking.ask_to_read(dossier, PAPER, file_name="a.txt", by=ann)
    done = {"publication": "pub1", "filled": True}
    Job.objects.filter(pk=job.pk).update(
        state=JobState.GIVEN_UP.value, result={**done, "flaws": [], "sha256": "0"}
    )
    asking.try_again(job, by=ann)
    assert (job.state, job.result) == (JobState.QUEUED, done)


def test_job_is_seen_by_who_asked_and_by_who_may_see_its_source(
    dossier: Dossier, letter: Source, ann: Person
) -> None:
    ben, eve = (_colleague(dossier, ann, Role.CONTRIBUTOR, name) for name in ("Ben", "Eve"))
    restricted = asking.ask_to_read(
        dossier, PAPER, file_name="a.txt", confidentiality=Confidentiality.RESTRICTED, by=ben
    )
    again = asking.ask_to_read_again(letter, by=ann)
    assert list(queries.jobs(dossier, to=ann)) == [again, restricted]
    assert list(queries.jobs(dossier, to=ben)) == [again, restricted]
    assert list(queries.jobs(dossier, to=eve)) == [again]
    actions.set_confidentiality(letter, Confidentiality.RESTRICTED, by=ann)
    assert list(queries.jobs(dossier, to=eve)) == []
    with pytest.raises(NotFoundError):
        queries.job(dossier, restricted.pk, to=eve)
    with pytest.raises(NotAllowedError, match="not open to you"):
        asking.cancel(restricted, by=eve)


def test_failure_stays_listed_until_dismissed(dossier: Dossier, ann: Person) -> None:
    job = _failed(asking.ask_to_read(dossier, PAPER, file_name="a.txt", by=ann))
    assert [one.message for one in queries.failed_jobs(dossier, to=ann)] == ["It is empty."]
    assert queries.job_counts(dossier, to=ann) == queries.JobCounts(0, 0, failed=1)
    asking.dismiss(job, by=ann)
    assert list(queries.jobs(dossier, to=ann)) == []
    assert queries.job_counts(dossier, to=ann) == queries.JobCounts(0, 0, 0)
    asking.try_again(job, by=ann)
    assert [one.message for one in queries.unfinished_jobs(dossier, to=ann)] == [""]
    assert queries.job_counts(dossier, to=ann).unfinished == 1


def test_job_can_be_cancelled_and_tried_again_but_not_twice(dossier: Dossier, ann: Person) -> None:
    job = asking.ask_to_read(dossier, PAPER, file_name="a.txt", by=ann)
    with pytest.raises(RefusedError, match="Cancel it first"):
        asking.dismiss(job, by=ann)
    with pytest.raises(RefusedError, match="did not fail"):
        asking.try_again(job, by=ann)
    asking.cancel(job, by=ann)
    assert (job.state, leases.claim()) == (JobState.CANCELLED, None)
    with pytest.raises(RefusedError, match="finished already"):
        asking.cancel(job, by=ann)
    asking.try_again(job, by=ann)
    assert leases.claim() == job


def test_lists_cost_the_same_with_many_jobs(
    dossier: Dossier, ann: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    told: list[tuple[str, str]] = []
    for number in range(3):
        asking.ask_to_fetch(dossier, f"https://example.org/{number}", by=ann)
        with django_assert_num_queries(4):  # two for the role, one for each question
            told = [(one.about, one.asked_by.name) for one in queries.jobs(dossier, to=ann)[:50]]
            queries.job_counts(dossier, to=ann)
    assert told == [(f"https://example.org/{number}", "Ann Lee") for number in (2, 1, 0)]
