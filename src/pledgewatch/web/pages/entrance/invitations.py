"""Coming in by an invitation, and choosing a new password by an owner's link."""

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from pledgewatch.accounts.links import use_link, whose
from pledgewatch.accounts.models import Happening, Invitation, LinkPurpose, Person
from pledgewatch.accounts.people import PersonError, join
from pledgewatch.accounts.roles import Role
from pledgewatch.accounts.trail import note
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotAllowedError, RefusedError
from pledgewatch.web import notices
from pledgewatch.web.pages.entrance.forms import JoinForm, NewPasswordForm
from pledgewatch.web.saying import said
from pledgewatch.web.visits import anyone

GONE, TOO_MANY = 410, 429


@anyone("GET", "HEAD", "POST")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Take an invitation: as who is signed in, or as somebody new."""
    if not ratelimit.consume(request, action="invitation"):
        return _too_many(request)
    found = queries.invitation_of(token)
    if found is None:
        return _gone(request)
    if isinstance(request.user, Person):
        return _as_known(request, found, request.user)
    return _as_new(request, found)


def _as_known(request: HttpRequest, found: Invitation, person: Person) -> HttpResponse:
    told = {"invitation": found, "role": Role(found.role)}
    if request.method != "POST":
        return render(request, "entrance/invitation.html", told)
    try:
        actions.take_invitation(found, by=person)
    except NotAllowedError:
        return _gone(request)
    except RefusedError as error:
        again = {**told, "refusal": said(error)}
        return render(request, "entrance/invitation.html", again, status=notices.REFUSED)
    return _welcome(request, found)


def _as_new(request: HttpRequest, found: Invitation) -> HttpResponse:
    form = JoinForm(
        request.POST if request.method == "POST" else None, address=found.address, auto_id="%s"
    )
    if form.is_valid():
        try:
            with transaction.atomic():
                person = join(
                    name=form.cleaned_data["name"],
                    email=form.cleaned_data["email"],
                    password=form.cleaned_data["password"],
                )
                actions.take_invitation(found, by=person)
        except NotAllowedError:
            return _gone(request)
        except (PersonError, RefusedError) as error:
            form.add_error(None, said(error))
        else:
            login(request, person)
            UserSession.objects.create_from_request(request)
            return _welcome(request, found)
    told = {"invitation": found, "role": Role(found.role), "form": form}
    status = notices.REFUSED if form.is_bound else 200
    return render(request, "entrance/invitation.html", told, status=status)


@anyone("GET", "HEAD", "POST")
def new_password(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a new password by a link that an owner made; every session of the person ends."""
    if not ratelimit.consume(request, action="reset"):
        return _too_many(request)
    person = whose(token, LinkPurpose.RESET)
    if person is None:
        return _gone(request)
    form = NewPasswordForm(
        request.POST if request.method == "POST" else None, person=person, auto_id="%s"
    )
    if form.is_valid() and use_link(token, LinkPurpose.RESET):
        get_adapter().set_password(person, form.cleaned_data["password"])
        note(Happening.PASSWORD_CHANGED, person=person, request=request, by_link="yes")
        notices.done(request, _("Your new password holds. Sign in with it."))
        return HttpResponseRedirect(reverse("account_login"))
    status = notices.REFUSED if form.is_bound else 200
    told = {"form": form, "person": person}
    return render(request, "entrance/new_password.html", told, status=status)


def _welcome(request: HttpRequest, found: Invitation) -> HttpResponse:
    notices.done(request, _("Welcome. This is the dossier that you were invited to."))
    return HttpResponseRedirect(reverse("board", args=[found.dossier.key]))


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "entrance/gone.html", status=GONE)


def _too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "429.html", status=TOO_MANY)


urlpatterns = [
    path("invitation/<str:token>/", invitation, name="invitation"),
    path("new-password/<str:token>/", new_password, name="new_password"),
]
