"""Setting up a second factor: an authenticator app, passkeys, recovery codes."""

import ipaddress
import json
from typing import Any
from urllib.parse import urlsplit

from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse

from pledgewatch.accounts.qr import path_of
from pledgewatch.web.pages.entrance.asked import for_signed_in
from pledgewatch.web.visits import signed_in


class AddApp(ActivateTOTPView):  # type: ignore[misc] # allauth brings no types
    """Show the secret as a picture and as letters, and take the first code."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`picture`: the QR code (`accounts.qr`)."""
        told = super().get_context_data(**kwargs)
        return {**told, "picture": path_of(told["totp_url"])}


class AddPasskey(AddWebAuthnView):  # type: ignore[misc] # as above
    """Take a new passkey."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """`options`: what the browser asks of the new passkey, as JSON; `possible`: whether.

        `named_address`: where else it would be.
        """
        told = super().get_context_data(**kwargs)
        return {
            **told,
            "options": json.dumps(told["js_data"]["creation_options"]),
            "possible": takes_passkeys(self.request),
            "named_address": address_for_passkeys(self.request),
        }


def takes_passkeys(request: HttpRequest) -> bool:
    """Whether the address is a name: browsers keep no passkeys for numbers (WebAuthn 2, 5.1.3)."""
    return _number(request) is None


def address_for_passkeys(request: HttpRequest) -> str:
    """Where else the workbench answers, by name; "" where this is a name, or not this machine."""
    number = _number(request)
    if number is None or not number.is_loopback:
        return ""
    port = urlsplit(f"//{request.get_host()}").port
    return f"{request.scheme}://localhost" + (f":{port}" if port else "")


def _number(request: HttpRequest) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address as a number; None if it is a name."""
    try:
        return ipaddress.ip_address(urlsplit(f"//{request.get_host()}").hostname or "")
    except ValueError:
        return None


@signed_in()
def overview(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 -- a view's
    """Second factors stand on the page of the account."""
    return HttpResponseRedirect(reverse("account") + "#second-factor")


urlpatterns = [
    path("account/second-factor/", overview, name="mfa_index"),
    path("account/passkeys/", overview, name="mfa_list_webauthn"),
    path("account/app/", for_signed_in(AddApp.as_view()), name="mfa_activate_totp"),
    path(
        "account/app/remove/",
        for_signed_in(DeactivateTOTPView.as_view()),
        name="mfa_deactivate_totp",
    ),
    path("account/passkeys/add/", for_signed_in(AddPasskey.as_view()), name="mfa_add_webauthn"),
    path(
        "account/passkeys/<int:pk>/remove/",
        for_signed_in(RemoveWebAuthnView.as_view()),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/codes/",
        for_signed_in(ViewRecoveryCodesView.as_view(), "GET", "HEAD"),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/codes/renew/",
        for_signed_in(GenerateRecoveryCodesView.as_view()),
        name="mfa_generate_recovery_codes",
    ),
]
