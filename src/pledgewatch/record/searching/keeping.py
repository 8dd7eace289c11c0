"""Keep the index as the record is: row by row as acts save and remove them, or wholly anew."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Model

from pledgewatch.record.models import Reading, Searched, Source
from pledgewatch.record.searching import chunks, tables
from pledgewatch.record.searching.places import Kind, Place
from pledgewatch.record.searching.said import PART_OF, SAYS, WITH, entry, place_of

AT_ONCE = 500  # rows held in memory while everything is indexed
TEXTS_AT_ONCE = 20


def renew(row: Model) -> None:
    """Put a row that was just saved into the index as it is now, and a source with its text."""
    whole = _whole(row)
    if whole is None:
        return
    made = entry(whole)
    if made is not None:
        tables.put_items([made])
    else:
        tables.remove_items([place_of(whole).number])
    if isinstance(whole, Source):
        _renew_text(whole)


def forget(row: Model) -> None:
    """Take a row that is about to be removed out of the index."""
    if type(row) in SAYS:
        tables.remove_items([place_of(row).number])
    if isinstance(row, Source):
        _forget_text(row)


def removed(row: Model) -> None:
    """Renew what a row was part of that has just been removed."""
    if type(row) in PART_OF:
        renew(row)


def rebuild() -> int:
    """Make the whole index anew from the record; how many entries it has."""
    with transaction.atomic():
        tables.empty()
        Searched.objects.all().delete()
        return sum(_all_of(model) for model in SAYS) + _all_texts()


def missing() -> int:
    """How many sources are not in the index: all of a record from before there was one."""
    return Source.objects.filter(searched=None).count()


def _whole(row: Any) -> Model | None:
    """The row that is indexed for a row; None where nothing is."""
    part_of = PART_OF.get(type(row))
    if part_of is not None:
        whole: Model = getattr(row, part_of)
        return whole
    return row if type(row) in SAYS else None


def _all_of(model: type[Model]) -> int:
    queryset = model._default_manager.order_by("pk")  # noqa: SLF001 -- Django's own name for it
    rows = queryset.prefetch_related(*WITH.get(model, ()))
    number = 0
    held: list[tables.Entry] = []
    for row in rows.iterator(chunk_size=AT_ONCE):
        made = entry(row)
        if made is not None:
            held.append(made)
        if len(held) >= AT_ONCE:
            tables.put_items(held)
            number, held = number + len(held), []
    tables.put_items(held)
    return number + len(held)


def _all_texts() -> int:
    number = 0
    sources = Source.objects.order_by("pk").select_related("reading").defer("reading__layout")
    for source in sources.iterator(chunk_size=TEXTS_AT_ONCE):
        number += _put_text(source, source.reading.text)
    return number


def _renew_text(source: Source) -> None:
    """The text changes with the reading only, and that seldom."""
    held = Searched.objects.filter(source=source).first()
    if held is not None and held.reading_id == source.reading_id:
        return
    if held is not None:
        _forget_text(source)
    _put_text(source, _text(source.reading_id))


def _put_text(source: Source, text: str) -> int:
    parts = list(_parts(source, text))
    tables.put_texts(parts)
    Searched.objects.create(source=source, reading_id=source.reading_id)
    return len(parts)


def _forget_text(source: Source) -> None:
    held = Searched.objects.filter(source=source).first()
    if held is not None:
        tables.remove_texts(_parts(source, _text(held.reading_id)))
        held.delete()


def _text(reading: int) -> str:
    return Reading.objects.values_list("text", flat=True).get(pk=reading)


def _parts(source: Source, text: str) -> Iterator[tuple[int, str]]:
    for part, start, end in chunks.parts(text):
        place = Place(source.dossier_id, Kind.PASSAGE, source.pk, part)
        yield place.number, text[start:end]
