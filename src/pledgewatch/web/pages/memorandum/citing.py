"""What can be cited by a few words: the list that opens while somebody writes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.memorandum.audience import audience_of
from pledgewatch.web.pages.memorandum.desk import Bench
from pledgewatch.web.visits import Visit, in_dossier

LONGEST = 100  # characters of a search


@in_dossier(Permission.WORD)
def cite(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The list as options to choose from, or with `as=list` as a list with buttons."""
    bench = Bench(visit, audience_of(request, visit))
    words = (request.GET.get("q") or request.GET.get("cite") or "")[:LONGEST]
    found = bench.found(words, request.GET.get("section", ""))
    part = "found" if request.GET.get("as") == "list" else "options"
    return render(request, f"memorandum/{part}.html", {"found": found, "words": words})
