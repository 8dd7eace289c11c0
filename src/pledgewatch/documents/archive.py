"""The bytes of sources, each named by its SHA-256; the same bytes are kept once.

`<folder>/ab/abcdef...` holds a file, readable and not writable. A file comes to stand under its
name all at once: it is written beside it, forced to the disk, and renamed. A crash leaves at
most a file in `<folder>/incoming/`, which the next `Archive` of the folder removes when it is old.
"""

import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pledgewatch.documents.errors import DocumentError, UnreadableError

CHUNK = 1 << 20  # bytes held in memory at a time
DIGEST = re.compile(r"[0-9a-f]{64}")
INCOMING = "incoming"
ABANDONED = 24 * 3600.0  # seconds after which a half-written file belongs to nobody
READ_ONLY = 0o440


class ArchiveError(DocumentError):
    """The archive lacks a file, or one of its files is not what its name says."""


class Archive:
    """A folder of files by SHA-256. Many processes may use it at the same time."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self._incoming = self.folder / INCOMING
        self._incoming.mkdir(parents=True, exist_ok=True)
        self._sweep()

    def put(self, source: bytes | Path | BinaryIO) -> str:
        """Keep the bytes of `source` and return their SHA-256; known bytes are not kept again.

        Raises `UnreadableError` if `source` cannot be read. Nothing is kept of it then.
        """
        with _stream(source) as stream:
            handle, name = tempfile.mkstemp(dir=self._incoming)
            incoming = Path(name)
            try:
                with os.fdopen(handle, "wb") as kept:
                    sha256 = _copy(stream, kept)
                    kept.flush()
                    os.fsync(kept.fileno())
                self._settle(incoming, sha256)
            finally:
                incoming.unlink(missing_ok=True)
        return sha256

    def _settle(self, incoming: Path, sha256: str) -> None:
        target = self._place(sha256)
        if target.exists() and _digest(target) == sha256:
            return
        new_shard = not target.parent.exists()
        target.parent.mkdir(exist_ok=True)
        incoming.chmod(READ_ONLY)
        incoming.replace(target)
        _sync_folder(target.parent)
        if new_shard:
            _sync_folder(self.folder)

    def path(self, sha256: str) -> Path:
        """Where the file with that SHA-256 is; raises `ArchiveError` if it is not kept."""
        place = self._place(sha256)
        if not place.is_file():
            raise ArchiveError(
                f"{self.folder} holds no file {sha256}; add the source to the archive again"
            )
        return place

    def verify(self, sha256: str) -> Path:
        """Read the file whole and compare it with its name; where it is.

        Raises `ArchiveError` if it is missing or its bytes have changed.
        """
        place = self.path(sha256)
        if _digest(place) != sha256:
            raise ArchiveError(
                f"{place} is no longer what was archived; restore it from a copy, "
                "or add the source again"
            )
        return place

    def __contains__(self, sha256: object) -> bool:
        return (
            isinstance(sha256, str)
            and DIGEST.fullmatch(sha256) is not None
            and self._place(sha256).is_file()
        )

    def __iter__(self) -> Iterator[str]:
        """The SHA-256 of every file kept, in order."""
        for shard in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            for place in sorted(shard.iterdir()):
                if DIGEST.fullmatch(place.name):
                    yield place.name

    def _place(self, sha256: str) -> Path:
        if DIGEST.fullmatch(sha256) is None:
            raise ArchiveError(f"{sha256!r} is no SHA-256: 64 digits 0-9 and a-f are expected")
        return self.folder / sha256[:2] / sha256

    def _sweep(self) -> None:
        oldest = time.time() - ABANDONED
        for leftover in self._incoming.iterdir():
            # Another process may have finished or removed it in the meantime.
            with contextlib.suppress(FileNotFoundError):
                if leftover.stat().st_mtime < oldest:
                    leftover.unlink()


@contextlib.contextmanager
def _stream(source: bytes | Path | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield BytesIO(source)
    elif isinstance(source, Path):
        try:
            stream = source.open("rb")
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise UnreadableError(
                f"{source} cannot be opened ({reason}); check the name and rights"
            ) from error
        with stream:
            yield stream
    else:
        yield source


def _copy(source: BinaryIO, target: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        target.write(chunk)
    return digest.hexdigest()


def _digest(place: Path) -> str:
    with place.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Force a rename to the disk; not every platform can open a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
