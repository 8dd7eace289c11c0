"""What must hold of whatever comes of a file: a document with all its rules, or a refusal.

A rule that does not hold is a `Fault`. Two faults with the same `rule` and `where` count as one.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pledgewatch.documents import wire
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DocumentError
from pledgewatch.documents.layout import direction
from pledgewatch.documents.layout.assembly import CONTROL

# How a refusal begins, behind the name of the file.
MESSAGE = re.compile(
    r"(?:is|has|have|holds|cannot|needs|took|says|shows|changed|nests|unpacks|declares|gave|would"
    r"|brings|names|opens|was|comes|keeps) .+"
)
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not hold, the line of ours where that came out, and what it says."""

    rule: str
    where: str = ""
    told: str = ""


def of_document(document: Document) -> Iterator[Fault]:
    """The rules that `document` does not keep (`documents.document`, `documents.wire`)."""
    if not document.text.strip():
        yield Fault("an empty text without a word")
    yield from _text_faults(document.text)
    yield from _block_faults(document)
    yield from _note_faults(document)
    yield from _page_faults(document)
    yield from _stated_faults(document)
    sent = json.loads(json.dumps(wire.fields_of(document)))
    try:
        if wire.document_of(sent) != document:
            yield Fault("another document after it was sent")
    except DocumentError as error:
        yield Fault("a document that cannot be sent", told=str(error))


def _text_faults(text: str) -> Iterator[Fault]:
    if found := CONTROL.search(text):
        yield Fault("a control character in the text", told=repr(found[0]))
    if found := direction.MARK.search(text):
        yield Fault("a mark of direction in the text", told=repr(found[0]))


def _block_faults(document: Document) -> Iterator[Fault]:
    if not document.blocks:
        yield Fault("no blocks")
        return
    for before, after in pairwise(document.blocks):
        if document.text[before.end : after.start] != "\n\n":
            yield Fault("blocks that are not divided by a blank line")
    if (document.blocks[0].start, document.blocks[-1].end) != (0, len(document.text)):
        yield Fault("words outside all blocks")
    for block in document.blocks:
        words = document.text[block.start : block.end]
        if not words or words.strip() != words:
            yield Fault("a block that is empty, or has blanks at its ends", told=f"{words!r:.80}")
        elif re.search(r"\s\s|[^\S ]", words):
            yield Fault("other blanks than single spaces in a block", told=f"{words!r:.200}")
        if block.level is not None and not (block.kind is BlockKind.HEADING and block.level >= 1):
            yield Fault("a level that none can be", told=repr(block.level))
        if CONTROL.search(block.number or "") or direction.MARK.search(block.number or ""):
            yield Fault("a number that the text cannot have", told=f"{block.number!r:.200}")


def _note_faults(document: Document) -> Iterator[Fault]:
    blocks = [block for block in document.blocks if block.kind is BlockKind.FOOTNOTE]
    if [(b.number or "", b.words, b.end, b.page) for b in blocks] != [
        (note.number, note.start, note.end, note.page) for note in document.footnotes
    ]:
        yield Fault("notes that are not their blocks")
    # The mark of a note may stand in another note.
    last = max((b.end for b in document.blocks if b.kind is not BlockKind.FURNITURE), default=0)
    if any(note.anchor is not None and note.anchor > last for note in document.footnotes):
        yield Fault("a note whose mark is not in the text")
    order = [
        1 + (BlockKind.FOOTNOTE, BlockKind.FURNITURE).index(block.kind)
        if block.kind in {BlockKind.FOOTNOTE, BlockKind.FURNITURE}
        else 0
        for block in document.blocks
    ]
    if order != sorted(order):
        yield Fault("notes or furniture amid the running text")


def _page_faults(document: Document) -> Iterator[Fault]:
    pages = {block.page for block in document.blocks} | {span.page for span in document.page_spans}
    if not pages <= set(range(1, document.pages + 1)):
        yield Fault("pages that the document does not have", told=f"{document.pages}")
    if any(run.page > document.pages for run in document.runs):
        yield Fault("words on pages that the document does not have")
    for before, after in pairwise(document.runs):
        if before.end > after.start:
            yield Fault("runs out of order")


def _stated_faults(document: Document) -> Iterator[Fault]:
    for name in ("title", "publisher", "author"):
        stated = getattr(document, name)
        if stated is not None:
            yield from of_words(f"the {name}", stated)
    for warning in document.warnings:
        yield from of_words("a warning", warning)
    if document.published is not None and not _is_day(document.published):
        yield Fault("a date that is none", told=document.published)
    if document.language is not None and not LANGUAGE.fullmatch(document.language):
        yield Fault("a language that is none", told=document.language)


def of_refusal(error: DocumentError) -> Iterator[Fault]:
    """What is wrong with how a refusal is told."""
    words = str(error)
    yield from of_words("a refusal", words)
    if not MESSAGE.match(words):
        yield Fault("a refusal that is no sentence", told=words[:200])


def of_words(of: str, words: str) -> Iterator[Fault]:
    """Words that somebody is shown have no line breaks, control characters, marks of direction."""
    bad = {letter for letter in words if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}}
    if bad or direction.MARK.search(words):
        yield Fault(f"{of} with letters that cannot be shown", told=f"{words!r:.200}")
    if not words.strip() or words != words.strip():
        yield Fault(f"{of} that is empty, or has blanks at its ends", told=f"{words!r:.200}")


def _is_day(edtf: str) -> bool:
    found = DATE.fullmatch(edtf)
    if found is None:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True
