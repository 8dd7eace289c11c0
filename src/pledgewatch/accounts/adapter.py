"""How allauth finds, names and protects our people."""

import base64
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pledgewatch.accounts.models import Happening, Person
from pledgewatch.accounts.trail import note

# Names the purpose of the derived key, so that no other use of the secret yields the same one.
_PURPOSE = b"pledgewatch second factors 1"


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth brings no types
    """Nobody signs up by themselves; nothing is mailed; every failure is in the trail."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("That address and that password do not belong together."),
        "incorrect_password": _("That is not your password."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes, then try again."),
        "rate_limited": _("Too many attempts. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- allauth's own
        """People come by invitation only."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: no mail server is assumed; an owner hands links over."""

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note who could not sign in; of an unknown address nothing is kept."""
        address = str(credentials.get("email", "")).strip().lower()
        person = Person.objects.filter(email=address).first() if address else None
        note(Happening.SIGN_IN_FAILED, person=person, request=request)

    def reauthenticate(self, user: Person, password: str) -> bool:
        """Whether it is the person's password; attempts are limited as at sign-in."""
        if not user.email:
            return self._is_password_of(user, password)
        known = self.authenticate(context.request, email=user.email, password=password)
        return bool(known == user)

    def _is_password_of(self, user: Person, password: str) -> bool:
        """The same for somebody without an address, by whom no backend finds them."""
        self.pre_authenticate(context.request, email=f"person {user.pk}")
        if user.check_password(password):
            self._rollback_login_failed_rl_usage()
            return True
        note(Happening.SIGN_IN_FAILED, person=user, request=context.request)
        return False


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc] # as above
    """Keeps the secrets of second factors encrypted with the workspace's secret."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("That code or key is not right. Codes change every 30 seconds."),
    }

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
