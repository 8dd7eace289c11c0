"""The exact words that an item rests on, each with the way to its place in the source."""

from dataclasses import dataclass

from pledgewatch.record.models import Citation, Evidence, Item, Passage
from pledgewatch.record.models.citation import CITING
from pledgewatch.record.rules import Viewer, seeing


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A passage that an item rests on. `intact`: taken from the bytes that the source has."""

    source: str  # key
    title: str
    publisher: str
    published: str  # EDTF
    paginated: bool
    start: int
    end: int
    page: int
    note: str
    exact: str
    intact: bool


def rests_on(item: Item, *, to: Viewer) -> tuple[Cited, ...]:
    """The passages of an item from sources that the person may see, in the order of citing."""
    if isinstance(item, Evidence):
        passages = [item.passage_id] if item.passage_id else []
    else:
        name = str(item._meta.model_name)  # noqa: SLF001 -- Django's own name for it
        if name not in CITING:
            return ()
        cited = Citation.objects.filter(**{name: item}).order_by("pk")
        passages = list(cited.values_list("passage_id", flat=True))
    rows = seeing(to, item.dossier).of(Passage.objects.filter(pk__in=passages))
    found = {row.pk: row for row in rows.select_related("source")}
    return tuple(_cited(found[pk]) for pk in passages if pk in found)


def _cited(row: Passage) -> Cited:
    source = row.source
    return Cited(
        source=source.key,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        paginated=source.paginated,
        start=row.start,
        end=row.end,
        page=row.page,
        note=row.note,
        exact=row.exact,
        intact=row.sha256 == source.sha256,
    )
