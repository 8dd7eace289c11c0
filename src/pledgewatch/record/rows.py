"""The rows of one dossier, as they are or as they were recorded at a moment."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from typing import TypeVar

from pledgewatch.record.models import Dossier, Kept

Row = TypeVar("Row", bound=Kept)
Key = TypeVar("Key", bound=Hashable)


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


def grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """Rows by a key of theirs; a key that none has gives an empty list."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups
