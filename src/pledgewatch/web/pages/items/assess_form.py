"""The form in which a matter is assessed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import Verdict
from pledgewatch.web.fields import WhenField, WordField, Words


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
