"""The desk: the outline, the text of a part, what it will look like and what is wrong with it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.asked import number
from pledgewatch.web.pages.memorandum.audience import audience_of, audiences
from pledgewatch.web.pages.memorandum.desk import Bench, Desk
from pledgewatch.web.pages.memorandum.marks import appended
from pledgewatch.web.visits import Visit, in_dossier

INSERT = "insert-"  # of the button that puts a citation into the text


@in_dossier(Permission.READ)
def memorandum(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show a part: the introduction unless another is asked for.

    Its preview comes after the page, or with it if `preview` is asked for.
    """
    bench = Bench(visit, audience_of(request, visit))
    desk = _asked(request, bench)
    if request.GET.get("section") and desk.part is None:
        notices.warn(request, _("That section is not in the memorandum for these readers."))
    later = None if "preview" in request.GET else _question(request)
    return show(request, bench, desk, later=later)


@in_dossier(Permission.READ)
def looks(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show how a part will look, beside it or on its page."""
    if not notices.is_part(request):
        page = reverse("memorandum", args=[visit.dossier.key])
        return HttpResponseRedirect(f"{page}?{_question(request, preview='1')}#looks")
    desk = _asked(request, Bench(visit, audience_of(request, visit)))
    return render(request, "memorandum/looks.html", {"desk": desk})


def _asked(request: HttpRequest, bench: Bench) -> Desk:
    """The desk of the part that is asked for, with the version that is."""
    part = bench.part(request.GET.get("section", ""))
    begin = bench.may_write and "begin" in request.GET
    text = _earlier(request, bench, part.stand.key if part else "")
    return bench.desk(part, text=text, begin=begin)


def _question(request: HttpRequest, **more: str) -> str:
    """What was asked of this page, to be asked of its preview."""
    return urlencode({**request.GET.dict(), **more})


@in_dossier(Permission.WORD, changing=Permission.WORD, methods=("POST",))
def try_out(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what a text will look like, or what can be cited in it, and save nothing."""
    bench = Bench(visit, audience_of(request, visit))
    text = written(request)
    wanted = request.POST.get("do", "")
    if wanted.startswith(INSERT):
        text = appended(text, wanted.removeprefix(INSERT))
    desk = bench.desk(bench.part(request.POST.get("section", "")), text=text)
    if notices.is_part(request):
        return render(request, "memorandum/tried.html", {"desk": desk, "bench": bench})
    words = request.POST.get("cite", "") if wanted == "find" else None
    found = None if words is None else bench.found(words, desk.key)
    return show(request, bench, desk, found=found, words=words)


def show(
    request: HttpRequest, bench: Bench, desk: Desk, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The whole page around a desk."""
    return render(
        request,
        "memorandum/desk.html",
        {
            "bench": bench,
            "desk": desk,
            "audiences": audiences(bench.visit),
            "outline": bench.around(desk.part),
            "marks": {},
            "versions": _versions(bench, desk),
            "was": request.POST.get("was", desk.was),
            **more,
        },
        status=status,
    )


def written(request: HttpRequest) -> str:
    """The text in the box, with lines as the record keeps them."""
    return request.POST.get("text", "").replace("\r\n", "\n").replace("\r", "\n")


def _versions(bench: Bench, desk: Desk) -> tuple[drafting.Version, ...]:
    if not bench.may_write or desk.own.at is None:
        return ()
    return drafting.versions(bench.visit.dossier, desk.key)


def _earlier(request: HttpRequest, bench: Bench, key: str) -> str | None:
    """The text of the version that is asked for, to be looked at in the box."""
    wanted = number(request.GET.get("version", ""), 0)
    if not (bench.may_write and wanted):
        return None
    known = drafting.versions(bench.visit.dossier, key)
    return next((one.text for one in known if one.number == wanted), None)
