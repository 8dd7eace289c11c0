"""To be written: reader."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.record.rules import Permission
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def reader(request: HttpRequest, visit: Visit, source: str) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [path("d/<dossier:dossier>/read/<item:source>/", reader, name="reader")]
