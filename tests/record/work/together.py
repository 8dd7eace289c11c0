"""Has several workers do many jobs at once and tells, as JSON, who did which.

Run by `test_killed.py` in a process of its own:
`python -m tests.record.work.together FOLDER WORKERS JOBS`.
"""

import json
import os
import sys
import time
from pathlib import Path

from pledgewatch.record.workspace import Workspace

FOLDER = Path(sys.argv[1])
WORKERS, JOBS = int(sys.argv[2]), int(sys.argv[3])


def main() -> None:
    workspace = Workspace.create(FOLDER / "w", name="Ann Lee")
    workspace.activate()
    ann = workspace.person()
    from django.db import connections

    from pledgewatch.record import actions
    from pledgewatch.record.actions import jobs
    from pledgewatch.record.models import Job
    from pledgewatch.record.work.kinds import KINDS, Upshot, Work
    from pledgewatch.record.work.worker import Worker

    def sign(work: Work) -> Upshot:
        with (FOLDER / "signed").open("a", encoding="ascii") as file:
            file.write(f"{os.getpid()} {work.arguments['number']}\n")
        time.sleep(0.01)
        return Upshot({"by": os.getpid()})

    KINDS["sign"] = sign
    held = actions.start_dossier(key="d", title="D", maker="Karvelia", by=ann)
    for number in range(JOBS):
        jobs.ask(held, "sign", {"number": number}, by=ann)
    connections.close_all()
    children = []
    for _ in range(WORKERS):
        child = os.fork()
        if child == 0:
            Worker(poll=0.01).run(once=True)
            os._exit(0)
        children.append(child)
    codes = [os.waitpid(child, 0)[1] for child in children]
    signed = [line.split() for line in (FOLDER / "signed").read_text().splitlines()]
    told = {
        "codes": codes,
        "numbers": sorted(int(number) for _, number in signed),
        "workers": len({worker for worker, _ in signed}),
        "states": sorted(set(Job.objects.values_list("state", "attempts"))),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
