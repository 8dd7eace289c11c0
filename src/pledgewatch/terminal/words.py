"""Words of a closed set and settings of fields, as people type them."""

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


def settings_of(typed: list[str]) -> dict[str, str]:
    """``field=value`` pairs as a mapping."""
    changes = {}
    for pair in typed:
        field, equals, value = pair.partition("=")
        if not equals or not field.strip():
            raise typer.BadParameter(f"“{pair}” is not like field=value.", param_hint="--set")
        changes[field.strip()] = value.strip()
    return changes
