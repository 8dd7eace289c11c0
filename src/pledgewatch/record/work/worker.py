"""The worker's loop: claim a job, do it, say what came of it, look for the next.

It can be killed at any point. Told to end (SIGTERM), it lets go of the job that it is at, so that
another worker takes it up at once; killed, its lease runs out first.
"""

import contextlib
import logging
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping
from types import FrameType
from typing import Any

from django.db import Error, InterfaceError, OperationalError, connections

from pledgewatch import PledgewatchError
from pledgewatch.record.models import Job, JobPhase
from pledgewatch.record.work import leases
from pledgewatch.record.work.heart import Heart
from pledgewatch.record.work.kinds import KINDS, Work

POLL = 0.3  # seconds between two looks for a job; a look takes 0.3 ms
PATIENCE = 2.0  # seconds until the next look when the database does not answer
KEEP_WARM = 60.0  # seconds that the reader is kept ready after the last job
TOLD = 0.5  # seconds between two notes of how far a job is
LAST_WORD = 10.0  # seconds in which a worker that was told to end must have let go
TOO_MUCH_MEMORY = "It needs more memory than there is. Split the file, or read it elsewhere."
BROKE = (
    "The reader broke on it ({kind}). That is a fault of the program, not of the file: report it "
    "with the file, if you can share it."
)
BROKE_OTHERWISE = (
    "The worker broke on it ({kind}), and nothing half made was kept. That is a fault of the "
    "program: report it."
)
log = logging.getLogger(__name__)


class Interrupted(BaseException):
    """The worker is to let go of its job: it was told to end, or the job is no longer its own."""


def perform(job: Job, *, lease: float = leases.LEASE) -> None:
    """Do a job that this process holds, and note what came of it.

    Does nothing more once the job is no longer ours. Raises Django's `Error` if the database
    does not answer: the lease runs out then, and the job is tried again.
    """
    told = _Telling(job, lease)

    def note(result: Mapping[str, Any]) -> None:
        leases.note_result(job, result)

    with contextlib.suppress(leases.LostError):
        try:
            if job.kind not in KINDS:
                leases.fail(job, f"This worker cannot do “{job.kind}”: a newer program asked it.")
                return
            upshot = KINDS[job.kind](Work(job, tell=told, note=note))
            leases.finish(job, upshot.result, source=upshot.source, message=upshot.message)
        except PledgewatchError as error:
            leases.fail(job, str(error))
        except MemoryError:
            leases.fail(job, TOO_MUCH_MEMORY)
        except (leases.LostError, OperationalError, InterfaceError):
            raise
        except Exception as error:  # the one boundary of this process
            log.exception("job %s (%s) broke", job.pk, job.kind)
            broke = BROKE if job.kind in leases.OF_DOCUMENTS else BROKE_OTHERWISE
            leases.fail(job, broke.format(kind=type(error).__name__))


def work_off(*, lease: float = leases.LEASE) -> int:
    """Do all that is queued, here and now, without a heartbeat; how many jobs there were."""
    count = 0
    while (job := leases.claim(lease=lease)) is not None:
        perform(job, lease=lease)
        count += 1
    return count


class _Telling:
    """Notes how far a job is, but not more often than anybody could see."""

    def __init__(self, job: Job, lease: float) -> None:
        self._job, self._lease = job, lease
        self._phase: JobPhase | None = None
        self._at = 0.0

    def __call__(self, phase: JobPhase, done: int, total: int) -> None:
        now = time.monotonic()
        if phase is self._phase and now < self._at + TOLD:
            return
        self._phase, self._at = phase, now
        leases.note_progress(self._job, phase, done=done, total=total, lease=self._lease)


class Worker:
    """One process's worth of work. Runs in the main thread, where signals arrive.

    `ending` says that it was told to end. `stale` says that this process should give way to a fresh
    one: it holds the reader in memory and has had nothing to read for a while, or was interrupted,
    perhaps in the middle of an import.
    """

    def __init__(self, *, lease: float = leases.LEASE, poll: float = POLL) -> None:
        self._lease, self._poll = lease, poll
        self._busy = False
        self._idle_since = math.inf
        self.ending = False  # no Event: a signal may come while we hold its lock
        self.stale = False

    def run(self, *, once: bool = False) -> int:
        """Do jobs until told to end, or stale, or with `once` until none is left; how many."""
        self._listen()
        count = 0
        while not (self.ending or self.stale):
            try:
                worked = self._step()
            except Error as error:
                log.warning("the database does not answer (%s); looking again", error)
                _forget_connection()
                time.sleep(PATIENCE)
                continue
            count += worked
            if worked:
                self._idle_since = time.monotonic()
            elif once:
                break
            else:
                self._rest()
        return count

    def _rest(self) -> None:
        """Wait for the next look."""
        self.stale = time.monotonic() > self._idle_since + KEEP_WARM
        time.sleep(self._poll)

    def end(self) -> None:
        """Have it let go of its job and end; from any thread. A worker that is stuck is ended."""
        watch = threading.Timer(LAST_WORD, os._exit, [1])
        watch.daemon = True
        watch.start()
        self._interrupt(signal.SIGTERM)

    def _step(self) -> bool:
        """Do one job, if there is one."""
        if not leases.any_to_do():
            return False
        leases.give_up_spent()
        job = leases.claim(lease=self._lease)
        if job is None:
            return False
        try:
            with Heart(
                job, lease=self._lease, ending=lambda: self.ending, let_go=self._interrupt_job
            ):
                try:
                    self._busy = True  # from here on a signal interrupts
                    if not self.ending:
                        perform(job, lease=self._lease)
                finally:
                    self._busy = False
        except Interrupted:
            self.stale = True
            _forget_connection()
        if self.ending:
            with contextlib.suppress(leases.LostError):  # it had just been finished
                leases.release(job)
        return True

    def _listen(self) -> None:
        def let_go(_signal: int, _frame: FrameType | None) -> None:
            if self._busy:
                raise Interrupted

        def told_to_end(number: int, frame: FrameType | None) -> None:
            self.ending = True
            let_go(number, frame)

        signal.signal(signal.SIGTERM, told_to_end)
        signal.signal(signal.SIGINT, told_to_end)
        if sys.platform != "win32":
            signal.signal(signal.SIGUSR1, let_go)

    def _interrupt_job(self) -> None:
        if sys.platform != "win32":  # elsewhere it does the job to its end, and that is dropped
            self._interrupt(signal.SIGUSR1)

    def _interrupt(self, number: int) -> None:
        main = threading.main_thread().ident
        if sys.platform == "win32" or main is None:
            signal.raise_signal(number)
        else:
            signal.pthread_kill(main, number)


def _forget_connection() -> None:
    """Begin with a new connection: the old one may have been left in the middle of anything."""
    with contextlib.suppress(Error):
        connections["default"].close()
    del connections["default"]
