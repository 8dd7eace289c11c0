"""The forms of what can be done with items."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    Confidentiality,
    CriterionKind,
    Firmness,
    FollowUp,
    Outcome,
    Reliability,
    Response,
    Restatement,
    Stage,
    Verdict,
    Worded,
    Wording,
)
from pledgewatch.web.fields import ChoosingForm, ListedField, WhenField, WordField, Words
from pledgewatch.web.names import FIELD_NAMES, WHENS

LONG = {"text", "account", "summary", "says", "note", "where", "terms", "grounds"}
WORDED: Mapping[tuple[str, str], type[Worded]] = {
    ("p", "firmness"): Firmness,
    ("p", "wording"): Wording,
    ("crit", "kind"): CriterionKind,
    ("a", "kind"): ActorKind,
    ("s", "reliability"): Reliability,
    ("ev", "reliability"): Reliability,
    ("ev", "bearing"): Bearing,
    ("rec", "response"): Response,
}
MAY_BE_EMPTY = {
    "account", "after", "asked_by", "author", "before", "due", "forum", "kind", "language",
    "made_on", "note", "number", "paragraph", "published", "publisher", "response", "says", "since",
    "summary", "url",
}  # fmt: skip


class EditForm(forms.Form):
    """What of an item can be corrected; `was` remembers what stood before the person's eyes."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is changed"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("It stays in the history, beside your name."),
    )

    def __init__(
        self, prefix: str, item: Any, names: Iterable[str], data: Mapping[str, Any] | None
    ) -> None:
        self.names = tuple(names)
        initial = {name: _shown(getattr(item, name)) for name in self.names}
        super().__init__(data, initial=initial, auto_id="edit-%s")
        made = {name: _field(prefix, name) for name in self.names}
        for name in self.names:
            made[f"was-{name}"] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput(), initial=initial[name]
            )
        self.fields = {**made, **self.fields}

    @property
    def changes(self) -> dict[str, str]:
        """The new values of what differs from what stood before the person's eyes."""
        was = self.was
        told = {name: self.cleaned_data[name] or "" for name in self.names}
        return {name: value for name, value in told.items() if value != was[name]}

    @property
    def was(self) -> dict[str, str]:
        """What stood before the person's eyes, with line ends as they were."""
        return {
            name: self.cleaned_data.get(f"was-{name}", "").replace("\r\n", "\n")
            for name in self.names
        }

    def clean(self) -> dict[str, Any]:
        """Give every text the one kind of line end."""
        told = super().clean() or {}
        return {
            name: value.replace("\r\n", "\n") if isinstance(value, str) else value
            for name, value in told.items()
        }


def _shown(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _field(prefix: str, name: str) -> forms.Field:
    """The field of a form for a field of the record."""
    prefix = "p" if prefix == "c" else prefix
    label: Any = FIELD_NAMES[name]
    needed = name not in MAY_BE_EMPTY
    if name in WHENS:
        return WhenField(label=label, required=needed)
    if name == "searched_on":
        return forms.CharField(
            label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        )
    words = WORDED.get((prefix, name))
    if words is not None:
        empty = "–" if not needed and name != "kind" else None
        return WordField(words, label=label, required=empty is None, empty=empty)
    if name in LONG:
        return Words(label=label, required=needed, rows=4, strip=False)
    return forms.CharField(label=label, required=needed, max_length=2000)


class ReasonForm(forms.Form):
    """Only why."""

    reason = forms.CharField(label=gettext_lazy("Why?"), max_length=500)


class CriterionForm(forms.Form):
    """What would show a pledge kept, fixed before the evidence is weighed."""

    kind = WordField(
        CriterionKind,
        label=gettext_lazy("Kind"),
        help_text=gettext_lazy(
            "Structure: a law or a body. Process: what is being done. "
            "Outcome: what people experience."
        ),
    )
    text = Words(label=gettext_lazy("What would show it?"), rows=3)


class WeighForm(ChoosingForm):
    """How an event bears on a criterion."""

    nothing = gettext_lazy("The matter as a whole")

    event = ListedField(
        label=gettext_lazy("Event"),
        help_text=gettext_lazy("Its key, or a few words of it to choose from."),
    )
    criterion = forms.ChoiceField(label=gettext_lazy("Criterion"), required=False)
    bearing = WordField(Bearing, label=gettext_lazy("Bearing"))
    reliability = WordField(
        Reliability,
        label=gettext_lazy("Reliability"),
        initial=Reliability.UNKNOWN.value,
        help_text=gettext_lazy("How far the source can be relied on in this."),
    )
    note = Words(label=gettext_lazy("Note"), required=False, rows=2)


class SearchForm(forms.Form):
    """Where somebody looked and found nothing."""

    searched_on = forms.DateField(
        label=gettext_lazy("When did you look?"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    where = forms.CharField(
        label=gettext_lazy("Where?"),
        max_length=500,
        help_text=gettext_lazy("A database, a gazette, a ministry's site."),
    )
    terms = forms.CharField(label=gettext_lazy("With which words?"), max_length=500)
    note = Words(label=gettext_lazy("Note"), required=False, rows=2)


class OverrideForm(forms.Form):
    """An outcome in place of the derived one."""

    outcome = WordField(Outcome, label=gettext_lazy("Outcome"))
    as_of = forms.DateField(
        label=gettext_lazy("As of"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    reason = Words(
        label=gettext_lazy("Why?"),
        rows=4,
        help_text=gettext_lazy("It is published beside the outcome that the rules give."),
    )


class RecommendForm(forms.Form):
    """What is asked of whom."""

    text = Words(label=gettext_lazy("What is asked?"), rows=3)
    addressees = forms.CharField(
        label=gettext_lazy("Of whom?"),
        help_text=gettext_lazy("Several with semicolons between them."),
    )
    asked_by = forms.CharField(
        label=gettext_lazy("By whom?"),
        required=False,
        help_text=gettext_lazy("Left empty: by those who publish the dossier."),
    )
    made_on = WhenField(label=gettext_lazy("When?"), required=False)


class UptakeForm(forms.Form):
    """What came of a recommendation."""

    when = WhenField(label=gettext_lazy("By when?"))
    follow_up = WordField(FollowUp, label=gettext_lazy("What came of it?"))
    note = Words(label=gettext_lazy("Note"), required=False, rows=2)


class ReplyForm(forms.Form):
    """What the assessed side answered."""

    replier = forms.CharField(label=gettext_lazy("Who answered?"), max_length=300)
    received = WhenField(label=gettext_lazy("When was it received?"))
    text = Words(label=gettext_lazy("What was answered?"), rows=5)


class RequirementForm(ChoosingForm):
    """A figure or rule, before and after; rests on words of a source."""

    subject = forms.CharField(label=gettext_lazy("What is required?"), max_length=500)
    before = forms.CharField(label=gettext_lazy("Before"), required=False, max_length=300)
    after = forms.CharField(label=gettext_lazy("After"), max_length=300)
    since = WhenField(label=gettext_lazy("Since"), required=False)
    source = ListedField(label=gettext_lazy("Source"))
    words = Words(
        label=gettext_lazy("The words that say so"),
        rows=3,
        help_text=gettext_lazy("To the letter, as they stand in the source."),
    )


class RestateForm(ChoosingForm):
    """The earlier pledge that this one takes up."""

    restatement = WordField(Restatement, label=gettext_lazy("This pledge"))
    earlier = forms.ChoiceField(label=gettext_lazy("The earlier one"))


class TouchForm(forms.Form):
    """A provision that a matter touches."""

    instrument = forms.CharField(
        label=gettext_lazy("Instrument"),
        max_length=200,
        help_text=gettext_lazy("Its key in the catalogue, such as iccpr, or the name of a law."),
    )
    number = forms.CharField(
        label=gettext_lazy("Article or paragraph"), required=False, max_length=40
    )
    says = Words(label=gettext_lazy("What it asks, in your words"), required=False, rows=2)


class NoteForm(forms.Form):
    """A remark among colleagues."""

    text = Words(label=gettext_lazy("Note"), rows=3, help_text=gettext_lazy("Never published."))
    confidentiality = WordField(
        [Confidentiality.INTERNAL, Confidentiality.RESTRICTED],
        label=gettext_lazy("Who may see it"),
        initial=Confidentiality.INTERNAL.value,
    )


class TellForm(ChoosingForm):
    """Which pledge or concern tells of an item."""

    matter = forms.ChoiceField(label=gettext_lazy("Pledge or concern"))


class AdvanceForm(ChoosingForm):
    """The measure that an event moved, and how far."""

    measure = forms.ChoiceField(label=gettext_lazy("Measure"))
    stage = WordField(Stage, label=gettext_lazy("Stage reached"))


class ConfidentialityForm(forms.Form):
    """Who may see an item."""

    level = WordField(Confidentiality, label=gettext_lazy("Who may see it"))


class AssessForm(forms.Form):
    """Verdicts on the criteria of a matter, each with its grounds and what it rests on."""

    as_of = forms.DateField(
        label=gettext_lazy("As of"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        criteria: Iterable[Any],
        evidence: Mapping[str, list[tuple[str, str]]],
        before: Mapping[str, Any],
        as_of: date,
    ) -> None:
        super().__init__(data, initial={"as_of": as_of})
        self.criteria = list(criteria)
        for one in self.criteria:
            given = before.get(one.key)
            self.fields[f"verdict-{one.key}"] = WordField(
                Verdict,
                label=_("Verdict"),
                required=False,
                empty=_("No verdict now"),
                initial=given.verdict.value if given else "",
            )
            self.fields[f"grounds-{one.key}"] = Words(
                label=_("Grounds"), required=False, rows=3, initial=given.grounds if given else ""
            )
            self.fields[f"met_on-{one.key}"] = WhenField(
                label=_("Met on"), required=False, help_text=_("If it is met, since when.")
            )
            if evidence.get(one.key):
                self.fields[f"evidence-{one.key}"] = forms.MultipleChoiceField(
                    label=_("Rests on"),
                    required=False,
                    choices=evidence[one.key],
                    widget=forms.CheckboxSelectMultiple,
                    initial=list(given.evidence) if given else [],
                )
        self.fields["grounds"] = Words(
            label=_("Grounds of the whole"),
            required=False,
            rows=3,
            help_text=_("Without them, those of the verdicts stand for the whole."),
        )

    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Each criterion with its fields."""
        names = ("verdict", "grounds", "met_on", "evidence")
        return [
            (one, [self[f"{n}-{one.key}"] for n in names if f"{n}-{one.key}" in self.fields])
            for one in self.criteria
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for grounds wherever a verdict is given."""
        told = super().clean() or {}
        for one in self.criteria:
            if told.get(f"verdict-{one.key}") and not told.get(f"grounds-{one.key}"):
                self.add_error(f"grounds-{one.key}", _("Say on what grounds."))
        if not any(told.get(f"verdict-{one.key}") for one in self.criteria):
            self.add_error(None, _("Give a verdict on at least one criterion."))
        return told


class PledgeForm(ChoosingForm):
    """A pledge stated by hand; a verbatim one stands in a source to the letter."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    text = Words(label=gettext_lazy("Its words"), rows=3)
    wording = WordField(
        Wording,
        label=gettext_lazy("Wording"),
        help_text=gettext_lazy("Verbatim: the words stand in the source to the letter."),
    )
    source = ListedField(label=gettext_lazy("Source"), required=False)
    words = Words(
        label=gettext_lazy("The passage that it rests on"),
        required=False,
        rows=2,
        help_text=gettext_lazy("To the letter; left empty, the words of the pledge themselves."),
    )
    speaker = forms.CharField(label=gettext_lazy("Said by"), required=False, max_length=300)
    forum = forms.CharField(label=gettext_lazy("Forum"), required=False, max_length=300)
    made_on = WhenField(label=gettext_lazy("Made on"))
    due = WhenField(label=gettext_lazy("Due"), required=False)
    firmness = WordField(Firmness, label=gettext_lazy("Firmness"))


class ConcernForm(forms.Form):
    """A matter without a pledge of its own."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=300)
    summary = Words(
        label=gettext_lazy("What is it about?"),
        required=False,
        rows=4,
        help_text=gettext_lazy("Held against standing commitments, as a pledge is."),
    )
