"""The file that a reader of a format is given."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Given:
    """A file, its SHA-256, and the `Content-Type` under which it came, "" if it was not fetched."""

    path: Path
    sha256: str
    served_as: str = ""

    def content(self) -> bytes:
        """All its bytes."""
        return self.path.read_bytes()
