"""Which items somebody does not see, as numbers of the index: they are few, what is seen is much.

The conditions are those of `pledgewatch.record.seeing`, asked of as few tables as can matter: where
nothing of the record rests on a hidden source, no pledge is hidden, nor what hangs on pledges.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, Q, Value

from pledgewatch.record import models
from pledgewatch.record.models import Dossier
from pledgewatch.record.searching.places import Kind, Place
from pledgewatch.record.searching.said import SAYS, kinds_of
from pledgewatch.record.seeing import CONDITIONS, MODELS, Seeing

# Hidden by themselves, or by an event, an actor or a passage; notes are asked for apart.
_ALWAYS: tuple[type[Model], ...] = (
    models.Source,
    models.Actor,
    models.Event,
    models.Case,
    models.Evidence,
    models.Reply,
    models.Publication,
)
# Hidden besides where what they rest on is.
_RESTING = tuple(
    model for model in CONDITIONS if model in SAYS and model not in {*_ALWAYS, models.Note}
)
_NAMED = {model._meta.label: model for model in (*_ALWAYS, *_RESTING)}  # noqa: SLF001 -- Django's own name for it


def hidden(dossier: Dossier, sees: Seeing) -> list[int]:
    """The numbers of everything in a dossier that is not seen, in at most five queries."""
    if sees.everything:
        return []
    wanted = _ALWAYS
    if sees.sources is None or _cited(sees.sources):
        wanted += _RESTING
    unseen = list(_unseen(dossier, sees, wanted))
    found = [Place(dossier.pk, kind, pk).number for model, pk in unseen for kind in kinds_of(model)]
    found += [Place(dossier.pk, Kind.NOTE, pk).number for pk in _notes(dossier, sees, unseen)]
    matters = [pk for model, pk in unseen if model is models.Matter]
    told = models.Narrative.objects.filter(matter__in=matters) if matters else []
    return found + [Place(dossier.pk, Kind.NARRATIVE, one.pk).number for one in told]


def _cited(sources: frozenset[int]) -> bool:
    rests = models.Citation.objects.filter(passage__source__in=sources)
    return bool(sources) and rests.exists()


def _unseen(
    dossier: Dossier, sees: Seeing, wanted: tuple[type[Model], ...]
) -> Iterator[tuple[type[Model], int]]:
    asked_for = [
        _of(model, dossier, condition)
        for model in wanted
        if (condition := CONDITIONS[model](sees, ""))
    ]
    if asked_for:
        first, *others = asked_for
        for label, pk in first.union(*others, all=True):
            yield _NAMED[label], pk


def _of(model: Any, dossier: Dossier, condition: Q) -> Any:
    rows = model.objects.filter(dossier=dossier).order_by().exclude(condition)
    return rows.annotate(label_=Value(model._meta.label)).values_list("label_", "pk")  # noqa: SLF001 -- as above


def _notes(dossier: Dossier, sees: Seeing, unseen: list[tuple[type[Model], int]]) -> Iterator[int]:
    """Notes that are hidden themselves, or are about something that is hidden or gone."""
    notes = models.Note.objects.filter(dossier=dossier).order_by()
    shown = set(notes.filter(sees.itself("note")).values_list("pk", flat=True))
    about = dict(notes.values_list("pk", "about"))
    there = _there(dossier, {key for key in about.values() if key})
    away = set(unseen)
    for pk, key in about.items():
        if pk not in shown or (key and (key not in there or there[key] in away)):
            yield pk


def _there(dossier: Dossier, keys: set[str]) -> dict[str, tuple[type[Model], int]]:
    """What each of the keys is of, of those that are there."""
    of: dict[type[Model], list[str]] = {}
    for key in keys:
        model = MODELS.get(key.rstrip("0123456789"))
        if model is not None and model is not models.Note:
            of.setdefault(model, []).append(key)
    if not of:
        return {}
    first, *others = (
        model._default_manager.filter(dossier=dossier, key__in=named)  # noqa: SLF001 -- as above
        .order_by()
        .annotate(label_=Value(model._meta.label))  # noqa: SLF001 -- as above
        .values_list("label_", "key", "pk")
        for model, named in of.items()
    )
    known = {model._meta.label: model for model in of}  # noqa: SLF001 -- as above
    return {key: (known[label], pk) for label, key, pk in first.union(*others, all=True)}
