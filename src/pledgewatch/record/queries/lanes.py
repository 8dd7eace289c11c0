"""The dated rows of a dossier as marks of its timeline, a lane for each table.

The database counts the marks of a lane by month, and gives those of a window one by one; a record
of any size is never loaded for a picture of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import Case, F, Max, Min, Q, QuerySet, TextField
from django.db.models import Count as Number
from django.db.models import When as Where
from django.db.models.functions import Cast, Substr

from pledgewatch.dossier.vocabulary import Stage, Verdict
from pledgewatch.dossier.when import When
from pledgewatch.record import models
from pledgewatch.record.models import Dossier
from pledgewatch.record.seeing import Seeing


class MarkKind(StrEnum):
    """What a mark tells of."""

    MADE = "made"  # a pledge was made
    DUE = "due"  # a pledge fell or falls due
    EVENT = "event"  # that moves no measure
    STAGE = "stage"  # an event that brought a measure to a stage
    VERDICT = "verdict"  # an assessment
    RECOMMENDATION = "recommendation"
    REPLY = "reply"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something dated. `key` names its page, `matter` the pledge or concern it is of, if of one.

    An event without an account of its own has the words that it is cited for as its title.
    """

    kind: MarkKind
    when: When
    key: str
    title: str  # of the pledge or measure, or the words of the event, recommendation or reply
    matter: str = ""  # key
    stage: Stage | None = None
    verdicts: tuple[tuple[Verdict, int], ...] = ()  # of an assessment, with how many criteria


@dataclass(frozen=True, slots=True)
class Month:
    """How many marks of a kind stand in one month, and the days of the first and the last."""

    kind: MarkKind
    number: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The marks of one table.

    `rows` are those seen at a date; `dated` names the EDTF column, whose bounds have their names
    from it; a mark stands at its earliest day, or, if `late`, at its latest. `columns` give the
    mark's key, its title, and its matter or stage.
    """

    kind: MarkKind
    sight: Seeing
    rows: QuerySet[Any]
    dated: str
    columns: tuple[str, str, str]
    late: bool = False
    days: bool = False  # the column holds a day, not an EDTF date

    def counted(self) -> list[Month]:
        """How many there are in each month that has any."""
        day: Any = F(self.dated)
        if not self.days:
            first, last = F(f"{self.dated}_earliest"), F(f"{self.dated}_latest")
            unknown = Where(**{f"{self.dated}_earliest": date.min, "then": last})
            day = last if self.late else Case(unknown, default=first)
        months = (
            self.rows.order_by()
            .annotate(day_=day)
            .annotate(month_=Substr(Cast("day_", TextField()), 1, 7))
            .values("month_")
            .annotate(number_=Number("pk"), first_=Min("day_"), last_=Max("day_"))
        )
        return [Month(self.kind, *row) for row in months.values_list("number_", "first_", "last_")]

    def marks(self, since: date, until: date) -> list[Mark]:
        """Those whose date touches a window."""
        first, last = self.dated, self.dated
        if not self.days:
            first, last = f"{self.dated}_earliest", f"{self.dated}_latest"
        rows = self.rows.filter(**{f"{last}__gte": since, f"{first}__lte": until})
        found = rows.values_list("pk", self.dated, *self.columns)
        marks = {
            pk: Mark(
                kind=self.kind,
                when=When.day(when) if self.days else When.parse(when),
                key=key,
                title=title,
                stage=Stage(of) if self.kind is MarkKind.STAGE else None,
                matter="" if self.kind is MarkKind.STAGE else of or "",
            )
            for pk, when, key, title, of in found
        }
        if self.kind is MarkKind.VERDICT:
            return _with_verdicts(marks)
        return _with_words(marks, self.sight) if self.kind is MarkKind.EVENT else [*marks.values()]


def lanes(dossier: Dossier, sight: Seeing, as_of: date, matter: str = "") -> list[Lane]:
    """Every lane of what is seen at the close of a day, of one matter (key) or of all."""
    made = Q(made_on_earliest__lte=as_of) | Q(kind="concern")
    matters = sight.of(models.Matter.objects.filter(made, dossier=dossier))
    if matter:
        matters = matters.filter(key=matter)
    pledges = matters.filter(kind="pledge")
    due = pledges.filter(due_latest__lt=date.max).exclude(due="")
    events = _seen(models.Event, dossier, sight, when_earliest__lte=as_of)
    assessments = _seen(models.Assessment, dossier, sight, as_of__lte=as_of, blind=False)
    asked = _seen(models.Recommendation, dossier, sight, made_on_earliest__lte=as_of).filter(
        Q(matter__in=matters) if matter else Q(matter__in=matters) | Q(matter=None)
    )
    replies = _seen(models.Reply, dossier, sight, received_earliest__lte=as_of)
    if matter:
        events = events.filter(pk__in=_events_of(dossier, matter))
    of_matter = ("key", "title", "key")
    return [
        Lane(sight=sight, kind=MarkKind.MADE, rows=pledges, dated="made_on", columns=of_matter),
        Lane(sight=sight, kind=MarkKind.DUE, rows=due, dated="due", columns=of_matter, late=True),
        Lane(
            sight=sight,
            kind=MarkKind.EVENT,
            rows=events.filter(stage=""),
            dated="when",
            columns=("key", "account", "stage"),  # an event is of no one matter
        ),
        Lane(
            sight=sight,
            kind=MarkKind.STAGE,
            rows=events.exclude(stage=""),
            dated="when",
            columns=("key", "measure__title", "stage"),
        ),
        Lane(
            sight=sight,
            kind=MarkKind.VERDICT,
            rows=assessments.filter(matter__in=matters),
            dated="as_of",
            columns=("key", "matter__title", "matter__key"),
            days=True,
        ),
        Lane(
            sight=sight,
            kind=MarkKind.RECOMMENDATION,
            rows=asked.exclude(made_on=""),
            dated="made_on",
            columns=("key", "text", "matter__key"),
        ),
        Lane(
            sight=sight,
            kind=MarkKind.REPLY,
            rows=replies.filter(matter__in=matters),
            dated="received",
            columns=("key", "text", "matter__key"),
        ),
    ]


def _seen(model: type[models.Kept], dossier: Dossier, sight: Seeing, **more: Any) -> QuerySet[Any]:
    return sight.of(model._default_manager.filter(dossier=dossier, **more))  # noqa: SLF001 -- Django's own name for it


def _events_of(dossier: Dossier, matter: str) -> QuerySet[Any]:
    """Those told in a matter, weighed on it, or steps of a measure of it."""
    rows = models.Event.objects.filter(dossier=dossier)
    told = rows.filter(tellings__matter__key=matter)
    weighed = rows.filter(evidence__matter__key=matter)
    steps = rows.filter(measure__tellings__matter__key=matter)
    return rows.filter(
        Q(pk__in=told.values("pk")) | Q(pk__in=weighed.values("pk")) | Q(pk__in=steps.values("pk"))
    ).values("pk")


def _with_verdicts(marks: Mapping[int, Mark]) -> list[Mark]:
    """Each assessment with how many criteria stand under each verdict."""
    given: dict[int, dict[str, int]] = {}
    rows = models.CriterionVerdict.objects.filter(assessment__in=marks).order_by()
    for assessment, verdict, number in rows.values_list("assessment_id", "verdict").annotate(
        Number("pk")
    ):
        given.setdefault(assessment, {})[verdict] = number
    return [
        replace(
            mark,
            verdicts=tuple(
                (verdict, given[pk][verdict.value])
                for verdict in Verdict
                if verdict.value in given.get(pk, ())
            ),
        )
        for pk, mark in marks.items()
    ]


def _with_words(marks: Mapping[int, Mark], sight: Seeing) -> list[Mark]:
    """Each event without an account with the words of the first passage that it rests on."""
    silent = [pk for pk, mark in marks.items() if not mark.title]
    seen = sight.itself("source", "passage__source__")
    cited = models.Citation.objects.filter(seen, event__in=silent).order_by("-pk")
    words = dict(cited.values_list("event_id", "passage__exact")) if silent else {}
    return [
        replace(mark, title=words.get(pk, "")) if pk in words else mark
        for pk, mark in marks.items()
    ]
