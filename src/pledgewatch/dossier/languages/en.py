"""Dates in English words.

| rule                                    | example                                   |
|-----------------------------------------|-------------------------------------------|
| a day takes "on", a month or year "in"  | "on 21 March 2008", "in February 2008"    |
| an interval takes "from"                | "from November 2007 to May 2008"          |
| an open interval is a beginning or end  | "since 1995", "until 2008"                |
| doubt is said, not shown by a mark      | "about 2008", "February 2008 (uncertain)" |
"""

from pledgewatch.dossier.languages.parts import OPEN, SEASONS, Parts, decade

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def alone(edtf: str) -> str:
    """The date standing for itself: "31 December 2008"."""
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        if end in OPEN:
            return f"since {alone(start)}"
        if start in OPEN:
            return f"until {alone(end)}"
        return f"{alone(start)} to {alone(end)}"
    if ten_years := decade(edtf):
        return f"the {ten_years}s"
    parts = Parts.of(edtf)
    return edtf if parts is None else _doubted(_plain(parts), parts.doubt)


def at(edtf: str) -> str:
    """The date as an adverb: "on 21 March 2008", "in February 2008", "since 1995"."""
    said = alone(edtf)
    if said.startswith(("since ", "until ", "about ")):
        return said
    if "/" in edtf:
        return f"from {said}"
    parts = Parts.of(edtf)
    return f"on {said}" if parts is not None and parts.day is not None else f"in {said}"


def since(edtf: str) -> str:
    """The date as the beginning of what lasts: "since November 2008"."""
    said = alone(edtf)
    return said if said.startswith(("since ", "until ")) else f"since {said}"


def _plain(parts: Parts) -> str:
    said = f"{parts.year:04}"
    if parts.month is not None:
        said = f"{SEASONS.get(parts.month) or _MONTHS[parts.month - 1]} {said}"
    return said if parts.day is None else f"{parts.day} {said}"


def _doubted(said: str, doubt: str) -> str:
    about = f"about {said}" if doubt in {"~", "%"} else said
    return f"{about} (uncertain)" if doubt in {"?", "%"} else about
