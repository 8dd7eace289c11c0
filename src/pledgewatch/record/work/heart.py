"""A thread that renews the lease of a job for as long as its worker lives."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from django.db import Error, connection

from pledgewatch.record.models import Job
from pledgewatch.record.work import leases

BEATS = 3  # in a lease, so that one may be late


class Heart:
    """Beats inside its `with` block; calls `lost` once if the job is no longer this worker's."""

    def __init__(self, job: Job, *, lease: float, lost: Callable[[], None]) -> None:
        self._job, self._lease, self._lost = job, lease, lost
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="heart", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _beat(self) -> None:
        try:
            while not self._stop.wait(self._lease / BEATS):
                try:
                    leases.renew(self._job, lease=self._lease)
                except leases.LostError:
                    if not self._stop.is_set():
                        self._lost()
                    return
                except Error:
                    connection.close()  # busy or away: the next beat asks anew
        finally:
            connection.close()  # a thread has its own
