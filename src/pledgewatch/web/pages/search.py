"""To be written: search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.record.rules import Permission
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def search(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [path("d/<dossier:dossier>/search/", search, name="search")]
