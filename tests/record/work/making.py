"""Kills workers while they build the example and issue its memorandum; tells as JSON what is there.

Run by `test_killed.py` in a process of its own: `python -m tests.record.work.making FOLDER`.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import date

from pledgewatch.record.workspace import Workspace
from tests.record.work.killing import (
    FOLDER,
    all_finished,
    awaited,
    forked,
    hang_after,
    hang_before,
    worker,
)


def killed_at(place: str, prepare: Callable[[], None]) -> None:
    """Have a worker killed where `prepare` makes it hang."""

    def doing() -> None:
        prepare()
        worker()

    child = forked(doing)
    awaited((FOLDER / place).exists)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    (FOLDER / place).unlink()


def done() -> None:
    child = forked(worker)
    awaited(all_finished)
    os.kill(child, signal.SIGTERM)
    os.waitpid(child, 0)


def main() -> None:
    workspace = Workspace.create(FOLDER / "w", name="Ann Lee")
    workspace.activate()
    ann = workspace.person()
    from pledgewatch.dossier.vocabulary import Confidentiality
    from pledgewatch.record import queries
    from pledgewatch.record.models import Job, Matter, Publication, Source
    from pledgewatch.record.work import leases
    from pledgewatch.terminal.jobs.example import ask_for_example
    from pledgewatch.terminal.jobs.publishing import ask_to_issue

    dossier = ask_for_example(ann).dossier
    # Filled, and not yet committed; and committed, before the worker says that it is done.
    killed_at("filled", lambda: hang_after("filled", leases, "note_result"))
    half = [Source.objects.count(), Matter.objects.count()]
    killed_at("finishing", lambda: hang_before("finishing", leases, "finish"))
    done()
    name = "memorandum.md"
    day, public = date(2009, 3, 31), Confidentiality.PUBLIC
    ask_to_issue(dossier, [name], as_of=day, audience=public, title="Once", by=ann)
    killed_at("noted", lambda: hang_after("noted", leases, "note_result"))
    unissued = Publication.objects.count()
    killed_at("issued", lambda: hang_before("issued", leases, "finish"))
    done()
    held = queries.publications(dossier).get()
    told = {
        "half": half,
        "sources": Source.objects.count(),
        "matters": Matter.objects.count(),
        "unissued": unissued,
        "issued": [held.key, held.title, list(held.files)],
        "jobs": [[job.kind, job.state, job.attempts] for job in Job.objects.order_by("pk")],
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
