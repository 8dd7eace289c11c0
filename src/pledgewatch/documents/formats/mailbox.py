"""A mailbox (MBOX, RFC 4155) holds letters one behind the other; each is a document of its own."""

import re
from collections.abc import Callable, Iterator

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import ContainerError, NoTextError
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.mail_parts import taken_head
from pledgewatch.documents.formats.members import Entry, shown
from pledgewatch.documents.formats.text_kind import FROM_LINE

# A line of a letter's words that begins as the line before a letter does has ">" before it.
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
A_MAILBOX = "is a mailbox of {count} letters; each is a document of its own"
EMPTY = re.compile(rb"(?:(?<=\n)|\A)\r?\n\Z")  # line; the end of the one before it is no part of it
HEAD = 64 << 10
LONGEST_SUBJECT = 80


def read(given: Given) -> Document:
    """Raise `ContainerError`: a mailbox is no document."""
    raise ContainerError(A_MAILBOX.format(count=len(entries(given))))


def entries(given: Given) -> list[Entry]:
    """The letters of the mailbox that is given; raises `NoTextError` if there are none."""
    content = given.content()
    found = [
        Entry(_name(content[start:end], number), end - start, _load(content, start, end))
        for number, (start, end) in enumerate(_letters(content), start=1)
    ]
    if not found:
        raise NoTextError("is a mailbox without letters; there is nothing to read in it")
    return found


def _letters(content: bytes) -> Iterator[tuple[int, int]]:
    dividers = list(_dividers(content))
    ends = [*(start for start, _ in dividers[1:]), len(content)]
    for (_, start), end in zip(dividers, ends, strict=False):
        if content[start:end].strip():
            yield start, end


def _dividers(content: bytes) -> Iterator[tuple[int, int]]:
    """Where the lines that begin a letter stand, with the empty line before them."""
    at = 0
    while (at := content.find(b"From ", at)) >= 0:
        found = FROM_LINE.match(content, at) if at == 0 or content[at - 1 : at] == b"\n" else None
        if found:
            empty = EMPTY.search(content[max(0, at - 3) : at])
            yield at - (len(empty[0]) if empty else 0), found.end()
        at += len(b"From ")


def _name(letter: bytes, number: int) -> str:
    subject = taken_head(letter[:HEAD]).get("subject", "").replace("/", "\u2215")
    return shown(f"{number} {subject[:LONGEST_SUBJECT].strip()}".strip() + ".eml", number)


def _load(content: bytes, start: int, end: int) -> Callable[[], bytes]:
    return lambda: QUOTED_FROM.sub(rb"\1", content[start:end])
