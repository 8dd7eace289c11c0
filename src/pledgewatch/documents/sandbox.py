"""The only door for files from outside: they are read in a child process with narrow limits.

A child stays warm for the next file, is killed when its time is over, and is replaced after any
failure, so that one bad file does not disturb the rest. Nothing here imports a parser.
"""

import atexit
import json
import os
import queue
import secrets
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pledgewatch import PledgewatchError
from pledgewatch.documents import places, wire
from pledgewatch.documents.container import Member
from pledgewatch.documents.document import Document, Rectangle
from pledgewatch.documents.errors import (
    KINDS,
    DamagedError,
    DocumentError,
    TimedOutError,
    TooLargeError,
    UnreadableError,
)
from pledgewatch.documents.picture import WIDEST, Picture, has_pictures

LENGTH = struct.Struct(">I")
READY = b"here"  # what a child says first
MIB = 1 << 20
LONGEST_MESSAGE = 500
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What reading may cost. Each limit is a base and so much more for each byte of the file.

    Fixed limits fail on honest large files; a UN report of 24 pages has about 250 KiB and takes
    well under a second. Each page that must be recognised (OCR) is given time besides: it takes
    two to five seconds, and four times that where its language must be found out.
    """

    seconds: float = 20.0
    seconds_per_mib: float = 10.0
    seconds_per_picture: float = 12.0  # of a page
    most_seconds: float = 1800.0
    memory: int = 768 * MIB  # of address space, Python and the parsers included
    memory_per_byte: int = 24
    most_memory: int = 4096 * MIB
    output: int = 8 * MIB  # of JSON
    output_per_byte: int = 40  # text in a PDF is compressed

    def for_size(self, size: int) -> dict[str, int]:
        """The limits for a file of `size` bytes, as the child is told them."""
        seconds = min(self.most_seconds, self.seconds + self.seconds_per_mib * size / MIB)
        return {
            "seconds": max(1, round(seconds)),
            "most_seconds": max(1, round(self.most_seconds)),
            "milliseconds_per_picture": round(1000 * self.seconds_per_picture),
            "memory": min(self.most_memory, self.memory + self.memory_per_byte * size),
            "output": min(self.output + self.output_per_byte * size, (1 << 32) - 1),
        }


DEFAULT_LIMITS = Limits()
# Somebody waits for a picture. A page of print takes 50 ms, one of maps or scans a second.
PICTURE_LIMITS = Limits(seconds=10, seconds_per_mib=1, most_seconds=60)
# Members come as they are, some MiB at a time, the largest by itself: `formats.members`.
UNPACKING_LIMITS = Limits(output=128 * MIB, output_per_byte=0, memory=1024 * MIB)
MOST_UNPACKED = 1100 * MIB
COMMAND = (sys.executable, "-I", "-B", "-X", "utf8", "-m", "pledgewatch.documents.worker")


def open(  # noqa: A001 -- it opens
    path: Path, *, served_as: str = "", limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read the file at `path` in a child process.

    `served_as` is the `Content-Type` under which its bytes came, if they were fetched. Raises
    a `DocumentError` whose message says which file, what is wrong and what to do.
    """
    return _ask(
        path,
        {"act": "read", "served_as": served_as},
        limits,
        lambda reply: wire.document_of(reply.get("document", {})),
    )


def unpack(path: Path, *, limits: Limits = UNPACKING_LIMITS) -> Iterator[Member]:
    """The members of the archive, mailbox or letter at `path`, read in a child process.

    They come a few at a time; one that cannot be had says why. A letter without attachments has
    none. Raises as `open` does, `UnsupportedError` if the file is no container, `TooLargeError` if
    it holds too much.
    """
    start, count, total = 0, 1, 0
    while start < count:
        members, count = _ask(path, {"act": "unpack", "start": start}, limits, wire.members_of)
        if not members and start < count:
            raise DamagedError(f"{path} says other things of itself than before; try again")
        start += len(members)
        for member in members:
            total += len(member.content)
            if total > MOST_UNPACKED:
                raise TooLargeError(f"{path} unpacks to far more than it says; it may be a trap")
            yield member


def open_many(
    paths: Iterable[Path], *, children: int | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[tuple[Path, Document | DocumentError]]:
    """Read files side by side in `children` processes (as many as processors), in their order.

    A file that cannot be read gives its error in place of a document; the rest goes on.
    """
    count = children or os.cpu_count() or 1
    waiting: deque[tuple[Path, Future[Document]]] = deque()
    with ThreadPoolExecutor(count, thread_name_prefix="reading") as readers:
        for path in paths:
            waiting.append((path, readers.submit(open, path, limits=limits)))
            if len(waiting) > 2 * count:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def _result(path: Path, reading: Future[Document]) -> tuple[Path, Document | DocumentError]:
    try:
        return path, reading.result()
    except DocumentError as error:
        return path, error


def rectangles(
    path: Path,
    document: Document,
    spans: Sequence[tuple[int, int]],
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[tuple[Rectangle, ...], ...]:
    """Where each span of `document.text` stands on its pages, one rectangle a line.

    `path` is the file that `document` was read from. A document without pages of a fixed size has
    no rectangles. Raises as `open` does.
    """
    if not has_pictures(document.media_type):
        return tuple(() for _ in spans)
    recognised = [places.rectangles(document, *span) for span in spans]
    wanted = [
        [list(part) for part in document.sources(*span) if part[0] not in document.recognised]
        for span in spans
    ]
    if not any(wanted):
        return tuple(recognised)
    stated = _ask(
        path,
        {"act": "rectangles", "runs": wanted},
        limits,
        lambda reply: wire.rectangles_of(reply.get("rectangles"), len(spans)),
    )
    return tuple(
        tuple(sorted((*one, *other), key=lambda place: place.page))
        for one, other in zip(stated, recognised, strict=True)
    )


def picture(
    path: Path, page: int, *, width: int = 1000, limits: Limits = PICTURE_LIMITS
) -> Picture:
    """How `page` (from 1) of the file at `path` looks, `width` pixels wide.

    A page of an unusual form gives a smaller picture than was asked for: `Picture.width` counts.
    Raises `NoPageError` if there is no such page, or the file is of a kind whose pages cannot be
    shown (`picture.has_pictures(document.media_type)` tells beforehand), else as `open` does;
    `ValueError` on a width that is not from 1 to `WIDEST`.
    """
    if not 1 <= width <= WIDEST:
        raise ValueError(f"a picture {width} pixels wide; ask for 1 to {WIDEST}")
    return _ask(
        path,
        {"act": "picture", "page": page, "width": width},
        limits,
        lambda reply: wire.picture_of(reply.get("picture"), page),
    )


def _ask(
    path: Path,
    request: dict[str, Any],
    limits: Limits,
    checked: Callable[[dict[str, Any]], Answer],
) -> Answer:
    """Have a child answer `request` about the file at `path`; `checked` makes sense of it."""
    path = Path(path)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableError(f"{path} is not a file; give the name of a file")
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise UnreadableError(
            f"{path} cannot be opened ({reason}); check the name and rights"
        ) from error
    except ValueError as error:  # a zero byte in the name
        raise UnreadableError(f"{path!r} is no name that a file can have ({error})") from error
    bounds = limits.for_size(size)
    where = os.fsencode(path.absolute()).hex()
    child = _idle()
    untrusted_reply = child.ask({**request, "path": where, **bounds}, bounds, path)
    if "error" in untrusted_reply:
        kind = KINDS.get(str(untrusted_reply["error"]), DamagedError)
        if kind is TooLargeError:
            child.close()  # its memory may be in pieces
        else:
            _children.put(child)
        raise kind(f"{path} {_shown(untrusted_reply.get('message'))}")
    try:
        answer = checked(untrusted_reply)
    except DamagedError as error:
        child.close()  # who made no sense once is not asked again
        raise DamagedError(f"{path} {error}") from error
    _children.put(child)
    return answer


def _shown(untrusted_message: object) -> str:
    """A message of the child's, fit for a terminal."""
    words = str(untrusted_message)[:LONGEST_MESSAGE]
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in words)


class _Child:
    """A warm child process; it serves one request at a time."""

    def __init__(self) -> None:
        self._scratch = tempfile.TemporaryDirectory(prefix="pledgewatch-")
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._scratch.name,
            env={},
            close_fds=True,
        )
        self.owner = os.getpid()
        self._ready = False

    @property
    def process_id(self) -> int:
        """Its number among the processes of the machine."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can be asked, and by this process."""
        return self.owner == os.getpid() and self._process.poll() is None

    def ask(self, request: dict[str, Any], bounds: dict[str, int], path: Path) -> dict[str, Any]:
        """Its answer; raises a `DocumentError` and ends the child if it does not come in time."""
        time_is_over = _Deadline(bounds, self._process.kill)
        try:
            untrusted_reply = self._exchange(request, bounds["output"], path, time_is_over)
        except DocumentError:
            self.close()
            if time_is_over.came:
                raise TimedOutError(
                    f"{path} took longer than {time_is_over.seconds} s to read; "
                    "it may be damaged, or split it"
                ) from None
            if not self._ready:
                raise PledgewatchError(
                    "the process that reads files does not start; install Pledgewatch anew"
                ) from None
            raise
        except BaseException:  # interrupted: its answer may still come, and belong to nobody
            self.close()
            raise
        finally:
            time_is_over.cancel()
        return untrusted_reply

    def _exchange(
        self, request: dict[str, Any], most: int, path: Path, time_is_over: "_Deadline"
    ) -> dict[str, Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise AssertionError("the child was started without pipes")
        ticket = secrets.token_hex(8)  # an answer that was prepared for another file lacks it
        content = json.dumps({**request, "ticket": ticket}).encode()
        fell = f"{path} brought the reader down; it is damaged, open and save it anew"
        try:
            self._ready = self._ready or stdout.read(len(READY)) == READY
            if not self._ready:
                raise DamagedError(fell)
            stdin.write(LENGTH.pack(len(content)) + content)
            stdin.flush()
            while True:
                head = stdout.read(LENGTH.size)
                if len(head) < LENGTH.size:
                    raise DamagedError(fell)
                length = LENGTH.unpack(head)[0]
                if length > most:
                    raise TooLargeError(
                        f"{path} says more than a file of its size can; "
                        "it may be damaged on purpose"
                    )
                reply = json.loads(stdout.read(length))
                if not isinstance(reply, dict) or reply.get("ticket") != ticket:
                    raise DamagedError(fell)
                if "recognising" not in reply:
                    return reply
                time_is_over.put_off(int(reply["recognising"]))
        except (OSError, ValueError, TypeError) as error:
            raise DamagedError(fell) from error

    def close(self) -> None:
        """End the process and remove its scratch folder."""
        if self.owner != os.getpid():
            return  # it belongs to the process that we were forked from
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # a request was still on its way to a dead child
        self._scratch.cleanup()


class _Deadline:
    """Calls `end` when the time for a request is over; it may be put off once."""

    def __init__(self, bounds: dict[str, int], end: Callable[[], None]) -> None:
        self.came = False
        self.seconds = bounds["seconds"]
        self._bounds = bounds
        self._end = end
        self._begun = time.monotonic()
        self._put_off = False
        self._timer = self._started(self.seconds)

    def put_off(self, pages: int) -> None:
        """Give time for `pages` whose words are recognised, within the most."""
        if self._put_off or pages < 1:
            return
        self._put_off = True
        more = pages * self._bounds["milliseconds_per_picture"] // 1000
        self.seconds = max(self.seconds, min(self.seconds + more, self._bounds["most_seconds"]))
        self._timer.cancel()
        self._timer = self._started(self._begun + self.seconds - time.monotonic())

    def cancel(self) -> None:
        """Nothing happens any more."""
        self._timer.cancel()

    def _started(self, seconds: float) -> threading.Timer:
        timer = threading.Timer(max(0.0, seconds), self._is_over)
        timer.daemon = True
        timer.start()
        return timer

    def _is_over(self) -> None:
        self.came = True
        self._end()


_children: queue.LifoQueue[_Child] = queue.LifoQueue()


def _idle() -> _Child:
    while True:
        try:
            child = _children.get_nowait()
        except queue.Empty:
            return _Child()
        if child.alive:
            return child
        child.close()


def warm() -> None:
    """Start a child ahead of the first file; it readies itself while other things are done."""
    _children.put(_idle())


def children() -> list[int]:
    """The process ids of the warm children, for those who measure what reading costs."""
    return [child.process_id for child in list(_children.queue)]


def close() -> None:
    """End the warm children; the next `open` starts a new one."""
    while True:
        try:
            _children.get_nowait().close()
        except queue.Empty:
            return


atexit.register(close)
