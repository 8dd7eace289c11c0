"""One item of a dossier by its key."""

import re
from typing import Any, TypeVar

from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import (
    Actor,
    Case,
    Citation,
    Criterion,
    Dossier,
    Event,
    Evidence,
    Item,
    Matter,
    Note,
    Proposal,
    Recommendation,
    Source,
)
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import MODELS

Found = TypeVar("Found", bound=Item)

KNOWN = 20  # keys that a message names at most


def item(dossier: Dossier, key: str, *, gone: bool = False, to: Viewer | None = None) -> Item:
    """The item of that key, of whatever kind, with `gone` also one removed, as it was last.

    With `to` only if they may see it. Raises `NotFoundError`, the same whether there is none or
    it may not be seen.
    """
    prefix = re.match(r"[a-z]*", key)
    model = MODELS.get(prefix[0] if prefix else "")
    rows: Any = model._default_manager.filter(dossier=dossier, key=key) if model else None  # noqa: SLF001 -- Django's own name for it
    if to is not None and not gone and rows is not None:
        rows = seeing(to, dossier).of(rows)
    found: Item | None = rows.first() if rows is not None else None
    if found is None and gone and model is not None:
        last = model.history.filter(dossier_id=dossier.pk, key=key).order_by("-history_id").first()
        found = last.instance if last is not None else None
    if found is not None:
        found.dossier = dossier  # which is at hand, and need not be asked for again
    if found is None or (to is not None and gone and not seeing(to, dossier).sees(found)):
        raise NotFoundError(
            f"There is no “{key}” in “{dossier.key}”. Keys look like p1, c1, e4, s2, n12, rec3."
        )
    return found


def matter(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Matter:
    """The pledge or concern of that key, if `to` may see it.

    Raises `NotFoundError` with the keys there are.
    """
    rows = Matter.objects.filter(dossier=dossier)
    if to is not None:
        rows = seeing(to, dossier).of(rows)
    found = rows.filter(key=key).first()
    if found is None:
        keys = rows.order_by("position").values_list("key", flat=True)
        known = ", ".join(keys[:KNOWN]) or "none yet"
        raise NotFoundError(
            f"There is no pledge or concern “{key}” in “{dossier.key}”. There are: {known}."
        )
    return found


def event(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Event:
    """The event of that key, if `to` may see it; raises `NotFoundError`."""
    return _of(Event, dossier, key, to)


def criterion(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Criterion:
    """The criterion of that key, if `to` may see it; raises `NotFoundError`."""
    return _of(Criterion, dossier, key, to)


def evidence(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Evidence:
    """The evidence of that key, if `to` may see it; raises `NotFoundError`."""
    return _of(Evidence, dossier, key, to)


def actor(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Actor:
    """The actor of that key, if `to` may see it; raises `NotFoundError`."""
    return _of(Actor, dossier, key, to)


def hideable(
    dossier: Dossier, key: str, *, to: Viewer | None = None
) -> Source | Actor | Event | Case | Note:
    """The item of that key, if it can be confidential by itself and `to` may see it.

    Raises `NotFoundError`.
    """
    found = item(dossier, key, to=to)
    if not isinstance(found, Source | Actor | Event | Case | Note):
        raise NotFoundError(
            f"“{key}” cannot be hidden by itself. "
            "A source, an actor, an event, a case or a note can."
        )
    return found


def recommendation(dossier: Dossier, key: str, *, to: Viewer | None = None) -> Recommendation:
    """The recommendation of that key, if `to` may see it; raises `NotFoundError`."""
    return _of(Recommendation, dossier, key, to)


def matter_before(proposal: Proposal) -> Matter | None:
    """The pledge or concern whose words last precede a proposal in the text of its source.

    What stands in a footnote is taken to stand where the note's mark does.
    """
    cited = (
        Citation.objects.filter(
            matter__dossier=proposal.dossier,
            passage__source=proposal.source,
            passage__start__lte=_place(proposal),
        )
        .order_by("-passage__start")
        .select_related("matter")
        .first()
    )
    return cited.matter if cited else None


def _place(proposal: Proposal) -> int:
    """Where a proposal starts in the running text."""
    notes = proposal.source.reading.layout["footnotes"]  # as `documents.wire` has them
    for _, start, end, anchor, _ in notes:
        if start <= proposal.start < end and anchor is not None:
            return int(anchor)
    return proposal.start


def _of(model: type[Found], dossier: Dossier, key: str, to: Viewer | None) -> Found:
    found = item(dossier, key, to=to)
    if not isinstance(found, model):
        wanted, is_one = (str(one._meta.verbose_name) for one in (model, found))  # noqa: SLF001 -- Django's own name for it
        raise NotFoundError(f"“{key}” is no {wanted} (but of another kind: {is_one}).")
    return found
