"""What an address or a form asks for, as far as it makes sense: numbers, places in a text."""

import re
from collections.abc import Iterable

from django.http import QueryDict

from pledgewatch.record.errors import Meantime

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


def seen_now(sent: QueryDict, fields: Iterable[Meantime]) -> QueryDict:
    """What a form sent, by somebody who has meanwhile been shown what others made of `fields`.

    Sent once more it holds: the hidden `was-` fields tell what stood before the person's eyes.
    """
    told = sent.copy()
    for one in fields:
        told[f"was-{one.field}"] = one.now
    return told
