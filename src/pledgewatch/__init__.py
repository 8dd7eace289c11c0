"""Pledgewatch holds a State to its word: from documents to a footnoted memorandum.

The folders below, read in the order of their listing, are the way that data take; a folder
imports those listed above it, never those below (``docs/decisions/0001-layout.md``).

Errors
------
Everything that the program raises for the person who uses it descends from `PledgewatchError`::

    PledgewatchError
    ├── documents: DocumentError          a file that cannot be read, and why
    ├── dossier:   NotADateError          words that are no EDTF date
    ├── extraction: AssistantError        an assistant that cannot be asked as it was set up
    ├── record:    RecordError            an act that the record does not allow
    └── reporting: UnsupportedError       sentences without a source; nothing is published
"""

__version__ = "0.1.0"


class PledgewatchError(Exception):
    """Something the user can mend. Its message says what, where, and what to do."""
