"""Fields of forms that many pages share: dates as precise as they are, words of closed sets."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from pledgewatch.dossier.vocabulary import Worded
from pledgewatch.dossier.when import NotADateError, When
from pledgewatch.web.templatetags.pledgewatch import word

Choices = Iterable[tuple[str, Any]]  # (stored, shown)


class WhenField(forms.CharField):
    """A date in EDTF, as precise as the source and no more; gives the text itself."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text", _("As precise as the source: 2008, 2008-02, 2008-02-20, 2007-11/2008-05.")
        )
        super().__init__(max_length=60, **options)
        self.widget.attrs.update({"class": "edtf", "autocomplete": "off", "spellcheck": "false"})

    def clean(self, value: Any) -> str:
        """The date; raises `ValidationError` on what is none."""
        told = str(super().clean(value) or "").strip()
        if told:
            try:
                When.parse(told)
            except NotADateError:
                raise forms.ValidationError(
                    _("“%(told)s” is no date. Write it like 2008-02-20, 2008-02 or 2008."),
                    params={"told": told},
                ) from None
        return told


class WordField(forms.ChoiceField):
    """A word of a closed set; gives the value that is stored."""

    def __init__(self, words: Iterable[Worded], *, empty: Any = None, **options: Any) -> None:
        held = list(words)

        def choices() -> list[tuple[str, Any]]:
            listed = [(one.value, word(one)) for one in held]
            return [("", empty), *listed] if empty is not None else listed

        super().__init__(choices=choices, **options)


class Words(forms.CharField):
    """Sentences: a box of several lines."""

    def __init__(self, *, rows: int = 3, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **options)


class ListedInput(forms.TextInput):
    """A line of text with a list of what can be chosen; without scripts as with them."""

    template_name = "form/listed.html"

    def __init__(self) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.listed: list[tuple[str, Any]] = []

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Tell the template what is listed, and that the line refers to it."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["listed"] = self.listed
        held = context["widget"]["attrs"]
        held["list"] = f"{held.get('id', name)}-list"
        return context


class ListedField(forms.CharField):
    """The key of an item, typed or chosen from a list; gives the key alone."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=ListedInput(), **options)

    @property
    def choices(self) -> Choices:
        """What is listed, as (key, words)."""
        return self._listing().listed

    @choices.setter
    def choices(self, listed: Choices) -> None:
        self._listing().listed = list(listed)

    def _listing(self) -> ListedInput:
        return cast(ListedInput, self.widget)  # a form's own: fields are copied with their widgets

    def clean(self, value: Any) -> str:
        """The key: what stands before the first space."""
        told = str(super().clean(value) or "").strip()
        return told.split()[0] if told else ""


class ChoosingForm(forms.Form):
    """A form some of whose choices are the record's: handed over by the names of their fields.

    What need not be chosen can be left at `nothing`.
    """

    nothing: Any = "–"

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        initial: Mapping[str, Any] | None = None,
        **choices: Choices,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        for name, listed in choices.items():
            field: Any = self.fields.get(name)
            if field is not None:
                unchosen = isinstance(field, forms.ChoiceField) and not field.required
                field.choices = [*([("", self.nothing)] if unchosen else []), *listed]
