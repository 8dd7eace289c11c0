"""Many rows at once: their keys, their history, and the trail of the acts that made them.

What actions keep up one by one is kept up here by the thousand, so that a record of this kind
cannot be told from one that people made, but for the time it took.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from django.db import connection, models

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions.act import fields_prefix
from pledgewatch.record.models import AuditEntry, Dossier, Item, Kept, KeyCounter

Row = TypeVar("Row", bound=Kept)
AT_ONCE = 500  # rows of one insert
FIRST = datetime(2024, 1, 8, 9, tzinfo=UTC)  # when somebody began to fill the record


class Clock:
    """Moments that follow each other, whatever is recorded."""

    def __init__(self) -> None:
        self.now = FIRST

    def tick(self, seconds: float = 40.0) -> datetime:
        """The next moment."""
        self.now += timedelta(seconds=seconds)
        return self.now


class Filling:
    """Rows of one dossier, made in the order in which acts would make them."""

    def __init__(self, dossier: Dossier, people: Sequence[Person], clock: Clock) -> None:
        self.dossier, self.people, self.clock = dossier, people, clock
        self._last: Counter[str] = Counter()
        self._trail: list[AuditEntry] = []

    def key(self, prefix: str) -> str:
        """The next key of that prefix."""
        self._last[prefix] += 1
        return f"{prefix}{self._last[prefix]}"

    def new(self, model: type[Row], **fields: Any) -> Row:
        """A row that `keep` will insert, with its key if people name it and none is told."""
        row = model(dossier=self.dossier, **fields)
        if isinstance(row, Item) and not row.key:
            row.key = self.key(fields_prefix(row))
        return row

    def keep(self, rows: Sequence[Row], act: str, *, by: Person | None = None) -> None:
        """Insert rows of one table with the first version of each; `act` is the reason."""
        if not rows:
            return
        model = type(rows[0])
        model._default_manager.bulk_create(rows, batch_size=AT_ONCE)  # noqa: SLF001 -- Django's own name for it
        whom = by or self.people[0]
        for start in range(0, len(rows), AT_ONCE):
            remember(rows[start : start + AT_ONCE], whom, act, self.clock.tick())

    def change(self, rows: Sequence[Row], fields: Sequence[str], act: str) -> None:
        """Update rows of one table in some fields, with the next version of each."""
        if not rows:
            return
        type(rows[0])._default_manager.bulk_update(rows, fields, batch_size=AT_ONCE)  # noqa: SLF001 -- Django's own name for it
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            remember(some, self.people[0], act, self.clock.tick(), act="~")

    def trail(self, act: str, keys: Iterable[str], **detail: Any) -> None:
        """An entry of the trail for each key, by one person after the other."""
        for number, key in enumerate(keys):
            self._trail.append(
                AuditEntry(
                    at=self.clock.tick(2),
                    by=self.people[number % len(self.people)],
                    dossier=self.dossier,
                    act=act,
                    item=key,
                    detail=detail,
                )
            )

    def close(self) -> None:
        """Write the counters of keys and the trail."""
        KeyCounter.objects.filter(dossier=self.dossier).delete()
        KeyCounter.objects.bulk_create(
            KeyCounter(dossier=self.dossier, prefix=prefix, last=last)
            for prefix, last in self._last.items()
        )
        AuditEntry.objects.bulk_create(self._trail, batch_size=AT_ONCE)
        self._trail.clear()


def remember(
    rows: Sequence[models.Model], by: Person, reason: str, at: datetime, *, act: str = "+"
) -> None:
    """Copy rows into their history as made, or with "~" as changed, by the database itself."""
    model = type(rows[0])
    kept: Any = model.history.model  # type: ignore[attr-defined]
    quote = connection.ops.quote_name
    columns = [quote(str(field.column)) for field in model._meta.concrete_fields]  # noqa: SLF001 -- Django's own name for it
    told = ("history_date", "history_change_reason", "history_type", "history_user_id")
    listed = ", ".join((*columns, *map(quote, told)))
    keys = [row.pk for row in rows]
    marks = ", ".join(["%s"] * len(keys))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(kept._meta.db_table)} ({listed}) "  # noqa: S608, SLF001 -- names of our own models
            f"SELECT {', '.join(columns)}, %s, %s, %s, %s FROM {quote(model._meta.db_table)} "  # noqa: SLF001 -- as above
            f"WHERE id IN ({marks}) ORDER BY id",
            [_moment(at), reason, act, by.pk, *keys],
        )


def _moment(at: datetime) -> Any:
    """A moment as the database takes it."""
    return connection.ops.adapt_datetimefield_value(at)
