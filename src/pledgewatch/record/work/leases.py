"""Who holds a job: claimed in one statement, held as long as the lease is renewed.

Every statement but the claim itself names the claim, so that a worker that lost a job changes
nothing of it. Clocks of several machines may differ by less than a lease; should two workers come
to do the same job all the same, nothing is doubled, since every kind of job can be done twice.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import Case, F, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from pledgewatch.record.models import Job, JobPhase, JobState, Source

LEASE = 10.0  # seconds
# Writing what was found may keep an SQLite record from taking a heartbeat for so many leases.
KEEPING = 3
MOST_ATTEMPTS = 3
OF_DOCUMENTS = ("read", "fetch", "read_again")  # kinds that open a document
GIVEN_UP = (
    f"This was begun {MOST_ATTEMPTS} times, and each time the reader was brought down. If it is a "
    "file, it may be damaged: open it and save it anew, or split it; then try again."
)
GIVEN_UP_OTHERWISE = (
    f"This was begun {MOST_ATTEMPTS} times, and each time the worker was brought down. Nothing "
    "half made was kept. See that there is memory and room on the disk; then try again."
)

_QUEUED = Q(state=JobState.QUEUED.value)


class LostError(Exception):
    """The job is no longer this worker's: it was cancelled, or the lease ran out."""


def any_to_do() -> bool:
    """Whether there is a job to claim or to give up: one quick look, without writing."""
    return Job.objects.filter(_QUEUED | _lapsed(), finished_at=None).exists()


def claim(*, lease: float = LEASE) -> Job | None:
    """Take the oldest job that nobody holds; None if there is none.

    One UPDATE, which no two workers can win; on PostgreSQL they do not wait for each other.
    """
    now = timezone.now()
    mine = uuid4().hex
    free = _claimable().order_by("pk").select_for_update(skip_locked=True)
    with transaction.atomic():
        Job.objects.filter(pk=Subquery(free.values("pk")[:1])).update(
            state=JobState.RUNNING.value,
            attempts=F("attempts") + 1,
            claim=mine,
            lease_until=now + timedelta(seconds=lease),
            phase="",
            started_at=Case(When(started_at=None, then=now), default=F("started_at")),
        )
    claimed = Job.objects.filter(claim=mine, finished_at=None)
    return claimed.select_related("dossier", "asked_by", "source").first()


def give_up_spent() -> int:
    """Give up the jobs whose worker died of them once too often; how many there were."""
    return _spent().update(
        state=JobState.GIVEN_UP.value,
        claim="",
        lease_until=None,
        phase="",
        message=Case(
            When(kind__in=OF_DOCUMENTS, then=Value(GIVEN_UP)), default=Value(GIVEN_UP_OTHERWISE)
        ),
        finished_at=timezone.now(),
    )


def renew(job: Job, *, lease: float = LEASE) -> None:
    """Hold it for another lease, or as long as it was held already; raises `LostError`."""
    until = timezone.now() + timedelta(seconds=lease)
    longer = Case(When(lease_until__lt=until, then=until), default=F("lease_until"))
    _change(job, lease_until=longer)


def note_progress(
    job: Job, phase: JobPhase, *, done: int = 0, total: int = 0, lease: float = LEASE
) -> None:
    """Say how far it is, and hold it for another lease; raises `LostError`."""
    held = lease * (KEEPING if phase is JobPhase.KEEPING else 1)
    until = timezone.now() + timedelta(seconds=held)
    _change(job, phase=phase.value, done=done, total=total, lease_until=until)


def note_result(job: Job, result: Mapping[str, Any]) -> None:
    """Keep what is done so far for another attempt; raises `LostError`."""
    _change(job, result=dict(result))
    job.result = dict(result)


def finish(
    job: Job, result: Mapping[str, Any], *, source: Source | None = None, message: str = ""
) -> None:
    """It is done; raises `LostError`."""
    _end(
        job,
        JobState.DONE,
        result=dict(result),
        source=source or job.source,
        message=message,
        done=F("total"),
    )


def fail(job: Job, message: str) -> None:
    """It cannot be done, for the reason that the message gives; raises `LostError`."""
    _end(job, JobState.FAILED, message=message)


def release(job: Job) -> None:
    """Put it back for another worker, as if this attempt had not been; raises `LostError`."""
    _change(
        job,
        state=JobState.QUEUED.value,
        attempts=F("attempts") - 1,
        claim="",
        lease_until=None,
        phase="",
    )


def _end(job: Job, state: JobState, **changes: Any) -> None:
    _change(
        job,
        state=state.value,
        claim="",
        lease_until=None,
        phase="",
        finished_at=timezone.now(),
        **changes,
    )


def _change(job: Job, **changes: Any) -> None:
    held = Job.objects.filter(pk=job.pk, claim=job.claim, state=JobState.RUNNING.value)
    if not held.update(**changes):
        raise LostError


def _lapsed() -> Q:
    return Q(state=JobState.RUNNING.value, lease_until__lt=timezone.now())


def _claimable() -> QuerySet[Job]:
    again = _lapsed() & Q(attempts__lt=MOST_ATTEMPTS)
    return Job.objects.filter(_QUEUED | again, finished_at=None)


def _spent() -> QuerySet[Job]:
    return Job.objects.filter(_lapsed(), finished_at=None, attempts__gte=MOST_ATTEMPTS)
