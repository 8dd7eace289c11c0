"""What of a dossier somebody sees: by level, less what names others, with what names them.

`Seeing` is a value; `pledgewatch.record.rules.seeing` makes that of a person. Its conditions are
put to the database, so that what may not be seen is never loaded. They say the same as
`pledgewatch.record.sight` does of a whole edition: hidden is what is confidential beyond the level,
what rests on hidden sources alone, what belongs to a hidden case or matter, and what tells of
something hidden.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record import models
from pledgewatch.record.models.showing import HIDEABLE

Row = TypeVar("Row", bound=Model)
Named = Mapping[str, frozenset[int]]  # "source": primary keys

NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Seeing:
    """What somebody sees of the items that can be confidential by themselves.

    `hidden` are restricted items that name others only; `shown` are those that name this person,
    which a level below restricted would hide. Both by kind of item, as primary keys.
    `sources` are all sources that are hidden, by level or by name, where that has been asked: what
    rests on them is then found from their side, which are few.
    """

    level: Confidentiality
    hidden: Named = field(default_factory=dict)
    shown: Named = field(default_factory=dict)
    sources: frozenset[int] | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing of the dossier is unseen."""
        return self.level is Confidentiality.RESTRICTED and not any(self.hidden.values())

    @property
    def unseen(self) -> frozenset[tuple[str, int]]:
        """(kind, primary key) of the restricted items that name others only."""
        return frozenset((kind, pk) for kind, pks in self.hidden.items() for pk in pks)

    def admits(self, row: Any) -> bool:
        """Whether a source, an actor, an event, a case or a note is itself shown."""
        kind = str(row._meta.model_name).removeprefix("historical")  # noqa: SLF001 -- Django's own name for it
        if row.confidentiality == Confidentiality.RESTRICTED.value:
            if row.pk in self.shown.get(kind, NOTHING):
                return True
            if row.pk in self.hidden.get(kind, NOTHING):
                return False
        return Confidentiality(row.confidentiality).visible_to(self.level)

    def tells(self, version: Any) -> bool:
        """Whether what an item that is seen once was may be told: it was as open to them then.

        What was taken out before something was opened to more people is not opened with it.
        """
        kind = str(version._meta.model_name).removeprefix("historical")  # noqa: SLF001 -- as above
        level = getattr(version, "confidentiality", Confidentiality.PUBLIC.value)
        named = version.id in self.shown.get(kind, NOTHING)
        return named or Confidentiality(level).visible_to(self.level)

    def itself(self, kind: str, at: str = "") -> Q:
        """That the item of a kind, reached over `at` ("passage__source__"), is itself shown."""
        if self.level is Confidentiality.RESTRICTED:
            hidden = self.hidden.get(kind, NOTHING)
            return ~Q((f"{at}pk__in", hidden)) if hidden else Q()
        levels = [one.value for one in Confidentiality if one.visible_to(self.level)]
        shown = self.shown.get(kind, NOTHING)
        condition = Q((f"{at}confidentiality__in", levels))
        return condition | Q((f"{at}pk__in", shown)) if shown else condition

    def of(self, rows: "QuerySet[Row]") -> "QuerySet[Row]":
        """The rows that are seen, of whatever model of the record."""
        if self.everything:
            return rows
        condition = CONDITIONS.get(rows.model)
        return rows.filter(condition(self, "")) if condition else rows

    def sees(self, row: models.Kept) -> bool:
        """Whether a row of the record is seen; a removed one goes by what it was itself."""
        if self.everything:
            return True
        kept = type(row)._default_manager.filter(pk=row.pk)  # noqa: SLF001 -- Django's own name for it
        if self.of(kept).exists():
            return True
        if kept.exists():
            return False
        if isinstance(row, models.Proposal):
            return self.sees(row.source)
        return self.admits(row) if hasattr(row, "confidentiality") else True

    def keys(self, dossier: models.Dossier, keys: Iterable[str]) -> frozenset[str]:
        """Which of these keys of a dossier are of items that are there and seen, in one query."""
        each = [
            self.of(model._default_manager.filter(dossier=dossier, key__in=these))  # noqa: SLF001 -- Django's own name for it
            .order_by()
            .values_list("key", flat=True)
            for model, these in by_model(keys).items()
        ]
        return frozenset(each[0].union(*each[1:], all=True)) if each else frozenset()


Condition = Callable[[Seeing, str], Q]


def _itself(kind: str) -> Condition:
    return lambda seeing, at: seeing.itself(kind, at)


def _supported(seeing: Seeing, citing: str, at: str) -> Q:
    """That an item rests on nothing yet, or on a source that is seen."""
    if seeing.sources is not None and not seeing.sources:
        return ~Q((f"{at}pk__in", ()))  # always so; Django drops an empty Q() beside "or"
    resting = models.Citation.objects.filter(**{citing: OuterRef(f"{at}pk")})
    seen = Exists(resting.filter(_shown_source(seeing, "passage__source")))
    if seeing.sources is None:
        return Q(~Exists(resting) | seen)
    hidden = models.Citation.objects.filter(
        passage__source_id__in=seeing.sources, **{f"{citing}__isnull": False}
    )
    return Q(~Q((f"{at}pk__in", hidden.values(f"{citing}_id"))) | seen)


def _shown_source(seeing: Seeing, at: str) -> Q:
    """That the source reached over `at` ("passage__source") is shown."""
    if seeing.sources is None:
        return seeing.itself("source", f"{at}__")
    return ~Q((f"{at}_id__in", seeing.sources)) if seeing.sources else Q()


def _event(seeing: Seeing, at: str) -> Q:
    in_case = Q((f"{at}case", None)) | (
        Q((f"{at}case__isnull", False)) & seeing.itself("case", f"{at}case__")
    )
    return seeing.itself("event", at) & in_case & _supported(seeing, "event", at)


def _matter(seeing: Seeing, at: str) -> Q:
    return _supported(seeing, "matter", at)


def _within_matter(seeing: Seeing, at: str) -> Q:
    return _matter(seeing, f"{at}matter__")


def _of_matter(citing: str) -> Condition:
    def condition(seeing: Seeing, at: str) -> Q:
        matter = Q((f"{at}matter", None)) | _matter(seeing, f"{at}matter__")
        return matter & _supported(seeing, citing, at)

    return condition


def _reply(seeing: Seeing, at: str) -> Q:
    return _of_matter("reply")(seeing, at) & seeing.itself("actor", f"{at}by__")


def _evidence(seeing: Seeing, at: str) -> Q:
    event = Q((f"{at}event__isnull", False)) & _event(seeing, f"{at}event__")
    passage = Q((f"{at}passage__isnull", False)) & _shown_source(seeing, f"{at}passage__source")
    return _within_matter(seeing, at) & (event | passage)


def _of_source(seeing: Seeing, at: str) -> Q:
    return _shown_source(seeing, f"{at}source")


def _note(seeing: Seeing, at: str) -> Q:
    """Itself shown, and about something that is there and seen, or about the dossier."""
    about: Any = Q((f"{at}about", ""))
    for model in MODELS.values():
        if model is not models.Note:
            there = model._default_manager.filter(  # noqa: SLF001 -- Django's own name for it
                dossier=OuterRef(f"{at}dossier"), key=OuterRef(f"{at}about")
            )
            about |= Exists(seeing.of(there))
    return Q(seeing.itself("note", at) & about)


def _publication(seeing: Seeing, at: str) -> Q:
    levels = [one.value for one in Confidentiality if one.visible_to(seeing.level)]
    return Q((f"{at}audience__in", levels))


CONDITIONS: Mapping[type[Model], Condition] = {
    **{
        model: _itself(kind)
        for kind, model in zip(
            HIDEABLE,
            (models.Source, models.Actor, models.Event, models.Case, models.Note),
            strict=True,
        )
    },
    models.Event: _event,
    models.Note: _note,
    models.Matter: _matter,
    models.Criterion: _within_matter,
    models.Assessment: _within_matter,
    models.Override: _within_matter,
    models.Search: _within_matter,
    models.Provision: _within_matter,
    models.Requirement: _of_matter("requirement"),
    models.Recommendation: _of_matter("recommendation"),
    models.Reply: _reply,
    models.Evidence: _evidence,
    models.Proposal: _of_source,
    models.Passage: _of_source,
    models.Publication: _publication,
}

# By the prefix of their keys.
MODELS: Mapping[str, type[models.Item]] = {
    model.PREFIX: model
    for name in models.__all__
    if isinstance(model := getattr(models, name), type)
    and issubclass(model, models.Item)
    and model is not models.Item
} | {"c": models.Matter}


def by_model(keys: Iterable[str]) -> dict[type[models.Item], list[str]]:
    """Keys of items by the model of their kind; what is no such key is left out."""
    wanted: dict[type[models.Item], list[str]] = {}
    for key in keys:
        model = MODELS.get(key.rstrip("0123456789"))
        if model is not None:
            wanted.setdefault(model, []).append(key)
    return wanted
