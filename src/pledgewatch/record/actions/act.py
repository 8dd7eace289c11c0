"""One act: a transaction, a person, a permission, and the trail of what was done.

Every action of the record runs inside `act`. It is the only place that saves rows, so that no
change is without its author, its reason and its predecessor.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models import CharField, ProtectedError
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import AuditEntry, Dossier, Item, Kept, KeyCounter
from pledgewatch.record.refusals import sentence
from pledgewatch.record.rules import Permission, require
from pledgewatch.record.searching import keeping

Row = TypeVar("Row", bound=Kept)


class Act:
    """What is being done to a dossier, by whom and why; made by `act` only."""

    def __init__(self, dossier: Dossier, name: str, *, by: Person, reason: str) -> None:
        self.dossier, self.name, self.by, self.reason = dossier, name, by, reason

    def new(self, model: type[Row], **fields: Any) -> Row:
        """A new row of the dossier, with its key if people name it.

        Raises `RefusedError` if it would refer to a row of another dossier.
        """
        self.refuse_strangers(*fields.values())
        row = model(dossier=self.dossier, **fields)
        if isinstance(row, Item):
            row.key = self._next_key(fields_prefix(row))
        return self.save(row)

    def save(self, row: Row) -> Row:
        """Save a row with its author and reason; raises `RefusedError` if a text is too long."""
        _refuse_overlong(row)
        sign(row, by=self.by, reason=self.reason or self.name)
        row.save()
        keeping.renew(row)
        return row

    def remove(self, row: Kept) -> None:
        """Remove a row; its history stays, with who removed it and why."""
        sign(row, by=self.by, reason=self.reason or self.name)
        keeping.forget(row)
        row.delete()
        keeping.removed(row)

    def trail(self, item: str = "", **detail: Any) -> None:
        """Write the act into the trail; `detail` in keys and closed words, never in free text."""
        AuditEntry(
            at=timezone.now(),
            by=self.by,
            dossier=self.dossier,
            act=self.name,
            item=item,
            detail=detail,
        ).save()

    def require(self, permission: Permission) -> None:
        """Raise `NotAllowedError` unless the person may that too, which is known only by now."""
        require(self.by, permission, self.dossier)

    def refuse_strangers(self, *values: object) -> None:
        """Raise `RefusedError` if a row among `values` is another dossier's."""
        for value in values:
            if isinstance(value, Kept) and value.dossier_id != self.dossier.pk:
                raise RefusedError(
                    f"{value} belongs to “{value.dossier}”, not to “{self.dossier}”. "
                    "Nothing was changed: name one of this dossier."
                )

    def _next_key(self, prefix: str) -> str:
        counter, _ = KeyCounter.objects.select_for_update().get_or_create(
            dossier=self.dossier, prefix=prefix
        )
        counter.last += 1
        counter.save(update_fields=["last"])
        return f"{prefix}{counter.last}"


def fields_prefix(row: Item) -> str:
    """The prefix of a row's key: "c" for a concern, else that of its class."""
    return "c" if getattr(row, "kind", "") == "concern" else row.PREFIX


def sign(row: models.Model, *, by: Person, reason: str) -> None:
    """Tell the history of a row who changes it, and why."""
    row._history_user = by  # type: ignore[attr-defined]  # noqa: SLF001 -- as simple-history asks
    row._change_reason = reason  # type: ignore[attr-defined]  # noqa: SLF001 -- as above


def told(text: str, question: str) -> str:
    """The text without spaces around it; raises `RefusedError` with the question if it is empty."""
    stripped = text.strip()
    if not stripped:
        raise RefusedError(f"Nothing was changed. {question}")
    return stripped


def _refuse_overlong(row: models.Model) -> None:
    """SQLite keeps a text of any length, PostgreSQL does not: both refuse alike."""
    for field in row._meta.fields:  # noqa: SLF001 -- Django's own name for it
        if not isinstance(field, CharField) or field.max_length is None:
            continue
        length = len(str(getattr(row, field.attname) or ""))
        if length > field.max_length:
            raise RefusedError(
                f"Nothing was changed: {field.verbose_name} has {length} characters, and "
                f"{field.max_length} are the most it can have. Shorten it."
            )


def _called(row: models.Model) -> str:
    kind = str(row._meta.verbose_name)  # noqa: SLF001 -- Django's own name for it
    return f"{kind} {row.key}" if isinstance(row, Item) else f"a {kind}"


def _wait_for_others(dossier: Dossier) -> None:
    """Let acts on one dossier follow each other, as SQLite does for all anyhow.

    So the versions of its rows are numbered in the order in which they are committed, which
    `pledgewatch.record.queries.touched` counts on.
    """
    if connection.features.has_select_for_update:
        held = Dossier.objects.select_for_update(no_key=True).order_by().filter(pk=dossier.pk)
        held.values_list("pk", flat=True).first()


@contextmanager
def act(
    dossier: Dossier, name: str, *, by: Person, permission: Permission, reason: str = ""
) -> Iterator[Act]:
    """Do something to a dossier, wholly or not at all.

    Raises `NotAllowedError` if `by` may not, `RefusedError` if the database holds it against a
    rule of the record; nothing is changed then.
    """
    require(by, permission, dossier)
    try:
        with transaction.atomic():
            _wait_for_others(dossier)
            yield Act(dossier, name, by=by, reason=reason)
    except ProtectedError as error:
        resting = sorted({_called(row) for row in error.protected_objects})
        raise RefusedError(
            f"Nothing was changed: {', '.join(resting)} of the record rests on it. "
            "Undo or change that first."
        ) from None
    except IntegrityError as error:
        raise RefusedError(f"Nothing was changed: {sentence(error)}.") from None
    except DataError as error:
        raise RefusedError(f"Nothing was changed: {str(error).strip()}.") from None
    except ValidationError as error:
        raise RefusedError(f"Nothing was changed: {' '.join(error.messages)}") from None
