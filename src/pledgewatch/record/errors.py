"""What the record refuses, each with what to do.

::

    RecordError
    ├── NotAllowedError      the person's role does not allow it
    ├── NotFoundError        no such item in the dossier
    ├── RefusedError         the act would break a rule of the record
    │   └── MeantimeError    somebody else changed the same meanwhile
    │   └── AlreadyHereError     these bytes are a source of the dossier already
    ├── IdentityShownError   a text names a protected person
    └── WorkspaceError       the folder is no workspace, or cannot be used
"""

from dataclasses import dataclass
from datetime import datetime

from pledgewatch import PledgewatchError


class RecordError(PledgewatchError):
    """An act that the record does not allow."""


class NotAllowedError(RecordError):
    """The person's role in the dossier does not allow it."""


class NotFoundError(RecordError):
    """No such item."""


class RefusedError(RecordError):
    """The act would break a rule of the record; nothing was changed."""


class AlreadyHereError(RefusedError):
    """These bytes are a source of the dossier; its key is `source`, empty if it is hidden."""

    def __init__(self, message: str, *, source: str) -> None:
        super().__init__(message)
        self.source = source


@dataclass(frozen=True, slots=True, kw_only=True)
class Meantime:
    """A field that two people changed: what both saw, what one made of it, what the other would.

    `by` and `at` say who made it what it is now, and when, as far as the record can tell.
    """

    field: str
    was: str
    now: str
    yours: str
    by: str
    at: datetime | None


class MeantimeError(RefusedError):
    """Somebody else changed the same meanwhile; nothing was changed, and no words are lost."""

    def __init__(self, called: str, fields: tuple[Meantime, ...]) -> None:
        self.fields = fields
        told = "; ".join(
            f"{one.field} by {one.by or 'somebody'}, to “{_shortened(one.now)}”" for one in fields
        )
        super().__init__(
            f"Nothing was changed: while you wrote, {called} was changed ({told}). "
            "Look at both and save again what should hold."
        )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 -- as much as a message bears


class IdentityShownError(RecordError):
    """A text that would be published names a protected person."""


class WorkspaceError(RecordError):
    """A folder that is no workspace, or one that cannot be used."""
