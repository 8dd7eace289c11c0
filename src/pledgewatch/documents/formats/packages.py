"""A ZIP archive opened as if somebody wished us harm: DOCX, ODT, EPUB and plain archives.

Nothing is ever unpacked to the disk, so a name inside can lead nowhere. What an archive says of
the size of its members is checked before anything is inflated, and again while it is.
"""

import contextlib
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pledgewatch.documents.errors import DamagedError, EncryptedError, TooLargeError

MIB = 1 << 20
MOST_MEMBERS = 10_000
MOST_DIRECTORY = 4 * MIB  # bytes of the list of members: it is held in memory whole
MOST_INFLATED = 96 * MIB  # of all members that were read together
MOST_RATIO = 200  # the most honest document inflates to 50 times its size
FREE = MIB  # inflated bytes to which no ratio applies: a page of blanks deflates a thousandfold
CHUNK = 1 << 18
END = struct.Struct("<4s4H2LH")  # the record that ends an archive (APPNOTE 4.3.16)
END_MAGIC, LONGEST_COMMENT = b"PK\x05\x06", 1 << 16
# The wider record of archives with more or larger members, zip64 (APPNOTE 4.3.14).
WIDE_END = struct.Struct("<4sQ2H2L3Q")
WIDE_MAGIC, WIDE_COUNT, WIDE_SIZE = b"PK\x06\x06", 0xFFFF, 0xFFFFFFFF
ENCRYPTED = 0x1  # general purpose flag, bit 0 (APPNOTE 4.4.4)

# What the standard library raises where an archive says what cannot be: a place before its
# beginning is a ValueError or an OSError.
UNFOLLOWED = (
    *(BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError, OSError),
    *(RuntimeError, LookupError),
)
CUT_OFF = "is an archive (ZIP) that is cut off or damaged; fetch or save it anew"
BOMB = "unpacks to far more than a document holds; it may be damaged on purpose"


class Package:
    """An open archive; use it in a `with`. The order of `names` is that of the archive."""

    def __init__(self, path: Path, *, twice: bool = False) -> None:
        """Open the archive at `path`.

        Raises `DamagedError` if it cannot be followed or names a member twice (unless `twice` says
        that it may: documents do not), `TooLargeError` if it has more members than a document has.
        """
        _check_end(path)
        try:
            self._file = ZipFile(path)
        except UNFOLLOWED as error:
            raise DamagedError(CUT_OFF) from error
        self._inflated = 0
        self._members = {member.filename: member for member in self._file.infolist()}
        try:
            self._check(self._file.infolist(), twice=twice)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its members, folders left out."""
        return tuple(
            name for name, member in self._members.items() if not member.filename.endswith("/")
        )

    @property
    def entries(self) -> tuple[ZipInfo, ...]:
        """Its members as they are listed, folders left out; two may have the same name."""
        return tuple(
            member for member in self._file.infolist() if not member.filename.endswith("/")
        )

    def inflated(self, member: ZipInfo) -> bytes:
        """All bytes of one of `entries`; raises as `read` does."""
        return b"".join(self._chunks(member))

    def size(self, name: str) -> int:
        """How many bytes the member `name` says that it has."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """All bytes of the member `name`; `KeyError` if there is none.

        Raises `EncryptedError` if it needs a password, `DamagedError` if it is not what the archive
        says, `TooLargeError` if it inflates beyond measure.
        """
        return b"".join(self._chunks(self._members[name]))

    def _chunks(self, member: ZipInfo) -> Iterator[bytes]:
        if member.flag_bits & ENCRYPTED:
            raise EncryptedError("needs a password; save it without one and give it again")
        if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise DamagedError("is packed in a way that documents are not; open and save it anew")
        if _is_bomb(member.file_size, member.compress_size):
            raise TooLargeError(BOMB)
        length = 0
        with _followed(), self._file.open(member) as stream:
            while chunk := stream.read(CHUNK):
                length += len(chunk)
                self._inflated += len(chunk)
                if self._inflated > MOST_INFLATED or _is_bomb(length, member.compress_size):
                    raise TooLargeError(BOMB)
                yield chunk

    def _check(self, members: list[ZipInfo], *, twice: bool) -> None:
        if len(members) > MOST_MEMBERS:
            raise TooLargeError(_too_many(len(members)))
        if len(members) != len(self._members) and not twice:
            raise DamagedError("holds two parts of the same name; open and save it anew")


def _is_bomb(inflated: int, deflated: int) -> bool:
    return inflated > FREE and inflated > MOST_RATIO * deflated


def _too_many(count: int) -> str:
    return f"is an archive (ZIP) of {count} files, more than are read; unpack it and give a part"


@contextlib.contextmanager
def _followed() -> Iterator[None]:
    """Whatever is wrong with a member is one error."""
    try:
        yield
    except UNFOLLOWED as error:
        raise DamagedError(CUT_OFF) from error


def _check_end(path: Path) -> None:
    """Look at the archive's own count before its list of members is read into memory."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - END.size - LONGEST_COMMENT))
        tail = stream.read()
    at = tail.rfind(END_MAGIC)
    if at < 0 or len(tail) - at < END.size:
        raise DamagedError(CUT_OFF)
    _, _, _, _, count, directory, _, _ = END.unpack_from(tail, at)
    if count == WIDE_COUNT or directory == WIDE_SIZE:
        count, directory = _wide(tail[:at], count, directory)
    if count > MOST_MEMBERS or directory > MOST_DIRECTORY:
        raise TooLargeError(_too_many(count))


def _wide(tail: bytes, count: int, directory: int) -> tuple[int, int]:
    """Count of members and size of their list where they stand in a wider record (zip64)."""
    at = tail.rfind(WIDE_MAGIC)
    if at < 0 or len(tail) - at < WIDE_END.size:
        return count, directory
    _, _, _, _, _, _, _, wide_count, wide_directory = WIDE_END.unpack_from(tail, at)
    return wide_count, wide_directory
