"""Word files (DOCX, and DOTX, DOCM, DOTM): read with every change accepted."""

from collections.abc import Iterator

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.formats import (
    flowing,
    kind,
    office_metadata,
    word_grounds,
    word_notes,
    word_styles,
)
from pledgewatch.documents.formats.flowing import Flow, FlowNote, Marks
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.packages import Package
from pledgewatch.documents.formats.word_body import Reader
from pledgewatch.documents.formats.word_numbering import Numbering
from pledgewatch.documents.formats.word_parts import MISSING, Parts, R, W
from pledgewatch.documents.formats.word_unseen import Sight


def read(given: Given) -> Document:
    """Read the Word file that is given.

    Raises `DamagedError` or `TooLargeError` if it cannot be followed, `NoTextError` if it has no
    words. What is not read, or may have been hidden, is told by warnings.
    """
    with Package(given.path) as package:
        return of(package, given.sha256)


def of(package: Package, sha256: str, *, media_type: str = kind.WORD) -> Document:
    """Read the Word file in `package`; raises as `read` does."""
    parts = Parts(package)
    root = parts.root(parts.main)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise DamagedError(MISSING)
    reader = _reader(parts, body)
    flow = Flow(reader.body(body))
    order = _read_notes(reader, parts)
    flow.notes = [
        FlowNote(note.number, note.words, flowing.placed(note.marks, order))
        for note in (reader.notes[place] for place in order)
    ]
    flow.paragraphs = [flowing.replaced(one, order) for one in flow.paragraphs]
    flow.furniture = list(_furniture(reader, parts, body))
    metadata = office_metadata.of_word(parts.by_root("core-properties"), _extended(parts))
    reader.noticed.comments = _comments(parts)
    return flowing.document(
        flow,
        metadata,
        sha256=sha256,
        media_type=media_type,
        language=reader.noticed.language or reader.styles.language,
        noticed=reader.noticed,
        macros=parts.has_macros,
    )


def _reader(parts: Parts, body: Element) -> Reader:
    styles = word_styles.of(parts.of_kind("styles"))
    numbering = Numbering(parts.of_kind("numbering"), styles)
    settings = parts.of_kind("settings")
    counters = word_notes.counters(settings, body)
    sight = Sight(word_grounds.of(parts, styles, body, settings))
    return Reader(styles, numbering, counters, parts.referred, sight)


def _read_notes(reader: Reader, parts: Parts) -> dict[int, int]:
    """Read the words of every note that has a mark; where each note comes, endnotes last."""
    found: dict[tuple[str, str], Element] = {}
    for sort in word_notes.USUAL_FORM:
        root = parts.of_kind(f"{sort}s")
        for element in root.iter(W + sort) if root is not None else ():
            if element.get(W + "type", "normal") not in word_notes.SEPARATORS:
                found.setdefault((sort, element.get(W + "id") or ""), element)
    for note in reader.notes:  # which grows: a note may have a note
        element = found.get((note.kind, note.key))
        if element is None:
            reader.noticed.missing_notes += 1
            continue
        words, marks = flowing.joined(reader.story(element))
        note.words, note.marks = _without(note.number if note.custom else "", words, marks)
    return flowing.order([note.kind == "endnote" for note in reader.notes])


def _without(mark: str, words: str, marks: Marks) -> tuple[str, Marks]:
    """The words of a note without the mark that opens them, where the author chose it."""
    if not mark or not words.lstrip().startswith(mark):
        return words, marks
    rest = words.lstrip().removeprefix(mark)
    cut = len(words) - len(rest)
    return rest, tuple((max(0, at - cut), note) for at, note in marks)


def _furniture(reader: Reader, parts: Parts, body: Element) -> Iterator[str]:
    """The words of running heads and feet, each once; bare page numbers left out."""
    said: set[str] = set()
    for place in ("headerReference", "footerReference"):
        for key in dict.fromkeys(one.get(R + "id") or "" for one in body.iter(W + place)):
            root = parts.referred(key)
            for paragraph in reader.story(root) if root is not None else ():
                words = " ".join(paragraph.words.split())
                if any(map(str.isalpha, words)) and words not in said:
                    said.add(words)
                    yield words


def _extended(parts: Parts) -> Element | None:
    found = parts.by_root("extended-properties")
    return found if found is not None else parts.by_root("extendedProperties")


def _comments(parts: Parts) -> list[str]:
    """Who wrote each comment."""
    root = parts.of_kind("comments")
    found = root.iter(W + "comment") if root is not None else ()
    return [element.get(W + "author") or "" for element in found]
