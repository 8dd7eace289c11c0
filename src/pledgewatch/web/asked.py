"""What an address or a form asks for, as far as it makes sense: numbers, places in a text."""

import re

NUMBER = re.compile(r"[0-9]{1,9}")  # more digits than the record will ever count to make no sense


def number(untrusted: str, otherwise: int = 1) -> int:
    """The number that is written; `otherwise` where none is."""
    return int(untrusted) if NUMBER.fullmatch(untrusted) else otherwise


def span(untrusted: str) -> tuple[int, int] | None:
    """Start and end of "12-34"; None where it says anything else."""
    start, _dash, end = untrusted.partition("-")
    if NUMBER.fullmatch(start) and NUMBER.fullmatch(end):
        return int(start), int(end)
    return None
