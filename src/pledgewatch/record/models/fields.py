"""Fields of the record: EDTF dates that sort, and words of a closed set."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

from pledgewatch.dossier.vocabulary import Worded
from pledgewatch.dossier.when import NotADateError, When

EDTF_LENGTH = 60

if TYPE_CHECKING:  # Django's fields take type parameters in their stubs only
    _Text = models.CharField[str, str]
    _Day = models.DateField[date | None, date | None]
else:
    _Text, _Day = models.CharField, models.DateField


def _validate_edtf(edtf: str) -> None:
    try:
        When.parse(edtf)
    except NotADateError as error:
        raise ValidationError(str(error)) from None


class EdtfField(_Text):
    """An EDTF date as its text; empty where unknown.

    Saving anything else raises `pledgewatch.dossier.when.NotADateError`. Beside it stand two
    `EdtfBound` columns, by which the database sorts and compares it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", EDTF_LENGTH)
        kwargs["validators"] = [_validate_edtf]
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """The field as a migration writes it: without what it always has."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["validators"]
        return name, path, args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """The text without spaces around it, once it has been read as a date."""
        value = str(super().pre_save(model_instance, add) or "").strip()
        if value:
            When.parse(value)
        setattr(model_instance, self.attname, value)
        return value


class EdtfBound(_Day):
    """The earliest or the latest day of the EDTF date in the field `of`; follows it by itself."""

    def __init__(self, of: str, bound: str, **kwargs: Any) -> None:
        self.of, self.bound = of, bound
        kwargs.update(null=True, editable=False)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """The field as a migration writes it."""
        name, path, _args, kwargs = super().deconstruct()
        del kwargs["null"], kwargs["editable"]
        return name, path, [self.of, self.bound], kwargs

    def pre_save(
        self,
        model_instance: models.Model,
        add: bool,  # noqa: ARG002 -- as Django calls it
    ) -> date | None:
        """The bound of the text as it is now."""
        edtf = str(getattr(model_instance, self.of) or "").strip()
        value: date | None = getattr(When.parse(edtf), self.bound) if edtf else None
        setattr(model_instance, self.attname, value)
        return value


def worded(words: type[Worded], **kwargs: Any) -> "models.CharField[str, str]":
    """A column whose values are those of `words`; `one_of` has the database hold it to them."""
    return models.CharField(
        max_length=24, choices=[(word.value, word.label) for word in words], **kwargs
    )


def one_of(
    field: str, words: type[Worded], *, name: str, blank: bool = False
) -> models.CheckConstraint:
    """The database's own check that `field` holds a word of `words`, or nothing if `blank`."""
    values = [word.value for word in words]
    if blank:
        values.append("")
    return models.CheckConstraint(condition=models.Q((f"{field}__in", values)), name=name)


def exactly_one(*fields: str, name: str) -> models.CheckConstraint:
    """The database's own check that exactly one of the foreign keys `fields` is set."""
    condition = models.Q()
    for chosen in fields:
        alone = models.Q()
        for field in fields:
            alone &= models.Q((f"{field}__isnull", field != chosen))
        condition |= alone
    return models.CheckConstraint(condition=condition, name=name)
