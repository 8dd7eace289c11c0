"""Addresses in the reader."""

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from pledgewatch.web.visits import Visit


def reader_address(visit: Visit, source: str, **asked: Any) -> str:
    """The reader of a source, at what is asked for; as of the date that is looked at."""
    told = {name: value for name, value in asked.items() if value not in (None, "")}
    if visit.looking_back:
        told["as_of"] = visit.as_of.isoformat()
    address = reverse("reader", args=[visit.dossier.key, source])
    return f"{address}?{urlencode(told)}" if told else address
