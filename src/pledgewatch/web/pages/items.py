"""To be written: items."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.record.rules import Permission
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def item(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


@in_dossier(Permission.WORD, changing=Permission.WORD)
def new_matter(request: HttpRequest, visit: Visit, kind: str) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [
    path("d/<dossier:dossier>/new/<slug:kind>/", new_matter, name="new_matter"),
    path("d/<dossier:dossier>/<item:key>/", item, name="item"),
]
