"""The one-time link that `pledgewatch serve` prints."""

from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from pledgewatch.accounts.links import use_link
from pledgewatch.accounts.models import LinkPurpose
from pledgewatch.web.visits import anyone

GONE = 410


@anyone("GET")
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in whoever opens the link first; a browser that is signed in goes on to its dossiers."""
    person = use_link(token, LinkPurpose.ENTER)
    if person is not None:
        login(request, person)
        UserSession.objects.create_from_request(request)
    elif not request.user.is_authenticated:
        return render(request, "entrance/link_used.html", status=GONE)
    response = HttpResponseRedirect(reverse("home"))
    response["Referrer-Policy"] = "no-referrer"  # the address holds the token
    return response


urlpatterns = [path("enter/<str:token>/", enter, name="enter")]
