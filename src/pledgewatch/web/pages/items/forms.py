"""The forms of what can be done with items."""

from django import forms
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import (
    Bearing,
    Confidentiality,
    CriterionKind,
    Firmness,
    FollowUp,
    Outcome,
    Reliability,
    Restatement,
    Stage,
    Wording,
)
from pledgewatch.web.fields import ChoosingForm, ListedField, WhenField, WordField, Words


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
