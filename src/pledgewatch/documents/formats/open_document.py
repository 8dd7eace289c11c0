"""OpenDocument texts (ODT, OTT): LibreOffice, OpenOffice, and what other programs save as such."""

from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import (
    flowing,
    kind,
    office_metadata,
    open_document_body,
    open_document_lists,
    open_document_styles,
)
from pledgewatch.documents.formats.flowing import Flow
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.markup import Element, parse
from pledgewatch.documents.formats.open_document_body import Reader
from pledgewatch.documents.formats.open_document_styles import OFFICE
from pledgewatch.documents.formats.open_document_unseen import Sight
from pledgewatch.documents.formats.packages import Package

MISSING = "is an OpenDocument file without its main part; open and save it anew"


def read(given: Given) -> Document:
    """Read the OpenDocument text that is given.

    Raises `DamagedError` or `TooLargeError` if it cannot be followed, `NoTextError` if it has no
    words. What is not read, or may have been hidden, is told by warnings.
    """
    with Package(given.path) as package:
        content, styles, meta = (
            _root(package, part) for part in ("content.xml", "styles.xml", "meta.xml")
        )
        macros = any(name.startswith(("Basic/", "Scripts/")) for name in package.names)
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise DamagedError(MISSING)
    reader = _reader(styles, content)
    flow = Flow(reader.story(body))
    _place_notes(flow, reader)
    if styles is not None:
        of_heads = _reader(None, styles)
        of_heads.noticed.unseen = reader.noticed.unseen
        flow.furniture = list(open_document_body.furniture(of_heads, styles))
    return flowing.document(
        flow,
        office_metadata.of_open_document(meta),
        sha256=given.sha256,
        media_type=kind.OPEN_DOCUMENT,
        language=reader.styles.defaults.language,
        noticed=reader.noticed,
        macros=macros,
    )


def _root(package: Package, part: str) -> Element | None:
    return parse(package.read(part), part) if part in package else None


def _reader(*roots: Element | None) -> Reader:
    """A reader by the styles of these parts, of two with the same key the later's."""
    styles = open_document_styles.of(*roots)
    parts = tuple(root for root in reversed(roots) if root is not None)
    return Reader(styles, open_document_lists.of(*roots), Sight(styles, parts))


def _place_notes(flow: Flow, reader: Reader) -> None:
    """Put the footnotes before the endnotes, each kind in the order of its marks."""
    order = flowing.order([is_endnote for _, is_endnote in reader.notes])
    flow.notes = [
        replace(note, marks=flowing.placed(note.marks, order))
        for note, _ in (reader.notes[place] for place in order)
    ]
    flow.paragraphs = [flowing.replaced(one, order) for one in flow.paragraphs]
