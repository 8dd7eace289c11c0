"""What a text of the memorandum may cite, by a few of its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, Model, OuterRef, Q

from pledgewatch.dossier.when import When
from pledgewatch.record.models import (
    Citation,
    Dossier,
    Event,
    Evidence,
    Matter,
    Recommendation,
    Reply,
    Requirement,
    Telling,
)
from pledgewatch.record.seeing import Seeing

MOST = 12  # that a list shows: more would be narrowed by another word anyway
WORDS = 6  # of a search that are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """An item that a text may cite: what it is and says, and the source that it rests on."""

    key: str
    kind: str  # "event", "pledge", "concern", "recommendation", "requirement", "reply"
    when: When | None
    words: str
    source: str  # title
    page: int | None
    near: bool  # whether the section that is written tells of it


# What a table calls the words by which it is found, its citations' column, and its date.
_FOUND: Mapping[type[Model], tuple[tuple[str, ...], str, str]] = {
    Event: (("account",), "event", "when"),
    Matter: (("title", "text"), "matter", "made_on"),
    Recommendation: (("text",), "recommendation", "made_on"),
    Requirement: (("subject", "before", "after"), "requirement", "since"),
    Reply: (("text",), "reply", "received"),
}


def citable(
    dossier: Dossier, words: str, *, audience: Seeing, as_of: date, section: str = ""
) -> tuple[Citable, ...]:
    """The items whose key or words, or those of their source, are these, a few at most.

    Only what has a source that the audience may see and was so by the date. What belongs to
    `section`, the key of a pledge or concern, comes first; without words it is all there is.
    """
    wanted = words.split()[:WORDS]
    found: list[Citable] = []
    for model in _FOUND:
        found += _of(model, dossier, wanted, audience, as_of, section)
    key = words.strip().casefold()
    found.sort(key=lambda one: (one.key != key, not one.near))
    return tuple(found[:MOST])


def _of(
    model: Any, dossier: Dossier, words: list[str], audience: Seeing, as_of: date, section: str
) -> Iterator[Citable]:
    fields, citing, dated = _FOUND[model]
    near = _near(model, dossier, section)
    resting = Citation.objects.filter(
        audience.itself("source", "passage__source__"), **{citing: OuterRef("pk")}
    )
    rows = audience.of(model.objects.filter(Exists(resting), dossier=dossier))
    if not words:
        rows = rows.filter(near)
    for word in words:
        rows = rows.filter(
            _says(word, fields) | Q(key=word.casefold()) | _quotes(dossier, word, citing)
        )
    every: list[Any] = list(
        rows.annotate(near_=ExpressionWrapper(near, output_field=BooleanField())).order_by(
            "-near_", "-pk"
        )[:MOST]
        if section or words
        else ()
    )
    cited = _cited(citing, [row.pk for row in every], audience) if every else {}
    for row in every:
        when = When.parse(getattr(row, dated)) if getattr(row, dated) else None
        if when is not None and not when.begun_by(as_of):
            continue
        passage = cited[row.pk]
        yield Citable(
            key=row.key,
            kind=_kind(row),
            when=when,
            words=" ".join((_told(row, fields) or passage.exact).split()),
            source=passage.source.title,
            page=passage.page if passage.source.paginated else None,
            near=bool(section) and row.near_,
        )


def _near(model: Any, dossier: Dossier, section: str) -> Q:
    """That an item belongs to the section that is written."""
    if model is Matter:
        return Q(key=section)
    if model is not Event:
        return Q(matter__key=section)
    of = {"matter__key": section, "matter__dossier": dossier, "event__isnull": False}
    told = Telling.objects.filter(**of).values("event")
    weighed = Evidence.objects.filter(**of).values("event")
    return Q(pk__in=told) | Q(pk__in=weighed)


def _says(word: str, fields: tuple[str, ...]) -> Q:
    """That a column has the word; SQLite folds the case of Latin letters only."""
    said = Q()
    for written in {word} if word.isascii() else {word, word.lower(), word.capitalize()}:
        for field in fields:
            said |= Q((f"{field}__icontains", written))
    return said


def _quotes(dossier: Dossier, word: str, citing: str) -> Q:
    passages = Citation.objects.filter(
        _says(word, ("passage__exact",)), dossier=dossier, **{f"{citing}__isnull": False}
    )
    return Q(pk__in=passages.values(citing))


def _cited(citing: str, pks: list[int], audience: Seeing) -> dict[int, Any]:
    """The first passage that each rests on and the audience may see."""
    rows = Citation.objects.filter(
        audience.itself("source", "passage__source__"), **{f"{citing}__in": pks}
    )
    found: dict[int, Any] = {}
    for row in rows.select_related("passage__source").order_by("pk"):
        found.setdefault(getattr(row, f"{citing}_id"), row.passage)
    return found


def _kind(row: Any) -> str:
    return str(row.kind) if isinstance(row, Matter) else type(row).__name__.lower()


def _told(row: Any, fields: tuple[str, ...]) -> str:
    if isinstance(row, Requirement):
        return f"{row.subject}: {row.before or '?'} → {row.after or '?'}"
    return str(getattr(row, fields[0]))
