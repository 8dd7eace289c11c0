"""State a pledge, or raise a concern, by hand."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from pledgewatch.dossier.vocabulary import Firmness, Wording
from pledgewatch.record import actions, queries
from pledgewatch.record.errors import NotFoundError, RefusedError
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.pages.items.forms import ConcernForm, PledgeForm
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier


@in_dossier(Permission.WORD, changing=Permission.WORD)
def new_matter(request: HttpRequest, visit: Visit, kind: str) -> HttpResponse:
    """Show the form of a new pledge or concern, and record it."""
    if kind not in {"pledge", "concern"}:
        raise Http404(_("There is no such page."))
    data = request.POST if request.method == "POST" else None
    form = _pledge_form(visit, data) if kind == "pledge" else ConcernForm(data)
    refusal, status = "", 200
    if data is not None:
        status = notices.REFUSED
        if form.is_valid():
            try:
                key = (_pledge if kind == "pledge" else _concern)(visit, form.cleaned_data)
            except (RefusedError, NotFoundError) as error:
                refusal = said(error)
            else:
                notices.done(request, _("%(key)s is recorded.") % {"key": key}, undo=key)
                return HttpResponseRedirect(reverse("item", args=[visit.dossier.key, key]))
    told = {"form": form, "kind": kind, "refusal": refusal}
    return render(request, "items/new.html", told, status=status)


def _pledge_form(visit: Visit, data: Any) -> PledgeForm:
    return PledgeForm(
        data,
        source=queries.source_choices(visit.dossier, to=visit.sight),
        initial={
            "forum": visit.dossier.forum,
            "wording": Wording.VERBATIM.value,
            "firmness": Firmness.FIRM.value,
        },
    )


def _pledge(visit: Visit, told: dict[str, Any]) -> str:
    passages: tuple[Any, ...] = ()
    if told["source"]:
        source = queries.source(visit.dossier, told["source"], to=visit.sight)
        words = (told["words"] or told["text"]).strip()
        passages = (actions.quote(source, words, by=visit.person),)
    speaker = told["speaker"].strip()
    return actions.state_pledge(
        visit.dossier,
        title=told["title"],
        text=told["text"].strip(),
        made_on=told["made_on"],
        due=told["due"],
        forum=told["forum"],
        wording=Wording(told["wording"]),
        firmness=Firmness(told["firmness"]),
        speaker=actions.actor_by_name(visit.dossier, speaker, by=visit.person) if speaker else None,
        passages_cited=passages,
        by=visit.person,
    ).key


def _concern(visit: Visit, told: dict[str, Any]) -> str:
    return actions.raise_concern(
        visit.dossier, title=told["title"], summary=told["summary"], by=visit.person
    ).key
