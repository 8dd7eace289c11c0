"""What a ZIP archive is, by its content: a Word document, an OpenDocument, a book, an archive."""

import re

from pledgewatch.documents.errors import DamagedError, EncryptedError, UnsupportedError
from pledgewatch.documents.formats import kind
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.markup import parse
from pledgewatch.documents.formats.packages import Package

CONTENT_TYPES = "[Content_Types].xml"  # of Office files (ECMA-376, part 2)
MIMETYPE = "mimetype"  # of OpenDocument and EPUB: the type in plain letters
MANIFEST = "META-INF/manifest.xml"
ENCRYPTED = re.compile(rb"<(?:[\w.-]+:)?encryption-data\b")
LONGEST_MIMETYPE = 200
# The content type of an Office file's main part: of a document or template, with macros or without.
WORD_MAIN = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)"
    r"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml",
    re.IGNORECASE,
)
OTHER_OFFICE = re.compile(r"spreadsheetml|ms-excel|presentationml|ms-powerpoint|ms-visio")
OPEN_DOCUMENT = re.compile(
    r"application/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?(?:-template)?"
)
OTHER_OPEN_DOCUMENT = re.compile(r"application/vnd\.(?:oasis\.opendocument|sun\.xml)\.")
BOOK_CONTAINER = "META-INF/container.xml"  # of books, by which they are told without the type

NOT_A_TEXT = "is a table or a presentation of an office program; save it as PDF"


def kind_of(given: Given) -> str:
    """The media type of the archive that is given.

    Raises `UnsupportedError` for what is not read, `EncryptedError` for an OpenDocument with a
    password, and what `Package` raises.
    """
    with Package(given.path, twice=True) as package:
        if CONTENT_TYPES in package:
            return _office(package)
        if MIMETYPE in package and package.size(MIMETYPE) <= LONGEST_MIMETYPE:
            return _by_mimetype(package)
        return kind.BOOK if BOOK_CONTAINER in package else kind.ZIP


def _office(package: Package) -> str:
    types = content_types(package)
    if any(WORD_MAIN.fullmatch(stated) for stated in types):
        return kind.WORD
    if any(OTHER_OFFICE.search(stated) for stated in types):
        raise UnsupportedError(NOT_A_TEXT)
    if any(name.startswith("word/") for name in package.names):
        raise DamagedError("is a Word file without its main part; open and save it anew")
    return kind.ZIP


def content_types(package: Package) -> list[str]:
    """The types that an Office file states of its parts."""
    root = parse(package.read(CONTENT_TYPES), CONTENT_TYPES)
    return [element.get("ContentType", "") for element in root]


def _by_mimetype(package: Package) -> str:
    stated = package.read(MIMETYPE).decode("ascii", "replace").strip()
    if OTHER_OPEN_DOCUMENT.match(stated) and is_encrypted(package):
        raise EncryptedError("needs a password; save it without one and give it again")
    if OPEN_DOCUMENT.fullmatch(stated):
        return kind.OPEN_DOCUMENT
    if OTHER_OPEN_DOCUMENT.match(stated):
        raise UnsupportedError(NOT_A_TEXT)
    return kind.BOOK if stated == kind.BOOK or BOOK_CONTAINER in package else kind.ZIP


def is_encrypted(package: Package) -> bool:
    """Whether the manifest of an OpenDocument says that its parts are encrypted.

    It is looked through as it stands: those of OpenOffice leave the namespace to their type.
    """
    return MANIFEST in package and ENCRYPTED.search(package.read(MANIFEST)) is not None
