"""A process that runs beside ours, and is started again when it ends by itself."""

import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Self

from pledgewatch.terminal.screen import say

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before it is started again, doubled each time
STEADY = 60.0  # seconds after which it counts as well, and the pause is short again
GRACE = 10.0  # seconds that it has to end when asked to


class Attendant:
    """Runs `pledgewatch ARGUMENTS` beside this process, for as long as the block takes.

    It is in a process group of its own, so that Ctrl-C reaches it through us alone. Its input is a
    pipe from us, which closes when we are gone in whatever way.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        self._command = [sys.executable, "-m", "pledgewatch.terminal", *arguments]
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._attend, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _attend(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            began = time.monotonic()
            code = self._run()
            if self._stopping.is_set():
                return
            pause = FIRST_PAUSE if time.monotonic() - began > STEADY else pause
            say(f"The worker that reads documents ended ({code}); another starts in {pause:.0f} s.")
            self._stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _run(self) -> int:
        """Run it until it ends or we stop; its exit code."""
        with subprocess.Popen(
            self._command, stdin=subprocess.PIPE, start_new_session=True
        ) as process:
            while process.poll() is None:
                if self._stopping.wait(0.2):
                    return _ended(process)
            return process.returncode


def _ended(process: subprocess.Popen[bytes]) -> int:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        return process.wait(GRACE)
    process.kill()
    return process.wait()
