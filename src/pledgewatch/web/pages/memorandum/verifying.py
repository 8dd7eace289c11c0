"""Whether the files of the archive are what their hashes say, as a job whose result is shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from pledgewatch.record.actions.jobs import ask
from pledgewatch.record.queries import jobs as listing
from pledgewatch.record.rules import Permission
from pledgewatch.record.soundness import kept_files
from pledgewatch.web import notices
from pledgewatch.web.visits import Visit, in_dossier

VERIFY = "verify"


def shown(visit: Visit) -> dict[str, Any]:
    """The last time that the person had the files compared, and what they may see of its result."""
    rows = listing.own_jobs(visit.person, (VERIFY,)).filter(dossier=visit.dossier)
    job = rows.first()
    broken = set(job.result.get("broken", ())) if job else set()
    if broken:
        broken &= {one.key for one in kept_files(visit.dossier, to=visit.person)}
    return {"verifying": job, "broken": sorted(broken)}


@in_dossier(Permission.READ, changing=Permission.CONTRIBUTE)
def verified(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what came of it, for the part of the page that asks; a POST has the files compared."""
    if request.method == "POST":
        ask(visit.dossier, VERIFY, {}, by=visit.person)
    if notices.is_part(request):
        return render(request, "memorandum/verified.html", shown(visit))
    page = reverse("memorandum_check", args=[visit.dossier.key])
    return HttpResponseRedirect(f"{page}#verified")
