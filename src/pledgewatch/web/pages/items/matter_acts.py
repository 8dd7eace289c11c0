"""What can be done with a pledge or concern."""

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    Outcome,
    Reliability,
    Restatement,
    Verdict,
)
from pledgewatch.record import actions, queries
from pledgewatch.record.actions import Given
from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.items import forms
from pledgewatch.web.pages.items.acts import Act, Doing, Done
from pledgewatch.web.pages.items.assess_form import AssessForm
from pledgewatch.web.visits import Visit

Sent = Mapping[str, Any] | None
MATTER = ("p", "c")


def _recorded(key: str) -> Done:
    return Done(_("%(key)s is recorded.") % {"key": key}, undo=key)


def _criterion(doing: Doing) -> Done:
    kind = CriterionKind(doing.told["kind"])
    made = actions.fix_criterion(
        doing.item, kind=kind, text=doing.told["text"], by=doing.visit.person
    )
    return _recorded(made.key)


def _weigh_form(visit: Visit, item: Any, data: Sent) -> Form:
    page = queries.matter_page(visit.dossier, visit.sight, item.key, visit.as_of)
    return forms.WeighForm(
        data,
        event=queries.event_choices(visit.dossier, to=visit.sight, first=page.matter.events),
        criterion=[(one.key, one.text) for one in page.matter.criteria],
    )


def _weigh(doing: Doing) -> Done:
    told, dossier = doing.told, doing.visit.dossier
    made = actions.weigh(
        doing.item,
        bearing=Bearing(told["bearing"]),
        event=queries.event(dossier, told["event"], to=doing.visit.sight),
        criterion=queries.criterion(dossier, told["criterion"]) if told["criterion"] else None,
        reliability=Reliability(told["reliability"]),
        note=told["note"],
        by=doing.visit.person,
    )
    return _recorded(made.key)


def _search_form(visit: Visit, _item: Any, data: Sent) -> Form:
    return forms.SearchForm(data, initial={"searched_on": visit.today})


def _search(doing: Doing) -> Done:
    return _recorded(actions.log_search(doing.item, by=doing.visit.person, **doing.told).key)


def _assess_form(visit: Visit, item: Any, data: Sent, *, blind: bool = False) -> Form:
    page = queries.matter_page(visit.dossier, visit.sight, item.key, visit.as_of)
    last = next((one.assessment for one in page.assessments if not one.assessment.blind), None)
    before = {one.criterion: one for one in last.verdicts} if last and not blind else {}
    evidence: dict[str, list[tuple[str, str]]] = {}
    for weighed in page.evidence.values():
        for one in weighed:
            said = page.events[one.event].account if one.event and one.event in page.events else ""
            said = said or (one.citation.passage.exact if one.citation else "")
            words = f"{one.key} · {said[:140]}"
            for criterion in page.matter.criteria:
                if one.criterion in (None, criterion.key):
                    evidence.setdefault(criterion.key, []).append((one.key, words))
    return AssessForm(
        data,
        criteria=page.matter.criteria,
        evidence=evidence,
        before=before,
        as_of=visit.as_of,
    )


def _blind_form(visit: Visit, item: Any, data: Sent) -> Form:
    return _assess_form(visit, item, data, blind=True)


def _assess(doing: Doing, *, blind: bool = False) -> Done:
    told, dossier = doing.told, doing.visit.dossier
    verdicts = [
        Given(
            criterion=queries.criterion(dossier, key),
            verdict=Verdict(told[name]),
            grounds=told[f"grounds-{key}"],
            met_on=told[f"met_on-{key}"],
            evidence=tuple(
                queries.evidence(dossier, one) for one in told.get(f"evidence-{key}") or ()
            ),
        )
        for name in told
        if name.startswith("verdict-") and told[name]
        for key in [name.removeprefix("verdict-")]
    ]
    made = actions.assess(
        doing.item,
        as_of=told["as_of"],
        verdicts=verdicts,
        grounds=told["grounds"],
        blind=blind,
        by=doing.visit.person,
    )
    return _recorded(made.key)


def _assess_blind(doing: Doing) -> Done:
    return _assess(doing, blind=True)


def _override_form(visit: Visit, _item: Any, data: Sent) -> Form:
    return forms.OverrideForm(data, initial={"as_of": visit.as_of})


def _override(doing: Doing) -> Done:
    made = actions.override(
        doing.item,
        outcome=Outcome(doing.told["outcome"]),
        reason=doing.told["reason"],
        as_of=doing.told["as_of"],
        by=doing.visit.person,
    )
    return _recorded(made.key)


def _recommend(doing: Doing) -> Done:
    told = doing.told
    made = actions.recommend(
        doing.item,
        text=told["text"],
        addressees=tuple(told["addressees"].split(";")),
        asked_by=told["asked_by"],
        made_on=told["made_on"],
        by=doing.visit.person,
    )
    return _recorded(made.key)


def _reply(doing: Doing) -> Done:
    made = actions.record_reply(doing.item, passages_cited=(), by=doing.visit.person, **doing.told)
    return _recorded(made.key)


def _requirement_form(visit: Visit, _item: Any, data: Sent) -> Form:
    return forms.RequirementForm(data, source=queries.source_choices(visit.dossier, to=visit.sight))


def _requirement(doing: Doing) -> Done:
    told, visit = doing.told, doing.visit
    source = queries.source(visit.dossier, told["source"], to=visit.sight)
    passage = actions.quote(source, told["words"].strip(), by=visit.person)
    made = actions.note_requirement(
        doing.item,
        subject=told["subject"],
        before=told["before"],
        after=told["after"],
        since=told["since"],
        passages_cited=(passage,),
        by=visit.person,
    )
    return _recorded(made.key)


def _restate_form(visit: Visit, item: Any, data: Sent) -> Form:
    known = queries.matter_choices(visit.dossier)
    return forms.RestateForm(
        data,
        earlier=[
            (key, f"{key} · {title}")
            for key, title in known
            if key != item.key and key.startswith("p")
        ],
    )


def _restate(doing: Doing) -> Done:
    actions.restate(
        doing.item,
        earlier=queries.matter(doing.visit.dossier, doing.told["earlier"]),
        restatement=Restatement(doing.told["restatement"]),
        by=doing.visit.person,
    )
    return Done(_("The line of wordings is recorded."))


def _touch(doing: Doing) -> Done:
    return _recorded(actions.touch(doing.item, by=doing.visit.person, **doing.told).key)


def _note(doing: Doing) -> Done:
    made = actions.write_note(
        doing.visit.dossier,
        doing.told["text"],
        about=doing.item.key,
        confidentiality=Confidentiality(doing.told["confidentiality"]),
        by=doing.visit.person,
    )
    return _recorded(made.key)


def _plain(form: type[Form]) -> Any:
    return lambda _visit, _item, data: form(data)


ACTS = (
    Act(
        name="assess",
        title=gettext_lazy("Assess"),
        button=gettext_lazy("Record the verdicts"),
        help=gettext_lazy(
            "A verdict on each criterion as of a date, with its grounds. "
            "The outcome follows from them by the table of rules."
        ),
        kinds=MATTER,
        permission=Permission.DECIDE,
        form=_assess_form,
        do=_assess,
    ),
    Act(
        name="assess-blind",
        title=gettext_lazy("Assess as a second coder"),
        button=gettext_lazy("Record the verdicts"),
        help=gettext_lazy(
            "Without seeing what others decided. It measures agreement and decides nothing."
        ),
        kinds=MATTER,
        permission=Permission.DECIDE,
        form=_blind_form,
        do=_assess_blind,
    ),
    Act(
        name="criterion",
        title=gettext_lazy("Fix a criterion"),
        button=gettext_lazy("Fix it"),
        help=gettext_lazy("Say what would show it kept, before the evidence is weighed."),
        kinds=MATTER,
        permission=Permission.WORD,
        form=_plain(forms.CriterionForm),
        do=_criterion,
    ),
    Act(
        name="weigh",
        title=gettext_lazy("Weigh an event"),
        button=gettext_lazy("Record the evidence"),
        help=gettext_lazy("Words of a source are weighed in the reader, where they stand."),
        kinds=MATTER,
        permission=Permission.CONTRIBUTE,
        form=_weigh_form,
        do=_weigh,
    ),
    Act(
        name="search",
        title=gettext_lazy("Log a search that found nothing"),
        button=gettext_lazy("Log it"),
        help=gettext_lazy("Not the same as “nothing was done”: it says where you looked."),
        kinds=MATTER,
        permission=Permission.CONTRIBUTE,
        form=_search_form,
        do=_search,
    ),
    Act(
        name="requirement",
        title=gettext_lazy("Note a requirement"),
        button=gettext_lazy("Note it"),
        help=gettext_lazy("A figure or rule that a law sets, before and after."),
        kinds=MATTER,
        permission=Permission.CONTRIBUTE,
        form=_requirement_form,
        do=_requirement,
    ),
    Act(
        name="provision",
        title=gettext_lazy("Name a provision that it touches"),
        button=gettext_lazy("Name it"),
        kinds=MATTER,
        permission=Permission.WORD,
        form=_plain(forms.TouchForm),
        do=_touch,
    ),
    Act(
        name="recommend",
        title=gettext_lazy("Recommend"),
        button=gettext_lazy("Record the recommendation"),
        kinds=MATTER,
        permission=Permission.WORD,
        form=_plain(forms.RecommendForm),
        do=_recommend,
    ),
    Act(
        name="reply",
        title=gettext_lazy("Record a reply"),
        button=gettext_lazy("Record it"),
        help=gettext_lazy("What the assessed side answered stands beside the assessment."),
        kinds=MATTER,
        permission=Permission.CONTRIBUTE,
        form=_plain(forms.ReplyForm),
        do=_reply,
    ),
    Act(
        name="restate",
        title=gettext_lazy("Tie to an earlier wording"),
        button=gettext_lazy("Tie them"),
        kinds=("p",),
        permission=Permission.WORD,
        form=_restate_form,
        do=_restate,
    ),
    Act(
        name="override",
        title=gettext_lazy("Override the outcome"),
        button=gettext_lazy("Override it"),
        help=gettext_lazy("Both outcomes are shown, with your reason."),
        kinds=MATTER,
        permission=Permission.OVERRIDE,
        form=_override_form,
        do=_override,
    ),
    Act(
        name="note",
        title=gettext_lazy("Write a note"),
        button=gettext_lazy("Keep the note"),
        kinds=(*MATTER, "e", "m", "case", "a", "s", "rec"),
        permission=Permission.CONTRIBUTE,
        form=_plain(forms.NoteForm),
        do=_note,
    ),
)
