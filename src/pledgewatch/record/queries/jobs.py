"""Work that takes time: what was asked for in a dossier, and how far it is.

Whoever asked for something sees it; others see it if they may see its source, or what it was to
become.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import FAILURES, UNFINISHED, Dossier, Job, JobState, Source
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing


@dataclass(frozen=True, slots=True)
class JobCounts:
    """How many jobs of a dossier are in each state that somebody may want to hear of."""

    queued: int
    running: int
    failed: int  # those given up among them

    @property
    def unfinished(self) -> int:
        """How many are still to be done, or being done."""
        return self.queued + self.running


def jobs(
    dossier: Dossier,
    *,
    to: Person,
    kinds: Collection[str] = (),
    apart_from: Collection[str] = (),
) -> QuerySet[Job]:
    """All that a person may see and nobody dismissed, the latest first; slice it for a page.

    With `kinds` only those, and none of `apart_from`. Each comes with its `source` and `asked_by`;
    `source_open` tells whether the source is seen, which may be hidden by now from who brought it.
    """
    sees = seeing(to, dossier)
    sources = sees.of(Source.objects.filter(pk=OuterRef("source_id")))
    rows = Job.objects.filter(_seen(to, sees), dossier=dossier, dismissed_at=None)
    rows = rows.annotate(source_open=Exists(sources))
    if kinds:
        rows = rows.filter(kind__in=kinds)
    if apart_from:
        rows = rows.exclude(kind__in=apart_from)
    return rows.select_related("dossier", "source", "asked_by").order_by("-pk")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of what was in an archive, a mailbox or a letter, as far as a person may see.

    `container` is its SHA-256; `known` says how many of the documents were here already, `problems`
    what went wrong, a sentence each.
    """

    container: str
    documents: int
    known: int
    problems: tuple[str, ...]


def unpacked(rows: Sequence[Job], *, to: Viewer) -> dict[int, Unpacked]:
    """Of those jobs of a dossier that opened a container, what was in it, by their `pk`."""
    opened = {job.pk: job.result["members"] for job in rows if job.result.get("members")}
    if not opened:
        return {}
    keys = {one["source"] for members in opened.values() for one in members}
    dossier = rows[0].dossier
    shown = seeing(to, dossier).of(Source.objects.filter(dossier=dossier, key__in=keys))
    visible = set(shown.values_list("key", flat=True))
    return {
        job.pk: _unpacked(job, [one for one in opened[job.pk] if one["source"] in visible])
        for job in rows
        if job.pk in opened
    }


def _unpacked(job: Job, documents: Sequence[Mapping[str, Any]]) -> Unpacked:
    new = {one["source"] for one in documents if one["new"]}
    return Unpacked(
        container=job.arguments.get("sha256") or job.result.get("sha256", ""),
        documents=len({one["source"] for one in documents}),
        known=len({one["source"] for one in documents} - new),
        problems=tuple(one["problem"] for one in job.result["members"] if one["problem"]),
    )


def unfinished_jobs(dossier: Dossier, *, to: Person) -> QuerySet[Job]:
    """Those queued and running, the latest first."""
    return jobs(dossier, to=to).filter(state__in=UNFINISHED, finished_at=None)


def failed_jobs(dossier: Dossier, *, to: Person) -> QuerySet[Job]:
    """Those that failed or were given up, the latest first: they stay until dismissed."""
    return jobs(dossier, to=to).filter(state__in=FAILURES)


def job_counts(dossier: Dossier, *, to: Person) -> JobCounts:
    """How many there are that are unfinished or failed."""
    tallied = dict(
        Job.objects.filter(
            seen(dossier, to),
            dossier=dossier,
            dismissed_at=None,
            state__in=(*UNFINISHED, *FAILURES),
        )
        .values_list("state")
        .annotate(Count("pk"))
        .order_by()
    )
    return JobCounts(
        queued=tallied.get(JobState.QUEUED.value, 0),
        running=tallied.get(JobState.RUNNING.value, 0),
        failed=sum(tallied.get(state, 0) for state in FAILURES),
    )


def own_jobs(person: Person, kinds: Collection[str]) -> QuerySet[Job]:
    """What the person asked for in any dossier and nobody dismissed, the latest first."""
    rows = Job.objects.filter(asked_by=person, kind__in=kinds, dismissed_at=None)
    return rows.select_related("dossier").order_by("-pk")


def job(dossier: Dossier, number: int, *, to: Person) -> Job:
    """The job of that number (its `pk`), dismissed or not; raises `NotFoundError`."""
    rows = Job.objects.filter(seen(dossier, to), dossier=dossier, pk=number)
    found = rows.select_related("dossier", "source", "asked_by").first()
    if found is None:
        raise NotFoundError(f"There is no work {number} in “{dossier.key}”.")
    return found


def seen(dossier: Dossier, person: Person) -> Q:
    """Which jobs the person may see; costs the queries of `rules.seeing`."""
    return _seen(person, seeing(person, dossier))


def _seen(person: Person, sees: Seeing) -> Q:
    levels = [level.value for level in Confidentiality if level.visible_to(sees.level)]
    return (
        Q(asked_by=person)
        | Q(source=None, confidentiality__in=levels)
        | (Q(source__isnull=False) & sees.itself("source", "source__"))
    )
