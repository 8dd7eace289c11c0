"""The page of an item: of a pledge or concern in full, of any other with what is tied to it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from pledgewatch.dossier.matter import Pledge
from pledgewatch.dossier.vocabulary import Bearing
from pledgewatch.dossier.when import When
from pledgewatch.judgement.scales import grades
from pledgewatch.record import queries
from pledgewatch.record.rules import Permission
from pledgewatch.web.names import FIELD_NAMES, KIND_OF_KEY, NAMES
from pledgewatch.web.pages.items import matter_acts, other_acts
from pledgewatch.web.pages.items.acts import Registry, page_for, prefix_of
from pledgewatch.web.pages.reader.places import reader_address
from pledgewatch.web.saying import language
from pledgewatch.web.visits import Visit, in_dossier

REGISTRY = Registry(matter_acts.ACTS, other_acts.ACTS)
act_on = page_for(REGISTRY)
FIRST = {"assess", "weigh", "criterion", "edit", "tell", "uptake", "advance"}
# What is shown of an item of each kind as its facts; its title, words and keys stand elsewhere.
FACTS = (
    "kind", "when", "stage", "made_on", "due", "published", "publisher", "author", "received",
    "since", "before", "after", "bearing", "reliability", "response", "paragraph", "asked_by",
    "number", "says", "searched_on", "where", "terms", "as_of", "fixed_on", "language", "url",
    "container_name", "member",
    "firmness", "confidentiality", "note", "reason", "outcome",
)  # fmt: skip
TITLES = ("title", "name", "account", "text", "subject", "terms", "grounds", "says", "note")


@in_dossier(Permission.READ)
def item(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Show the page of an item."""
    kind = prefix_of(key)
    if kind in {"p", "c"}:
        return _matter(request, visit, key)
    held: Any = queries.item(visit.dossier, key, to=visit.sight)
    if kind == "n":
        return HttpResponseRedirect(reader_address(visit, held.source.key, at=key))
    if kind == "pub":
        return HttpResponseRedirect(reverse("memorandum", args=[visit.dossier.key]))
    return _other(request, visit, held, kind)


def _matter(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    page = queries.matter_page(visit.dossier, visit.sight, key, visit.as_of)
    verdicts = {}
    decided = next(
        (
            one.assessment
            for one in page.assessments
            if one.assessment.key == page.derived.assessment
        ),
        None,
    )
    if decided is not None:
        verdicts = {one.criterion: one for one in decided.verdicts}
    acts = REGISTRY.of(visit, key)
    return render(
        request,
        "items/matter.html",
        {
            "page": page,
            "matter": page.matter,
            "key": key,
            "is_pledge": isinstance(page.matter, Pledge),
            "words": page.matter.text if isinstance(page.matter, Pledge) else page.matter.summary,  # type: ignore[attr-defined]
            "citations": page.matter.citations,  # type: ignore[attr-defined]
            "explanation": page.derived.explained(language()),
            "grades": [
                (one.scale.label_in(language()), one.value_in(language()), one.note_in(language()))
                for one in grades(page.derived)
            ],
            "verdicts": verdicts,
            "decided": decided,
            "bearings": [(bearing, page.evidence.get(bearing, ())) for bearing in Bearing],
            "first_acts": [act for act in acts if act.name in FIRST],
            "more_acts": [act for act in acts if act.name not in FIRST],
        },
    )


def _other(request: HttpRequest, visit: Visit, held: Any, kind: str) -> HttpResponse:
    groups = queries.related(held, to=visit.sight)
    title = next(
        (text for name in TITLES if isinstance(text := getattr(held, name, ""), str) and text),
        held.key,
    )
    read = queries.as_read(held) if kind == "s" else None
    own = read.own if read else frozenset()
    facts = [
        (FIELD_NAMES[name], name, value, name in own)
        for name in FACTS
        if (value := getattr(held, name, "")) and str(value) != title
    ]
    acts = REGISTRY.of(visit, held.key, held)
    return render(
        request,
        "items/item.html",
        {
            "item": held,
            "key": held.key,
            "kind": kind,
            "kind_name": NAMES[KIND_OF_KEY[kind]],
            "heading": title,
            "facts": facts,
            "has_container": kind == "s"
            and bool(held.container)
            and queries.may_see_container(held, to=visit.sight),
            "warnings": read.warnings if read else (),
            "summary": getattr(held, "summary", ""),
            "cited": queries.rests_on(held, to=visit.sight),
            "groups": groups,
            "passages": queries.passages_of(held, to=visit.sight) if kind == "s" else None,
            "uptakes": queries.uptakes_of(held) if kind == "rec" else (),
            "names": queries.names_of(held) if kind == "a" else (),
            "steps": _steps(groups) if kind == "m" else (),
            "first_acts": [act for act in acts if act.name in FIRST],
            "more_acts": [act for act in acts if act.name not in FIRST],
        },
    )


def _steps(groups: tuple[queries.Group, ...]) -> list[queries.Tied]:
    """The events that moved a measure, in the order in which they happened."""
    events = (one for group in groups if group.kind == "event" for one in group.rows)
    return sorted((one for one in events if one.word), key=lambda one: When.parse(one.date).latest)


@in_dossier(Permission.READ)
def history(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Show every version of an item: who, when, from what to what."""
    held = queries.item(visit.dossier, key, gone=True, to=visit.sight)
    changes = queries.changes_of(held, to=visit.sight)
    if not changes:
        raise Http404(_("There is no such page."))
    return render(
        request,
        "items/history.html",
        {"item": held, "key": key, "changes": changes[::-1], "gone": changes[-1].act == "-"},
    )
