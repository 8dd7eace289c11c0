"""What Django is told of the database: a file in the workspace, or a PostgreSQL server."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from pledgewatch import PledgewatchError

BUSY_TIMEOUT = 20  # seconds that one writer waits for another before it says so

# WAL with synchronous=FULL: a committed transaction survives the loss of power, an interrupted
# one leaves nothing behind, and readers do not wait for the writer.
_SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"


class DatabaseAddressError(PledgewatchError):
    """An address of a database that cannot be used."""


def database(workspace: Path | None, untrusted_url: str) -> dict[str, Any]:
    """Settings of the database at `untrusted_url`, else of the record in `workspace`.

    Raises `DatabaseAddressError` on an address that is not PostgreSQL's.
    """
    if untrusted_url:
        return postgres(untrusted_url)
    if workspace is None:
        return {"ENGINE": "django.db.backends.dummy"}
    return sqlite(workspace / "record.sqlite3")


def sqlite(path: Path) -> dict[str, Any]:
    """Settings of an SQLite file.

    Every transaction is IMMEDIATE: it takes the right to write when it begins, so that it cannot
    find half-way that somebody else has it.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": BUSY_TIMEOUT,
            "transaction_mode": "IMMEDIATE",
            "init_command": _SQLITE_PRAGMAS,
        },
    }


def postgres(untrusted_url: str) -> dict[str, Any]:
    """Settings of a PostgreSQL server; a socket's folder may stand in the query as ``host=``."""
    try:
        parts = urlsplit(untrusted_url)
        port = parts.port
    except ValueError as error:
        raise DatabaseAddressError(f"PLEDGEWATCH_DATABASE is no address: {error}.") from None
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise DatabaseAddressError(
            "PLEDGEWATCH_DATABASE must look like postgresql://user:password@host:5432/name."
        )
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or query.pop("host", ""),
        "PORT": str(port or query.pop("port", "")),
        "OPTIONS": query,
    }
