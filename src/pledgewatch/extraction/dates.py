"""Dates in running text, as EDTF with the exact words they came from."""

from dataclasses import dataclass
from enum import StrEnum


class DateRole(StrEnum):
    """What the words around a date make of it."""

    WHEN = "when"  # "in March 2009"
    SINCE = "since"  # "since 1995": 1995/..
    UNTIL = "until"  # "until 2007": ../2007
    BY = "by"  # "by the end of 2008": a day on which something is due


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date named in a text; `text` is exactly the characters from `start` to `end`."""

    start: int
    end: int
    text: str
    edtf: str
    role: DateRole = DateRole.WHEN
    relative: bool = False  # resolved by the document's own date or by a date named before
