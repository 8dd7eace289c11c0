"""Move a part up or down among its kind."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from pledgewatch.record import actions
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.audience import audience_of
from pledgewatch.web.pages.memorandum.desk import Bench
from pledgewatch.web.pages.memorandum.writing import address_of
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.WORD, changing=Permission.WORD, methods=("POST",))
def move(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Change places with the one before or after it that these readers see."""
    key = drafting.section_of(visit.dossier, request.POST.get("section", ""), to=visit.person).key
    up = request.POST.get("do") == "up"
    beside = Bench(visit, audience_of(request, visit)).beside(key, up=up)
    if beside is not None:
        keys = drafting.order(visit.dossier)
        keys.remove(key)
        keys.insert(keys.index(beside.stand.key) + (0 if up else 1), key)
        actions.order_matters(visit.dossier, keys, by=visit.person)
        notices.done(request, _("%(key)s is moved.") % {"key": key})
    return HttpResponseRedirect(address_of(request, visit, key))
