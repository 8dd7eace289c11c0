"""What the record refuses, each with what to do.

::

    RecordError
    ├── NotAllowedError      the person's role does not allow it
    ├── NotFoundError        no such item in the dossier
    ├── RefusedError         the act would break a rule of the record
    │   └── AlreadyHereError     these bytes are a source of the dossier already
    ├── IdentityShownError   a text names a protected person
    └── WorkspaceError       the folder is no workspace, or cannot be used
"""

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


class IdentityShownError(RecordError):
    """A text that would be published names a protected person."""


class WorkspaceError(RecordError):
    """A folder that is no workspace, or one that cannot be used."""
