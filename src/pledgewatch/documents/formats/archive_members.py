"""What is in an archive (ZIP). Nothing is ever written under the names in it."""

import stat
from collections.abc import Callable
from zipfile import ZipInfo

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import ContainerError, NoTextError
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.members import LITTER, Entry, named, shown
from pledgewatch.documents.formats.packages import Package

UTF8_NAME = 0x800  # general purpose flag, bit 11 (APPNOTE 4.4.4)
UNIX = 16  # bits above which the mode of a file stands
A_LINK = "is a link to another place, no document; give the document itself"
AN_ARCHIVE = "is an archive (ZIP) of {count} files; each is a document of its own"
EMPTY = "is an empty archive (ZIP); there is nothing to read in it"


def read(given: Given) -> Document:
    """Raise `ContainerError`: an archive is no document."""
    raise ContainerError(AN_ARCHIVE.format(count=len(entries(given))))


def entries(given: Given) -> list[Entry]:
    """The members of the archive that is given, without what systems put there.

    The archive stays open for as long as they are held. Raises what opening it raises,
    `NoTextError` if it holds none.
    """
    package = Package(given.path, twice=True)
    members = [(_name(member), member) for member in package.entries]
    found = [
        Entry(shown(name, number), member.file_size, _load(package, member))
        for number, (name, member) in enumerate(members, start=1)
        if not LITTER.search(name.replace("\\", "/"))
    ]
    if not found:
        raise NoTextError(EMPTY)
    return found


def _name(member: ZipInfo) -> str:
    if member.flag_bits & UTF8_NAME:
        return member.orig_filename
    try:
        return named(member.orig_filename.encode("cp437"))
    except UnicodeEncodeError:
        return member.orig_filename


def _load(package: Package, member: ZipInfo) -> Callable[[], bytes]:
    def load() -> bytes:
        if stat.S_ISLNK(member.external_attr >> UNIX):
            raise NoTextError(A_LINK)
        return package.inflated(member)

    return load
