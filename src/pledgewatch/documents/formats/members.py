"""What a container holds: each member a name, a size, and a way to its bytes."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgewatch.documents.errors import DocumentError, TooLargeError
from pledgewatch.documents.formats import encodings

MIB = 1 << 20
MOST_MEMBERS = 5000
MOST_TOTAL = 1024 * MIB  # of all members together
MOST_BYTES = 64 * MIB  # of one member
LONGEST_NAME = 200  # characters that are shown of a name
LARGE = "is larger than {most} MiB; unpack it and give it by itself"
MANY = "holds {count} files, more than {most}; divide it and give the parts"
HUGE = "unpacks to more than {most} MiB; unpack it and give what you need"
# What systems put into folders, which nobody wrote.
LITTER = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.(?!\.?(?:/|$))|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE
)
UNSEEN = "\ufffd"
DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Entry:
    """A member: its name fit to be shown, its size in bytes as it is told, how its bytes are had.

    `load` raises a `DocumentError` whose message lacks the name.
    """

    name: str
    size: int
    load: Callable[[], bytes]


def taken(entries: list[Entry], start: int, most: int) -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes and what went wrong of members from number `start`, until `most` bytes are had.

    Raises `TooLargeError` if there are too many, or all together are too large.
    """
    if len(entries) > MOST_MEMBERS:
        raise TooLargeError(MANY.format(count=len(entries), most=MOST_MEMBERS))
    if sum(entry.size for entry in entries) > MOST_TOTAL:
        raise TooLargeError(HUGE.format(most=MOST_TOTAL // MIB))
    had = 0
    for entry in entries[start:]:
        if had and had + entry.size > most:
            return
        content, problem = _loaded(entry)
        had += len(content) + len(entry.name)
        yield entry.name, content, problem


def _loaded(entry: Entry) -> tuple[bytes, str]:
    if entry.size > MOST_BYTES:
        return b"", LARGE.format(most=MOST_BYTES // MIB)
    try:
        content = entry.load()
    except DocumentError as error:
        return b"", str(error)
    return content, "" if content else "is empty; there is nothing to read in it"


def shown(untrusted_name: str, number: int) -> str:
    """A name that leads nowhere and hides nothing; "file 3" where there is none.

    What leads out of a folder is dropped, and what is no visible letter is replaced: marks that
    turn the direction of writing make "gpj.exe" of "exe.jpg".
    """
    parts = DRIVE.sub("", untrusted_name.replace("\\", "/")).split("/")
    name = "/".join(part.strip() for part in parts if part.strip() not in {"", ".", ".."})
    name = "".join(
        " " if unicodedata.category(letter) == "Zs" else letter if letter.isprintable() else UNSEEN
        for letter in name
    )
    return name[-LONGEST_NAME:] or f"file {number}"


def named(raw: bytes) -> str:
    """A name in bytes that say nothing of their encoding: archives made in Russian Windows."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        cyrillic = raw.decode("cp866", "replace")
        likely = all(letter.isascii() or letter in encodings.ALPHABET for letter in cyrillic)
        return cyrillic if likely else raw.decode("cp437", "replace")
