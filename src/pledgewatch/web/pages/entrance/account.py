"""The page of one's own account: name, address, password, second factor, sessions."""

from pathlib import Path
from typing import Any

from allauth.usersessions.internal.flows.sessions import end_other_sessions, end_sessions
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from pledgewatch.accounts.factors import factors_of
from pledgewatch.accounts.models import Happening, Person
from pledgewatch.accounts.people import PersonError, describe_person
from pledgewatch.accounts.trail import lately, note
from pledgewatch.record.workspace import SETTINGS, Workspace
from pledgewatch.web import notices
from pledgewatch.web.asked import number
from pledgewatch.web.pages.entrance.browsers import browser_of
from pledgewatch.web.pages.entrance.factors import address_for_passkeys, takes_passkeys
from pledgewatch.web.pages.entrance.forms import ChangePasswordForm, PersonForm
from pledgewatch.web.visits import signed_in


@signed_in("GET", "HEAD", "POST")
def account(request: HttpRequest) -> HttpResponse:
    """Show the page; change name and address."""
    person = _person(request)
    if request.method != "POST":
        return _page(request, person)
    form = PersonForm(request.POST, person=person, prefix="person")
    if form.is_valid():
        name, email = form.cleaned_data["name"], form.cleaned_data["email"]
        try:
            describe_person(person, name=name, email=email)
        except PersonError as error:
            form.add_error(None, str(error))
        else:
            _tell_workspace(person)
            note(Happening.ACCOUNT_CHANGED, person=person, request=request)
            notices.done(request, _("Your name and address are changed."))
            return notices.elsewhere(request, reverse("account"))
    return _page(request, Person.objects.get(pk=person.pk), person_form=form)


@signed_in("POST")
def password(request: HttpRequest) -> HttpResponse:
    """Choose another password; all other sessions end."""
    person = _person(request)
    form = ChangePasswordForm(request.POST, person=person, prefix="password")
    if not person.email:
        form.add_error(None, _("Give yourself an e-mail address first: you sign in with it."))
    if not form.is_valid():
        return _page(request, person, password_form=form)
    person.set_password(form.cleaned_data["password"])
    person.save(update_fields=["password"])
    update_session_auth_hash(request, person)
    UserSession.objects.create_from_request(request)
    end_other_sessions(request, person)
    note(Happening.PASSWORD_CHANGED, person=person, request=request)
    notices.done(request, _("Your new password holds. All other sessions have ended."))
    return notices.elsewhere(request, reverse("account"))


@signed_in("POST")
def end_session(request: HttpRequest) -> HttpResponse:
    """End one session, or all but this one."""
    person = _person(request)
    wanted = request.POST.get("session", "")
    if wanted == "others":
        end_other_sessions(request, person)
    else:
        held = UserSession.objects.filter(user=person)
        chosen = held.filter(pk=number(wanted, 0)).first()
        if chosen is None:
            raise Http404(_("That session has ended already."))
        end_sessions(request, [chosen])
    note(Happening.SESSION_ENDED, person=person, request=request)
    if not request.user.is_authenticated:
        return notices.elsewhere(request, reverse("account_login"))
    notices.done(request, _("Ended: whoever sits there has to sign in again."))
    return notices.elsewhere(request, reverse("account") + "#sessions")


def _page(
    request: HttpRequest,
    person: Person,
    *,
    person_form: PersonForm | None = None,
    password_form: ChangePasswordForm | None = None,
) -> HttpResponse:
    told: dict[str, Any] = {
        "person": person,
        "person_form": person_form or PersonForm(person=person, prefix="person"),
        "password_form": password_form or ChangePasswordForm(person=person, prefix="password"),
        "factors": factors_of(person),
        "passkeys_possible": takes_passkeys(request),
        "named_address": address_for_passkeys(request),
        "sessions": [
            (session, browser_of(session.user_agent))
            for session in UserSession.objects.filter(user=person).order_by("-last_seen_at")
        ],
        "this_session": request.session.session_key,
        "lately": lately(person),
        "languages": settings.LANGUAGES,
    }
    status = notices.REFUSED if person_form or password_form else 200
    return render(request, "entrance/account.html", told, status=status)


def _person(request: HttpRequest) -> Person:
    person = request.user
    if not isinstance(person, Person):
        raise Http404(_("There is no such page."))
    return person


def _tell_workspace(person: Person) -> None:
    """The local person is whom `settings.toml` names: both say the same."""
    folder = Path(settings.ARCHIVE_FOLDER).parent
    if person.local and (folder / SETTINGS).is_file():
        Workspace.open(folder).name_person(name=person.name, email=person.email or "")


urlpatterns = [
    path("account/", account, name="account"),
    path("account/password/", password, name="account_change_password"),
    path("account/sessions/", end_session, name="end_session"),
]
