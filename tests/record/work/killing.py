"""Kills workers at the worst moments and tells, as JSON, what is in the record in the end.

Run by `test_killed.py` in a process of its own: `python -m tests.record.work.killing FOLDER`.
Workers are forked, hang where they are told to, and are killed there with SIGKILL; their leases are
short.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pledgewatch.record.workspace import Workspace

FOLDER = Path(sys.argv[1])
LEASE = 0.4  # seconds
WORDS = (
    "Letter {}\n\nIn February 2008 the Ministry of Culture declined the draft law of the press.\n"
)


def hang(place: str) -> None:
    """Say that we are there, and wait to be killed."""
    (FOLDER / place).touch()
    time.sleep(60)
    os._exit(9)


def hang_before(place: str, module: Any, name: str) -> None:
    setattr(module, name, lambda *_, **__: hang(place))


def hang_after(place: str, module: Any, name: str) -> None:
    doing = getattr(module, name)

    def done(*arguments: Any, **named: Any) -> None:
        doing(*arguments, **named)
        hang(place)

    setattr(module, name, done)


def forked(doing: Callable[[], object]) -> int:
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        doing()
        os._exit(0)
    return child


def worker(*, poll: float = 0.02, once: bool = False) -> None:
    from pledgewatch.record.work.worker import Worker

    Worker(lease=LEASE, poll=poll).run(once=once)


def killed_at(place: str) -> None:
    """Have a worker killed in the middle of the job that waits."""
    from pledgewatch.record.actions import consulting, sources
    from pledgewatch.record.work import leases

    ways = {
        "reading": lambda: hang_before(place, consulting, "read"),
        "writing": lambda: hang_after(place, sources, "keep_proposals"),  # before it is committed
        "finishing": lambda: hang_before(place, leases, "finish"),  # after it is committed
    }

    def doing() -> None:
        ways[place]()
        worker()

    child = forked(doing)
    awaited((FOLDER / place).exists)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    (FOLDER / place).unlink()


def awaited(so: Callable[[], bool]) -> None:
    for _ in range(4000):
        if so():
            return
        time.sleep(0.01)
    sys.exit("waited in vain")


def all_finished() -> bool:
    from pledgewatch.record.models import UNFINISHED, Job

    return not Job.objects.filter(state__in=UNFINISHED).exists()


def warm_up() -> None:
    """Load what the reader loads at its first document, once for all that are forked."""
    from pledgewatch.documents import sandbox
    from pledgewatch.extraction import pipeline

    (FOLDER / "warm.txt").write_text(WORDS, "utf-8")
    pipeline.read(sandbox.open(FOLDER / "warm.txt"))
    sandbox.close()


def main() -> None:
    workspace = Workspace.create(FOLDER / "w", name="Ann Lee")
    workspace.activate()
    ann = workspace.person()
    from pledgewatch.record import actions
    from pledgewatch.record.actions import jobs
    from pledgewatch.record.models import Job, Proposal, Reading, Source

    held = actions.start_dossier(key="d", title="D", maker="Karvelia", by=ann)
    warm_up()

    def ask(number: int) -> None:
        words = WORDS.format(number).encode()
        jobs.ask_to_read(held, words, file_name=f"letter{number}.txt", by=ann)

    for number, places in enumerate(
        (("reading", "finishing"), ("writing", "reading"), ("reading", "writing", "reading"))
    ):
        ask(number)
        for place in places:
            killed_at(place)
        child = forked(worker)
        awaited(all_finished)
        os.kill(child, signal.SIGTERM)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit("told to end, the worker did not end well")
    told = {
        "jobs": [
            [job.state, job.attempts, job.result] for job in Job.objects.order_by("pk").iterator()
        ],
        "messages": [job.message for job in Job.objects.order_by("pk") if job.message],
        "sources": list(Source.objects.order_by("pk").values_list("key", "file_name")),
        "readings": Reading.objects.count(),
        "proposals": [
            list(Proposal.objects.filter(source=source).order_by("pk").values_list("kind", "text"))
            for source in Source.objects.order_by("pk")
        ],
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
