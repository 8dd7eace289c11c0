"""A whole copy of a workspace as one ZIP file, made while it is sent.

It holds what a workspace is (`docs/formats.md`) but for what is made from it anew (`index/`,
drafts) and earlier copies: unpacked, it is a workspace again. Nobody is signed in there: otherwise
whoever has the copy could go on in the sessions of others, here too.
"""

import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pledgewatch.documents.archive import Archive
from pledgewatch.record.workspace import RECORD, SECRET, SETTINGS, back_up

PIECE = 1 << 20  # bytes
NAME = "pledgewatch-copy"
SESSIONS = ("usersessions_usersession", "django_session")  # tables; the first refers to the second
GO_ON = f"pledgewatch -w {NAME} serve"
READ_ME = """\
A whole copy of a Pledgewatch workspace.

record.sqlite3   everything that people recorded, with the history of every change
archive/         the sources as they were captured, each under the SHA-256 of its bytes
settings.toml    who works here
secret           opens the identities of protected persons: keep it from others

To go on from it, unpack it and start:  {go_on}
Any program that reads SQLite opens the record; nothing in it needs this program.
"""


def whole(folder: Path) -> Iterator[bytes]:
    """The bytes of the ZIP, piece by piece; the record in it is of the moment of the first."""
    with tempfile.TemporaryDirectory(prefix="pledgewatch-copy-") as place:
        record = back_up(folder / RECORD, Path(place))
        if record is not None:
            _sign_everybody_out(record)
        stream = _Passing()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as packed:
            packed.writestr(f"{NAME}/README.txt", READ_ME.format(go_on=GO_ON))
            for path, name in _files(folder, record):
                yield from _packed(packed, stream, path, name)
        yield stream.taken()


def _files(folder: Path, record: Path | None) -> Iterator[tuple[Path, str]]:
    if record is not None:
        yield record, RECORD
    for name in (SETTINGS, SECRET):
        if (folder / name).is_file():
            yield folder / name, name
    archive = Archive(folder / "archive")
    for path in map(archive.path, archive):
        yield path, path.relative_to(folder).as_posix()


def _sign_everybody_out(record: Path) -> None:
    with closing(sqlite3.connect(record)) as copy, copy:
        copy.execute("PRAGMA secure_delete = ON")  # what is deleted is not left in the file
        for table in SESSIONS:
            if copy.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 -- a name of ours


def _packed(packed: zipfile.ZipFile, stream: "_Passing", path: Path, name: str) -> Iterator[bytes]:
    entry = zipfile.ZipInfo.from_file(path, f"{NAME}/{name}", strict_timestamps=False)
    with path.open("rb") as held, packed.open(entry, "w", force_zip64=True) as into:
        while piece := held.read(PIECE):
            into.write(piece)
            yield stream.taken()


class _Passing(io.RawIOBase):
    """Keeps what is written until it is taken."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        """It is written to, in order."""
        return True

    def write(self, piece: object) -> int:
        """Keep the next bytes."""
        view = memoryview(piece)  # type: ignore[arg-type] # as io has it
        self._held += view
        return view.nbytes

    def taken(self) -> bytes:
        """All that was written since, which is kept no longer."""
        taken = bytes(self._held)
        self._held.clear()
        return taken
