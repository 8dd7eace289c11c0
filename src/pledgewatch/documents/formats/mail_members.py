"""What is attached to a letter; each is a document of its own."""

import mimetypes
from collections.abc import Callable

from pledgewatch.documents.formats import mail_parts
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.mail_parts import Attached
from pledgewatch.documents.formats.members import Entry, shown


def entries(given: Given) -> list[Entry]:
    """The attachments of the letter that is given; raises as taking it apart does."""
    attached = mail_parts.taken_apart(given.content()).attached
    return [
        Entry(_name(one, number), len(one.content), _load(one.content))
        for number, one in enumerate(attached, start=1)
    ]


def _name(attached: Attached, number: int) -> str:
    if attached.name:
        return shown(attached.name, number)
    return f"file {number}{mimetypes.guess_extension(attached.media_type) or ''}"


def _load(content: bytes) -> Callable[[], bytes]:
    return lambda: content
