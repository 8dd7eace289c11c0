"""What a server does once it listens, so that nobody's first page waits for it."""

import gc
import logging
import sys
import threading
import time

from django.db import connection
from django.utils import timezone

from pledgewatch.accounts.models import Person
from pledgewatch.record.queries.beforehand import derive_beforehand

ALLOCATED = 50_000  # containers more than freed, before cycles are looked for; Python has 700
TURN = 0.001  # seconds that a thread computes before others have their turn; Python has 0.005
REST = 0.5  # of the time of each step, in which pages are answered undisturbed
log = logging.getLogger("django.request")  # as a page that failed, without words of documents


def settle() -> None:
    """Spare the collector of cycles all that stays for good, and share the processor fairly.

    The program itself is a million objects, through which it would look again and again: that
    is a third of the time of whoever makes many objects, and a pause of many pages.
    """
    sys.setswitchinterval(TURN)
    gc.set_threshold(ALLOCATED, 20, 20)
    gc.collect()
    gc.freeze()


def warm(first: Person | None = None) -> None:
    """Derive outcomes until all are kept; those that `first` sees before others.

    What fails here is told, and happens again to whoever asks for the page.
    """
    try:
        begun = time.monotonic()
        for _ in derive_beforehand(timezone.localdate(), first):
            time.sleep((time.monotonic() - begun) * REST)
            begun = time.monotonic()
    except Exception:
        log.exception("outcomes were not derived beforehand")
    finally:
        connection.close()  # a thread has its own
        gc.freeze()  # what is kept stays long


def warm_beside(first: Person | None = None) -> threading.Thread:
    """Do so beside the answering of pages."""
    thread = threading.Thread(target=warm, args=(first,), name="warm", daemon=True)
    thread.start()
    return thread
