"""The trail of a dossier: every act, who did it and when, from what to what."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Collate, Substr

from pledgewatch.accounts.models import Person
from pledgewatch.record import models
from pledgewatch.record.models import AuditEntry, Dossier, Membership
from pledgewatch.record.queries.trail_changes import Changes, changes
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.seeing import MODELS, Seeing, by_model

AT_ONCE = 500  # acts that are looked at in one go
LOOKS = 5  # as often at most, where nearly nothing may be seen
ON_A_PAGE = 50
LONGEST_TITLE = 160
FARTHEST = 2**62  # number that no entry has
# What an item is known by.
TITLES: Mapping[type[models.Item], str] = {
    models.Actor: "name",
    models.Assessment: "grounds",
    models.Case: "title",
    models.Criterion: "text",
    models.Event: "account",
    models.Evidence: "note",
    models.Matter: "title",
    models.Measure: "title",
    models.Note: "text",
    models.Override: "reason",
    models.Proposal: "text",
    models.Provision: "says",
    models.Publication: "title",
    models.Recommendation: "text",
    models.Reply: "text",
    models.Requirement: "subject",
    models.Search: "terms",
    models.Source: "title",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act of the trail. `number` is what `before` takes; `detail` is in keys and closed words.

    `there` tells whether the item is still in the record, and so has a page. A page of the trail
    also tells what it is known by (`title`), what each field of it was and became (`changes`), the
    name of the person that it was about, and which keys of `detail` have a page (`seen`).
    """

    number: int
    at: datetime
    by: str
    act: str
    item: str
    there: bool
    detail: Mapping[str, Any]
    person: str = ""
    title: str = ""
    seen: frozenset[str] = frozenset()
    changes: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trail:
    """A page of the trail, the latest first; `older` is the number before which it goes on."""

    entries: tuple[Entry, ...]
    older: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What narrows the trail: who did it, what kind of item it was about, on which days (UTC).

    `prefix` is that of its key, "-" for acts about none: about people, settings, work.
    """

    by: int | None = None
    prefix: str = ""
    since: date | None = None
    until: date | None = None


EVERYTHING = Asked()


def trail_of(
    dossier: Dossier, *, to: Viewer, limit: int = 50, before: int | None = None
) -> tuple[Entry, ...]:
    """Who did what, the latest first: `limit` entries, those before the number `before`.

    Acts on items that the person may not see are left out; those on items that were removed are
    told, by their key alone, to those only who may see everything.
    """
    rows = AuditEntry.objects.filter(dossier=dossier)
    found, _ = _entries(dossier, rows, seeing(to, dossier), limit, before)
    return tuple(entry for _, entry in found)


def trail(
    dossier: Dossier,
    *,
    to: Viewer,
    asked: Asked = EVERYTHING,
    before: int | None = None,
    limit: int = ON_A_PAGE,
) -> Trail:
    """A page of the trail, with what each act changed; what is seen of it is as in `trail_of`.

    At most twenty queries. Where nearly nothing may be seen, a page may have fewer entries than
    `limit`, and still go on.
    """
    sees = seeing(to, dossier)
    found, older = _entries(dossier, _narrowed(dossier, asked), sees, limit, before)
    rows = [row for row, _ in found]
    titles = _titles(dossier, {entry.item for _, entry in found if entry.there})
    told = changes(dossier, [row for row, entry in found if entry.there or not row.item], sees)
    persons = _persons(rows)
    return Trail(
        tuple(
            replace(
                entry,
                title=titles.get(entry.item, ""),
                changes=told.get(entry.number, {}),
                person=persons.get(row.detail.get("person"), ""),
            )
            for row, entry in found
        ),
        older,
    )


def who_acted(dossier: Dossier) -> tuple[tuple[int, str], ...]:
    """Everybody who ever had a role in the dossier, as (primary key, name), by name."""
    held = Membership.history.filter(dossier_id=dossier.pk).values("person_id")
    return tuple(
        Person.objects.filter(pk__in=held).order_by("name", "pk").values_list("pk", "name")
    )


def _narrowed(dossier: Dossier, asked: Asked) -> QuerySet[AuditEntry]:
    rows = AuditEntry.objects.filter(dossier=dossier)
    if asked.by is not None:
        rows = rows.filter(by=asked.by)
    if asked.prefix == "-":
        rows = rows.filter(item="")
    elif asked.prefix:
        plain = "C" if connection.vendor == "postgresql" else "BINARY"  # ":" follows "9" in it
        rows = rows.alias(plainly=Collate("item", plain)).filter(
            plainly__gte=f"{asked.prefix}0", plainly__lt=f"{asked.prefix}:"
        )  # "s1", and not "search1"; by the index, which a LIKE would not be
    return rows.filter(_days(dossier, asked))


def _days(dossier: Dossier, asked: Asked) -> Q:
    """The days as numbers, in which the trail is in the order of its moments."""
    rows, days = AuditEntry.objects.filter(dossier=dossier), Q()
    if asked.since is not None:
        later = rows.filter(at__gte=_midnight(asked.since)).order_by("at", "pk")
        days &= Q(pk__gte=later.values_list("pk", flat=True).first() or FARTHEST)
    if asked.until is not None and asked.until < date.max:
        earlier = rows.filter(at__lt=_midnight(asked.until + timedelta(days=1)))
        last = earlier.order_by("-at", "-pk").values_list("pk", flat=True).first()
        days &= Q(pk__lte=last or 0)
    return days


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def _entries(
    dossier: Dossier,
    rows: QuerySet[AuditEntry],
    sees: Seeing,
    limit: int,
    before: int | None,
) -> tuple[list[tuple[AuditEntry, Entry]], int | None]:
    """The next entries that are seen, and the number before which there may be more."""
    found: list[tuple[AuditEntry, Entry]] = []
    at_once = limit + 1 if sees.everything else AT_ONCE
    numbers = rows.order_by("-pk").values_list("pk", flat=True)
    for _ in range(LOOKS):
        # Numbers alone are in the indices, and a few rows are read then.
        next_ones = list((numbers if before is None else numbers.filter(pk__lt=before))[:at_once])
        whole = AuditEntry.objects.filter(pk__in=next_ones).select_related("by")
        looked = list(whole.order_by("-pk"))
        found += _seen(dossier, looked, sees)
        if len(found) > limit:
            return found[:limit], found[limit - 1][0].pk
        if len(looked) < at_once:
            return found, None
        before = looked[-1].pk
    return found, before


def _seen(
    dossier: Dossier, rows: Sequence[AuditEntry], sees: Seeing
) -> Iterator[tuple[AuditEntry, Entry]]:
    there = sees.keys(dossier, {key for row in rows for key in _all_keys(row)})
    for row in rows:
        if sees.everything or all(key in there for key in _keys(row)):
            yield (
                row,
                Entry(
                    number=row.pk,
                    at=row.at,
                    by=row.by.name,
                    act=row.act,
                    item=row.item,
                    there=row.item in there,
                    detail=row.detail,
                    seen=there.intersection(_all_keys(row)),
                ),
            )


def _keys(row: AuditEntry) -> Iterator[str]:
    """The items that an act was about."""
    named = (row.item, *(row.detail.get(name) for name in ("matter", "became", "was", "measure")))
    yield from filter(_is_key, named)


def _all_keys(row: AuditEntry) -> Iterator[str]:
    """Those, and all others that its detail names."""
    yield from filter(_is_key, (row.item, *row.detail.values()))


def _is_key(value: object) -> bool:
    return isinstance(value, str) and value[-1:].isdigit() and value.rstrip("0123456789") in MODELS


def _titles(dossier: Dossier, keys: Collection[str]) -> dict[str, str]:
    """What items are known by, in one query; of those only that may be seen."""
    each = [
        model._default_manager.filter(dossier=dossier, key__in=these)  # noqa: SLF001 -- Django's own name for it
        .order_by()
        .annotate(known_by=Substr(TITLES[model], 1, LONGEST_TITLE, output_field=CharField()))
        .values_list("key", "known_by")
        for model, these in by_model(keys).items()
    ]
    return dict(each[0].union(*each[1:], all=True)) if each else {}


def _persons(rows: Sequence[AuditEntry]) -> dict[object, str]:
    wanted = {row.detail["person"] for row in rows if isinstance(row.detail.get("person"), int)}
    return dict(Person.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}
