"""A file becomes a Document: its kind is told, its format read, its language guessed."""

import hashlib
import os
from pathlib import Path

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, NoTextError, UnreadableError
from pledgewatch.documents.formats import kind, plain_text
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.layout import masthead

CHUNK = 1 << 20


def read(path: Path, *, served_as: str = "") -> Document:
    """Read the file at `path`; raises a `DocumentError` whose message lacks the file's name.

    `served_as` is the `Content-Type` under which it came, if it was fetched: what it says of the
    encoding counts, the kind is told from the content.
    """
    try:
        before = path.stat()
        sha256, head = _fingerprint(path)
        if before.st_size == 0:
            raise NoTextError("is empty; there is nothing to read in it")
        media_type = kind.kind_of(head)
        if media_type == kind.PDF:
            from pledgewatch.documents.formats import pdf  # heavy, and not needed for text

            document = pdf.read(path, sha256)
        elif media_type == kind.WEB:
            from pledgewatch.documents.formats import web_page  # heavy, and for web pages only

            document = web_page.read(path.read_bytes(), sha256, served_as=served_as)
        else:
            document = _plain(path, sha256, served_as)
        after = path.stat()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise UnreadableError(f"cannot be opened ({reason}); check the name and rights") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DamagedError("changed while it was being read; try again")
    return document


def _fingerprint(path: Path) -> tuple[str, bytes]:
    """SHA-256 of the file, and its first bytes."""
    digest = hashlib.sha256()
    head = b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            head = head or chunk[: kind.HEAD]
            digest.update(chunk)
    return digest.hexdigest(), head


def _plain(path: Path, sha256: str, served_as: str) -> Document:
    content = path.read_bytes()
    kind.check_text(content)
    composed, paginated, pages, warnings = plain_text.read(content, served_as=served_as)
    assembled = composed.assembled
    if not assembled.text:
        raise NoTextError("has no words; there is nothing to read in it")
    language = language_of(assembled.text)
    return Document(
        sha256=sha256,
        media_type=kind.TEXT,
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        pages=pages,
        paginated=paginated,
        title=composed.title,
        published=masthead.published(assembled),
        language=language,
        warnings=(*warnings, *composed.warnings),
    )
