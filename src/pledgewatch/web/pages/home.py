"""To be written: home."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.web.visits import signed_in


@signed_in()
def home(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [path("", home, name="home")]
