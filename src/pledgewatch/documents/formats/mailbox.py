"""A mailbox (MBOX, RFC 4155) holds letters one behind the other; each is a document of its own."""

import re
from collections.abc import Callable, Iterator

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import ContainerError, NoTextError
from pledgewatch.documents.formats import text_kind
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.mail_parts import taken_head
from pledgewatch.documents.formats.members import Entry, shown

# The line that begins a letter; a line of its words that begins so has ">" before it.
DIVIDER = re.compile(
    rb"(?:\A|(?<=\n))(?:\r?\n)?" + text_kind.FROM_LINE.pattern,
)
QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
A_MAILBOX = "is a mailbox of {count} letters; each is a document of its own"
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
    dividers = list(DIVIDER.finditer(content))
    ends = [*(divider.start() for divider in dividers[1:]), len(content)]
    for divider, end in zip(dividers, ends, strict=False):
        if content[divider.end() : end].strip():
            yield divider.end(), end


def _name(letter: bytes, number: int) -> str:
    subject = taken_head(letter[:HEAD]).get("subject", "").replace("/", "\u2215")
    return shown(f"{number} {subject[:LONGEST_SUBJECT].strip()}".strip() + ".eml", number)


def _load(content: bytes, start: int, end: int) -> Callable[[], bytes]:
    return lambda: QUOTED_FROM.sub(rb"\1", content[start:end])
