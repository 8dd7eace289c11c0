"""Why a file could not become a Document. Every message says which file, what is wrong, what to do.

::

    DocumentError
    ├── EncryptedError      needs a password
    ├── DamagedError        its structure cannot be followed
    ├── NoTextError         has nothing to read: empty, or pictures of pages only
    ├── NoPageError         has no such page, or none that can be shown
    ├── ContainerError      is no document and holds some: `sandbox.unpack`
    ├── UnsupportedError    is of a kind that is not read
    ├── TooLargeError       would take more memory, or say more, than is allowed
    ├── TimedOutError       took longer than its size allows
    └── UnreadableError     could not be fetched from the disk
"""

from pledgewatch import PledgewatchError


class DocumentError(PledgewatchError):
    """A file that cannot be read; `str()` of it is one sentence or two for the person."""


class EncryptedError(DocumentError):
    """The file needs a password."""


class DamagedError(DocumentError):
    """The file's structure cannot be followed, or reading it brought the reader down."""


class NoTextError(DocumentError):
    """The file holds nothing to read."""


class NoPageError(DocumentError):
    """The file has no such page, or no pages that look like anything."""


class ContainerError(DocumentError):
    """The file is no document itself; what it holds is read by itself, after `sandbox.unpack`."""


class UnsupportedError(DocumentError):
    """The file is of a kind that is not read."""


class TooLargeError(DocumentError):
    """Reading the file would go over the limits on memory or output."""


class TimedOutError(DocumentError):
    """Reading took longer than a file of this size is given."""


class UnreadableError(DocumentError):
    """The file could not be fetched from the disk."""


KINDS: dict[str, type[DocumentError]] = {
    kind.__name__: kind
    for kind in (
        EncryptedError,
        DamagedError,
        NoTextError,
        NoPageError,
        ContainerError,
        UnsupportedError,
        TooLargeError,
        TimedOutError,
        UnreadableError,
    )
}
