"""To be written: settings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.record.rules import Permission
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.READ)
def settings(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [path("d/<dossier:dossier>/settings/", settings, name="settings")]
