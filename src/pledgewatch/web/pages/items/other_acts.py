"""What can be done with items of any kind, and with events, measures and recommendations."""

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import Confidentiality, FollowUp, Stage
from pledgewatch.record import actions, queries
from pledgewatch.record.actions.care import EDITABLE
from pledgewatch.record.rules import Permission
from pledgewatch.web.pages.items import forms
from pledgewatch.web.pages.items.acts import Act, Doing, Done, prefix_of
from pledgewatch.web.pages.items.edit_form import EditForm
from pledgewatch.web.visits import Visit

Sent = Mapping[str, Any] | None
EDITED = (
    "p",
    "c",
    "e",
    "m",
    "case",
    "a",
    "s",
    "rec",
    "crit",
    "ev",
    "req",
    "prov",
    "reply",
    "search",
    "note",
)
HIDEABLE = ("s", "a", "e", "case", "note")
REMOVABLE = (*EDITED, "as")


def _edit_form(_visit: Visit, item: Any, data: Sent) -> Form:
    names = EDITABLE[type(item)]
    if item.key.startswith("c") and prefix_of(item.key) == "c":
        names = ("title", "text")
    return EditForm(prefix_of(item.key), item, names, data)


def _edit(doing: Doing) -> Done:
    form = _edit_form(doing.visit, doing.item, doing.request.POST)
    form.is_valid()
    if not isinstance(form, EditForm) or not form.changes:
        return Done(_("Nothing was different, so nothing was changed."))
    actions.edit(
        doing.item,
        form.changes,
        was=form.was,
        reason=doing.told["reason"],
        by=doing.visit.person,
    )
    return Done(_("%(key)s is changed. Its history keeps what it was.") % {"key": doing.item.key})


def _remove(doing: Doing) -> Done:
    key = doing.item.key
    actions.remove(doing.item, by=doing.visit.person, reason=doing.told["reason"])
    return Done(_("%(key)s is removed. Its history stays.") % {"key": key}, gone=True)


def _hide_form(_visit: Visit, item: Any, data: Sent) -> Form:
    return forms.ConfidentialityForm(data, initial={"level": item.confidentiality})


def _hide(doing: Doing) -> Done:
    level = Confidentiality(doing.told["level"])
    actions.set_confidentiality(doing.item, level, by=doing.visit.person)
    return Done(_("Who may see %(key)s is changed.") % {"key": doing.item.key})


def _tell_form(visit: Visit, _item: Any, data: Sent) -> Form:
    matters = queries.matter_choices(visit.dossier)
    return forms.TellForm(data, matter=[(key, f"{key} · {title}") for key, title in matters])


def _tell(doing: Doing) -> Done:
    named = {"e": "event", "m": "measure", "case": "case"}[prefix_of(doing.item.key)]
    matter = queries.matter(doing.visit.dossier, doing.told["matter"])
    actions.tell(matter, by=doing.visit.person, **{named: doing.item})
    return Done(_("The section of %(key)s tells of it.") % {"key": matter.key})


def _tie(doing: Doing) -> Done:
    matter = queries.matter(doing.visit.dossier, doing.told["matter"])
    actions.move_to(doing.item, matter, by=doing.visit.person)
    told = {"item": doing.item.key, "matter": matter.key}
    return Done(_("%(item)s belongs to %(matter)s now.") % told)


def _advance_form(visit: Visit, _item: Any, data: Sent) -> Form:
    measures = queries.measure_choices(visit.dossier)
    return forms.AdvanceForm(data, measure=[(key, f"{key} · {title}") for key, title in measures])


def _advance(doing: Doing) -> Done:
    measure: Any = queries.item(doing.visit.dossier, doing.told["measure"], to=doing.visit.sight)
    stage = Stage(doing.told["stage"])
    actions.advance(doing.item, measure=measure, stage=stage, by=doing.visit.person)
    return Done(_("The stage of %(key)s is recorded.") % {"key": measure.key})


def _uptake(doing: Doing) -> Done:
    actions.note_uptake(
        doing.item,
        when=doing.told["when"],
        follow_up=FollowUp(doing.told["follow_up"]),
        note=doing.told["note"],
        by=doing.visit.person,
    )
    return Done(_("What came of it is recorded."))


def _withdraw(doing: Doing) -> Done:
    actions.withdraw_override(doing.item, by=doing.visit.person, reason=doing.told["reason"])
    return Done(_("The override is taken back; the derived outcome holds again."))


def _reason(_visit: Visit, _item: Any, data: Sent) -> Form:
    return forms.ReasonForm(data)


ACTS = (
    Act(
        name="edit",
        title=gettext_lazy("Correct"),
        button=gettext_lazy("Save"),
        kinds=EDITED,
        permission=Permission.WORD,
        form=_edit_form,
        do=_edit,
        own=lambda item, person: actions.may_edit(item, by=person),
    ),
    Act(
        name="tell",
        title=gettext_lazy("Tell of it under a pledge or concern"),
        button=gettext_lazy("Tell of it there"),
        kinds=("e", "m", "case"),
        permission=Permission.CONTRIBUTE,
        form=_tell_form,
        do=_tell,
    ),
    Act(
        name="tie",
        title=gettext_lazy("Tie to a pledge or concern"),
        button=gettext_lazy("Tie it"),
        kinds=("rec",),
        permission=Permission.WORD,
        form=_tell_form,
        do=_tie,
    ),
    Act(
        name="advance",
        title=gettext_lazy("Say which measure it moved"),
        button=gettext_lazy("Record the stage"),
        kinds=("e",),
        permission=Permission.CONTRIBUTE,
        form=_advance_form,
        do=_advance,
    ),
    Act(
        name="uptake",
        title=gettext_lazy("Say what came of it"),
        button=gettext_lazy("Record it"),
        kinds=("rec",),
        permission=Permission.CONTRIBUTE,
        form=lambda _visit, _item, data: forms.UptakeForm(data),
        do=_uptake,
    ),
    Act(
        name="withdraw",
        title=gettext_lazy("Take the override back"),
        button=gettext_lazy("Take it back"),
        kinds=("over",),
        permission=Permission.OVERRIDE,
        form=_reason,
        do=_withdraw,
    ),
    Act(
        name="confidentiality",
        title=gettext_lazy("Say who may see it"),
        button=gettext_lazy("Save"),
        help=gettext_lazy(
            "Public: published. Internal: all with a role in the dossier. "
            "Restricted: reviewers and above, or those who are named."
        ),
        kinds=HIDEABLE,
        permission=Permission.PROTECT,
        form=_hide_form,
        do=_hide,
    ),
    Act(
        name="remove",
        title=gettext_lazy("Remove"),
        button=gettext_lazy("Remove it"),
        help=gettext_lazy(
            "A recorded act: its history stays. What the record rests on cannot be removed."
        ),
        kinds=REMOVABLE,
        permission=Permission.REMOVE,
        form=_reason,
        do=_remove,
        danger=True,
        own=lambda item, person: actions.may_remove(item, by=person),
    ),
)
