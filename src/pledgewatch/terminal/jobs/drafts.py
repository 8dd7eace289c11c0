"""The files of drafts: kept for a day in `archive/drafts/<number of the job>/`, then cleared.

They stand beside the sources because workers and pages on several machines share that folder. None
of them is part of the record, and each can be made again.
"""

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

FOLDER = "drafts"
KEPT = 24 * 3600.0  # seconds


def folder_of(number: int) -> Path:
    """Where the files of the draft go that the job of that number makes."""
    return _folder() / str(int(number))


def file_of(number: int, name: str) -> Path | None:
    """A file of a draft; None if there is none of that name, or it has been cleared."""
    for place in _within(folder_of(number)):
        if place.name == name and _age(place) < KEPT:
            return place
    return None


def forget(number: int) -> None:
    """Remove the files of a draft, if there are any."""
    shutil.rmtree(folder_of(number), ignore_errors=True)


def clear() -> None:
    """Remove the files of every draft that was made more than a day ago."""
    for place in _within(_folder()):
        if _age(place) >= KEPT:
            shutil.rmtree(place, ignore_errors=True)


def _folder() -> Path:
    return Path(settings.ARCHIVE_FOLDER) / FOLDER


def _within(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(FileNotFoundError):
        yield from folder.iterdir()


def _age(place: Path) -> float:
    with contextlib.suppress(FileNotFoundError):  # another process removed it
        return time.time() - place.stat().st_mtime
    return KEPT
