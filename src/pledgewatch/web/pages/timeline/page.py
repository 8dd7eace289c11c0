"""The page of the timeline: a window of time, the kinds that are shown, and the way about in it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pledgewatch.record import queries
from pledgewatch.record.queries import MarkKind
from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.timeline.drawing import KINDS, drawing
from pledgewatch.web.pages.timeline.window import Window
from pledgewatch.web.visits import Visit, in_dossier

NAMES: dict[MarkKind, str | Promise] = {
    MarkKind.MADE: _("Pledges made"),
    MarkKind.DUE: _("Pledges due"),
    MarkKind.EVENT: _("Events"),
    MarkKind.STAGE: _("Measures"),
    MarkKind.VERDICT: _("Assessments"),
    MarkKind.RECOMMENDATION: _("Recommendations"),
    MarkKind.REPLY: _("Replies"),
}

# Of one of them.
ONE: dict[MarkKind, str | Promise] = {
    MarkKind.MADE: _("Pledge made"),
    MarkKind.DUE: _("Pledge due"),
    MarkKind.EVENT: _("Event"),
    MarkKind.STAGE: _("Measure"),
    MarkKind.VERDICT: _("Assessment"),
    MarkKind.RECOMMENDATION: _("Recommendation"),
    MarkKind.REPLY: _("Reply"),
}


@in_dossier(Permission.READ)
def timeline(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what happened when, in the window that is asked for."""
    kinds = frozenset(KINDS[one] for one in request.GET.getlist("kind") if one in KINDS)
    shown = queries.timeline(
        visit.dossier,
        visit.sight,
        visit.as_of,
        since=_day(request, "since"),
        until=_day(request, "until"),
        kinds=kinds,
        matter=request.GET.get("matter", ""),
    )
    window = (
        Window(shown.since, max(shown.since, shown.until)) if shown.since and shown.until else None
    )
    return render(
        request,
        "timeline/timeline.html",
        {
            "timeline": shown,
            "window": window,
            "drawing": drawing(shown, window, visit.as_of) if window and shown.numbers else None,
            "steps": _steps(window) if window else [],
            "names": [(kind, name, kind in kinds) for kind, name in NAMES.items()],
            "kind_names": NAMES,
            "one_names": ONE,
        },
    )


def _steps(window: Window) -> list[tuple[str, str | Promise, str, Window]]:
    """The ways to other windows: key, words, sign, window."""
    return [
        ("+", _("Nearer"), "plus", window.nearer()),
        ("-", _("Farther"), "search", window.farther()),
        (",", _("Earlier"), "left", window.earlier()),
        (".", _("Later"), "right", window.later()),
    ]


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


urlpatterns = [path("d/<dossier:dossier>/timeline/", timeline, name="timeline")]
