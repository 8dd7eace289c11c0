"""What runs in the child: it answers requests on its standard input until that closes.

A request and an answer are each four bytes of length, most significant first, and so many bytes
of JSON. The child first gives up what reading a document does not need: large files, many open
files, core dumps, more rights and (where the platform lets it) the network. Memory and processor
time are bounded anew for each request, since they depend on the size of the file.
"""

import contextlib
import ctypes
import json
import os
import struct
import sys
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
        reply = {"ticket": request["ticket"], **answer(request)}
        _send(answers, reply, request["output"])


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

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, until)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, resource.getrlimit(limit)[1]))


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do what `request` asks; an error of the document's becomes part of the answer."""
    path = Path(os.fsdecode(bytes.fromhex(request["path"])))
    _bound(request["memory"], request["seconds"])
    try:
        if request["act"] == "rectangles":
            from pledgewatch.documents.formats import pdf  # heavy, and not needed for text

            return {"rectangles": pdf.rectangles(path, request["runs"])}
        if request["act"] == "picture":
            from pledgewatch.documents.formats import pdf_picture  # heavy, and for pages only

            return {"picture": pdf_picture.picture(path, request["page"], request["width"])}
        if request["act"] == "unpack":
            from pledgewatch.documents.formats import unpacking  # for containers only

            return unpacking.unpacked(path, request["start"])
        document = reading.read(path, served_as=request.get("served_as", ""))
        return {"document": wire.fields_of(document)}
    except DocumentError as error:
        return {"error": type(error).__name__, "message": str(error)}
    except MemoryError:
        return {"error": TooLargeError.__name__, "message": TOO_MUCH_MEMORY}
    except Exception as error:  # noqa: BLE001 -- the one boundary of this process
        return {"error": "DamagedError", "message": f"cannot be followed ({error!r:.200})"}


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
    stream.write(LENGTH.pack(len(content)) + content)
    stream.flush()


if __name__ == "__main__":
    main()
