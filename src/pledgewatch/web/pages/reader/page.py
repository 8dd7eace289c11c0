"""The reader's page, and deciding about what was read."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from pledgewatch.record import actions, queries
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.pages.reader.desk import REASONS, Place, correction, desk, place_of, told_of
from pledgewatch.web.pages.reader.places import reader_address
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def reader(request: HttpRequest, visit: Visit, source: str) -> HttpResponse:
    """Show a page of a source, with what was read on it."""
    held = queries.source(visit.dossier, source, to=visit.sight)
    return shown(request, desk(request, visit, held, place_of(request, visit, held)))


def shown(request: HttpRequest, laid: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """The whole page, or the desk alone where only that is asked for."""
    part = notices.is_part(request)
    if part:
        return render(request, "reader/desk.html", laid, status=status)
    laid = {**laid, "warnings": queries.as_read(laid["source"]).warnings}
    return render(request, "reader/reader.html", laid, status=status)


@in_dossier(Permission.DECIDE, changing=Permission.DECIDE, methods=("POST",))
def decide(request: HttpRequest, visit: Visit, source: str, key: str) -> HttpResponse:
    """Accept, reject or take up again a proposal; the desk then holds the next that waits."""
    held = queries.source(visit.dossier, source, to=visit.sight)
    row = queries.proposal(visit.dossier, key, to=visit.sight)
    if row.source_id != held.pk:
        raise Http404(_("There is no such page."))
    what = request.POST.get("do", "")
    if what == "undo":
        actions.reconsider(row, by=visit.person, reason="taken up again in the reader")
        told = _("%(key)s waits again.") % {"key": key}
        return _turned(request, visit, held, Place(at=key), told, "")
    if what == "reject":
        reason = request.POST.get("reason", "").strip() or str(REASONS[0])
        actions.reject(row, by=visit.person, reason=reason)
        return _next(request, visit, held, row, told_of(key, ""))
    return _accept(request, visit, held, row)


def _accept(request: HttpRequest, visit: Visit, source: Any, row: Any) -> HttpResponse:
    place = Place(queries.page_at(source, row.start), row.key, request.POST.get("kind", ""))
    page = queries.page_of(source, place.page, to=visit.sight, at=row.key)
    mark = next(mark for mark in page.marks if mark.key == row.key)
    form = correction(request, visit, mark, sent=True)
    matter = request.POST.get("matter", "")
    changes: dict[str, str] = {}
    if form.is_bound:
        if not form.is_valid():
            laid = desk(request, visit, source, place, form=form, correcting=True)
            return shown(request, laid, status=notices.REFUSED)
        changes = form.changes()
    try:
        to = queries.matter(visit.dossier, matter) if matter else None
        became = actions.accept(row, by=visit.person, changes=changes, to=to)
    except RefusedError as error:
        laid = desk(request, visit, source, place, form=form, refusal=said(error))
        return shown(request, laid, status=notices.REFUSED)
    if matter:
        request.session[f"matter-{visit.dossier.pk}"] = matter
    return _next(request, visit, source, row, told_of(row.key, became))


def _next(request: HttpRequest, visit: Visit, source: Any, row: Any, told: str) -> HttpResponse:
    kind = request.POST.get("kind", "")
    after = queries.next_waiting(source, row, to=visit.sight, kind=kind)
    if after is None:
        first = queries.waiting(visit.dossier, source=source, kind=kind, to=visit.sight).first()
        place = Place(at=first.key if first else row.key)
    else:
        place = Place(at=after.key)
    return _turned(request, visit, source, place, told, row.key)


def _turned(
    request: HttpRequest, visit: Visit, source: Any, place: Place, told: str, undoable: str
) -> HttpResponse:
    kind = request.POST.get("kind", "")
    if not notices.is_part(request):
        notices.done(request, told, undo=undoable)
        return HttpResponseRedirect(reader_address(visit, source.key, at=place.at, kind=kind))
    at = queries.proposal(visit.dossier, place.at, to=visit.sight)
    there = Place(queries.page_at(source, at.start), at.key, kind)
    return shown(request, desk(request, visit, source, there, undoable=undoable, told=told))
