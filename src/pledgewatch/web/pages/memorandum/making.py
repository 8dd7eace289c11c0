"""Drafts and issues in the making: how far they are, what came of them, and their files."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.actions import jobs as working
from pledgewatch.record.queries import drafting
from pledgewatch.record.queries import jobs as listing
from pledgewatch.record.rules import Permission, require_clearance
from pledgewatch.reporting.unsupported import Unsupported
from pledgewatch.terminal.jobs import drafts
from pledgewatch.terminal.jobs.publishing import DRAFT, ISSUE, KINDS
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.files import FORMATS, attachment
from pledgewatch.web.pages.memorandum.since import moved
from pledgewatch.web.saying import language
from pledgewatch.web.visits import Visit, in_dossier

SHOWN = 12
RECENT = timedelta(seconds=30)  # since an issue was finished: the list below the work has it by now


@dataclass(frozen=True, slots=True)
class Making:
    """A draft or an issue that is made, or was lately. `flaws` are why nothing was written."""

    job: Any
    is_issue: bool
    formats: tuple[object, ...]
    as_of: date
    audience: Confidentiality
    files: tuple[str, ...]  # of a draft, as long as they are kept
    publication: str  # key of what was issued
    flaws: tuple[Unsupported, ...]


def work(visit: Visit) -> dict[str, Any]:
    """What the part of the page shows that tells of the work, for its template."""
    rows = listing.jobs(visit.dossier, to=visit.person, kinds=KINDS)[: 2 * SHOWN]
    shown = [_making(job) for job in rows if job.unfinished or not _is_past(job)][:SHOWN]
    return {"makings": shown, "working": any(one.job.unfinished for one in shown)}


def issued(visit: Visit) -> dict[str, Any]:
    """What was issued, and how the record has moved since."""
    every = drafting.issued(visit.dossier, to=visit.person)
    return {
        "issued": every,
        "moved": moved(visit, every[0]) if every else (),
        "may_issue": visit.may(Permission.PUBLISH),
    }


def part(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The part of the page that tells of the work; with it the list of issues where it grew."""
    told = work(visit)
    done = [one.job.finished_at for one in told["makings"] if one.publication]
    if any(at > timezone.now() - RECENT for at in done):
        told |= {"grown": True, **issued(visit)}
    return render(request, "memorandum/making.html", told)


@in_dossier(Permission.WORD)
def making(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how far drafts and issues are, for the part of the page that asks now and then."""
    return part(request, visit)


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def making_act(request: HttpRequest, visit: Visit, number: int) -> HttpResponse:
    """Cancel the making of a draft or an issue, try it again, or take it off the list."""
    held = listing.job(visit.dossier, number, to=visit.person)
    do = request.POST.get("do", "")
    if do == "cancel":
        working.cancel(held, by=visit.person)
    elif do == "again":
        working.try_again(held, by=visit.person)
    elif do == "dismiss":
        working.dismiss(held, by=visit.person)
        drafts.forget(held.pk)
    if notices.is_part(request):
        return part(request, visit)
    return _back(visit)


@in_dossier(Permission.WORD)
def draft_file(request: HttpRequest, visit: Visit, number: int, name: str) -> HttpResponse:
    """A file of a draft, for those who may see what its readers may."""
    held = listing.job(visit.dossier, number, to=visit.person)
    require_clearance(visit.person, Confidentiality(held.confidentiality), visit.dossier)
    made = held.kind == DRAFT and held.state == "done"  # else they are of a record before this one
    place = drafts.file_of(held.pk, name) if made else None
    if place is None:
        notices.warn(request, _("That draft has been cleared away. Have it made again."))
        return _back(visit)
    return attachment(place.read_bytes(), name)


def _making(job: Any) -> Making:
    asked = job.arguments
    known = [FORMATS.get(PurePath(name).suffix) for name in asked["files"]]
    flaws = job.result.get("flaws", ()) if job.state == "failed" else ()
    return Making(
        job=job,
        is_issue=job.kind == ISSUE,
        formats=tuple(one.name for one in known if one),
        as_of=date.fromisoformat(asked["as_of"]),
        audience=Confidentiality(job.confidentiality),
        files=tuple(name for name in job.result.get("files", ()) if drafts.file_of(job.pk, name)),
        publication=job.result.get("publication", "") if job.state == "done" else "",
        flaws=tuple(Unsupported(**flaw).told(language()) for flaw in flaws),
    )


def _is_past(job: Any) -> bool:
    """Whether it was done longer ago than drafts are kept; what failed stays until dismissed."""
    kept = timedelta(seconds=drafts.KEPT)
    return job.state in {"done", "cancelled"} and job.finished_at < timezone.now() - kept


def _back(visit: Visit) -> HttpResponse:
    page = reverse("memorandum_issue", args=[visit.dossier.key])
    return HttpResponseRedirect(f"{page}#publishing")
