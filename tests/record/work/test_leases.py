from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions import jobs
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Dossier, Job, JobPhase
from pledgewatch.record.work import leases

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def asked(dossier: Dossier, ann: Person) -> list[Job]:
    return [jobs.ask_to_fetch(dossier, f"https://example.org/{n}", by=ann) for n in range(2)]


def _claimed() -> Job:
    job = leases.claim()
    assert job is not None
    return job


def _lapse() -> None:
    Job.objects.filter(state="running").update(lease_until=timezone.now() - timedelta(seconds=1))


def test_oldest_is_claimed_first_and_only_once(asked: list[Job]) -> None:
    assert [_claimed(), _claimed()] == asked
    assert leases.claim() is None
    assert not leases.any_to_do()


def test_lapsed_job_is_claimed_again_and_lost_to_the_first(asked: list[Job]) -> None:
    first = _claimed()
    _lapse()
    second = _claimed()
    assert (first.pk, second.attempts) == (second.pk, 2)
    assert second.started_at == first.started_at
    acts: list[Callable[[], None]] = [
        lambda: leases.renew(first),
        lambda: leases.note_progress(first, JobPhase.READING),
        lambda: leases.note_result(first, {}),
        lambda: leases.finish(first, {}),
        lambda: leases.fail(first, "No."),
        lambda: leases.release(first),
    ]
    for doing in acts:
        with pytest.raises(leases.LostError):
            doing()
    leases.finish(second, {"source": ""})
    second.refresh_from_db()
    assert (second.state, second.result, second.claim) == ("done", {"source": ""}, "")


def test_job_that_lapsed_three_times_is_given_up(asked: list[Job], ann: Person) -> None:
    for attempt in (1, 2, 3):
        assert _claimed().attempts == attempt
        _lapse()
    assert leases.any_to_do()
    assert leases.give_up_spent() == 1
    asked[0].refresh_from_db()
    assert (asked[0].state, asked[0].message) == ("given_up", leases.GIVEN_UP)
    assert _claimed() == asked[1]
    jobs.try_again(asked[0], by=ann)
    assert (asked[0].message, _claimed().attempts) == ("", 1)


def test_released_job_counts_no_attempt(asked: list[Job]) -> None:
    leases.release(_claimed())
    again = _claimed()
    assert (again, again.attempts) == (asked[0], 1)


def test_beat_never_shortens_a_longer_lease(asked: list[Job]) -> None:
    job = _claimed()
    leases.note_progress(job, JobPhase.KEEPING)
    leases.renew(job, lease=1)
    job.refresh_from_db()
    assert job.lease_until is not None
    assert job.lease_until > timezone.now() + timedelta(seconds=2 * leases.LEASE)


def test_job_that_is_being_written_down_is_not_cancelled(asked: list[Job], ann: Person) -> None:
    job = _claimed()
    leases.note_progress(job, JobPhase.KEEPING)
    with pytest.raises(RefusedError, match="or about to be"):
        jobs.cancel(job, by=ann)
    leases.note_progress(job, JobPhase.READING)
    jobs.cancel(job, by=ann)
    with pytest.raises(leases.LostError):
        leases.finish(asked[0], {})


def test_look_for_work_is_one_query(
    asked: list[Job], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert leases.any_to_do()
