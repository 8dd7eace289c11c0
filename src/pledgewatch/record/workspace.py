"""A workspace: the folder that holds one record, its archive, its settings and its secret.

::

    record.sqlite3   the record (a team's server keeps it in PostgreSQL instead)
    archive/         the bytes of every source, named by their SHA-256
    index/           can be rebuilt from the record at any time
    backups/         the record as it was before each change of its schema
    settings.toml    who works here, and which assistant is asked, if any
    secret           key of what is encrypted; without it identities of protected persons are lost

Django is imported only when a workspace is activated, so that ``--help`` stays quick.
"""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pledgewatch.record.databases import database
from pledgewatch.record.errors import WorkspaceError

if TYPE_CHECKING:
    from pledgewatch.accounts.models import Person
    from pledgewatch.documents.archive import Archive

SETTINGS, RECORD, SECRET = "settings.toml", "record.sqlite3", "secret"
FOLDERS = ("archive", "index")
SETTINGS_MODULE = "pledgewatch.web.settings"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who works in a workspace, as `settings.toml` has it."""

    name: str
    email: str
    publisher: str
    language: str


@dataclass(frozen=True, slots=True)
class AssistantSettings:
    """The assistant that is asked about every source but restricted ones; its key is not here."""

    address: str
    model: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """An existing workspace. Make one with `create`, find one with `open`, then `activate` it."""

    folder: Path
    identity: Identity
    assistant: AssistantSettings | None = None  # nobody is asked unless `settings.toml` says so

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        name: str,
        email: str = "",
        publisher: str = "",
        language: str = "en",
    ) -> Self:
        """Make a workspace in a folder that is new or empty.

        `settings.toml` is written last: a folder without it is no workspace, so that a crash
        half-way leaves nothing that could be mistaken for one; creating it again then succeeds.
        Raises `WorkspaceError` if the folder holds anything else or cannot be written.
        """
        if not name.strip():
            raise WorkspaceError("Say who works here: every change of the record carries a name.")
        folder = folder.absolute()
        with _writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _refuse_foreign_contents(folder)
            for each in FOLDERS:
                (folder / each).mkdir(exist_ok=True)
            _write(folder / SECRET, secrets.token_urlsafe(48) + "\n", mode=0o600)
            identity = Identity(name.strip(), email.strip(), publisher.strip(), language)
            _write(folder / SETTINGS, _settings_text(identity), mode=0o644)
        return cls(folder, identity)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The workspace in `folder`; raises `WorkspaceError` saying what is wrong with it."""
        folder = folder.absolute()
        if not (folder / SETTINGS).is_file():
            raise WorkspaceError(
                f"{folder} is no workspace. “pledgewatch new” makes one with its first dossier; "
                "or say where yours is with --workspace or PLEDGEWATCH_WORKSPACE."
            )
        if not (folder / SECRET).is_file():
            raise WorkspaceError(
                f"{folder / SECRET} is missing. Put it back from a backup: identities of "
                "protected persons cannot be read without it."
            )
        if not os.access(folder, os.W_OK):
            raise WorkspaceError(f"{folder} cannot be written to. Check who owns it.")
        return cls(folder, *_read_settings(folder / SETTINGS))

    @property
    def record(self) -> Path:
        """The SQLite file, where the record is not on a server."""
        return self.folder / RECORD

    @property
    def archive(self) -> "Archive":
        """The bytes of the sources."""
        from pledgewatch.documents.archive import Archive  # not needed for `--help`

        return Archive(self.folder / "archive")

    def activate(self, *, migrate: bool | None = None) -> None:
        """Point Django at this workspace and bring its record up to the program's schema.

        A record in SQLite is backed up, then migrated. A server's is migrated only if `migrate`
        is True, or if it holds nothing yet. Raises `WorkspaceError` if the record was written by
        a newer program, or if a server's is older and nobody said to migrate it. Importing Django
        takes 0.3 s.
        """
        url = os.environ.get("PLEDGEWATCH_DATABASE", "")
        os.environ["PLEDGEWATCH_WORKSPACE"] = str(self.folder)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS_MODULE)
        _point_django_at(self.folder, url)
        from pledgewatch.record import schema  # needs Django

        missing = schema.missing_migrations()
        if not missing:
            return
        empty = schema.is_empty()
        if url and not migrate and not empty:
            raise WorkspaceError(
                f"The record on the server is older than this program ({len(missing)} steps). "
                "Back it up, then run “pledgewatch migrate”; nothing was changed."
            )
        if not url and not empty:
            back_up(self.record, self.folder / "backups")
        schema.migrate()

    def name_person(self, *, name: str, email: str) -> None:
        """Write into `settings.toml` who works here; its comments and other tables stay."""
        path = self.folder / SETTINGS
        document = tomlkit.parse(path.read_text("utf-8"))
        person: Any = document["person"]
        person["name"], person["email"] = name, email
        _write(path, tomlkit.dumps(document), mode=0o644)

    def person(self) -> "Person":
        """The person whom `settings.toml` names, entered at first use; after `activate` only."""
        from pledgewatch.accounts.people import local_person  # needs Django

        return local_person(name=self.identity.name, email=self.identity.email)


def back_up(record: Path, folder: Path) -> Path | None:
    """Copy the SQLite file, consistent even while others write; None if there is none yet."""
    if not record.is_file() or record.stat().st_size == 0:
        return None
    folder.mkdir(exist_ok=True)
    target = folder / f"record-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.sqlite3"
    with closing(sqlite3.connect(record)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def _point_django_at(folder: Path, url: str) -> None:
    """Set Django up, or, where it is set up already, turn it to another workspace."""
    import django
    from django.apps import apps
    from django.conf import settings
    from django.db import connections

    if not apps.ready:
        django.setup()
    if Path(settings.ARCHIVE_FOLDER or os.devnull) == folder / "archive":
        return
    settings.SECRET_KEY = (folder / SECRET).read_text("ascii").strip()
    settings.ARCHIVE_FOLDER = str(folder / "archive")
    connections.close_all()
    del connections["default"]
    connections.settings["default"] = connections.configure_settings(
        {"default": database(folder, url)}
    )["default"]


def _refuse_foreign_contents(folder: Path) -> None:
    known = {SETTINGS, SECRET, *FOLDERS}
    present = {each.name for each in folder.iterdir()}
    if SETTINGS in present:
        raise WorkspaceError(f"{folder} is a workspace already.")
    if foreign := sorted(present - known):
        raise WorkspaceError(
            f"{folder} is not empty (it holds {foreign[0]}). Choose a new or an empty folder."
        )


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorkspaceError(
            f"{folder} cannot be made a workspace: {error.strerror or error}."
        ) from None


def _write(path: Path, text: str, *, mode: int) -> None:
    """Write a whole file or none: beside it first, then renamed."""
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _settings_text(identity: Identity) -> str:
    document = tomlkit.document()
    document.add(tomlkit.comment("Who works in this workspace. Every change carries this name."))
    person = tomlkit.table()
    person["name"], person["email"] = identity.name, identity.email
    document["person"] = person
    document.add(tomlkit.nl())
    document.add(
        tomlkit.comment("What is printed on publications, unless a dossier says otherwise.")
    )
    publication = tomlkit.table()
    publication["publisher"], publication["language"] = identity.publisher, identity.language
    document["publication"] = publication
    return tomlkit.dumps(document)


def _read_settings(path: Path) -> tuple[Identity, AssistantSettings | None]:
    try:
        document = tomlkit.parse(path.read_text("utf-8")).unwrap()
        person, publication = document["person"], document.get("publication", {})
        identity = Identity(
            name=str(person["name"]).strip(),
            email=str(person.get("email", "")).strip(),
            publisher=str(publication.get("publisher", "")),
            language=str(publication.get("language", "en")),
        )
        assistant = _assistant(document.get("assistant"))
    except (TOMLKitError, UnicodeDecodeError, KeyError, AttributeError, TypeError) as error:
        raise WorkspaceError(
            f"{path} cannot be read ({error}). It needs a table [person] with a name."
        ) from None
    if not identity.name:
        raise WorkspaceError(f"{path} names nobody: give [person] a name.")
    if assistant is not None and not assistant.address:
        raise WorkspaceError(
            f"{path} has a table [assistant] without an address. Give it one like "
            "http://localhost:8080/v1, or take the table out."
        )
    return identity, assistant


def _assistant(table: Any) -> AssistantSettings | None:
    if table is None:
        return None
    return AssistantSettings(
        address=str(table.get("address", "")).strip(), model=str(table.get("model", "")).strip()
    )
