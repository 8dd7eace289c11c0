"""Settings of a dossier: what it is called, its people, languages, scales, backup, what leaves."""

from pathlib import Path
from typing import Any, cast

from django import forms
from django.conf import settings as configured
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.accounts.roles import Role
from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.judgement.scales import Scale, named
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.jobs import ask
from pledgewatch.record.copies import GO_ON, whole
from pledgewatch.record.errors import MeantimeError, RefusedError, WorkspaceError
from pledgewatch.record.queries.inviting import open_invitations, people_of
from pledgewatch.record.rules import Permission
from pledgewatch.record.workspace import Workspace
from pledgewatch.web import notices
from pledgewatch.web.asked import seen_now
from pledgewatch.web.names import ACT_WORDS
from pledgewatch.web.saying import language, said
from pledgewatch.web.visits import Visit, in_dossier

SHOWN_ACTS = 20
NAMES = ("title", "forum", "publisher", "language")
ROLES: tuple[tuple[Role, str | Promise], ...] = (
    (Role.READER, gettext_lazy("sees what is not restricted")),
    (Role.CONTRIBUTOR, gettext_lazy("brings documents, proposes and drafts")),
    (Role.REVIEWER, gettext_lazy("accepts and rejects what is proposed, and assesses")),
    (Role.EDITOR, gettext_lazy("overrides outcomes, publishes, protects and removes")),
    (Role.OWNER, gettext_lazy("appoints people, and sees who a protected person is")),
)


class DossierForm(forms.Form):
    """What the dossier says of itself; `was` remembers what stood before the person's eyes."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    forum = forms.CharField(
        label=gettext_lazy("Where the pledges were made"), required=False, max_length=300
    )
    publisher = forms.CharField(label=gettext_lazy("Who publishes"), required=False, max_length=300)
    language = forms.ChoiceField(
        label=gettext_lazy("Language of publications"), choices=configured.LANGUAGES
    )

    def __init__(self, data: Any, dossier: Any) -> None:
        initial = {name: getattr(dossier, name) for name in NAMES}
        super().__init__(data, initial=initial, auto_id="dossier-%s")
        for name in NAMES:
            self.fields[f"was-{name}"] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput(), initial=initial[name]
            )


@in_dossier(Permission.READ, changing=Permission.WORD)
def settings(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the settings; correct what the dossier says of itself."""
    form = DossierForm(request.POST if request.method == "POST" else None, visit.dossier)
    more: dict[str, Any] = {}
    status = 200
    if request.method == "POST":
        status = notices.REFUSED
        if form.is_valid():
            told = form.cleaned_data
            was = {name: told[f"was-{name}"] for name in NAMES}
            changes = {name: told[name] for name in NAMES if told[name] != was[name]}
            try:
                if changes:
                    actions.describe(visit.dossier, changes, was=was, by=visit.person)
            except MeantimeError as error:
                more, status = {"meantime": error.fields}, notices.CONFLICT
                form = DossierForm(seen_now(request.POST, error.fields), visit.dossier)
            except RefusedError as error:
                more = {"refusal": said(error)}
            else:
                notices.done(request, _("The settings are saved."))
                return _back(visit)
    return render(request, "settings/settings.html", {**_laid(visit, form), **more}, status=status)


def _laid(visit: Visit, form: DossierForm) -> dict[str, Any]:
    owner = visit.may(Permission.APPOINT)
    workspace = _workspace()
    return {
        "form": form,
        "people": people_of(visit.dossier),
        "invitations": open_invitations(visit.dossier) if owner else [],
        "roles": ROLES,
        "trail": queries.trail_of(visit.dossier, to=visit.sight, limit=SHOWN_ACTS),
        "act_words": ACT_WORDS,
        "folder": str(workspace.folder) if workspace else "",
        "scales": [(one.value, one.label_in(language())) for one in Scale],
        "named": _named(visit.dossier.scale),
        "assistant": workspace.assistant if workspace else None,
        "go_on": GO_ON,
        "on_server": on_server(),
    }


def _named(scale: str) -> list[tuple[Outcome, str]]:
    """What the chosen scale calls each outcome; "" where it leaves it out."""
    if scale not in set(Scale):
        return []
    return [(one, named(one, Scale(scale), language()) or "") for one in Outcome]


def on_server() -> bool:
    """Whether the record is on a server of its own, and not in the workspace."""
    return not str(configured.DATABASES["default"]["ENGINE"]).endswith("sqlite3")


def _workspace() -> Workspace | None:
    folder = configured.ARCHIVE_FOLDER
    if not folder:
        return None
    try:
        return Workspace.open(Path(folder).parent)
    except WorkspaceError:  # its settings were broken by hand since the program began
        return None


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def people(request: HttpRequest, visit: Visit, person: int) -> HttpResponse:
    """Give a colleague another role, a way to a new password, or no role any longer."""
    held = next((one for one in people_of(visit.dossier) if one.person_id == person), None)
    if held is None:
        return notices.refused(request, _("There is nobody like that in this dossier."))
    what = request.POST.get("do", "")
    if what == "role":
        role = request.POST.get("role", "")
        if role not in set(Role):
            return notices.refused(request, _("Choose one of the roles."))
        actions.appoint(visit.dossier, held.person, Role(role), by=visit.person)
        notices.done(request, _("The role of %(name)s is changed.") % {"name": held.person.name})
    elif what == "part":
        actions.part_with(visit.dossier, held.person, by=visit.person)
        told = _("%(name)s has no role here any longer. What they did stays.")
        notices.done(request, told % {"name": held.person.name})
    elif what == "password":
        token = actions.let_choose_password(visit.dossier, held.person, by=visit.person)
        return _link(request, reverse("new_password", args=[token]), _("A new password"))
    return _back(visit)


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def invite(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Make a link by which a colleague comes in with a role."""
    role = request.POST.get("role", "")
    if role not in set(Role):
        return notices.refused(request, _("Choose one of the roles."))
    made = actions.invite(
        visit.dossier, Role(role), by=visit.person, address=request.POST.get("address", "")
    )
    return _link(request, reverse("invitation", args=[made.token]), _("An invitation"))


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def revoke(request: HttpRequest, visit: Visit, number: int) -> HttpResponse:
    """Let an invitation be good no longer."""
    held = next((one for one in open_invitations(visit.dossier) if one.pk == number), None)
    if held is None:
        return notices.refused(request, _("That invitation is no longer open."))
    actions.revoke_invitation(held, by=visit.person)
    notices.done(request, _("The invitation is good no longer."))
    return _back(visit)


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def second_factor(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Ask a second factor of editors and owners, or ask it no longer."""
    wanted = request.POST.get("required") == "on"
    actions.require_second_factor(visit.dossier, wanted, by=visit.person)
    notices.done(
        request,
        _("Editors and owners need a second factor now.")
        if wanted
        else _("A second factor is no longer asked for."),
    )
    return _back(visit)


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def choose_scale(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Name outcomes by a scale of others, or by our own names."""
    untrusted = request.POST.get("scale", "")
    if untrusted not in {"", *Scale}:
        return notices.refused(request, _("Choose one of the scales."))
    scale = Scale(untrusted) if untrusted else None
    actions.choose_scale(visit.dossier, scale, by=visit.person)
    done = _("Outcomes have our own names again.")
    if scale:
        told = {"scale": scale.label_in(language())}
        done = _("Outcomes are named on the scale “%(scale)s” now.") % told
    notices.done(request, done)
    return _back(visit)


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def back_up(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Have the record copied beside itself."""
    ask(visit.dossier, "back_up", {}, by=visit.person)
    notices.done(request, _("The record is being copied. The library shows when it is done."))
    return _back(visit)


@in_dossier(Permission.APPOINT, changing=Permission.APPOINT, methods=("POST",))
def copy(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Send a whole copy of the workspace, to whoever owns all of its dossiers."""
    if on_server():
        return notices.refused(request, _("The record is on a server: back it up there."))
    actions.take_copy(visit.dossier, by=visit.person)
    response = StreamingHttpResponse(
        whole(Path(configured.ARCHIVE_FOLDER).parent), content_type="application/zip"
    )
    name = f"pledgewatch-{timezone.now():%Y-%m-%d}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Encoding"] = "identity"  # what is sealed in it gets no smaller
    return cast("HttpResponse", response)


def _link(request: HttpRequest, address: str, title: str) -> HttpResponse:
    """A page that shows a link once: it is nowhere kept, and cannot be shown again."""
    told = {"link": request.build_absolute_uri(address), "title": title}
    return render(request, "settings/link.html", told)


def _back(visit: Visit) -> HttpResponse:
    return HttpResponseRedirect(reverse("settings", args=[visit.dossier.key]))


DOSSIER = "d/<dossier:dossier>/settings/"
urlpatterns = [
    path(DOSSIER, settings, name="settings"),
    path(f"{DOSSIER}people/<int:person>/", people, name="settings_people"),
    path(f"{DOSSIER}invite/", invite, name="settings_invite"),
    path(f"{DOSSIER}invitations/<int:number>/", revoke, name="settings_revoke"),
    path(f"{DOSSIER}second-factor/", second_factor, name="settings_second_factor"),
    path(f"{DOSSIER}scale/", choose_scale, name="settings_scale"),
    path(f"{DOSSIER}copy/", copy, name="settings_copy"),
    path(f"{DOSSIER}back-up/", back_up, name="settings_back_up"),
]
