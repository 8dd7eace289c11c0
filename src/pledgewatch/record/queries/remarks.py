"""What people say to each other about an item, and who is named to see it."""

from dataclasses import dataclass
from datetime import datetime

from pledgewatch.accounts.models import Person
from pledgewatch.dossier.vocabulary import Confidentiality
from pledgewatch.record.errors import NotFoundError
from pledgewatch.record.models import Dossier, Item, Note, Showing
from pledgewatch.record.models.showing import HIDEABLE
from pledgewatch.record.rules import Viewer, seeing


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A note, with who wrote it; `own` tells whether it is the asking person's to correct."""

    key: str
    text: str
    by: str
    written_at: datetime
    confidentiality: Confidentiality
    own: bool


def remarks_on(item: Item | Dossier, *, to: Person) -> tuple[Remark, ...]:
    """The notes about an item, or about the dossier as a whole, that the person sees, latest first.

    Raises `NotFoundError` for an item that they may not see.
    """
    dossier = item if isinstance(item, Dossier) else item.dossier
    sees = seeing(to, dossier)
    about = "" if isinstance(item, Dossier) else item.key
    if isinstance(item, Item) and not sees.sees(item):
        raise NotFoundError(f"There is no “{item.key}” in “{dossier}”.")
    rows = Note.objects.filter(sees.itself("note"), dossier=dossier, about=about)
    return tuple(
        Remark(
            key=row.key,
            text=row.text,
            by=row.by.name,
            written_at=row.written_at,
            confidentiality=Confidentiality(row.confidentiality),
            own=row.by_id == to.pk,
        )
        for row in rows.select_related("by").order_by("-pk")
    )


def shown_to(item: Item, *, to: Viewer) -> tuple[Person, ...]:
    """The people whom an item names, by name; they alone see it while it is restricted.

    Raises `NotFoundError` for an item that the asking person may not see.
    """
    kind = str(item._meta.model_name)  # noqa: SLF001 -- Django's own name for it
    if not seeing(to, item.dossier).sees(item):
        raise NotFoundError(f"There is no “{item.key}” in “{item.dossier}”.")
    if kind not in HIDEABLE:
        return ()
    rows = Showing.objects.filter(**{kind: item.pk}).select_related("person")
    return tuple(row.person for row in rows.order_by("person__name", "pk"))
