"""What each kind of job does. Each can be done again after a worker died at any point of it.

A function takes the `Work` and returns what came of it; a `PledgewatchError` that it raises is the
message on the job. What the reader needs is imported inside: it is heavy, and a worker may wait
for hours before the first job.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
from pledgewatch.record.models import Job, JobPhase, Source
from pledgewatch.record.rules import Permission

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.record.actions.sources import Arrival

HIDDEN = "It is in the dossier already, as a source that is not open to you."
STEPS = (JobPhase.OPENING, JobPhase.READING, JobPhase.KEEPING)


@dataclass(frozen=True, slots=True)
class Work:
    """A job that this worker holds.

    `tell` says how far it is (phase, done, total); `note` keeps for another attempt what would not
    come out the same a second time. Both raise `leases.LostError` when the job is no longer ours.
    """

    job: Job
    tell: Callable[[JobPhase, int, int], None]
    note: Callable[[Mapping[str, Any]], None]

    @property
    def arguments(self) -> dict[str, Any]:
        """What was asked, as JSON."""
        return dict(self.job.arguments)

    def at(self, phase: str, done: int = 0, total: int = 0) -> None:
        """Say what it is at, by the word of a `JobPhase`, for those who do not know the models."""
        self.tell(JobPhase(phase), done, total)

    def follow(self, phase: JobPhase) -> None:
        """Say that one of the steps of reading begins."""
        self.tell(phase, STEPS.index(phase), len(STEPS))


@dataclass(frozen=True, slots=True)
class Upshot:
    """What came of a job: JSON in keys and closed words, the source, a message if one is needed."""

    result: Mapping[str, Any]
    source: Source | None = None
    message: str = ""


def read(work: Work) -> Upshot:
    """Make a source of a file that is in the archive already."""
    from pledgewatch.record.actions.sources import Arrival

    asked = work.arguments
    arrival = Arrival(file_name=asked["file_name"])
    return _captured(work, asked["sha256"], url=asked["url"], arrival=arrival)


def fetch(work: Work) -> Upshot:
    """Make a source of what stands at an address.

    What was fetched is noted: a page may be another one the next time it is asked for.
    """
    if not work.job.result:
        work.note(_fetched(work))
    from pledgewatch.record.actions.sources import Arrival

    noted = work.job.result
    asked = work.arguments["address"]
    arrival = Arrival(
        file_name=noted["file_name"],
        asked_url=asked if asked != noted["address"] else "",
        served_as=noted.get("served_as", ""),
        retrieved_at=datetime.fromisoformat(noted["retrieved_at"]),
    )
    upshot = _captured(work, noted["sha256"], url=noted["address"], arrival=arrival)
    return Upshot({**noted, **upshot.result}, upshot.source, upshot.message)


def read_again(work: Work) -> Upshot:
    """Read a source again with the present reader."""
    from pledgewatch.record.actions.reading import read_again as again
    from pledgewatch.record.queries.sources import source as found

    source = found(work.job.dossier, work.arguments["source"])
    work.follow(JobPhase.READING)
    renewal = again(source, by=work.job.asked_by)
    return Upshot(
        {"source": source.key, "new": renewal.new, "withdrawn": renewal.withdrawn}, source
    )


def back_up(work: Work) -> Upshot:  # noqa: ARG001 -- as every kind of job is called
    """Copy the record beside itself, consistent while others write; the name of the copy."""
    from django.conf import settings

    from pledgewatch.record.workspace import RECORD
    from pledgewatch.record.workspace import back_up as copy

    folder = Path(settings.ARCHIVE_FOLDER).parent
    made = copy(folder / RECORD, folder / "backups")
    if made is None:
        return Upshot({}, message="The record is on a server: back it up there.")
    return Upshot({"file": made.name}, message=f"Kept as backups/{made.name}.")


def verify(work: Work) -> Upshot:
    """Compare every file of the dossier that the person may see with its hash.

    The result has how many `files` there were, and the keys of the `broken` sources and issues.
    """
    from pledgewatch.record.actions.sources import archive
    from pledgewatch.record.soundness import broken_files, kept_files

    files = kept_files(work.job.dossier, to=work.job.asked_by)

    def follow(done: int) -> None:
        work.tell(JobPhase.CHECKING, done, len(files))

    broken = broken_files(files, archive(), follow=follow)
    keys = list(dict.fromkeys(one.key for one in broken))
    return Upshot({"files": len(files), "broken": keys})


KINDS: dict[str, Callable[[Work], Upshot]] = {
    "read": read,
    "fetch": fetch,
    "read_again": read_again,
    "back_up": back_up,
    "verify": verify,
}
# What asking for a kind takes, where it is more than to contribute.
NEEDS: dict[str, Permission] = {"back_up": Permission.APPOINT}


def add(kind: str, do: Callable[[Work], Upshot], *, needs: Permission) -> None:
    """Have a kind done, and asked for, that a folder above the record knows.

    Whoever starts a worker or serves pages adds the same kinds (`pledgewatch.terminal.jobs`).
    """
    KINDS[kind], NEEDS[kind] = do, needs


def _captured(work: Work, sha256: str, *, url: str, arrival: "Arrival") -> Upshot:
    """What became of a file in the archive and, of a container, of what is in it.

    The result of a container has its `members`: name, key of the source, whether that is new, and
    what went wrong. A worker that died over one leaves what is done to the next, who finds it.
    """
    from pledgewatch.documents import sandbox

    sandbox.warm()  # readies itself while the reader is imported
    from pledgewatch.record.actions.containers import About, bring
    from pledgewatch.record.actions.sources import archive

    job, asked = work.job, work.arguments
    about = About(
        title=asked["title"],
        publisher=asked["publisher"],
        published=asked["published"],
        url=url,
        reliability=Reliability(asked["reliability"]),
        confidentiality=Confidentiality(job.confidentiality),
    )
    top = Upshot({"source": "", "new": False})
    members: list[dict[str, Any]] = []
    for brought in bring(
        job.dossier,
        archive().path(sha256),
        by=job.asked_by,
        about=about,
        arrival=arrival,
        follow=work.follow,
    ):
        source = brought.source
        is_new = source is not None and source.retrieved_at >= job.asked_at
        told = {"source": source.key if source else "", "new": is_new}
        if brought.name:
            members.append({"name": brought.name, **told, "problem": brought.problem})
            work.tell(JobPhase.READING, len(members), 0)
        else:
            top = Upshot(told, source, brought.problem)
    if not members:
        return top
    return Upshot({**top.result, "members": members}, top.source, top.message)


def _fetched(work: Work) -> dict[str, Any]:
    from pledgewatch.documents import fetching
    from pledgewatch.record.actions.sources import archive

    def follow(done: int, total: int) -> None:
        work.tell(JobPhase.FETCHING, done, total)

    with fetching.fetched(work.arguments["address"], follow=follow) as page:
        return {
            "sha256": archive().put(page.body),
            "address": page.address,
            "file_name": page.file_name,
            "served_as": page.media_type,
            "retrieved_at": page.retrieved_at.isoformat(),
        }
