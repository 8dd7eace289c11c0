"""Ask for work that takes time; a worker (`pledgewatch work`) does it, and no page waits for it.

What is asked twice is one job as long as it is unfinished.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.documents import fetching
from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.dossier.when import When
from pledgewatch.record.actions.act import act
from pledgewatch.record.actions.sources import archive
from pledgewatch.record.errors import AlreadyHereError, NotAllowedError, RefusedError
from pledgewatch.record.models import FAILURES, UNFINISHED, Dossier, Job, JobPhase, JobState, Source
from pledgewatch.record.queries.jobs import seen
from pledgewatch.record.rules import Permission, may_see, require
from pledgewatch.record.work.kinds import KINDS, NEEDS

PUBLIC, UNKNOWN = Confidentiality.PUBLIC, Reliability.UNKNOWN
NAME_LENGTH = 255  # characters of a file's name that are kept
# In a result, what was done to the record for good: another attempt must not do it once more.
FOR_GOOD = frozenset({"publication", "filled"})


def ask(
    dossier: Dossier,
    kind: str,
    arguments: Mapping[str, Any],
    *,
    by: Person,
    source: Source | None = None,
    confidentiality: Confidentiality = PUBLIC,
) -> Job:
    """Have a worker do something; the job, or the unfinished one that is to do the same.

    `kind` is a key of `record.work.kinds.KINDS`, `arguments` are JSON. Who may not see what is of
    `confidentiality`, or the `source`, does not see the job. Raises `RefusedError` if nobody can
    do such a thing.
    """
    if kind not in KINDS:
        raise RefusedError(f"No worker can do “{kind}”. There are: {', '.join(sorted(KINDS))}.")
    with act(dossier, "ask for work", by=by, permission=_needed(kind)) as acting:
        acting.refuse_strangers(source)
        same = Job.objects.filter(
            dossier=dossier,
            kind=kind,
            state__in=UNFINISHED,
            source=source,
            asked_by=by,
            confidentiality=confidentiality.value,
        )
        for job in same:
            if job.arguments == dict(arguments):
                return job
        job = Job.objects.create(
            dossier=dossier,
            kind=kind,
            arguments=dict(arguments),
            asked_by=by,
            confidentiality=confidentiality.value,
            source=source,
            asked_at=timezone.now(),
        )
        acting.trail(source.key if source else "", kind=kind, job=job.pk)
    return job


def ask_to_read(
    dossier: Dossier,
    untrusted_file: Path | bytes | BinaryIO,
    *,
    file_name: str,
    by: Person,
    title: str = "",
    publisher: str = "",
    published: str = "",
    url: str = "",
    reliability: Reliability = UNKNOWN,
    confidentiality: Confidentiality = PUBLIC,
) -> Job:
    """Keep a file in the archive and have it read; takes as long as copying it does.

    A stream is copied piece by piece from where it stands. Raises `AlreadyHereError` with the key
    of the source if these bytes are one already, `NotADateError` if `published` is no date,
    `UnreadableError` if the file cannot be read; nothing is asked for then.
    """
    if published:
        When.parse(published)
    require(by, Permission.CONTRIBUTE, dossier)  # before anything is kept
    sha256 = archive().put(untrusted_file)
    name = _last_part(file_name)
    _refuse_known(dossier, sha256, name, by=by)
    arguments = {
        "sha256": sha256,
        "file_name": name,
        "title": title,
        "publisher": publisher,
        "published": published,
        "url": url,
        "reliability": reliability.value,
    }
    return ask(dossier, "read", arguments, by=by, confidentiality=confidentiality)


def ask_to_fetch(
    dossier: Dossier,
    untrusted_address: str,
    *,
    by: Person,
    title: str = "",
    publisher: str = "",
    published: str = "",
    reliability: Reliability = UNKNOWN,
    confidentiality: Confidentiality = PUBLIC,
) -> Job:
    """Have what stands at a web address kept and read.

    Raises `FetchError` at once if it is no address of the web, `NotADateError` if `published` is no
    date; what the address answers is told by the job.
    """
    if published:
        When.parse(published)
    arguments = {
        "address": fetching.Address.of(untrusted_address).url,
        "title": title,
        "publisher": publisher,
        "published": published,
        "reliability": reliability.value,
    }
    return ask(dossier, "fetch", arguments, by=by, confidentiality=confidentiality)


def ask_to_read_again(source: Source, *, by: Person) -> Job:
    """Have a source read again by the present reader, as `actions.read_again` does."""
    level = Confidentiality(source.confidentiality)
    arguments = {"source": source.key}
    return ask(source.dossier, "read_again", arguments, by=by, source=source, confidentiality=level)


def cancel(job: Job, *, by: Person) -> None:
    """Have it not done; a worker that is at it stops and keeps nothing of it.

    Others' work is cancelled by those who may ask for it. Raises `RefusedError` if it is finished,
    or just being written into the record.
    """
    with act(job.dossier, "cancel work", by=by, permission=to_end(job, by)) as acting:
        _require_sight(job, by)
        stoppable = Job.objects.filter(pk=job.pk, state__in=UNFINISHED)
        stopped = stoppable.exclude(phase=JobPhase.KEEPING.value).update(
            state=JobState.CANCELLED.value,
            claim="",
            lease_until=None,
            phase="",
            finished_at=timezone.now(),
        )
        if not stopped:
            raise RefusedError(
                "Nothing was changed: this work is finished already, or about to be."
            )
        acting.trail(kind=job.kind, job=job.pk)
    job.refresh_from_db()


def try_again(job: Job, *, by: Person) -> None:
    """Queue it anew, as if it had never been tried; but what it did for good it has done.

    Raises `RefusedError` unless it failed, was given up or cancelled.
    """
    with act(job.dossier, "try work again", by=by, permission=_needed(job.kind)) as acting:
        _require_sight(job, by)
        ended = Job.objects.filter(pk=job.pk, state__in=(*FAILURES, JobState.CANCELLED.value))
        result = ended.values_list("result", flat=True).first() or {}
        queued = ended.update(
            state=JobState.QUEUED.value,
            attempts=0,
            phase="",
            done=0,
            total=0,
            message="",
            result={name: told for name, told in result.items() if name in FOR_GOOD},
            started_at=None,
            finished_at=None,
            dismissed_at=None,
        )
        if not queued:
            raise RefusedError("Nothing was changed: this work did not fail.")
        acting.trail(kind=job.kind, job=job.pk)
    job.refresh_from_db()


def dismiss(job: Job, *, by: Person) -> None:
    """Take a finished job off the list, one's own or such as one may ask for.

    Raises `RefusedError` if it is unfinished.
    """
    with act(job.dossier, "dismiss work", by=by, permission=to_end(job, by)) as acting:
        _require_sight(job, by)
        unfinished = Job.objects.filter(pk=job.pk, state__in=UNFINISHED).exists()
        if unfinished:
            raise RefusedError("Nothing was changed: this work is not finished. Cancel it first.")
        Job.objects.filter(pk=job.pk).update(dismissed_at=timezone.now())
        acting.trail(kind=job.kind, job=job.pk)
    job.refresh_from_db()


def to_end(job: Job, by: Person) -> Permission:
    """What it takes to cancel a job or to dismiss it: less of whoever asked for it."""
    return Permission.CONTRIBUTE if job.asked_by_id == by.pk else _needed(job.kind)


def _needed(kind: str) -> Permission:
    return NEEDS.get(kind, Permission.CONTRIBUTE)


def _last_part(untrusted_name: str) -> str:
    """A file's name without the folders that a browser may send, and without control characters."""
    last = untrusted_name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[-NAME_LENGTH:]


def _refuse_known(dossier: Dossier, sha256: str, file_name: str, *, by: Person) -> None:
    known = Source.objects.filter(dossier=dossier, sha256=sha256).first()
    if known is None:
        return
    if not may_see(by, known):
        raise AlreadyHereError(
            f"“{file_name}” is in “{dossier.key}” already, as a source that is not open to you. "
            "Ask somebody who reviews the dossier.",
            source="",
        )
    raise AlreadyHereError(
        f"“{file_name}” is in “{dossier.key}” already: {known.key}, “{known.title}”.",
        source=known.key,
    )


def _require_sight(job: Job, by: Person) -> None:
    """Raise `NotAllowedError` if the person may not see the job, as `queries.jobs` has it."""
    if not Job.objects.filter(seen(job.dossier, by), pk=job.pk).exists():
        raise NotAllowedError("This work is not open to you.")
