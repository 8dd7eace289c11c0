"""A file of results, one JSON line a document, that a stopped `read` goes on with."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pledgewatch import PledgewatchError

BEGINNING = b'{"source": '  # of every result, as `add` writes it


class ResultsError(PledgewatchError):
    """The file of results cannot be gone on with; the message says why and what to do."""


class Results:
    """Results as they are written; those that are whole already are not made again."""

    def __init__(self, path: Path) -> None:
        """Open the file of results at `path`, or begin one; a last line cut short is dropped."""
        self.path = path
        self._digests: dict[str, str] = {}  # of the bytes that were read, by source
        try:
            whole = self._whole_lines()
            with path.open("a", encoding="utf-8") as results:
                if whole is not None:
                    results.truncate(whole)
        except OSError as error:
            raise ResultsError(f"{path}: {error.strerror}. Name another file.") from error

    def missing(self, files: Iterable[Path]) -> list[Path]:
        """The files that have no result yet, or have changed since, or could not be read."""
        return [file for file in files if not self._has(file)]

    def has(self, source: str, sha256: str) -> bool:
        """Whether there is a result of these bytes under this name."""
        return self._digests.get(source) == sha256

    def add(self, result: dict[str, Any]) -> None:
        """Write a result; ending this process does not lose it."""
        with self.path.open("a", encoding="utf-8") as results:
            results.write(json.dumps(result, ensure_ascii=False) + "\n")

    def _has(self, file: Path) -> bool:
        digest = _digest(file)
        return digest is not None and self._digests.get(str(file)) == digest

    def _whole_lines(self) -> int | None:
        """Take note of every whole line; the bytes that they take, None where there is no file."""
        if not self.path.exists():
            return None
        whole = 0
        with self.path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    self._refuse_unless_cut_short(line)
                    break
                whole += len(line)
                self._note(line)
        return whole

    def _refuse_unless_cut_short(self, tail: bytes) -> None:
        """A last line without an end is dropped only where it is the beginning of a result."""
        if not (tail.startswith(BEGINNING) or BEGINNING.startswith(tail)):
            raise self._of_something_else()

    def _note(self, line: bytes) -> None:
        try:
            result = json.loads(line)
            source = result["source"]
        except (ValueError, KeyError, TypeError) as error:
            raise self._of_something_else() from error
        self._digests[source] = result.get("sha256", "")

    def _of_something_else(self) -> ResultsError:
        return ResultsError(
            f"{self.path} holds something else than results of `pledgewatch read`. "
            "Name another file."
        )


def _digest(file: Path) -> str | None:
    """SHA-256 of a file's bytes; None where it cannot be read, as `read` will say."""
    try:
        with file.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()
    except OSError:
        return None
