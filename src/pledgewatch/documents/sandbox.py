"""The only door for files from outside: they are read in a child process with narrow limits.

A child stays warm for the next file, is killed when its time is over, and is replaced after any
failure, so that one bad file does not disturb the rest. Nothing here imports a parser.
"""

import atexit
import os
import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from pledgewatch.documents import places, wire
from pledgewatch.documents.child import Child
from pledgewatch.documents.container import Member
from pledgewatch.documents.document import Document, Rectangle
from pledgewatch.documents.errors import (
    KINDS,
    DamagedError,
    DocumentError,
    TooLargeError,
    UnreadableError,
)
from pledgewatch.documents.limits import (
    DEFAULT_LIMITS,
    MOST_UNPACKED,
    PICTURE_LIMITS,
    UNPACKING_LIMITS,
    Limits,
)
from pledgewatch.documents.picture import WIDEST, Picture, has_pictures

LONGEST_MESSAGE = 500
Answer = TypeVar("Answer")


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


_children: queue.LifoQueue[Child] = queue.LifoQueue()


def _idle() -> Child:
    while True:
        try:
            child = _children.get_nowait()
        except queue.Empty:
            return Child()
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
