"""Words of a closed set, days and settings of fields, as people type them."""

from datetime import date
from enum import StrEnum
from typing import TypeVar

import typer

Word = TypeVar("Word", bound=StrEnum)


def word_of(words: type[Word], typed: str, option: str) -> Word:
    """The value that was typed, with spaces or hyphens for underscores; else what there is."""
    try:
        return words(typed.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError:
        known = ", ".join(word.value for word in words)
        raise typer.BadParameter(f"“{typed}” is none of: {known}.", param_hint=option) from None


def one_of(known: tuple[str, ...], typed: str, option: str) -> str:
    """The word that was typed, or nothing; else what there is."""
    word = typed.strip().lower()
    if word and word not in known:
        raise typer.BadParameter(f"“{typed}” is none of: {', '.join(known)}.", param_hint=option)
    return word


def day_typed(typed: str) -> date:
    """A day; of a month or a year its last: 2008-12-31, 2008-12, 2008."""
    from pledgewatch.dossier.when import NotADateError, When

    try:
        latest = When.parse(typed).latest
    except NotADateError:
        latest = date.max
    if latest == date.max:
        raise typer.BadParameter(
            f"“{typed}” is no day. Write 2008-12-31; 2008-12 and 2008 mean their last day."
        )
    return latest


def settings_of(typed: list[str]) -> dict[str, str]:
    """``field=value`` pairs as a mapping."""
    changes = {}
    for pair in typed:
        field, equals, value = pair.partition("=")
        if not equals or not field.strip():
            raise typer.BadParameter(f"“{pair}” is not like field=value.", param_hint="--set")
        changes[field.strip()] = value.strip()
    return changes
