"""Signing in by password, code or passkey, and signing out."""

import json
from typing import Any

from allauth.account.internal.flows.logout import logout
from allauth.account.views import LoginView, ReauthenticateView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.webauthn.views import LoginWebAuthnView, ReauthenticateWebAuthnView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse

from pledgewatch.accounts.people import anyone_has_a_password
from pledgewatch.web.pages.entrance.asked import for_anyone, for_signed_in
from pledgewatch.web.visits import anyone


class SignIn(LoginView):  # type: ignore[misc] # allauth brings no types
    """The page to sign in; where nobody has a password it says how to come in without."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`alone`: only the local person is here."""
        return {**super().get_context_data(**kwargs), "alone": not anyone_has_a_password()}


class SecondStep(AuthenticateView):  # type: ignore[misc] # as above
    """The second factor, after the password."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`options`: what the browser asks the passkey, as JSON."""
        told = super().get_context_data(**kwargs)
        kinds = set(self.stage.login.user.authenticator_set.values_list("type", flat=True))
        return {**told, "options": _options(told), "kinds": kinds}


class PasskeyAgain(ReauthenticateWebAuthnView):  # type: ignore[misc] # as above
    """The passkey once more, before something that a stolen session must not do."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`options`: what the browser asks the passkey, as JSON."""
        told = super().get_context_data(**kwargs)
        return {**told, "options": _options(told)}


def _options(told: dict[str, Any]) -> str:
    return json.dumps(told.get("js_data", {}).get("request_options", {}))


@anyone("POST")
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out; also give up half-way between the password and the second factor."""
    logout(request, show_message=False)
    return HttpResponseRedirect(reverse("account_login"))


urlpatterns = [
    path("sign-in/", for_anyone(SignIn.as_view()), name="account_login"),
    path("sign-in/second-step/", for_anyone(SecondStep.as_view()), name="mfa_authenticate"),
    path("sign-in/passkey/", for_anyone(LoginWebAuthnView.as_view()), name="mfa_login_webauthn"),
    path("leave/", leave, name="leave"),
    path("again/", for_signed_in(ReauthenticateView.as_view()), name="account_reauthenticate"),
    path(
        "again/code/",
        for_signed_in(ReauthenticateByCodeView.as_view()),
        name="mfa_reauthenticate",
    ),
    path(
        "again/passkey/",
        for_signed_in(PasskeyAgain.as_view()),
        name="mfa_reauthenticate_webauthn",
    ),
]
