"""A container is taken apart, some of its members at a time: they go to the parent as bytes."""

from base64 import b64encode
from pathlib import Path
from typing import Any

from pledgewatch.documents.errors import UnsupportedError
from pledgewatch.documents.formats import kind, members, reading
from pledgewatch.documents.formats.given import Given

BATCH = 32 << 20  # bytes of members that are held at a time; a larger one goes alone
# Which module knows the members of what: each has `entries(given: Given) -> list[Entry]`.
HOLDERS = {
    kind.ZIP: "archive_members",
    kind.MAILBOX: "mailbox",
    kind.MAIL: "mail_members",
}


def unpacked(path: Path, start: int) -> dict[str, Any]:
    """Members of the container at `path` from number `start` on, and how many there are in all.

    Each is `[name, bytes in base 64, what went wrong]`. Raises a `DocumentError` if it is none.
    """
    told = reading.kind_at(path)
    if told not in HOLDERS:
        raise UnsupportedError("holds no documents; it is one itself")
    entries = reading.module(HOLDERS[told]).entries(Given(path, ""))
    taken = members.taken(entries, start, BATCH)
    rows = [[name, b64encode(content).decode(), problem] for name, content, problem in taken]
    return {"members": rows, "count": len(entries)}
