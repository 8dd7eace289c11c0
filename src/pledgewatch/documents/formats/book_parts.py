"""The parts of an electronic book (EPUB 3.3): what it says of itself, its chapters in order."""

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from pledgewatch.documents.errors import DamagedError, EncryptedError
from pledgewatch.documents.formats.markup import Element, parse
from pledgewatch.documents.formats.packages import Package
from pledgewatch.documents.layout import masthead

CONTAINER, ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
DC = "{http://purl.org/dc/elements/1.1/}"
OPF_EVENT = "{http://www.idpf.org/2007/opf}event"
# The first lines of older books; markup that declares anything itself is refused by `parse`.
DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]{0,500}>", re.IGNORECASE)
# Fonts are made unusable outside of the book; its words are not encrypted then (EPUB 3.3, 4.3).
OF_FONTS = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
CHAPTERS = {"application/xhtml+xml", "text/html", "text/x-oeb1-document"}
DATE = re.compile(
    r"\s*((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)", re.ASCII
)
LONGEST = 300
MOST_CHAPTERS = 5000
PROTECTED = "is protected against copying (DRM), and its words are encrypted; get it without"
NO_CHAPTERS = "is a book (EPUB) without its list of chapters; save it anew or as PDF"


@dataclass(slots=True)
class Book:
    """What a book says of itself, None where it does not; `chapters` are names in the package."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None  # EDTF
    language: str | None = None
    chapters: list[str] = field(default_factory=list)
    missing: int = 0  # chapters that are listed and not there


def of(package: Package) -> Book:
    """The book in `package`; raises `EncryptedError` if it is protected, `DamagedError`."""
    _refuse_protected(package)
    root = _root(package, _main_part(package))
    folder = posixpath.dirname(_main_part(package))
    book = Book(
        title=_text(root, "title"),
        author=_authors(root),
        publisher=_text(root, "publisher"),
        published=_published(root),
        language=(_text(root, "language") or "")[:2].lower() or None,
    )
    items = {item.get("id", ""): item for item in root.iter("{*}item")}
    for reference in list(root.iter("{*}itemref"))[:MOST_CHAPTERS]:
        item = items.get(reference.get("idref", ""))
        if item is None or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type", "application/xhtml+xml") not in CHAPTERS:
            continue
        name = resolved(folder, item.get("href", ""))
        if name in package:
            book.chapters.append(name)
        else:
            book.missing += 1
    if not book.chapters:
        raise DamagedError(NO_CHAPTERS)
    return book


def resolved(folder: str, href: str) -> str:
    """The name in the package that an address in `folder` leads to."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _refuse_protected(package: Package) -> None:
    if ENCRYPTION not in package:
        return
    methods = _root(package, ENCRYPTION).iter("{*}EncryptionMethod")
    if any(method.get("Algorithm") not in OF_FONTS for method in methods):
        raise EncryptedError(PROTECTED)


def _main_part(package: Package) -> str:
    if CONTAINER in package:
        for root in _root(package, CONTAINER).iter("{*}rootfile"):
            name = resolved("", root.get("full-path", ""))
            if name in package:
                return name
    raise DamagedError(NO_CHAPTERS)


def _root(package: Package, name: str) -> Element:
    return parse(DOCTYPE.sub(b"", package.read(name)), name.rpartition("/")[2])


def _text(root: Element, name: str) -> str | None:
    found = next(root.iter(DC + name), None)
    words = " ".join("".join(found.itertext()).split()) if found is not None else ""
    return words[:LONGEST] or None


def _authors(root: Element) -> str | None:
    names = [" ".join("".join(one.itertext()).split()) for one in root.iter(DC + "creator")]
    return ", ".join(filter(None, names))[:LONGEST] or None


def _published(root: Element) -> str | None:
    """The date of publication; when the file was changed is another thing."""
    dates = sorted(
        (one.get(OPF_EVENT, "") != "publication", one.text or "")
        for one in root.iter(DC + "date")
        if one.get(OPF_EVENT, "publication") in {"publication", "original-publication"}
    )
    found = DATE.match(dates[0][1]) if dates else None
    return masthead.stated("-".join(filter(None, found.groups()))) if found else None
