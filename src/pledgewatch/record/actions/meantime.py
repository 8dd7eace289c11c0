"""Two people at the same item: what one of them changed is never overwritten unseen by the other.

Whoever edits hands over what they had before their eyes. Fields that nobody else touched merge; for
those that somebody changed meanwhile the act is refused, and the refusal tells of each what it was,
what it is, and what would have replaced it, so that no words are lost on either side.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from pledgewatch.record.errors import Meantime, MeantimeError


def merged(
    row: Model, changes: Mapping[str, str], was: Mapping[str, str] | None, *, called: str
) -> dict[str, str]:
    """What of `changes` is to be written to `row`, which is locked, by somebody who saw `was`.

    Without `was` all of it. A field that they left as they saw it stays as it is now. Raises
    `MeantimeError` if they changed a field that is no longer as they saw it.
    """
    wanted = {field: _lines(value) for field, value in changes.items()}
    if was is None:
        return wanted
    fields, written = [], {}
    for field, yours in wanted.items():
        now, seen = _text(getattr(row, field)), _lines(was.get(field, _text(getattr(row, field))))
        if yours in (seen, now):
            continue
        if seen != now:
            fields.append(_meantime(row, field, seen, now, yours))
        written[field] = yours
    if fields:
        raise MeantimeError(called, tuple(fields))
    return written


def _meantime(row: Any, field: str, was: str, now: str, yours: str) -> Meantime:
    """With who made the field what it is now: the oldest version in a row that has it so."""
    by, at = "", None
    for version in row.history.select_related("history_user").order_by("-history_id"):
        if _text(getattr(version, field)) != now:
            break
        by, at = version.history_user.name if version.history_user else "", version.history_date
    return Meantime(field=field, was=was, now=now, yours=yours, by=by, at=at)


def _text(value: object) -> str:
    return "" if value is None else _lines(str(value))


def _lines(text: str) -> str:
    """As the record keeps lines: a browser's form sends them with a carriage return."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
