"""Coming in and going out, and what people settle about themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from pledgewatch.web.pages.entrance import links
from pledgewatch.web.visits import anyone, signed_in


@signed_in()
def account(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


@anyone()
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return render(request, "empty.html")


urlpatterns = [
    path("account/", account, name="account"),
    path("sign-in/", sign_in, name="account_login"),
    path("leave/", sign_in, name="leave"),
    *links.urlpatterns,
]
