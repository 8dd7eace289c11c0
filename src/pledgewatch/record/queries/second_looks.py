"""What of a dossier should be looked at again, as far as the record can tell."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from django.db.models import Exists, F, Max, OuterRef
from django.db.models.functions import Coalesce

from pledgewatch.dossier import matter as values
from pledgewatch.dossier.vocabulary import CriterionKind, Verdict
from pledgewatch.judgement.agreement import agreement
from pledgewatch.record.models import (
    Assessment,
    Citation,
    Criterion,
    CriterionVerdict,
    Dossier,
    Evidence,
    Matter,
    Passage,
    Recommendation,
    Reply,
)
from pledgewatch.record.plain import plain
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import Seeing

Value = TypeVar("Value")

MOST = 50  # rows of a kind that are told


class Look(StrEnum):
    """Why something should be looked at again."""

    NO_CRITERIA = "no_criteria"  # nothing has been fixed that would show the matter settled
    ONE_CODER = "one_coder"  # nobody judged blind as of the date of the last assessment
    CODERS_DISAGREE = "coders_disagree"  # somebody judged blind, and came to another verdict
    STALE = "stale"  # there is evidence newer than the last assessment
    NO_REPLY = "no_reply"  # it has been assessed, and no reply of the assessed side is recorded
    ORPHANED = "orphaned"  # words were taken from other bytes than the source now has
    UNTIED = "untied"  # a recommendation that belongs to no pledge and to no concern


@dataclass(frozen=True, slots=True)
class Again:
    """A matter, a source or a recommendation to look at again.

    `about` names the rest: criteria, a date, words.
    """

    key: str
    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """What should be looked at again for one reason: at most 50 `rows` of `total`."""

    why: Look
    rows: tuple[Again, ...]
    total: int


@dataclass(frozen=True, slots=True)
class _Held:
    """A pledge or concern, and whether it has criteria and a reply."""

    pk: int
    key: str
    title: str
    has_criteria: bool
    has_reply: bool


def second_looks(dossier: Dossier, *, to: Viewer, as_of: date | None = None) -> tuple[Looks, ...]:
    """One for each reason that there is, in the order of `Look`, of what the person may see."""
    sees = seeing(to, dossier)
    day = as_of or date.today()  # noqa: DTZ011 -- the day where the person is
    matters = _matters(dossier, sees)
    seen = {one.pk: one for one in matters}
    last, twice = _assessments(dossier, day)
    newest = _newest(dossier, sees, day)

    def again(found: Iterable[tuple[int, str]]) -> list[Again]:
        return [Again(seen[pk].key, seen[pk].title, about) for pk, about in found]

    judged = [(pk, last[pk]) for pk in seen if pk in last]
    found = {
        Look.NO_CRITERIA: again((pk, "") for pk, one in seen.items() if not one.has_criteria),
        Look.ONE_CODER: again(
            (pk, f"{as_of}") for pk, as_of in judged if as_of not in twice.get(pk, ())
        ),
        Look.CODERS_DISAGREE: again(_disagreements(seen, last.keys() & twice.keys(), day)),
        Look.STALE: again(
            (pk, f"{newest[pk]}") for pk, as_of in judged if pk in newest and newest[pk] > as_of
        ),
        Look.NO_REPLY: again((pk, "") for pk, _ in judged if not seen[pk].has_reply),
    }
    looks = [Looks(why, tuple(rows[:MOST]), len(rows)) for why, rows in found.items() if rows]
    rest = (_orphaned(dossier, sees), _untied(dossier, sees))
    return (*looks, *(one for one in rest if one.total))


def _matters(dossier: Dossier, sees: Seeing) -> list[_Held]:
    rows = sees.of(Matter.objects.filter(dossier=dossier)).annotate(
        has_criteria=Exists(Criterion.objects.filter(matter=OuterRef("pk"))),
        has_reply=Exists(Reply.objects.filter(matter=OuterRef("pk"))),
    )
    columns = ("pk", "key", "title", "has_criteria", "has_reply")
    return [_Held(*row) for row in rows.order_by("position", "pk").values_list(*columns)]


def _assessments(dossier: Dossier, day: date) -> tuple[dict[int, date], dict[int, set[date]]]:
    """By matter the date of the last assessment that decides, and the dates of the blind ones."""
    rows = Assessment.objects.filter(dossier=dossier, as_of__lte=day).order_by("as_of", "pk")
    last: dict[int, date] = {}
    blind: dict[int, set[date]] = {}
    for matter, is_blind, as_of in rows.values_list("matter_id", "blind", "as_of"):
        if is_blind:
            blind.setdefault(matter, set()).add(as_of)
        else:
            last[matter] = as_of
    return last, blind


def _newest(dossier: Dossier, sees: Seeing, day: date) -> dict[int, date]:
    """By matter, the first day of its newest evidence that can have been so by then."""
    when = Coalesce("event__when_earliest", "passage__source__published_earliest")
    rows = sees.of(Evidence.objects.filter(dossier=dossier)).annotate(day=when)
    newest = rows.filter(day__lte=day).values_list("matter_id").annotate(Max("day"))
    return dict(newest.order_by("matter_id"))


def _disagreements(
    seen: Mapping[int, _Held], both: Collection[int], day: date
) -> list[tuple[int, str]]:
    """Of the matters judged twice, each with the criteria on which the two came apart."""
    pks = [pk for pk in seen if pk in both]
    fixed = plain(Criterion.objects.filter(matter__in=pks), without=("text",))
    keys = {row.pk: row.key for row in fixed}
    criteria = _by_matter(fixed, _criterion)
    verdicts: dict[int, list[values.CriterionVerdict]] = {}
    told = CriterionVerdict.objects.filter(assessment__matter__in=pks)
    for row in plain(told, without=("grounds",)):
        if row.criterion_id in keys:
            verdict = _verdict(keys[row.criterion_id], row.verdict)
            verdicts.setdefault(row.assessment_id, []).append(verdict)
    given = Assessment.objects.filter(matter__in=pks, as_of__lte=day)
    assessments = _by_matter(
        sorted(plain(given, without=("grounds",)), key=lambda row: (row.as_of, row.pk)),
        lambda row: _assessment(row, verdicts.get(row.pk, ())),
    )
    found = []
    for pk in pks:
        matter = values.Matter(
            key=seen[pk].key,
            title="",
            position=0,
            criteria=tuple(criteria[pk]),
            assessments=tuple(assessments[pk]),
        )
        apart = [pair.criterion for pair in agreement([matter]).pairs if not pair.agrees]
        if apart:
            found.append((pk, ", ".join(dict.fromkeys(apart))))
    return found


def _by_matter(rows: Iterable[Any], value: Callable[[Any], Value]) -> dict[int, list[Value]]:
    groups: dict[int, list[Value]] = defaultdict(list)
    for row in rows:
        groups[row.matter_id].append(value(row))
    return groups


def _criterion(row: Any) -> values.Criterion:
    return values.Criterion(
        key=row.key, kind=CriterionKind(row.kind), text="", fixed_on=row.fixed_on
    )


def _verdict(criterion: str, verdict: str) -> values.CriterionVerdict:
    return values.CriterionVerdict(criterion=criterion, verdict=Verdict(verdict), grounds="")


def _assessment(row: Any, verdicts: Iterable[values.CriterionVerdict]) -> values.Assessment:
    """Without its words and who gave it: agreement asks for neither."""
    return values.Assessment(
        key=row.key,
        as_of=row.as_of,
        verdicts=tuple(verdicts),
        grounds="",
        by="",
        recorded_at=row.recorded_at,
        blind=row.blind,
    )


def _orphaned(dossier: Dossier, sees: Seeing) -> Looks:
    """Passages that something rests on, taken from other bytes than their source has.

    Found first without asking what rests on them: there are hardly ever any.
    """
    rows = Passage.objects.filter(dossier=dossier).exclude(sha256=F("source__sha256"))
    pks = list(sees.of(rows).values_list("pk", flat=True))
    if not pks:
        return Looks(Look.ORPHANED, (), 0)
    rests = Exists(Citation.objects.filter(passage=OuterRef("pk"))) | Exists(
        Evidence.objects.filter(passage=OuterRef("pk"))
    )
    found = list(
        Passage.objects.filter(rests, pk__in=pks)
        .order_by("source_id", "start")
        .values_list("source__key", "source__title", "exact")
    )
    return Looks(Look.ORPHANED, tuple(Again(*one) for one in found[:MOST]), len(found))


def _untied(dossier: Dossier, sees: Seeing) -> Looks:
    """Recommendations of no matter, in the order in which they were accepted, by their words."""
    rows = sees.of(Recommendation.objects.filter(dossier=dossier, matter=None))
    total = rows.count()
    told = rows.order_by("pk").values_list("key", "text")[:MOST] if total else ()
    return Looks(Look.UNTIED, tuple(Again(key, text) for key, text in told), total)
