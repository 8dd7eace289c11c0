"""What can be corrected in a proposal of each kind, and what can be made of chosen words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Firmness,
    Reliability,
    Response,
    Stage,
    Wording,
)
from pledgewatch.web.fields import ChoosingForm, WhenField, WordField, Words

SEVERAL = _("Several with semicolons between them.")


class ProposalForm(ChoosingForm):
    """The fields of a proposal; what it can belong to is chosen as `matter`."""

    nothing = _("None yet")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.auto_id = "correct-%s"

    def changes(self) -> dict[str, str]:
        """What the person changed, by the names of the proposal's fields."""
        return {
            name: self.cleaned_data[name] or ""
            for name in self.changed_data
            if name != "matter" and name in self.cleaned_data
        }


class PledgeCorrection(ProposalForm):
    """A pledge as read."""

    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    text = Words(label=_("Words"), rows=3)
    wording = WordField(Wording, label=_("Wording"))
    speaker = forms.CharField(label=_("Said by"), required=False, max_length=300)
    forum = forms.CharField(label=_("Forum"), required=False, max_length=300)
    made_on = WhenField(label=_("Made on"), required=False)
    due = WhenField(label=_("Due"), required=False)
    firmness = WordField(Firmness, label=_("Firmness"))


class EventCorrection(ProposalForm):
    """An event as read."""

    date = WhenField(label=_("When"))
    account = Words(
        label=_("Account"),
        required=False,
        help_text=_("What happened, in a sentence or two of your own."),
    )
    actors = forms.CharField(label=_("Who"), required=False, help_text=SEVERAL)
    measure = forms.CharField(
        label=_("Measure"),
        required=False,
        max_length=300,
        help_text=_("The bill, law or decree that it moved."),
    )
    stage = WordField(Stage, label=_("Stage reached"), required=False, empty="–")
    matter = forms.ChoiceField(label=_("Belongs to"), required=False)


class RecommendationCorrection(ProposalForm):
    """A recommendation as read."""

    text = Words(label=_("Words"), rows=3)
    by = forms.CharField(label=_("Asked by"), required=False, help_text=SEVERAL)
    to = forms.CharField(label=_("About"), required=False, max_length=300)
    addressees = forms.CharField(label=_("Addressed to"), required=False, help_text=SEVERAL)
    made_on = WhenField(label=_("Made on"), required=False)
    response = WordField(Response, label=_("Response"), required=False, empty="–")
    paragraph = forms.CharField(label=_("Paragraph"), required=False, max_length=40)
    matter = forms.ChoiceField(label=_("Belongs to"), required=False)


class RequirementCorrection(ProposalForm):
    """A requirement as read."""

    subject = forms.CharField(label=_("What is required"), max_length=500)
    before = forms.CharField(label=_("Before"), required=False, max_length=300)
    after = forms.CharField(label=_("After"), required=False, max_length=300)
    since = WhenField(label=_("Since"), required=False)
    matter = forms.ChoiceField(label=_("Belongs to"), required=False)


class CitationCorrection(ProposalForm):
    """A provision as read."""

    instrument = forms.CharField(label=_("Instrument"), max_length=200)
    provision = forms.CharField(label=_("Article or paragraph"), required=False, max_length=40)
    says = Words(label=_("What it says"), required=False)
    matter = forms.ChoiceField(label=_("Belongs to"), required=False)


class ActorCorrection(ProposalForm):
    """An actor as read."""

    text = forms.CharField(label=_("As named here"), max_length=300)
    name = forms.CharField(label=_("To be known as"), required=False, max_length=300)
    actor_kind = WordField(ActorKind, label=_("Kind"))


CORRECTIONS: Mapping[str, type[ProposalForm]] = {
    "pledge": PledgeCorrection,
    "event": EventCorrection,
    "recommendation": RecommendationCorrection,
    "requirement": RequirementCorrection,
    "citation": CitationCorrection,
    "actor": ActorCorrection,
}


def as_read(machine: Mapping[str, Any], form: type[ProposalForm]) -> dict[str, str]:
    """The machine's values as the fields of the form hold them."""
    told = {}
    for name in form.base_fields:
        value = machine.get(name)
        told[name] = "; ".join(value) if isinstance(value, list | tuple) else str(value or "")
    return told


class MadeForm(ChoosingForm):
    """What is made of chosen words; what it can belong to is chosen as `matter`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.auto_id = "make-%s"


class MadePledge(MadeForm):
    """A pledge in the chosen words."""

    title = forms.CharField(label=_("Title"), max_length=300)
    made_on = WhenField(label=_("Made on"))
    due = WhenField(label=_("Due"), required=False)
    speaker = forms.CharField(label=_("Said by"), required=False, max_length=300)
    forum = forms.CharField(label=_("Forum"), required=False, max_length=300)
    wording = WordField(Wording, label=_("Wording"))
    firmness = WordField(Firmness, label=_("Firmness"))


class MadeEvent(MadeForm):
    """An event that rests on the chosen words."""

    when = WhenField(label=_("When"))
    account = Words(
        label=_("Account"), help_text=_("What happened, in a sentence or two of your own.")
    )
    actors = forms.CharField(label=_("Who"), required=False, help_text=SEVERAL)
    matter = forms.ChoiceField(label=_("Pledge or concern"), required=False)


class MadeRecommendation(MadeForm):
    """A recommendation in the chosen words."""

    matter = forms.ChoiceField(label=_("Pledge or concern"))
    addressees = forms.CharField(label=_("Addressed to"), help_text=SEVERAL)
    asked_by = forms.CharField(label=_("Asked by"), required=False, max_length=300)
    made_on = WhenField(label=_("Made on"), required=False)


class MadeEvidence(MadeForm):
    """The bearing of the chosen words on a pledge or concern."""

    matter = forms.ChoiceField(label=_("Pledge or concern"))
    criterion = forms.ChoiceField(label=_("Criterion"), required=False)
    bearing = WordField(Bearing, label=_("Bearing"))
    reliability = WordField(Reliability, label=_("Reliability"), initial=Reliability.UNKNOWN.value)
    note = Words(label=_("Note"), required=False, rows=2)


class MadePassage(MadeForm):
    """Words taken to rest something on: a pledge or concern, if one is named."""

    matter = forms.ChoiceField(label=_("Pledge or concern"), required=False)


MADE: Mapping[str, type[MadeForm]] = {
    "pledge": MadePledge,
    "event": MadeEvent,
    "recommendation": MadeRecommendation,
    "evidence": MadeEvidence,
    "passage": MadePassage,
}
