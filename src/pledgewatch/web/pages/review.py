"""Review: everything that waits for a second pair of eyes, over all documents of a dossier."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pledgewatch.record import actions, queries
from pledgewatch.record.queries.review import Review
from pledgewatch.record.queries.second_looks import Look
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.asked import number
from pledgewatch.web.pages.items.pages import REGISTRY
from pledgewatch.web.pages.reader.desk import KINDS, PLURALS, REASONS
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier

Words = str | Promise
ROWS_A_PAGE = 50
TITLE = 60  # characters of a title that is chosen from
SURE = (("", gettext_lazy("However sure")), ("0.9", "≥ 90 %"), ("0.8", "≥ 80 %"), ("0.5", "≥ 50 %"))
# Of each reason what it is called, what to do, and the act that does it.
WHY: dict[Look, tuple[Words, Words, str]] = {
    Look.NO_CRITERIA: (
        gettext_lazy("Nothing fixed that would show them kept"),
        gettext_lazy("Fix criteria before the evidence is weighed."),
        "criterion",
    ),
    Look.ONE_CODER: (
        gettext_lazy("Judged by one person only"),
        gettext_lazy("A second person judges without seeing the first one's verdicts."),
        "assess-blind",
    ),
    Look.CODERS_DISAGREE: (
        gettext_lazy("Two people judged differently"),
        gettext_lazy("Look at both, and assess again."),
        "assess",
    ),
    Look.STALE: (
        gettext_lazy("New evidence since the last assessment"),
        gettext_lazy("Assess again, or say why it changes nothing."),
        "assess",
    ),
    Look.NO_REPLY: (
        gettext_lazy("Assessed, and no reply recorded"),
        gettext_lazy("Ask the assessed side, and record what it answers."),
        "reply",
    ),
    Look.ORPHANED: (
        gettext_lazy("Words that no longer stand in their source"),
        gettext_lazy("Publication stops on them: quote them anew."),
        "",
    ),
    Look.UNTIED: (
        gettext_lazy("Recommendations not yet tied to a pledge or concern"),
        gettext_lazy(
            "A publication prints them after the pledges and concerns, as a part of their own. Tie "
            "each to what it is about."
        ),
        "tie",
    ),
}


@in_dossier(Permission.READ)
def review(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what waits, a page at a time, narrowed as asked."""
    return render(request, "review/review.html", _laid(request, visit))


def _laid(request: HttpRequest, visit: Visit) -> dict[str, Any]:
    asked = request.GET
    kind = asked.get("kind", "") if asked.get("kind") in KINDS else ""
    sure = asked.get("sure", "") if asked.get("sure") in dict(SURE) else ""
    page = number(asked.get("page", ""))
    shown = queries.review(
        visit.dossier,
        to=visit.sight,
        kind=kind,
        source=asked.get("source", ""),
        sure=float(sure or 0),
        offset=max(0, page - 1) * ROWS_A_PAGE,
        limit=ROWS_A_PAGE,
        as_of=visit.as_of,
    )
    pages = max(1, -(-shown.total // ROWS_A_PAGE))
    return {
        "review": shown,
        "kinds": [(one, PLURALS[one], number) for one, number in shown.kinds.items()],
        "kind": kind,
        "sure": sure,
        "sures": SURE,
        "page": min(page, pages),
        "pages": pages,
        "groups": _groups(shown),
        "names": KINDS,
        "looks": [(one, *_done_by(visit, *WHY[one.why])) for one in shown.looks],
        "matters": _matters(visit) if visit.can["decide"] else [],
        "reasons": REASONS,
    }


def _done_by(visit: Visit, title: Words, remedy: Words, act: str) -> tuple[Words, Words, str]:
    """The same without the act where the person may not do it."""
    may = bool(act) and not visit.looking_back and visit.may(REGISTRY.acts[act].permission)
    return title, remedy, act if may else ""


def _matters(visit: Visit) -> list[tuple[str, str]]:
    """Key and title of each pledge and concern, cut here: the filter for it is slow."""
    choices = queries.matter_choices(visit.dossier)
    return [
        (key, title if len(title) <= TITLE else f"{title[: TITLE - 1]}…") for key, title in choices
    ]


def _groups(shown: Review) -> list[tuple[str, str, list[Any]]]:
    """The rows by their source, in the order in which they come: key, title, rows."""
    groups: list[tuple[str, str, list[Any]]] = []
    for row in shown.rows:
        if not groups or groups[-1][0] != row.source:
            groups.append((row.source, row.title, []))
        groups[-1][2].append(row)
    return groups


@in_dossier(Permission.DECIDE, changing=Permission.DECIDE, methods=("POST",))
def decide(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Accept or reject the chosen proposals: each wholly or not at all."""
    chosen = queries.proposals_of(
        visit.dossier, request.POST.getlist("proposal")[:500], to=visit.sight
    )
    if not chosen:
        return notices.refused(request, _("Choose at least one proposal first."))
    matter = request.POST.get("matter", "")
    if request.POST.get("do") == "reject":
        reason = request.POST.get("reason", "").strip() or str(REASONS[0])
        done = actions.reject_all(chosen, by=visit.person, reason=reason)
        told = ngettext(
            "%(number)d proposal is rejected.", "%(number)d proposals are rejected.", len(done.done)
        )
    else:
        to = queries.matter(visit.dossier, matter) if matter else None
        done = actions.accept_all(chosen, by=visit.person, to=to)
        told = ngettext(
            "%(number)d proposal is accepted.", "%(number)d proposals are accepted.", len(done.done)
        )
    if done.done:
        only = next(iter(done.done)) if len(done.done) == 1 else ""
        notices.done(request, told % {"number": len(done.done)}, undo=only)
    for words in dict.fromkeys(list(done.failed.values())[:5]):
        notices.warn(request, said(words))
    asked = {
        name: request.POST[name] for name in ("kind", "source", "sure") if request.POST.get(name)
    }
    address = reverse("review", args=[visit.dossier.key])
    return HttpResponseRedirect(f"{address}?{urlencode(asked)}" if asked else address)


urlpatterns = [
    path("d/<dossier:dossier>/review/", review, name="review"),
    path("d/<dossier:dossier>/review/decide/", decide, name="review_decide"),
]
