"""Who has a second factor."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from pledgewatch.accounts.models import Person

THIS_MACHINE = ("127.0.0.1", "::1")
KINDS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(person: Person) -> bool:
    """Whether the person has an authenticator app or a passkey."""
    return bool(Authenticator.objects.filter(user=person, type__in=KINDS).exists())


def is_exempt(person: Person, request: HttpRequest) -> bool:
    """Whether nothing more is asked: of the local person, at the machine itself."""
    return person.local and request.META.get("REMOTE_ADDR") in THIS_MACHINE


def factors_of(person: Person) -> dict[str, Any]:
    """`app` (an Authenticator or None), `passkeys` (a list), `codes` (unused ones, or None)."""
    held = list(Authenticator.objects.filter(user=person).order_by("pk"))
    codes = next((one for one in held if one.type == Authenticator.Type.RECOVERY_CODES), None)
    return {
        "app": next((one for one in held if one.type == Authenticator.Type.TOTP), None),
        "passkeys": [one for one in held if one.type == Authenticator.Type.WEBAUTHN],
        "codes": len(codes.wrap().get_unused_codes()) if codes else None,
    }
