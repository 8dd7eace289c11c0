"""Everything that was done in a dossier: who, when, from what to what."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pledgewatch.record import queries
from pledgewatch.record.queries import Asked, Entry
from pledgewatch.record.rules import Permission
from pledgewatch.web.asked import number
from pledgewatch.web.fields import Choices
from pledgewatch.web.names import ACT_WORDS, KIND_OF_KEY, NAMES
from pledgewatch.web.visits import Visit, in_dossier

# What the detail of an act is called, in the order in which it is told.
DETAILS: dict[str, str | Promise] = {
    "became": _("Became"),
    "was": _("Before"),
    "matter": _("Pledge or concern"),
    "earlier": _("Restates"),
    "measure": _("Measure"),
    "case": _("Case"),
    "criterion": _("Criterion"),
    "actor": _("Actor"),
    "whole": _("Part of"),
    "role": _("Role"),
    "level": _("Who may see it"),
    "audience": _("For whom"),
    "outcome": _("Outcome"),
    "bearing": _("Bearing"),
    "stage": _("Stage reached"),
    "follow_up": _("What came of it"),
    "restatement": _("How it restates"),
}


class TrailForm(forms.Form):
    """What narrows the trail."""

    person = forms.TypedChoiceField(label=_("Person"), required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(label=_("What it was about"), required=False)
    since = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, data: QueryDict, people: Choices) -> None:
        super().__init__(data, auto_id="trail-%s")
        everybody: Any = self.fields["person"]
        everybody.choices = [("", _("Everybody")), *people]
        kinds: Any = self.fields["kind"]
        kinds.choices = [
            ("", _("Everything")),
            ("-", _("People and settings")),
            *((prefix, NAMES[kind]) for prefix, kind in KIND_OF_KEY.items()),
        ]

    def asked(self, visit: Visit) -> Asked:
        """What is asked for; what makes no sense is said so beside it, and narrows nothing."""
        self.is_valid()
        told = self.cleaned_data
        until = told.get("until")
        if visit.looking_back:
            until = min(until or visit.as_of, visit.as_of)
        return Asked(
            by=told.get("person"),
            prefix=told.get("kind") or "",
            since=told.get("since"),
            until=until,
        )


@in_dossier(Permission.READ)
def trail(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show every act in the dossier that the person may see, the latest first."""
    people = [(str(pk), name) for pk, name in queries.who_acted(visit.dossier)]
    form = TrailForm(request.GET, people)
    before = number(request.GET.get("before", ""), 0) or None
    shown = queries.trail(visit.dossier, to=visit.sight, asked=form.asked(visit), before=before)
    return render(
        request,
        "trail/trail.html",
        {
            "form": form,
            "days": _by_day(shown.entries),
            "older": shown.older,
            "latest": before is None,
            "narrowed": any(request.GET.get(name) for name in form.fields),
            "act_words": ACT_WORDS,
        },
    )


Line = tuple[Entry, list[tuple[Any, str, bool]]]


def _by_day(entries: tuple[Entry, ...]) -> list[tuple[str, list[Line]]]:
    """The entries under their days, each with its detail as (label, value, whether a key)."""
    days: dict[str, list[Line]] = {}
    for entry in entries:
        days.setdefault(f"{entry.at:%Y-%m-%d}", []).append((entry, list(_details(entry))))
    return list(days.items())


def _details(entry: Entry) -> Iterator[tuple[Any, str, bool]]:
    if entry.person:
        yield _("Who it was"), entry.person, False
    for name, label in DETAILS.items():
        value = entry.detail.get(name)
        if not isinstance(value, str) or not value:
            continue
        is_key = value in entry.seen
        if is_key or name in WORDS:
            yield label, value, is_key


WORDS = frozenset(
    {"role", "level", "audience", "outcome", "bearing", "stage", "follow_up", "restatement"}
)
urlpatterns = [path("d/<dossier:dossier>/history/", trail, name="trail")]
