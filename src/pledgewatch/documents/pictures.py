"""Pictures of pages, and places on them, kept so that the next who asks need not wait.

`<folder>/<sha256>/<page>-<width>.page` holds a picture: a line of JSON with the sizes, then the
bytes. All of it can be made again from the archive, and may be removed at any time. Places are
kept in memory only.
"""

import contextlib
import json
import os
import re
import shutil
import tempfile
import threading
from base64 import b64encode
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from pledgewatch.documents import sandbox, wire
from pledgewatch.documents.document import Document, Rectangle
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.picture import Picture

MOST_BYTES = 2 << 30  # about 20,000 pages of print at 1000 pixels
LEAVES = 0.9  # of them stay when the oldest are removed
MOST_SPANS = 50_000  # whose places are remembered, about 20 MB
AT_ONCE = 2  # children that draw side by side, however many people ask
LOCKS = 64
DIGEST = re.compile(r"[0-9a-f]{64}")
SUFFIX = ".page"
HEADER = ("page", "media_type", "width", "height", "page_width", "page_height")

_Runs = tuple[tuple[int, int, int], ...]
_Places = tuple[Rectangle, ...]


class Pictures:
    """Pictures under a folder, `<workspace>/index/pages`; many threads may ask at the same time."""

    def __init__(
        self, folder: Path, *, most_bytes: int = MOST_BYTES, at_once: int = AT_ONCE
    ) -> None:
        self.folder = Path(folder)
        self._most_bytes = most_bytes
        self._kept: int | None = None  # bytes in the folder; None before they are counted
        self._keeping = threading.Lock()
        self._drawing = threading.BoundedSemaphore(at_once)
        self._locks = tuple(threading.Lock() for _ in range(LOCKS))
        self._places: OrderedDict[tuple[str, _Runs], _Places] = OrderedDict()
        self._remembering = threading.Lock()

    def picture(self, path: Path, sha256: str, page: int, *, width: int = 1000) -> Picture:
        """The picture of `page` of the file at `path`, whose bytes hash to `sha256`.

        Raises as `sandbox.picture` does, and `ValueError` if `sha256` is none.
        """
        place = self._folder_of(sha256) / f"{int(page)}-{int(width)}{SUFFIX}"
        kept = _read(place, page)
        if kept is not None:
            return kept
        with self._locks[hash(place) % LOCKS]:  # the second who asks for it finds it drawn
            kept = _read(place, page)
            if kept is not None:
                return kept
            with self._drawing:
                drawn = sandbox.picture(path, page, width=width)
            self._keep(place, drawn)
            return drawn

    def rectangles(
        self, path: Path, document: Document, spans: Sequence[tuple[int, int]]
    ) -> tuple[_Places, ...]:
        """What `sandbox.rectangles` says; asked once only for each span. Raises as it does."""
        keys = [(document.sha256, tuple(document.sources(*span))) for span in spans]
        with self._remembering:
            known = {key: self._places[key] for key in keys if key in self._places}
        unknown = {key: span for key, span in zip(keys, spans, strict=True) if key not in known}
        if unknown:
            with self._drawing:
                found = sandbox.rectangles(path, document, list(unknown.values()))
            known.update(zip(unknown, found, strict=True))
        with self._remembering:
            for key in keys:
                self._places[key] = known[key]
                self._places.move_to_end(key)
            while len(self._places) > MOST_SPANS:
                self._places.popitem(last=False)
        return tuple(known[key] for key in keys)

    def forget(self, sha256: str) -> None:
        """Remove every picture of a source; raises `ValueError` if `sha256` is none."""
        with self._keeping:
            shutil.rmtree(self._folder_of(sha256), ignore_errors=True)
            self._kept = None
        with self._remembering:
            for key in [key for key in self._places if key[0] == sha256]:
                del self._places[key]

    def _folder_of(self, sha256: str) -> Path:
        if DIGEST.fullmatch(sha256) is None:
            raise ValueError(f"{sha256!r} is no SHA-256: 64 digits 0-9 and a-f are expected")
        return self.folder / sha256

    def _keep(self, place: Path, picture: Picture) -> None:
        """Write the picture all at once, and make room; a full disk only costs drawing it again."""
        head = json.dumps({name: getattr(picture, name) for name in HEADER}).encode()
        with self._keeping, contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            _write(place, head + b"\n" + picture.content)
            if self._kept is None:
                self._kept = sum(size for _, size, _ in self._all())
            else:
                self._kept += place.stat().st_size
            if self._kept > self._most_bytes:
                self._make_room()

    def _all(self) -> list[tuple[float, int, Path]]:
        """When each file was last looked at, its bytes, where it is; half-written ones too."""
        found = []
        for place in self.folder.glob("*/*"):
            with contextlib.suppress(FileNotFoundError):  # another process removed it
                told = place.stat()
                found.append((told.st_mtime, told.st_size, place))
        return found

    def _make_room(self) -> None:
        """Remove what nobody has looked at for longest."""
        found = sorted(self._all())
        kept = sum(size for _, size, _ in found)
        for _, size, place in found:
            if kept <= LEAVES * self._most_bytes:
                break
            place.unlink(missing_ok=True)
            kept -= size
            with contextlib.suppress(OSError):
                place.parent.rmdir()  # if it was the last of its source
        self._kept = kept


def _read(place: Path, page: int) -> Picture | None:
    """The picture kept at `place`; None if there is none, or it is broken."""
    try:
        head, _, content = place.read_bytes().partition(b"\n")
        fields = json.loads(head)
        picture = wire.picture_of({**fields, "content": b64encode(content)}, page)
        os.utime(place)
    except (OSError, ValueError, TypeError, DamagedError):
        return None
    return picture


def _write(place: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as incoming:
            incoming.write(content)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
