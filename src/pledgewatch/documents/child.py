"""A warm child process that reads files, and the time that it is given for each."""

import json
import os
import secrets
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pledgewatch import PledgewatchError
from pledgewatch.documents.errors import (
    DamagedError,
    DocumentError,
    TimedOutError,
    TooLargeError,
)

LENGTH = struct.Struct(">I")
READY = b"here"  # what a child says first
COMMAND = (sys.executable, "-I", "-B", "-X", "utf8", "-m", "pledgewatch.documents.worker")


class Child:
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
        time_is_over = Deadline(bounds, self._process.kill)
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
        self, request: dict[str, Any], most: int, path: Path, time_is_over: "Deadline"
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


class Deadline:
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
