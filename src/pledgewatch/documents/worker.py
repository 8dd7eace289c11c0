"""What runs in the child: it answers requests on its standard input until that closes.

A request and an answer are each four bytes of length, most significant first, and so many bytes
of JSON. Before the answer the child may say of how many pages the words will be read off their
pictures (`recognising`), which takes longer than the size of the file allows. The child first
gives up what reading a document does not need: large files, many open files, core dumps, more
rights and (where the platform lets it) the network. Memory and processor time are bounded anew for
each request, since they depend on the size of the file.
"""

import contextlib
import ctypes
import json
import os
import struct
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from pledgewatch.documents import wire
from pledgewatch.documents.errors import DocumentError, TooLargeError
from pledgewatch.documents.formats import reading

LENGTH = struct.Struct(">I")
READY = b"here"  # what the child says first, before it is asked anything
OPEN_FILES = 64
WRITABLE = 1 << 20  # bytes a file may grow to: a library tries its scratch folder on import
CONVERTED = 64 << 20  # bytes that a program of another's may be allowed: a document made anew
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000  # linux/sched.h
PR_SET_NO_NEW_PRIVS = 38  # linux/prctl.h


def main() -> None:
    """Serve requests until the parent closes the pipe."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    give_up_rights()
    answers.write(READY)
    answers.flush()
    while (request := _receive(requests)) is not None:
        ticket = {"ticket": request["ticket"]}
        recognising = partial(_announce, answers, ticket)
        reply = {**ticket, **answer(request, recognising)}
        _send(answers, reply, request["output"])


def _announce(answers: BinaryIO, ticket: dict[str, Any], pages: int) -> None:
    """Say that so many pages will be recognised; the parent gives the time for it.

    The engine is a process of its own; drawing what it is given takes up to a second a page.
    """
    _allow(pages)
    _write(answers, json.dumps({**ticket, "recognising": pages}).encode())


def give_up_rights() -> None:
    """Bound what the child can do, before it has seen a byte of any document."""
    if sys.platform == "win32":
        return
    import resource  # not on every platform

    for limit, usual, most in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
        (resource.RLIMIT_FSIZE, WRITABLE, CONVERTED),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (usual, most))
    if sys.platform == "linux":
        _cut_network()


def _cut_network() -> None:
    """Move into a network of our own that has no way out; go on where that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def _bound(memory: int, seconds: int) -> None:
    """Allow `memory` bytes of address space, and `seconds` more of processor time."""
    if sys.platform == "win32":
        return
    import resource  # not on every platform

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
    used = resource.getrusage(resource.RUSAGE_SELF)
    _stop_at(int(used.ru_utime + used.ru_stime) + seconds + 1)


def _allow(seconds: int) -> None:
    """Allow so many more seconds of processor time than now are."""
    if sys.platform == "win32":
        return
    import resource  # not on every platform

    stated = resource.getrlimit(resource.RLIMIT_CPU)[0]
    if stated != resource.RLIM_INFINITY:
        _stop_at(stated + seconds)


def _stop_at(seconds: int) -> None:
    import resource  # not on every platform

    with contextlib.suppress(ValueError, OSError):
        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, most))


def answer(request: dict[str, Any], recognising: Callable[[int], None]) -> dict[str, Any]:
    """Do what `request` asks; an error of the document's becomes part of the answer.

    `recognising` is told of how many pages the words are about to be recognised.
    """
    _bound(request["memory"], request["seconds"])
    try:
        return _done(request, recognising)
    except DocumentError as error:
        return {"error": type(error).__name__, "message": str(error)}
    except MemoryError:
        return {"error": TooLargeError.__name__, "message": TOO_MUCH_MEMORY}
    except Exception as error:  # noqa: BLE001 -- the one boundary of this process
        return {"error": "DamagedError", "message": f"cannot be followed ({error!r:.200})"}


def _done(request: dict[str, Any], recognising: Callable[[int], None]) -> dict[str, Any]:
    path = Path(os.fsdecode(bytes.fromhex(request["path"])))
    if request["act"] == "rectangles":
        from pledgewatch.documents.formats import pdf  # heavy, and not needed for text

        return {"rectangles": pdf.rectangles(path, request["runs"])}
    if request["act"] == "picture":
        return {"picture": reading.picture(path, request["page"], request["width"])}
    if request["act"] == "unpack":
        from pledgewatch.documents.formats import unpacking  # for containers only

        return unpacking.unpacked(path, request["start"])
    served_as = request.get("served_as", "")
    document = reading.read(path, served_as=served_as, recognising=recognising)
    return {"document": wire.fields_of(document)}


TOO_MUCH_MEMORY = "needs more memory than a file of its size is given; split it"


def _receive(stream: BinaryIO) -> dict[str, Any] | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    request: dict[str, Any] = json.loads(stream.read(LENGTH.unpack(head)[0]))
    return request


def _send(stream: BinaryIO, reply: dict[str, Any], most: int) -> None:
    content = json.dumps(reply, ensure_ascii=True, separators=(",", ":")).encode()
    if len(content) > most:
        message = "says more than a file of its size can; it may be damaged on purpose"
        refusal = {
            "ticket": reply["ticket"],
            "error": TooLargeError.__name__,
            "message": message,
        }
        content = json.dumps(refusal).encode()
    _write(stream, content)


def _write(stream: BinaryIO, content: bytes) -> None:
    stream.write(LENGTH.pack(len(content)) + content)
    stream.flush()


if __name__ == "__main__":
    main()
