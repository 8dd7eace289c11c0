"""What the trail hears from Django and allauth, and which sessions end with a change."""

from typing import Any

from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest

from pledgewatch.accounts.models import Happening, Person
from pledgewatch.accounts.trail import note


def listen() -> None:
    """Begin to listen."""
    for signal, hear in (
        (user_logged_in, _signed_in),
        (user_logged_out, _signed_out),
        (factors.authenticator_added, _factor_added),
        (factors.authenticator_removed, _factor_removed),
        (factors.authenticator_reset, _codes_renewed),
        (factors.authentication_failed, _code_failed),
    ):
        signal.connect(hear, dispatch_uid=f"pledgewatch {hear.__name__}")


def _signed_in(user: Person, request: HttpRequest | None = None, **_: Any) -> None:
    note(Happening.SIGNED_IN, person=user, request=request)


def _signed_out(user: Person | None, request: HttpRequest | None = None, **_: Any) -> None:
    if user is not None:
        note(Happening.SIGNED_OUT, person=user, request=request)


def _factor_added(
    user: Person, request: HttpRequest, authenticator: Authenticator, **_: Any
) -> None:
    """Sessions that began without the second factor end, but for the one that set it up."""
    note(Happening.FACTOR_ADDED, person=user, request=request, kind=authenticator.type)
    end_other_sessions(request, user)


def _factor_removed(
    user: Person, request: HttpRequest, authenticator: Authenticator, **_: Any
) -> None:
    note(Happening.FACTOR_REMOVED, person=user, request=request, kind=authenticator.type)


def _codes_renewed(user: Person, request: HttpRequest, **_: Any) -> None:
    note(Happening.CODES_RENEWED, person=user, request=request)


def _code_failed(user: Person, request: HttpRequest, **_: Any) -> None:
    note(Happening.CODE_FAILED, person=user, request=request)
