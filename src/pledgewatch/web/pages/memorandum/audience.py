"""For whom the memorandum is looked at: as asked, and never above what the person may see."""

from django.http import HttpRequest

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.web.visits import Visit


def audiences(visit: Visit) -> list[Confidentiality]:
    """Those that the person may write for, the most public first."""
    return [level for level in Confidentiality if level.visible_to(visit.clearance)]


def audience_of(request: HttpRequest, visit: Visit) -> Confidentiality:
    """The audience that a form or an address asks for; the public if it makes no sense."""
    untrusted = request.POST.get("audience") or request.GET.get("audience", "")
    known = {level.value: level for level in audiences(visit)}
    return known.get(untrusted, Confidentiality.PUBLIC)
