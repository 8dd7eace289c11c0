"""The child gives up what it does not need, and answers whatever it is asked."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pledgewatch.documents.worker import LENGTH, READY

COMMAND = [sys.executable, "-I", "-B", "-X", "utf8", "-m", "pledgewatch.documents.worker"]
MIB = 1 << 20


def asked(path: Path, **changes: Any) -> dict[str, Any]:
    return {
        "act": "read",
        "path": str(path).encode().hex(),
        "memory": 768 * MIB,
        "seconds": 20,
        "output": MIB,
        "ticket": "7",
        **changes,
    }


def answers(*requests: dict[str, Any]) -> list[dict[str, Any]]:
    """What one child answers to `requests`, one behind the other, until its input closes."""
    contents = [json.dumps(request).encode() for request in requests]
    sent = b"".join(LENGTH.pack(len(content)) + content for content in contents)
    done = subprocess.run(COMMAND, input=sent, capture_output=True, check=True)
    assert done.stdout.startswith(READY)
    replies, rest = [], done.stdout.removeprefix(READY)
    while rest:
        (length,) = LENGTH.unpack(rest[: LENGTH.size])
        replies.append(json.loads(rest[LENGTH.size : LENGTH.size + length]))
        rest = rest[LENGTH.size + length :]
    return replies


def confined(script: str) -> str:
    """What `script` prints in a process that has given up its rights."""
    head = "from pledgewatch.documents import worker\nworker.give_up_rights()\n"
    command = [sys.executable, "-I", "-B", "-c", head + script]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_worker_answers_in_order_and_goes_on_after_an_error(tmp_path: Path) -> None:
    first, empty, second = (tmp_path / name for name in ("first", "empty", "second"))
    first.write_text("The first pledge.", encoding="utf-8")
    empty.write_bytes(b"")
    second.write_text("The second pledge.", encoding="utf-8")
    one, none, two = answers(asked(first), asked(empty), asked(second))
    assert one["document"]["text"] == "The first pledge."
    assert none == {
        "ticket": "7",
        "error": "NoTextError",
        "message": "is empty; there is nothing to read in it",
    }
    assert two["document"]["text"] == "The second pledge."


def test_worker_says_no_more_than_it_may(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_text("The law will be amended. " * 100, encoding="utf-8")
    assert answers(asked(path, output=1000)) == [
        {
            "ticket": "7",
            "error": "TooLargeError",
            "message": "says more than a file of its size can; it may be damaged on purpose",
        }
    ]


def test_worker_bounds_its_memory_anew_for_each_file(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_bytes(b"The law will be amended. " * 2_000_000)
    small = tmp_path / "small"
    small.write_text("The law.", encoding="utf-8")
    tight, loose = answers(asked(path, memory=160 * MIB), asked(small))
    assert tight == {
        "ticket": "7",
        "error": "TooLargeError",
        "message": "needs more memory than a file of its size is given; split it",
    }
    assert loose["document"]["text"] == "The law."


def test_worker_ends_when_nobody_asks() -> None:
    assert answers() == []


def test_child_cannot_reach_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        reached = confined(
            "import socket\n"
            "try:\n"
            f"    socket.create_connection(('127.0.0.1', {port}), 2)\n"
            "    print('reached')\n"
            "except OSError:\n"
            "    print('cut off')\n"
        )
    if reached == "reached":
        pytest.skip("this platform does not let a process give up the network")
    assert reached == "cut off"


def test_child_cannot_write_large_files_or_open_many(tmp_path: Path) -> None:
    said = confined(
        "import os, resource\n"
        f"os.chdir({str(tmp_path)!r})\n"
        "for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_CORE):\n"
        "    print(resource.getrlimit(limit))\n"
    )
    assert said == f"({MIB}, {64 * MIB})\n(64, 64)\n(0, 0)"


def test_child_gains_no_rights_through_programs() -> None:
    assert "NoNewPrivs:\t1" in confined("print(open('/proc/self/status').read())")
