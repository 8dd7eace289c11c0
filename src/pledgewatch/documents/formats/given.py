"""The file that a reader of a format is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


def _untold(_pages: int) -> None:
    """Nobody waits."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file, its SHA-256, and the `Content-Type` under which it came, "" if it was not fetched.

    `recognising` is told of how many pages the words will be read off their pictures, before that
    is begun: it takes seconds a page.
    """

    path: Path
    sha256: str
    served_as: str = ""
    recognising: Callable[[int], None] = field(default=_untold, compare=False, repr=False)

    def content(self) -> bytes:
        """All its bytes."""
        return self.path.read_bytes()
