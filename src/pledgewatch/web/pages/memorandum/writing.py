"""Save the text of a part; nobody's words are lost when two people write it at once."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pledgewatch.record import actions
from pledgewatch.record.errors import MeantimeError, RefusedError
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.audience import audience_of
from pledgewatch.web.pages.memorandum.desk import Bench
from pledgewatch.web.pages.memorandum.marks import differing
from pledgewatch.web.pages.memorandum.page import show, written
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.WORD, changing=Permission.WORD, methods=("POST",))
def write(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Save it, and show the part again; with a conflict both texts, one's own in the box."""
    key = request.POST.get("section", "")
    text = "" if request.POST.get("do") == "take-out" else written(request)
    try:
        _save(visit, key, text, was=request.POST.get("was"))
    except MeantimeError as error:
        return _both(request, visit, key, error)
    except RefusedError as error:
        notices.warn(request, said(error))
        return _again(request, visit, key, text)
    if text.strip():
        notices.done(request, _("Saved."))
    else:
        notices.done(request, _("This part is written from the record again."))
    return HttpResponseRedirect(address_of(request, visit, key))


def address_of(request: HttpRequest, visit: Visit, key: str) -> str:
    """The page of a part, for the same audience and as of the same date."""
    asked = {"section": key, "audience": request.POST.get("audience", "")}
    if visit.looking_back:
        asked["as_of"] = visit.as_of.isoformat()
    query = urlencode({name: value for name, value in asked.items() if value})
    page = reverse("memorandum", args=[visit.dossier.key])
    return f"{page}?{query}" if query else page


def _save(visit: Visit, key: str, text: str, *, was: str | None) -> None:
    if key:
        matter = drafting.section_of(visit.dossier, key, to=visit.sight)
        actions.narrate(matter, text, by=visit.person, was=was)
    else:
        actions.introduce(visit.dossier, text, by=visit.person, was=was)


def _both(request: HttpRequest, visit: Visit, key: str, error: MeantimeError) -> HttpResponse:
    """One's own text in the box, theirs beside it; saving again puts one's own in its place."""
    meanwhile = error.fields[0]
    bench = Bench(visit, audience_of(request, visit))
    desk = bench.desk(bench.part(key), text=meanwhile.yours)
    theirs, yours = differing(meanwhile.now, meanwhile.yours)
    return show(
        request,
        bench,
        desk,
        status=notices.CONFLICT,
        meanwhile=meanwhile,
        theirs=theirs,
        yours=yours,
        was=meanwhile.now,
    )


def _again(request: HttpRequest, visit: Visit, key: str, text: str) -> HttpResponse:
    bench = Bench(visit, audience_of(request, visit))
    desk = bench.desk(bench.part(key), text=text)
    return show(request, bench, desk, status=notices.REFUSED)
