"""What is told above a page after an act, with the way to undo it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotFoundError

REFUSED, CONFLICT = 422, 409


def is_part(request: HttpRequest) -> bool:
    """Whether a script asks for a part of a page, and not a person for a whole one."""
    return request.headers.get("HX-Request") == "true"


def done(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Say that something was done; `undo` is the key of the item by which it can be undone.

    Undoing is offered only if the record will allow it to the person.
    """
    if undo and not _undoable(request, undo):
        undo = ""
    messages.success(request, text, extra_tags=f"undo-{undo}" if undo else "")


def _undoable(request: HttpRequest, key: str) -> bool:
    visit = getattr(request, "visit", None)
    if visit is None:
        return False
    try:
        held = queries.item(visit.dossier, key, to=visit.person)
    except NotFoundError:
        return False
    return actions.may_undo(held, by=visit.person)


def warn(request: HttpRequest, text: str) -> None:
    """Say that something was not done, and why."""
    messages.warning(request, text)


def refused(request: HttpRequest, text: str) -> HttpResponse:
    """The answer to an act that the record refused; nothing was changed.

    A part of a page gets the notice alone; a whole page is shown again, with it on top.
    """
    if is_part(request):
        response = render(request, "notice.html", {"text": text}, status=REFUSED)
        response["HX-Reswap"] = "none"  # the notice finds its own place
        return response
    warn(request, text)
    return HttpResponseRedirect(back(request))


def elsewhere(request: HttpRequest, address: str) -> HttpResponse:
    """Send the browser to another page, also from a part of one."""
    if is_part(request):
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def back(request: HttpRequest, otherwise: str = "/") -> str:
    """Where the person came from, if that is a page of ours."""
    for address in (request.POST.get("next"), request.headers.get("Referer")):
        if address and url_has_allowed_host_and_scheme(
            address, {request.get_host()}, require_https=request.is_secure()
        ):
            return address
    return otherwise


def here(request: HttpRequest) -> str:
    """The page that the person is on: of a part that around it, of an act that it was sent from.

    So whatever returns to it later asks for a page, and never for the address of an act.
    """
    if is_part(request):
        return HtmxDetails(request).current_url_abs_path or "/"
    view = request.resolver_match.func if request.resolver_match else None
    admits = getattr(view, "admits", None)
    if admits is None or "GET" in admits.methods:
        return request.get_full_path()
    return back(request)
