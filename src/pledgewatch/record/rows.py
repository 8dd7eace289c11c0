"""The rows of one dossier, as they are or as they were recorded at a moment: all, or some.

`Rows` loads whole tables, `RowsOfMatters` what concerns some pledges and concerns, `RowsJudged`
what an outcome depends on. Whoever makes values of them asks each alike.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import datetime
from operator import itemgetter
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from pledgewatch.record import models
from pledgewatch.record.models import Dossier, Kept
from pledgewatch.record.plain import plain
from pledgewatch.record.seeing import Seeing
from pledgewatch.record.together import NOTHING, together

Row = TypeVar("Row", bound=Kept)
Key = TypeVar("Key", bound=Hashable)
Wanted = Mapping[type[Kept], QuerySet[Any]]
Without = Mapping[type[Kept], tuple[str, ...]]

# What hangs on a matter: how each table leads to it.
_OF_MATTER: Mapping[type[Kept], str] = {
    models.Matter: "pk__in",
    models.Criterion: "matter__in",
    models.Evidence: "matter__in",
    models.Telling: "matter__in",
    models.Requirement: "matter__in",
    models.Search: "matter__in",
    models.Assessment: "matter__in",
    models.CriterionVerdict: "assessment__matter__in",
    models.Ground: "verdict__assessment__matter__in",
    models.Override: "matter__in",
    models.Recommendation: "matter__in",
    models.Addressee: "recommendation__matter__in",
    models.Uptake: "recommendation__matter__in",
    models.Reply: "matter__in",
    models.Provision: "matter__in",
    models.Narrative: "matter__in",
}
# What of that an outcome and its date depend on, and what the board counts.
_JUDGED = (
    models.Matter,
    models.Criterion,
    models.Evidence,
    models.Telling,
    models.Assessment,
    models.CriterionVerdict,
    models.Ground,
    models.Override,
    models.Recommendation,
)
_CITING_JUDGED = ("matter", "event", "recommendation")
# Words that no outcome depends on; what is kept in memory has none of them.
_WORDS: Without = {
    models.Event: ("account",),
    models.Evidence: ("note",),
    models.Assessment: ("grounds",),
    models.CriterionVerdict: ("grounds",),
    models.Recommendation: ("text",),
    models.Passage: ("exact", "prefix", "suffix"),
}


class Rows:
    """Loads each table of the dossier once, in the order of its rows' making."""

    def __init__(self, dossier: Dossier, moment: datetime | None) -> None:
        self.dossier, self.moment = dossier, moment

    def of(self, model: type[Row]) -> list[Row]:
        """All rows of the dossier in this table, at the moment if there is one."""
        source = model.history.as_of(self.moment) if self.moment else model.objects  # type: ignore[attr-defined]
        rows = source.filter(dossier_id=self.dossier.pk)
        return sorted(rows, key=lambda row: row.pk)

    def by_id(self, model: type[Row]) -> dict[int, Row]:
        """The same, by primary key."""
        return {row.pk: row for row in self.of(model)}


class _Loaded(Rows):
    """Rows that were loaded together; a table that was not asked for is empty."""

    def __init__(self, dossier: Dossier) -> None:
        super().__init__(dossier, None)
        self._loaded: dict[type[Kept], list[Any]] = {}

    def of(self, model: type[Row]) -> list[Row]:
        return self._loaded.get(model, [])

    def _load(self, wanted: Wanted, without: Without = NOTHING) -> None:
        """Load tables in one query."""
        for model, rows in together(wanted, without).items():
            self._loaded[model] = sorted(rows, key=itemgetter(0))

    def _ids(self, model: type[Kept], field: str) -> set[int]:
        """What the rows of a table refer to in a field."""
        values = (getattr(row, field) for row in self.of(model))
        return {value for value in values if value is not None}


class RowsOfMatters(_Loaded):
    """Everything that concerns some matters, in six queries, however much else there is.

    Events are those told, those weighed, and all those of the measures and cases told. An actor
    comes with what it is part of, three levels up.
    """

    def __init__(self, dossier: Dossier, matters: Collection[int]) -> None:
        super().__init__(dossier)
        self._load({model: _all(model).filter(**{to: matters}) for model, to in _OF_MATTER.items()})
        self._load({models.Event: _events(self), models.Instrument: _instruments(self)})
        events = self._ids(models.Event, "pk")
        cases = self._ids(models.Event, "case_id") | self._ids(models.Telling, "case_id")
        self._load(
            {
                models.Measure: _all(models.Measure).filter(
                    pk__in=self._ids(models.Event, "measure_id")
                    | self._ids(models.Telling, "measure_id")
                    | self._ids(models.Requirement, "measure_id")
                ),
                models.Case: _all(models.Case).filter(pk__in=cases),
                models.Participation: _all(models.Participation).filter(
                    Q(event__in=events) | Q(case__in=cases)
                ),
                models.Citation: _all(models.Citation).filter(
                    Q(event__in=events)
                    | Q(matter__in=matters)
                    | Q(requirement__in=self._ids(models.Requirement, "pk"))
                    | Q(provision__in=self._ids(models.Provision, "pk"))
                    | Q(recommendation__in=self._ids(models.Recommendation, "pk"))
                    | Q(reply__in=self._ids(models.Reply, "pk"))
                ),
            }
        )
        passages = self._ids(models.Citation, "passage_id") | self._ids(
            models.Evidence, "passage_id"
        )
        self._load(
            {
                models.Passage: _all(models.Passage).filter(pk__in=passages),
                models.Actor: _actors(self),
            }
        )
        self._load(
            {
                models.Source: _all(models.Source).filter(
                    pk__in=self._ids(models.Passage, "source_id")
                ),
                models.ActorName: _all(models.ActorName).filter(
                    actor__in=self._ids(models.Actor, "pk")
                ),
            }
        )


class RowsJudged(_Loaded):
    """What outcomes depend on and the board counts: of some matters, or of all (None).

    Of citations and their passages only those of items of which something is hidden from the
    audience: all others are supported.
    """

    def __init__(self, dossier: Dossier, matters: Collection[int] | None, seeing: Seeing) -> None:
        super().__init__(dossier)
        self._whole = matters is None
        self._take(
            {
                model: _all(model).filter(dossier=dossier)
                if matters is None
                else _all(model).filter(**{_OF_MATTER[model]: matters})
                for model in _JUDGED
            }
        )
        sources = models.Source.objects.filter(dossier=dossier)
        hidden = sources.exclude(pk__in=seeing.of(sources).values("pk"))
        every = _all(models.Event).filter(dossier=dossier)
        self._take({models.Event: every if matters is None else _events(self)})
        measures = self._ids(models.Event, "measure_id") | self._ids(models.Telling, "measure_id")
        self._take(
            {
                models.Measure: _all(models.Measure).filter(pk__in=measures),
                models.Case: _all(models.Case).filter(dossier=dossier),
                models.Citation: self._doubtful([*hidden.values_list("pk", flat=True)]),
            }
        )
        passages = self._ids(models.Citation, "passage_id")
        passages |= self._ids(models.Evidence, "passage_id")
        self._take({models.Passage: _all(models.Passage).filter(pk__in=passages)})
        held = self._ids(models.Passage, "source_id")
        self._take({models.Source: _all(models.Source).filter(pk__in=held)})

    def _take(self, wanted: Wanted) -> None:
        """Load tables without their words: few rows together, whole tables each by itself.

        Each is the quicker way then.
        """
        if self._whole:
            for model, rows in wanted.items():
                self._loaded[model] = plain(rows, without=_WORDS.get(model, ()))
            return
        self._load(wanted, _WORDS)

    def _doubtful(self, hidden: list[int]) -> QuerySet[models.Citation]:
        """All citations of the items that cite a hidden source."""
        citations = _all(models.Citation).filter(dossier=self.dossier)
        if not hidden:
            return citations.none()
        on_hidden = citations.filter(passage__source__in=hidden)
        doubtful = Q()
        for citing in _CITING_JUDGED:
            items = on_hidden.filter(**{f"{citing}__isnull": False})
            doubtful |= Q(**{f"{citing}__in": items.values(f"{citing}_id")})
        return citations.filter(doubtful)


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """Rows by a key of theirs; a key that none has gives an empty list."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _all(model: type[Row]) -> QuerySet[Row]:
    return model._default_manager.all()  # noqa: SLF001 -- Django's own name for it


def _events(rows: _Loaded) -> QuerySet[models.Event]:
    """Those told, those weighed, and those of the measures and cases told."""
    ids, telling = rows._ids, models.Telling  # noqa: SLF001 -- of this module
    return _all(models.Event).filter(
        Q(pk__in=ids(models.Evidence, "event_id") | ids(telling, "event_id"))
        | Q(measure__in=ids(telling, "measure_id"))
        | Q(case__in=ids(telling, "case_id"))
    )


def _instruments(rows: _Loaded) -> QuerySet[models.Instrument]:
    touched = rows._ids(models.Provision, "instrument_id")  # noqa: SLF001 -- of this module
    return _all(models.Instrument).filter(pk__in=touched)


def _actors(rows: _Loaded) -> QuerySet[models.Actor]:
    """Everybody named, the dossier's maker, and what each is part of."""
    ids = rows._ids  # noqa: SLF001 -- of this module
    named = (
        {rows.dossier.maker_id or 0}
        | ids(models.Participation, "actor_id")
        | ids(models.Matter, "speaker_id")
        | ids(models.Recommendation, "about_id")
        | ids(models.Addressee, "actor_id")
        | ids(models.Reply, "by_id")
    )
    above: list[QuerySet[Any]] = [_all(models.Actor).filter(pk__in=named)]
    for _ in range(3):
        above.append(_all(models.Actor).filter(pk__in=above[-1].values("part_of")))
    every = Q()
    for level in above:
        every |= Q(pk__in=level.values("pk"))
    return _all(models.Actor).filter(every)
