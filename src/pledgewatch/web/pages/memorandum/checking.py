"""What stands in the way of publication, in every part, a few parts at a time."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pledgewatch.dossier.dossier import Dossier as Edition
from pledgewatch.record.queries import drafting
from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.memorandum.audience import audience_of, audiences
from pledgewatch.web.pages.memorandum.desk import ROUND_IT, Bench
from pledgewatch.web.pages.memorandum.problems import by_section, troubles_of
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def check(request: HttpRequest, visit: Visit) -> HttpResponse:
    """List the problems of a page of parts; those of the introduction are on the first."""
    bench = Bench(visit, audience_of(request, visit))
    pages = max(1, -(-len(bench.parts) // ROUND_IT))
    page = min(max(1, _number(request.GET.get("page", ""))), pages)
    keys = {one.stand.key for one in bench.parts[(page - 1) * ROUND_IT : page * ROUND_IT]}
    found = troubles_of(visit.dossier, _edition(bench, keys, opening=page == 1))
    grave = sum(one.grave for one in found)
    return render(
        request,
        "memorandum/check.html",
        {
            "bench": bench,
            "audiences": audiences(visit),
            "troubles": found,
            "grave": grave,
            "others": len(found) - grave,
            "uncited": drafting.uncited(visit.dossier, bench.seeing) if page == 1 else (),
            "page": page,
            "pages": pages,
        },
    )


@in_dossier(Permission.READ)
def outline(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The outline with the number of problems beside each part."""
    bench = Bench(visit, audience_of(request, visit))
    part = bench.part(request.GET.get("section", ""))
    around = bench.around(part)
    shown = {one.stand.key for one in (*around["pledges"], *around["concerns"])}
    taken = _edition(bench, shown, opening=True)
    marks = by_section(troubles_of(visit.dossier, taken), taken)
    context = {"bench": bench, "outline": around, "chosen": part, "marks": marks, "checked": True}
    return render(request, "memorandum/outline.html", context)


def _edition(bench: Bench, keys: set[str], *, opening: bool) -> Edition:
    """These parts with all that they cite."""
    dossier = bench.visit.dossier
    words = drafting.own_text(dossier, drafting.INTRODUCTION).text if opening else ""
    taken = drafting.edition_of(
        dossier, keys, words, as_of=bench.visit.as_of, audience=bench.audience
    )
    return replace(taken, introduction=words)


def _number(untrusted: str) -> int:
    return int(untrusted) if untrusted.isascii() and untrusted.isdigit() else 1
