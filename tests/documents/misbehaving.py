"""A child process that does what its file says: hang, spin, eat memory, flood, lie, die.

Everything else is the real worker, with its real limits.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pledgewatch.documents import worker
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import EncryptedError
from pledgewatch.documents.formats import reading

read = reading.read


def say(content: bytes) -> None:
    """Write `content` where the answer is expected."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def spin() -> None:
    """Use the processor for ever."""
    while True:
        pass


def eat() -> None:
    """Take memory until there is none."""
    eaten = []
    while True:
        eaten.append(bytearray(1 << 24))


def boast() -> None:
    """Announce an answer of four gigabytes."""
    say(b"\xff\xff\xff\xff")
    time.sleep(60)


def refuse() -> None:
    """Say no in the proper way."""
    raise EncryptedError("needs a password; \x1b[2J save it without one")


def recurse() -> None:
    """Go deeper than the stack."""
    recurse()


def write_environment() -> None:
    """Leave the environment where it is read next."""
    words = f"The environment holds {sorted(os.environ)}."
    Path("environment.txt").write_text(words, encoding="utf-8")


DEEDS: dict[bytes, Callable[[], object]] = {
    b"hang": lambda: time.sleep(60),
    b"spin": spin,
    b"eat": eat,
    b"babble": lambda: say(b"\x00\x00\x00\x05no it"),
    b"boast": boast,
    b"list": lambda: say(b"\x00\x00\x00\x02[]"),
    b"answer twice": lambda: say(b'\x00\x00\x00\x0f{"document": 7}'),
    b"exit": lambda: os._exit(0),
    b"crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
    b"recurse": recurse,
    b"refuse": refuse,
    b"write": lambda: Path("large").write_bytes(b"0" * (4 << 20)),
    b"environment": write_environment,
}


def misread(
    path: Path, *, served_as: str = "", recognising: Callable[[int], None] | None = None
) -> Document:
    """Read `path` as ever, unless its words ask for trouble."""
    words = path.read_bytes()
    if words == b"lie":
        return replace(read(path), page_spans=())
    if words.startswith(b"recognise") and recognising is not None:
        recognising(2)
        while True:
            time.sleep(0.3)
            if words.endswith(b"again"):
                recognising(2)
    if words in DEEDS:
        DEEDS[words]()
    return read(Path("environment.txt") if words == b"environment" else path)


if __name__ == "__main__":
    reading.read = misread
    worker.main()
