"""The form in which an item is corrected, whatever it is."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from pledgewatch.dossier.vocabulary import (
    ActorKind,
    Bearing,
    CriterionKind,
    Firmness,
    Reliability,
    Response,
    Worded,
    Wording,
)
from pledgewatch.web.fields import WhenField, WordField, Words
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
