"""The parts of an EDTF text that languages find words for."""

import re
from dataclasses import dataclass
from typing import Self

PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?\Z")
OPEN = ("", "..")  # how an end of an interval is written that is not known
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DECADE = re.compile(r"(\d{3})X\Z")


@dataclass(frozen=True, slots=True)
class Parts:
    """A plain date; `month` is 1 to 12, or 21 to 24 for a season; `doubt` is ~, ?, % or empty."""

    year: int
    month: int | None
    day: int | None
    doubt: str

    @classmethod
    def of(cls, edtf: str) -> Self | None:
        """The parts of a plain date; None for any other form."""
        plain = PLAIN.match(edtf)
        if plain is None:
            return None
        year, month, day, doubt = plain.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None, doubt or "")


def decade(edtf: str) -> str | None:
    """The first year of a decade ("199X" is "1990"); None for any other form."""
    found = _DECADE.match(edtf)
    return f"{found[1]}0" if found else None
