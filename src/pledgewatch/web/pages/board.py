"""The board of a dossier: where each pledge and concern stands, as of any date."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.record import queries
from pledgewatch.record.queries.board import Only, Sort
from pledgewatch.record.rules import Permission
from pledgewatch.web.asked import number
from pledgewatch.web.fields import WordField
from pledgewatch.web.pages.home import building_of
from pledgewatch.web.visits import Visit, in_dossier

COLUMNS = (
    (Sort.TITLE, _("Pledge or concern")),
    (Sort.MADE, _("Made")),
    (Sort.DUE, _("Due")),
    (Sort.OUTCOME, _("Outcome")),
    (Sort.SINCE, _("Since")),
    (Sort.FOR, _("For")),
    (Sort.AGAINST, _("Against")),
    (Sort.ASSESSED, _("Assessed")),
)
NUMBERS = {Sort.FOR, Sort.AGAINST}


class FilterForm(forms.Form):
    """What narrows the board; each part may be left alone."""

    words = forms.CharField(label=_("Words"), required=False, max_length=200)
    outcome = WordField(Outcome, label=_("Outcome"), required=False, empty=_("All"))
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("All")), ("pledge", _("Pledges")), ("concern", _("Concerns"))],
    )
    overdue = forms.BooleanField(label=_("Overdue"), required=False)
    stale = forms.BooleanField(label=_("To look at again"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="only-%s")

    @property
    def only(self) -> Only:
        """The rows that are asked for; parts that make no sense are left out."""
        self.is_valid()
        told = self.cleaned_data
        outcome, kind = told.get("outcome"), told.get("kind")
        return Only(
            outcomes=frozenset({Outcome(outcome)} if outcome else ()),
            pledges={"pledge": True, "concern": False}.get(kind or ""),
            overdue=bool(told.get("overdue")),
            stale=bool(told.get("stale")),
            words=told.get("words") or "",
        )


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading: its words, the address that sorts by it, and how it is sorted now."""

    title: object
    query: str
    sorted: str  # as `aria-sort` has it; empty if not by this column
    number: bool


@in_dossier(Permission.READ)
def board(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show a page of the board, sorted and narrowed as asked."""
    form = FilterForm(request.GET)
    sort, descending = _sort(request.GET.get("sort", ""))
    shown = queries.board(
        visit.dossier,
        visit.sight,
        visit.as_of,
        sort=sort,
        descending=descending,
        only=form.only,
        page=number(request.GET.get("page", "")),
    )
    narrowed = any(request.GET.get(name) for name in form.fields)
    return render(
        request,
        "board/board.html",
        {
            "board": shown,
            "form": form,
            "narrowed": narrowed,
            "job": None if shown.of else building_of(visit),
            "columns": list(_columns(request, sort, descending=descending)),
        },
    )


def _sort(untrusted: str) -> tuple[Sort, bool]:
    name, descending = untrusted.removeprefix("-"), untrusted.startswith("-")
    return (Sort(name), descending) if name in set(Sort) else (Sort.POSITION, False)


def _columns(request: HttpRequest, by: Sort, *, descending: bool) -> Iterator[Column]:
    for sort, title in COLUMNS:
        query = request.GET.copy()
        query.pop("page", None)
        query["sort"] = f"-{sort}" if sort is by and not descending else str(sort)
        now = ("descending" if descending else "ascending") if sort is by else ""
        yield Column(title, query.urlencode(), now, sort in NUMBERS)


urlpatterns = [path("d/<dossier:dossier>/", board, name="board")]
