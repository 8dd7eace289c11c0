"""Search over everything in a dossier: one function, whatever index is behind it.

Every word has to be there, in whatever form; words in quotation marks have to stand beside each
other; what is typed last may be the beginning of a word. What somebody may not see is neither
found nor counted. Items of the record come first, then passages of sources; each the best first,
or, where there are more than `RANKED`, so that no word tells one from another, the latest first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from pledgewatch.dossier.when import When
from pledgewatch.record.models import Dossier, Reading, Source
from pledgewatch.record.rules import Viewer, seeing
from pledgewatch.record.searching import chunks, tables
from pledgewatch.record.searching.places import Kind, Place, place
from pledgewatch.record.searching.scope import Scope, of_items, of_texts
from pledgewatch.record.searching.snippets import Piece, matches, snippet
from pledgewatch.record.searching.words import Term, asked
from pledgewatch.record.seeing import Seeing

__all__ = ["Hit", "Hits", "Kind", "Piece", "search"]

RANKED = 10_000  # matches that are compared with each other
MOST = 200  # hits given at once
FARTHEST = 10**9  # hit that is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found. `title` may be empty: then the snippet tells what it is.

    `address` is what stands behind the dossier's key in the address of its page: ("p1",),
    ("read", "s4"), or ("memorandum",) for the introduction. `start` and `end` are the place of the
    first word that was found in a source's text, `page` the page that it is on; of passages only.
    `day` is EDTF, or empty.
    """

    kind: Kind
    key: str  # of the item, or of the source that a passage is in; of a text, of its matter
    title: str
    snippet: tuple[Piece, ...]
    address: tuple[str, ...]
    day: str = ""
    page: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """How many there are that the person may see, and those of this page."""

    total: int
    items: tuple[Hit, ...]


def search(
    dossier: Dossier,
    words: str,
    *,
    person: Viewer,
    kinds: Collection[Kind] = (),
    language: str = "",
    since: str = "",
    until: str = "",
    source: str = "",
    limit: int = 50,
    offset: int = 0,
) -> Hits:
    """What of the dossier has all of `words`, of those kinds (all if there are none).

    `language` (ISO 639-1) is that of sources, and of everything else that of the dossier; `since`
    and `until` (EDTF) leave out what has no date; `source` is the key of a source, for what rests
    on it and its own words. Asks at most sixteen queries, and gives at most `MOST`
    hits at once. Any words are good: those without a letter or a digit find nothing. Raises
    `NotADateError` for a date that is none.
    """
    terms = asked(words)
    language, source = language.replace("\0", ""), source.replace("\0", "")  # PostgreSQL has none
    begins = When.parse(since).earliest if since else None
    ends = When.parse(until).latest if until else None
    sees = seeing(person, dossier)
    held = _source(dossier, source, sees) if source else None
    if not terms or (source and held is None):
        return Hits(0, ())
    scope = Scope(
        dossier=dossier,
        sees=sees,
        kinds=frozenset(kinds),
        language=language,
        since=begins,
        until=ends,
        source=held,
    )
    return _found(scope, terms, min(max(0, limit), MOST), min(max(0, offset), FARTHEST))


def _found(scope: Scope, terms: Sequence[Term], limit: int, offset: int) -> Hits:
    items = texts = 0
    hits: list[Hit] = []
    if scope.kinds != {Kind.PASSAGE}:
        conditions = of_items(scope)
        items = tables.count(tables.ITEMS, terms, conditions)
        if offset < items:
            hits += _items(terms, conditions, items, limit, offset)
    if not scope.kinds or Kind.PASSAGE in scope.kinds:
        conditions = of_texts(scope)
        texts = tables.count(tables.TEXTS, terms, conditions)
        left = limit - len(hits)
        if left > 0 and texts:
            hits += _passages(terms, conditions, texts, left, max(0, offset - items))
    return Hits(items + texts, tuple(hits))


def _source(dossier: Dossier, key: str, sees: Seeing) -> Source | None:
    return sees.of(Source.objects.filter(dossier=dossier, key=key)).first()


# What is shown


def _items(
    terms: Sequence[Term], conditions: Sequence[str], total: int, limit: int, offset: int
) -> Iterator[Hit]:
    found = tables.rows(
        tables.ITEMS,
        terms,
        conditions,
        columns=("key", "title", "said", "about", "day"),
        ranked=total <= RANKED,
        limit=limit,
        offset=offset,
    )
    for number, key, title, said, about, day in found:
        kind = place(number).kind
        narrative = kind is Kind.NARRATIVE
        yield Hit(
            kind=kind,
            key=about if narrative else key,
            title=title,
            snippet=snippet(said, matches(said, terms)),
            address=(about or "memorandum",) if narrative else (key,),
            day=day,
        )


def _passages(
    terms: Sequence[Term], conditions: Sequence[str], total: int, limit: int, offset: int
) -> Iterator[Hit]:
    found = tables.rows(
        tables.TEXTS,
        terms,
        conditions,
        ranked=total <= RANKED,
        limit=limit,
        offset=offset,
    )
    at = [place(number) for (number,) in found]
    sources = Source.objects.in_bulk({one.row for one in at})
    at = [one for one in at if one.row in sources]
    spans = _page_spans(sources.values())
    for one, near in zip(at, _texts(at, sources), strict=True):
        yield _passage(terms, sources[one.row], one, near, spans)


def _passage(
    terms: Sequence[Term], source: Source, at: Place, near: str, spans: Mapping[int, Any]
) -> Hit:
    start, end = chunks.bounds(near, at.part)
    first = at.part * chunks.LENGTH
    held = near[start - first : end - first]
    text = held.strip()
    start += len(held) - len(held.lstrip())
    words = matches(text, terms)
    begin, finish = words[0] if words else (0, len(text))
    pages = spans.get(source.reading_id) or []
    return Hit(
        kind=Kind.PASSAGE,
        key=source.key,
        title=source.title,
        snippet=snippet(text, words),
        address=("read", source.key),
        day=source.published,
        page=next((page for a, b, page in pages if a <= start + begin < b), None),
        start=start + begin,
        end=start + finish,
    )


def _texts(at: Sequence[Place], sources: Mapping[int, Source]) -> list[str]:
    """What the text of each passage's source has from there on, in one query."""
    if not at:
        return []
    one = "SELECT %s, SUBSTR(text, %s, %s) FROM record_reading WHERE id = %s"
    values: list[int] = []
    for number, each in enumerate(at):
        reading = sources[each.row].reading_id
        values += (number, each.part * chunks.LENGTH + 1, chunks.REACH, reading)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(at)), values)
        found = dict(cursor.fetchall())
    return [found[number] for number in range(len(at))]


def _page_spans(sources: Collection[Source]) -> dict[int, Any]:
    """The stretches of the pages of each source with pages, by its reading."""
    readings = {source.reading_id for source in sources if source.paginated}
    rows = Reading.objects.filter(pk__in=readings)
    return dict(rows.values_list("pk", "layout__page_spans"))
