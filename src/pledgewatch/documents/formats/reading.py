"""A file becomes a Document: its kind is told, its format read, its language guessed."""

import hashlib
import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from pledgewatch.documents import showing
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import (
    DamagedError,
    NoPageError,
    NoTextError,
    UnreadableError,
)
from pledgewatch.documents.formats import kind
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.picture import IMAGES

CHUNK = 1 << 20
# Which module of this package reads what. Each has `read(given: Given) -> Document`, and is loaded
# when the first such file comes: the parsers are heavy.
READERS = {
    kind.PDF: "pdf",
    kind.WEB: "web_page",
    kind.TEXT: "plain_text",
    **dict.fromkeys(IMAGES, "image"),
    kind.WORD: "word",
    kind.OPEN_DOCUMENT: "open_document",
    kind.OLD_WORD: "old_word",
    kind.RTF: "rtf",
    kind.BOOK: "book",
    kind.MARKDOWN: "markdown",
    kind.MAIL: "mail",
    kind.SAVED_PAGE: "saved_page",
    kind.MAILBOX: "mailbox",
    kind.ZIP: "archive_members",
}
# Which module draws the pages of what; each has `picture(path, number, width)`.
PICTURES = {kind.PDF: "pdf_picture", **dict.fromkeys(IMAGES, "image_picture")}
# Which module looks into a container, or a text: each has `kind_of(given: Given) -> str`, one of
# `READERS`.
CONTAINERS = {
    kind.ZIP: "package_kind",
    kind.COMPOUND: "compound_file",
    kind.TEXT: "text_kind",
}


def read(
    path: Path, *, served_as: str = "", recognising: Callable[[int], None] | None = None
) -> Document:
    """Read the file at `path`; raises a `DocumentError` whose message lacks the file's name.

    `served_as` is the `Content-Type` under which it came, if it was fetched: what it says of the
    encoding counts, the kind is told from the content. `recognising` is told how many pages are
    about to be recognised (OCR).
    """
    try:
        before = path.stat()
        sha256, head = _fingerprint(path)
        if before.st_size == 0:
            raise NoTextError("is empty; there is nothing to read in it")
        told = {} if recognising is None else {"recognising": recognising}
        given = Given(path, sha256, served_as, **told)
        document = showing.fit(module(READERS[_kind_of(given, head)]).read(given))
        after = path.stat()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise UnreadableError(f"cannot be opened ({reason}); check the name and rights") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DamagedError("changed while it was being read; try again")
    if not document.text:  # what was taken for words were signs that nobody sees
        raise NoTextError("has no words; there is nothing to read in it")
    return document


def kind_at(path: Path) -> str:
    """The media type of the file at `path`; raises a `DocumentError` if it is none that is read."""
    with path.open("rb") as stream:
        return _kind_of(Given(path, ""), stream.read(kind.HEAD))


def picture(path: Path, number: int, width: int) -> dict[str, Any]:
    """How page `number` of the file at `path` looks, as the fields of a `Picture`.

    Raises as `read` does, and `NoPageError` if it has no such page, or none that can be shown.
    """
    with path.open("rb") as stream:
        told = kind.kind_of(stream.read(kind.HEAD))
    if told not in PICTURES:
        raise NoPageError("has no pages that can be shown; show its text")
    fields: dict[str, Any] = module(PICTURES[told]).picture(path, number, width)
    return fields


def _kind_of(given: Given, head: bytes) -> str:
    told = kind.kind_of(head)
    return str(module(CONTAINERS[told]).kind_of(given)) if told in CONTAINERS else told


def module(name: str) -> Any:
    """The module of this package that has this name, loaded now if it was not."""
    return import_module(f"{__package__}.{name}")


def _fingerprint(path: Path) -> tuple[str, bytes]:
    """SHA-256 of the file, and its first bytes."""
    digest = hashlib.sha256()
    head = b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            head = head or chunk[: kind.HEAD]
            digest.update(chunk)
    return digest.hexdigest(), head
