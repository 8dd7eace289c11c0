"""Make something of chosen words: a pledge, an event, a recommendation, evidence, a passage.

What only reviewers may word is proposed by all others who contribute, and waits for a reviewer.
"""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import Bearing, Firmness, Reliability, Wording
from pledgewatch.extraction.headlines import headline
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.passages import chosen
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.rules import Permission
from pledgewatch.web import notices
from pledgewatch.web.asked import span
from pledgewatch.web.pages.reader.desk import Place, desk
from pledgewatch.web.pages.reader.forms import MADE, MadeForm
from pledgewatch.web.pages.reader.page import shown
from pledgewatch.web.pages.reader.places import reader_address
from pledgewatch.web.saying import said
from pledgewatch.web.visits import Visit, in_dossier

TITLES: dict[str, str | Promise] = {
    "pledge": gettext_lazy("A pledge in these words"),
    "event": gettext_lazy("An event that these words tell of"),
    "recommendation": gettext_lazy("A recommendation in these words"),
    "evidence": gettext_lazy("Evidence in these words"),
    "passage": gettext_lazy("A passage to rest something on"),
}
WORDED = ("pledge", "recommendation")


@dataclass(frozen=True, slots=True)
class Making:
    """What is being made, of which words."""

    of: str
    title: str | Promise
    start: int
    end: int
    words: str
    form: MadeForm
    proposing: bool  # it waits for a reviewer then


@in_dossier(Permission.CONTRIBUTE, changing=Permission.CONTRIBUTE)
def make(request: HttpRequest, visit: Visit, source: str) -> HttpResponse:
    """Show the form for what is made of the chosen words, and make it."""
    held = queries.source(visit.dossier, source, to=visit.sight)
    asked = request.POST if request.method == "POST" else request.GET
    of = asked.get("of", "")
    if of not in MADE:
        raise Http404(_("There is no such page."))
    try:
        place_told = span(f"{asked.get('start', '')}-{asked.get('end', '')}")
        seen = request.POST.get("seen", "")
        start, end, words = chosen(held, place_told, asked.get("words", ""), seen=seen)
    except RefusedError as error:
        return notices.refused(request, said(error))
    form = _form(request, visit, held, of, words)
    proposing = of in WORDED and not visit.may(Permission.WORD)
    making = Making(of, TITLES[of], start, end, words, form, proposing)
    place = Place(queries.page_at(held, start), "", "", (start, end))
    if request.method != "POST":
        return shown(request, desk(request, visit, held, place, making=making))
    refusal = ""
    if form.is_valid():
        try:
            key = (_proposed if proposing else _made)(visit, held, making)
        except RefusedError as error:
            refusal = said(error)
        else:
            return _told(request, visit, held, place, _sentence(key, proposing=proposing), key)
    laid = desk(request, visit, held, place, making=making, refusal=refusal)
    return shown(request, laid, status=notices.REFUSED)


def _sentence(key: str, *, proposing: bool) -> str:
    if not key:
        return _("The passage is taken.")
    if proposing:
        return _("%(key)s is proposed, and waits for a reviewer.") % {"key": key}
    return _("%(key)s is recorded.") % {"key": key}


def _told(
    request: HttpRequest, visit: Visit, source: Any, place: Place, told: str, key: str
) -> HttpResponse:
    notices.done(request, told, undo=key)
    if notices.is_part(request):
        return shown(request, desk(request, visit, source, place))
    span = f"{place.cited[0]}-{place.cited[1]}" if place.cited else ""
    return HttpResponseRedirect(reader_address(visit, source.key, passage=span))


def _form(request: HttpRequest, visit: Visit, source: Any, of: str, words: str) -> MadeForm:
    published = source.published
    initial = {
        "title": headline(words, language=source.language) if of == "pledge" else "",
        "made_on": published,
        "when": published,
        "wording": Wording.VERBATIM.value,
        "firmness": Firmness.FIRM.value,
        "bearing": Bearing.FOR.value,
        "reliability": source.reliability,
        "asked_by": source.publisher,
        "forum": visit.dossier.forum,
        "matter": str(request.session.get(f"matter-{visit.dossier.pk}", "")),
    }
    choices = queries.matter_choices(visit.dossier)
    criteria = queries.criterion_choices(visit.dossier) if of == "evidence" else []
    return MADE[of](
        request.POST if request.method == "POST" else None,
        initial=initial,
        matter=[(key, f"{key} · {title}") for key, title in choices],
        criterion=[(key, f"{matter} · {text}") for matter, key, text in criteria],
    )


def _proposed(visit: Visit, source: Any, making: Making) -> str:
    """The key of the proposal."""
    told, by = making.form.cleaned_data, visit.person
    if making.of == "pledge":
        return actions.propose_pledge(
            source,
            making.start,
            making.end,
            title=told["title"],
            made_on=told["made_on"],
            due=told["due"],
            speaker=told["speaker"],
            forum=told["forum"],
            wording=Wording(told["wording"]),
            firmness=Firmness(told["firmness"]),
            by=by,
        ).key
    return actions.propose_recommendation(
        source,
        making.start,
        making.end,
        addressees=tuple(_names(told["addressees"])),
        asked_by=told["asked_by"],
        made_on=told["made_on"],
        to=queries.matter(visit.dossier, told["matter"]),
        by=by,
    ).key


def _made(visit: Visit, source: Any, making: Making) -> str:
    """The key of what was made; empty for a passage, on which nothing new rests."""
    told = making.form.cleaned_data
    passage = actions.quote_at(source, making.start, making.end, by=visit.person)
    matter = queries.matter(visit.dossier, told["matter"]) if told.get("matter") else None
    if making.of == "pledge":
        return _pledge(visit, making, passage)
    if making.of == "event":
        return _event(visit, told, passage, matter)
    if matter is None:
        return ""
    if making.of == "recommendation":
        return _recommendation(visit, making, passage, matter)
    if making.of == "evidence":
        return _evidence(visit, told, passage, matter)
    actions.cite(matter, (passage,), by=visit.person)
    return ""


def _pledge(visit: Visit, making: Making, passage: Any) -> str:
    told, by = making.form.cleaned_data, visit.person
    speaker = told["speaker"].strip()
    return actions.state_pledge(
        visit.dossier,
        title=told["title"],
        text=making.words,
        made_on=told["made_on"],
        due=told["due"],
        forum=told["forum"],
        wording=Wording(told["wording"]),
        firmness=Firmness(told["firmness"]),
        speaker=actions.actor_by_name(visit.dossier, speaker, by=by) if speaker else None,
        passages_cited=(passage,),
        by=by,
    ).key


def _event(visit: Visit, told: dict[str, Any], passage: Any, matter: Any) -> str:
    return actions.record_event(
        visit.dossier,
        when=told["when"],
        account=told["account"],
        actors=tuple((name, "") for name in _names(told["actors"])),
        told_in=(matter,) if matter else (),
        passages_cited=(passage,),
        by=visit.person,
    ).key


def _recommendation(visit: Visit, making: Making, passage: Any, matter: Any) -> str:
    told = making.form.cleaned_data
    return actions.recommend(
        matter,
        text=making.words,
        addressees=tuple(_names(told["addressees"])),
        asked_by=told["asked_by"],
        made_on=told["made_on"],
        passages_cited=(passage,),
        by=visit.person,
    ).key


def _evidence(visit: Visit, told: dict[str, Any], passage: Any, matter: Any) -> str:
    named = told.get("criterion")
    return actions.weigh(
        matter,
        bearing=Bearing(told["bearing"]),
        passage=passage,
        criterion=queries.criterion(visit.dossier, named) if named else None,
        reliability=Reliability(told["reliability"]),
        note=told["note"],
        by=visit.person,
    ).key


def _names(told: str) -> list[str]:
    return [name.strip() for name in told.split(";") if name.strip()]
