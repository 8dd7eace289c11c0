"""Undo what a notice tells of."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from pledgewatch.record import actions, queries
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE, methods=("POST",))
def undo(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Take back what is one's own, and of others' what one may remove or decide about.

    By the rule for its kind (`record.actions.undoing`); the record keeps that it was undone.
    """
    key = request.POST.get("key", "")
    held = queries.item(visit.dossier, key, to=visit.sight)
    actions.undo(held, by=visit.person, reason="undone at once")
    notices.done(request, _("%(key)s is undone.") % {"key": key})
    board = reverse("board", args=[visit.dossier.key])
    return HttpResponseRedirect(notices.back(request, board))


urlpatterns = [path("d/<dossier:dossier>/undo/", undo, name="undo")]
