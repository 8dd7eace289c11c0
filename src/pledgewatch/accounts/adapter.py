"""How allauth finds, names and protects our people."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest

from pledgewatch.accounts.models import Person

# Names the purpose of the derived key, so that no other use of the secret yields the same one.
_PURPOSE = b"pledgewatch second factors 1"


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth brings no types
    """Nobody signs up by themselves; nothing is mailed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- allauth's own
        """People come by invitation only."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: no mail server is assumed; an owner hands links over."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # as above
    """Keeps the secrets of second factors encrypted with the workspace's secret."""

    def encrypt(self, text: str) -> str:
        """The secret as it may be stored."""
        return _cipher().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return _cipher().decrypt(encrypted_text.encode("ascii")).decode()

    def get_public_key_credential_user_entity(self, user: Person) -> dict[str, Any]:
        """How a passkey names its owner."""
        told = super().get_public_key_credential_user_entity(user)
        return {**told, "name": user.email or user.name, "display_name": user.name}


def _cipher() -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(
        settings.SECRET_KEY.encode()
    )
    return Fernet(base64.urlsafe_b64encode(derived))
