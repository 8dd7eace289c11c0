"""What people fill in to come in, and about themselves."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pledgewatch.accounts.models import Person


def password_field(label: Any, *, known: bool) -> forms.CharField:
    """A field for a password, known already or to be chosen."""
    told = "current-password" if known else "new-password"
    return forms.CharField(
        label=label,
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": told}),
    )


def _plain(field: forms.Field, label: Any, **attributes: str) -> None:
    """Give a field of allauth's our label, and no placeholder in place of one."""
    field.label, field.help_text = label, ""
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class SignInForm(LoginForm):  # type: ignore[misc] # allauth brings no types
    """Address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["login"], _("E-mail address"), autocomplete="username")
        _plain(self.fields["password"], _("Password"))


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc] # as above
    """The password once more, before something that a stolen session must not do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["password"], _("Password"))


class CodeForm(AuthenticateForm):  # type: ignore[misc] # as above
    """A code of the authenticator app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("Code"), inputmode="numeric")


class CodeAgainForm(ReauthenticateByCodeForm):  # type: ignore[misc] # as above
    """The same, for somebody who is signed in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("Code"), inputmode="numeric")


class AppForm(ActivateTOTPForm):  # type: ignore[misc] # as above
    """The first code of an authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self.fields["code"], _("The six digits that the app shows"), inputmode="numeric")


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc] # as above
    """A new passkey; the script of the page fills in the credential."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].initial = ""
        self.initial["name"] = ""
        _plain(self.fields["name"], _("What you call it"), autocomplete="off")
        if "passwordless" in self.fields:
            self.fields["passwordless"].initial = True
            _plain(self.fields["passwordless"], _("Sign in with it alone, without a password"))


class NewPasswordForm(forms.Form):
    """A password to be chosen; Django's validators look at it."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["password"] = password_field(_("New password"), known=False)
        self.fields["password"].help_text = _(
            "At least 12 characters. A few words that nobody would guess are better than one."
        )

    def clean_password(self) -> str:
        """The password, if it is a good one."""
        chosen = str(self.cleaned_data["password"])
        validate_password(chosen, self.person)
        return chosen


class ChangePasswordForm(NewPasswordForm):
    """A new password, and the present one where there is one."""

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, person=person, **kwargs)
        if person.has_usable_password():
            self.fields = {
                "present": password_field(_("Present password"), known=True),
                **self.fields,
            }

    def clean_present(self) -> str:
        """The present password, if it is right."""
        given = str(self.cleaned_data["present"])
        if not self.person.check_password(given):
            raise ValidationError(_("That is not your password."))
        return given


class PersonForm(forms.Form):
    """Name and address; whoever has a password gives it to change the address."""

    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("Every change carries it."))
    email = forms.EmailField(label=_("E-mail address"), help_text=_("You sign in with it."))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"name": person.name, "email": person.email or ""})
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields["email"].required = not person.local
        if person.has_usable_password():
            self.fields["present"] = password_field(_("Password"), known=True)
            self.fields["present"].required = False
            self.fields["present"].help_text = _("Needed to change the address only.")

    def clean(self) -> dict[str, Any]:
        """Refuse another address without the password."""
        told = super().clean() or {}
        other = str(told.get("email", "")).lower() != (self.person.email or "")
        if (
            other
            and "present" in self.fields
            and not self.person.check_password(str(told.get("present", "")))
        ):
            self.add_error("present", _("That is not your password."))
        return told


class JoinForm(NewPasswordForm):
    """Whoever comes by an invitation says who they are."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        help_text=_("Every change that you make carries it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("You sign in with it. Nothing is sent to it."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    field_order = ("name", "email", "password")

    def __init__(self, *args: Any, address: str, **kwargs: Any) -> None:
        super().__init__(*args, person=Person(), **kwargs)
        if address:
            self.fields["email"].initial = address
            self.fields["email"].disabled = True

    def clean_password(self) -> str:
        """The password, if it is a good one and not the name or the address."""
        self.person.name = str(self.cleaned_data.get("name", ""))
        self.person.email = str(self.cleaned_data.get("email", ""))
        return super().clean_password()
