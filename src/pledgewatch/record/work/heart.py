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
    """Beats inside its `with` block; at each beat that finds the job lost it calls `let_go`.

    So it does where the worker is `ending` and has not let go yet: Python drops an exception that
    is raised in a finaliser, and the first call may have met one.
    """

    def __init__(
        self,
        job: Job,
        *,
        lease: float,
        ending: Callable[[], bool],
        let_go: Callable[[], None],
    ) -> None:
        self._job, self._lease, self._ending, self._let_go = job, lease, ending, let_go
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
                if (self._ending() or not self._renewed()) and not self._stop.is_set():
                    self._let_go()
        finally:
            connection.close()  # a thread has its own

    def _renewed(self) -> bool:
        """Renew the lease; whether the job is still ours, as far as we know."""
        try:
            leases.renew(self._job, lease=self._lease)
        except leases.LostError:
            return False
        except Error:
            connection.close()  # busy or away: the next beat asks anew
        return True
