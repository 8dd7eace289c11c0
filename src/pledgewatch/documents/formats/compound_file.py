"""What an old Office container (OLE, [MS-CFB]) holds, by the names of its streams.

Its directory is not followed, since it may lead in circles: the entries have a fixed form at every
128th byte, and are looked for there.
"""

import struct
from dataclasses import dataclass

from pledgewatch.documents.errors import EncryptedError, UnsupportedError
from pledgewatch.documents.formats import kind
from pledgewatch.documents.formats.given import Given

ENTRY = 128  # bytes of a directory entry ([MS-CFB] 2.6.1)
NAME, NAME_LENGTH, START = 64, 64, 116  # its name's room, where its length and first sector stand
SECTOR_SHIFT = 30  # of the header: the size of a sector as a power of two
SHIFTS = {9, 12}
OTHERS = {
    "Workbook": "is an Excel file; save it as PDF",
    "Book": "is an Excel file; save it as PDF",
    "PowerPoint Document": "is a PowerPoint file; save it as PDF",
    "__properties_version1.0": "is an Outlook message; save it as an e-mail (EML) or PDF",
    "VisioDocument": "is a Visio drawing; save it as PDF",
    "Contents": "is an old Office file; save it as PDF or Word (DOCX)",
}
ENCRYPTED = "is encrypted; save it without a password"
WORD_MAGIC, WORD_ENCRYPTED = 0xA5EC, 0x0100  # wIdent and fEncrypted of the FIB ([MS-DOC] 2.5.2)


@dataclass(frozen=True, slots=True)
class Stream:
    """A named part of the container, and the sector at which it begins."""

    name: str
    sector: int


def kind_of(given: Given) -> str:
    """The media type of the container that is given.

    Raises `EncryptedError` for a file of Office with a password, `UnsupportedError` for what is
    not Word's.
    """
    content = given.content()
    streams = {stream.name: stream for stream in streams_of(content)}
    if "EncryptedPackage" in streams or "EncryptionInfo" in streams:
        raise EncryptedError(ENCRYPTED)
    if "WordDocument" in streams:
        if _is_encrypted(content, streams["WordDocument"]):
            raise EncryptedError(ENCRYPTED)
        return kind.OLD_WORD
    for name, advice in OTHERS.items():
        if name in streams:
            raise UnsupportedError(advice)
    raise UnsupportedError("is an old Office file; save it as PDF or Word (DOCX)")


def streams_of(content: bytes) -> list[Stream]:
    """The entries of the directory whose names are those of parts that tell the kind."""
    wanted = ["EncryptedPackage", "EncryptionInfo", "WordDocument", *OTHERS]
    return [found for name in wanted if (found := _find(content, name)) is not None]


def _find(content: bytes, name: str) -> Stream | None:
    encoded = name.encode("utf-16-le") + b"\0\0"
    at = content.find(encoded)
    while at >= 0:
        entry = content[at : at + ENTRY]
        if at % ENTRY == 0 and len(entry) == ENTRY:
            (length,) = struct.unpack_from("<H", entry, NAME_LENGTH)
            if length == len(encoded):
                return Stream(name, struct.unpack_from("<I", entry, START)[0])
        at = content.find(encoded, at + 1)
    return None


def _is_encrypted(content: bytes, stream: Stream) -> bool:
    (shift,) = struct.unpack_from("<H", content, SECTOR_SHIFT)
    if shift not in SHIFTS:
        return False
    head = content[(stream.sector + 1) << shift :][:12]
    if len(head) < 12:  # noqa: PLR2004 -- up to the flags
        return False
    magic, flags = struct.unpack_from("<H8xH", head)
    return magic == WORD_MAGIC and bool(flags & WORD_ENCRYPTED)
