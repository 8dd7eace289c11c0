"""What stands in the way of publication, in every part, a few parts at a time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.queries import drafting
from pledgewatch.record.queries.drafting import INTRODUCTION, Part
from pledgewatch.record.rules import Permission
from pledgewatch.web.asked import number
from pledgewatch.web.pages.memorandum.audience import audience_of, audiences
from pledgewatch.web.pages.memorandum.desk import Bench
from pledgewatch.web.pages.memorandum.problems import Trouble, by_section, troubles_of
from pledgewatch.web.pages.memorandum.verifying import shown
from pledgewatch.web.saying import language
from pledgewatch.web.visits import Visit, in_dossier

AT_ONCE = 6  # parts that are checked at once: a page waits for no more
KEPT = 100  # checks of a few parts each


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in some parts, and how many grave problems each of them has, by key."""

    troubles: tuple[Trouble, ...]
    marks: Mapping[str, int]


@in_dossier(Permission.READ)
def check(request: HttpRequest, visit: Visit) -> HttpResponse:
    """List the problems of a page of parts; those of the introduction are on the first."""
    bench = Bench(visit, audience_of(request, visit))
    pages = max(1, -(-len(bench.parts) // AT_ONCE))
    page = min(max(1, number(request.GET.get("page", ""))), pages)
    found = _checked(
        bench, bench.parts[(page - 1) * AT_ONCE : page * AT_ONCE], opening=page == 1
    ).troubles
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
            **shown(visit),
        },
    )


@in_dossier(Permission.READ)
def outline(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The outline with the number of problems beside each part, a few more each time."""
    bench = Bench(visit, audience_of(request, visit))
    part = bench.part(request.GET.get("section", ""))
    around = bench.around(part)
    shown = (*around["pledges"], *around["concerns"])
    upto = max(AT_ONCE, number(request.GET.get("upto", ""), AT_ONCE))
    marks: Counter[str] = Counter()
    for first in range(0, max(1, min(upto, len(shown))), AT_ONCE):
        some = shown[first : first + AT_ONCE]
        marks.update(_checked(bench, some, opening=first == 0).marks)
    return render(
        request,
        "memorandum/outline.html",
        {
            "bench": bench,
            "outline": around,
            "chosen": part,
            "section": part.stand.key if part else "",
            "marks": marks,
            "checked": True,
            "upto": upto + AT_ONCE if upto < len(shown) else 0,
        },
    )


def _checked(bench: Bench, parts: Iterable[Part], *, opening: bool) -> Checked:
    visit = bench.visit
    return _found(
        str(connection.settings_dict["NAME"]),
        visit.dossier,
        drafting.last_act(visit.dossier),
        bench.audience,
        visit.as_of,
        tuple(part.stand.key for part in parts),
        opening,
        language(),
    )


@lru_cache(maxsize=KEPT)
def _found(
    database: str,  # noqa: ARG001 -- tells one workspace from another
    dossier: Any,
    last_act: tuple[int, datetime] | None,  # noqa: ARG001 -- whatever is done to the dossier gives another one
    audience: Confidentiality,
    as_of: date,
    keys: tuple[str, ...],
    opening: bool,
    tongue: str,  # noqa: ARG001 -- in which the problems are told
) -> Checked:
    """Look at these parts, with `opening` also at the introduction."""
    words = drafting.own_text(dossier, INTRODUCTION).text if opening else ""
    taken = drafting.edition_of(dossier, keys, words, as_of=as_of, audience=audience)
    whole = replace(taken, introduction=words)
    found = troubles_of(dossier, whole)
    return Checked(found, by_section(found, whole))
