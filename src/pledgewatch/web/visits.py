"""Who visits which dossier, as what, and as of which date: the door of every page.

Each view is wrapped in exactly one of `anyone`, `signed_in` and `in_dossier`; the wrapper says of
it what the table of who may do what is made from (`admits`). A dossier in which somebody has no
role does not exist for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render as render_template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from pledgewatch.accounts.factors import has_second_factor, is_exempt
from pledgewatch.accounts.models import Person
from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import queries
from pledgewatch.record.errors import NotAllowedError, NotFoundError, RefusedError
from pledgewatch.record.rules import CLEARANCE, WHO_MAY, Permission, seeing_as
from pledgewatch.record.seeing import Seeing
from pledgewatch.web import notices
from pledgewatch.web.clock import today
from pledgewatch.web.saying import said

Options = ParamSpec("Options")
View = Callable[..., HttpResponse]
READING = ("GET", "HEAD")


@dataclass(frozen=True)
class Visit:
    """A person in a dossier. `as_of` is today unless the page is asked for as of another date."""

    person: Person
    dossier: Any  # a row of the record
    role: Role
    clearance: Confidentiality
    as_of: date
    today: date

    @property
    def looking_back(self) -> bool:
        """Whether the page tells of another day than today; nothing is changed from there."""
        return self.as_of != self.today

    @cached_property
    def sight(self) -> Seeing:
        """What the person sees of the dossier, as of the first time that a page asks.

        For whatever takes a `Viewer`: it is found out once, not once a query. What an act has
        hidden or shown is seen from the next request on.
        """
        return seeing_as(self.role, self.person, self.dossier)

    def may(self, permission: Permission) -> bool:
        """Whether the person's role includes the permission."""
        return WHO_MAY[permission](self.role)

    @cached_property
    def can(self) -> dict[str, bool]:
        """The same for templates: ``visit.can.decide``; nothing while looking back but reading."""
        return {
            permission.name.lower(): self.may(permission)
            and (permission is Permission.READ or not self.looking_back)
            for permission in Permission
        }


@dataclass(frozen=True, slots=True)
class Admission:
    """Whom a view admits: anyone, whoever has signed in, or those with a role in the dossier."""

    to: str  # "anyone", "signed in", "dossier"
    methods: tuple[str, ...]
    permission: Permission | None = None
    changing: Permission | None = None  # what a POST needs, where that is more


def anyone(*methods: str) -> Callable[[View], View]:
    """A view for whoever comes, signed in or not."""
    return _guard(Admission("anyone", methods or READING))


def signed_in(*methods: str) -> Callable[[View], View]:
    """A view for whoever has signed in; others are sent to sign in first."""
    return _guard(Admission("signed in", methods or READING))


def in_dossier(
    permission: Permission,
    *,
    changing: Permission | None = None,
    methods: tuple[str, ...] = (),
) -> Callable[
    [Callable[Concatenate[HttpRequest, Visit, Options], HttpResponse]],
    Callable[..., HttpResponse],
]:
    """A view of a dossier: ``view(request, visit, ...)`` in place of ``(request, dossier, ...)``.

    `permission` is what reading it needs, `changing` what a POST needs (the view takes POSTs only
    if it is given, or if `methods` says so).
    """
    taken = methods or ((*READING, "POST") if changing else READING)
    admission = Admission("dossier", taken, permission, changing)

    def wrap(view: Callable[Concatenate[HttpRequest, Visit, Options], HttpResponse]) -> View:
        def entered(request: HttpRequest, dossier: str, **options: Any) -> HttpResponse:
            visit = _visit(request, dossier)
            request.visit = visit  # type: ignore[attr-defined] # for the frame around the page
            if _lacks_second_factor(visit, request):
                return _to_second_factor(request)
            needed = changing if changing and request.method == "POST" else permission
            if not visit.may(needed):
                return forbidden(request, needed)
            return view(request, visit, **options)  # type: ignore[call-arg]

        return _guard(admission)(wraps(view)(entered))

    return wrap


def _lacks_second_factor(visit: Visit, request: HttpRequest) -> bool:
    """Whether the dossier asks a second factor of the person's role, and they have none."""
    return (
        visit.dossier.second_factor
        and visit.role.at_least(Role.EDITOR)
        and not is_exempt(visit.person, request)
        and not has_second_factor(visit.person)
    )


def _to_second_factor(request: HttpRequest) -> HttpResponse:
    notices.warn(
        request,
        _("This dossier asks a second factor of those who edit it. Set one up here first."),
    )
    return notices.elsewhere(request, reverse("account"))


def forbidden(request: HttpRequest, permission: Permission | None = None) -> HttpResponse:
    """The page that says that a role is too low, and who can change it."""
    return render_template(request, "403.html", {"permission": permission}, status=403)


def _guard(admission: Admission) -> Callable[[View], View]:
    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
            if _holds_nul(request):
                return render_template(request, "400.html", status=400)
            if request.method not in admission.methods:
                return _not_taken(request, admission)
            if admission.to != "anyone" and not request.user.is_authenticated:
                return _to_sign_in(request)
            try:
                return view(request, *args, **options)
            except NotFoundError as error:
                raise Http404(str(error)) from error
            except NotAllowedError:
                return forbidden(request)
            except RefusedError as error:
                return notices.refused(request, said(error))

        guarded.admits = admission  # type: ignore[attr-defined] # read by the table of roles
        return guarded

    return wrap


def _not_taken(request: HttpRequest, admission: Admission) -> HttpResponse:
    page = render_to_string("405.html", {}, request)
    return HttpResponseNotAllowed(admission.methods, page)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """Signing in comes first, and then the page that the person was on."""
    asked = redirect_to_login(notices.here(request))
    if notices.is_part(request):
        return HttpResponseClientRedirect(asked.url)  # a 302 would be swapped into the page
    return asked


def _holds_nul(request: HttpRequest) -> bool:
    """Whether anything asked or sent holds a NUL: no text has one, and PostgreSQL takes none."""
    sent = (request.GET, request.POST)
    return any("\0" in value for told in sent for _name, values in told.lists() for value in values)


def _visit(request: HttpRequest, key: str) -> Visit:
    person = request.user
    if not isinstance(person, Person):
        raise Http404(_("There is no such page."))
    held = queries.entered(key, person)
    if held is None:
        raise Http404(_("There is no such dossier."))
    dossier, role = held
    now = today()
    return Visit(person, dossier, role, CLEARANCE[role], _as_of(request, now), now)


def _as_of(request: HttpRequest, now: date) -> date:
    """The date asked for; what is no date is today, and said so."""
    untrusted = request.GET.get("as_of", "")
    if not untrusted:
        return now
    try:
        return date.fromisoformat(untrusted)
    except ValueError:
        notices.warn(request, _("“as of” needs a date like 2009-03-01. This is today."))
        return now


def visit_of(request: HttpRequest) -> Visit | None:
    """The visit of a dossier that a request is, if it is one."""
    return getattr(request, "visit", None)
