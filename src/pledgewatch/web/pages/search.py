"""Search over everything in a dossier that the person may see."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _

from pledgewatch.record.queries.search import Hits, Kind
from pledgewatch.record.queries.search import search as found
from pledgewatch.record.rules import Permission
from pledgewatch.web.asked import number
from pledgewatch.web.fields import WhenField
from pledgewatch.web.names import NAMES
from pledgewatch.web.visits import Visit, in_dossier

ROWS_A_PAGE = 30


class SearchForm(forms.Form):
    """What is looked for, and what narrows it."""

    q = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=300,
        help_text=_("All of them have to be there. Words in “quotation marks” stand together."),
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("All")), *((kind.value, NAMES[kind.value]) for kind in Kind)],
    )
    since = WhenField(label=_("From"), required=False, help_text="")
    until = WhenField(label=_("To"), required=False, help_text="")
    source = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput())

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="search-%s")


@in_dossier(Permission.READ)
def search(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show what is found, a page at a time, each with its words in their place."""
    form = SearchForm(request.GET)
    words = request.GET.get("q", "").strip()
    page = number(request.GET.get("page", ""))
    page = min(max(1, page), 10_000)
    told: dict[str, Any] = {"form": form, "search_words": words, "page": page, "names": NAMES}
    if words and form.is_valid():
        kind = form.cleaned_data["kind"]
        hits: Hits = found(
            visit.dossier,
            words,
            person=visit.sight,
            kinds=(Kind(kind),) if kind else (),
            since=form.cleaned_data["since"],
            until=form.cleaned_data["until"],
            source=form.cleaned_data["source"],
            limit=ROWS_A_PAGE,
            offset=(page - 1) * ROWS_A_PAGE,
        )
        told |= {
            "hits": hits,
            "nothing_asked": not any(letter.isalnum() for letter in words),
            "within": form.cleaned_data["source"],
            "pages": max(1, -(-hits.total // ROWS_A_PAGE)),
        }
    return render(request, "search/search.html", told)


urlpatterns = [path("d/<dossier:dossier>/search/", search, name="search")]
