"""The tables of the index: FTS5 on SQLite, `tsvector` on PostgreSQL. Only this file knows them.

Two tables: of items, with what is shown of each; and of parts of sources' texts, which are not
stored twice: their words are in the record. Both hold stems (`words.indexed`), so that the two
databases find the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection as default_connection

from pledgewatch.record.searching.words import Term, indexed

ITEMS, TEXTS = "record_search_items", "record_search_texts"
LONGEST = 200_000  # characters of an item by which it is found; a tsvector holds a megabyte
SHOWN = ("key", "title", "said", "about", "day", "earliest", "latest")
_STORED = ", ".join(f"{one} UNINDEXED" for one in SHOWN)
_TEXTS_SHOWN = ", ".join(f"{one} text NOT NULL" for one in SHOWN)
_TOKENS = "tokenize='unicode61 remove_diacritics 2'"
_SQLITE = (
    f"CREATE VIRTUAL TABLE {ITEMS} USING fts5(words, {_STORED}, {_TOKENS})",
    f"CREATE VIRTUAL TABLE {TEXTS} USING fts5(words, content='', {_TOKENS})",
)
_POSTGRES = (
    f"CREATE TABLE {ITEMS} (rowid bigint PRIMARY KEY, words tsvector NOT NULL, {_TEXTS_SHOWN})",
    f"CREATE TABLE {TEXTS} (rowid bigint PRIMARY KEY, words tsvector NOT NULL)",
    f"CREATE INDEX {ITEMS}_words ON {ITEMS} USING gin (words)",
    f"CREATE INDEX {TEXTS}_words ON {TEXTS} USING gin (words)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item as it is found and shown. `day` is EDTF, its bounds are ISO dates; all may be ""."""

    number: int  # `places.Place.number`
    key: str
    title: str
    said: str
    about: str = ""
    day: str = ""
    earliest: str = ""
    latest: str = ""


def create(connection: Any = default_connection) -> None:
    """Make the tables."""
    with connection.cursor() as cursor:
        for statement in _POSTGRES if _is_postgres(connection) else _SQLITE:
            cursor.execute(statement)


def drop(connection: Any = default_connection) -> None:
    """Take the tables away."""
    with connection.cursor() as cursor:
        for table in (ITEMS, TEXTS):
            cursor.execute(f"DROP TABLE IF EXISTS {table}")


def put_items(entries: Sequence[Entry]) -> None:
    """Put items into the index in place of what stands at their numbers."""
    remove_items([entry.number for entry in entries])
    columns = ("rowid", "words", *SHOWN)
    marks = ["%s", _words(), *(["%s"] * len(SHOWN))]
    _many(
        f"INSERT INTO {ITEMS} ({', '.join(columns)}) VALUES ({', '.join(marks)})",  # noqa: S608 -- our own names
        (
            (
                entry.number,
                indexed(f"{entry.title} {entry.said}"[:LONGEST]),
                *(getattr(entry, name) for name in SHOWN),
            )
            for entry in entries
        ),
    )


def remove_items(numbers: Iterable[int]) -> None:
    """Take items out of the index, if they are in it."""
    _many(f"DELETE FROM {ITEMS} WHERE rowid = %s", ((number,) for number in numbers))  # noqa: S608 -- as above


def put_texts(parts: Iterable[tuple[int, str]]) -> None:
    """Put parts of texts, by number, into the index; none of them may be in it."""
    _many(
        f"INSERT INTO {TEXTS} (rowid, words) VALUES (%s, {_words()})",  # noqa: S608 -- as above
        ((number, indexed(text)) for number, text in parts),
    )


def remove_texts(parts: Iterable[tuple[int, str]]) -> None:
    """Take parts of texts out again; the words must be those that were put in."""
    if _is_postgres():
        _many(f"DELETE FROM {TEXTS} WHERE rowid = %s", ((number,) for number, _ in parts))  # noqa: S608 -- as above
        return
    _many(
        f"INSERT INTO {TEXTS} ({TEXTS}, rowid, words) VALUES ('delete', %s, %s)",  # noqa: S608 -- as above
        ((number, indexed(text)) for number, text in parts),
    )


def empty() -> None:
    """Take everything out."""
    drop()
    create()


def count(table: str, terms: Sequence[Term], conditions: Sequence[str]) -> int:
    """How many entries of a table match."""
    where, values = _where(table, terms, conditions)
    with default_connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {table} WHERE {where}", values)  # noqa: S608 -- as above
        return int(cursor.fetchone()[0])


def rows(
    table: str,
    terms: Sequence[Term],
    conditions: Sequence[str],
    *,
    columns: Sequence[str] = (),
    ranked: bool,
    limit: int,
    offset: int,
) -> list[tuple[Any, ...]]:
    """Number and columns of the entries that match, the best first, else the latest."""
    where, values = _where(table, terms, conditions)
    order = "rowid DESC"
    if ranked:
        order = f"ts_rank(words, {_QUERY}) DESC, {order}" if _is_postgres() else "rank, rowid DESC"
        values = [*values, *values] if _is_postgres() else values
    listed = ", ".join(("rowid", *columns))
    with default_connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {listed} FROM {table} WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s",  # noqa: S608 -- as above
            [*values, limit, offset],
        )
        return list(cursor.fetchall())


_QUERY = "to_tsquery('simple', %s)"


def _where(table: str, terms: Sequence[Term], conditions: Sequence[str]) -> tuple[str, list[str]]:
    postgres = _is_postgres()
    matches = f"words @@ {_QUERY}" if postgres else f"{table} MATCH %s"
    query = " & ".join(map(_tsquery, terms)) if postgres else " AND ".join(map(_fts5, terms))
    return " AND ".join((matches, *conditions)), [query]


def _fts5(term: Term) -> str:
    """A term in the language of FTS5. Stems have letters and digits only; they are quoted still."""
    words = " ".join(term.stems).replace('"', '""')
    return f'"{words}" *' if term.widened else f'"{words}"'


def _tsquery(term: Term) -> str:
    """The same in the language of `to_tsquery`."""
    quoted = ["'" + one.replace("\\", "").replace("'", "''") + "'" for one in term.stems]
    words = " <-> ".join(quoted)
    return f"{words}:*" if term.widened else f"({words})"


def _words() -> str:
    return "to_tsvector('simple', %s)" if _is_postgres() else "%s"


def _many(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    with default_connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))


def _is_postgres(connection: Any = default_connection) -> bool:
    return bool(connection.vendor == "postgresql")
