"""What was issued: its files again, as they were, and what was wrong with it, said openly."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from pledgewatch.documents.archive import ArchiveError
from pledgewatch.record import actions
from pledgewatch.record.actions.sources import archive
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.pages.memorandum.files import attachment
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def issued_file(request: HttpRequest, visit: Visit, key: str, name: str) -> HttpResponse:
    """A file of a publication from the archive, its bytes compared with their digest first."""
    held = drafting.publication(visit.dossier, key, to=visit.person)
    try:
        content = drafting.issued_file(held, name, archive())
    except ArchiveError:
        text = _(
            "%(name)s is missing from the archive, or its bytes have changed. "
            "Put it back from a backup."
        )
        notices.warn(request, text % {"name": name})
        return _back(visit)
    return attachment(content, name)


@in_dossier(Permission.PUBLISH, changing=Permission.PUBLISH, methods=("POST",))
def correct(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Add a correction; what was issued stays as it is."""
    held = drafting.publication(visit.dossier, key, to=visit.person)
    text = request.POST.get("text", "").strip()
    if not text:
        return notices.refused(request, _("Say what was wrong, and what is right."))
    actions.correct(held, text, by=visit.person)
    notices.done(request, _("The correction stands with %(key)s.") % {"key": held.key})
    return _back(visit)


def _back(visit: Visit) -> HttpResponse:
    page = reverse("memorandum_issue", args=[visit.dossier.key])
    return HttpResponseRedirect(f"{page}#issued")
