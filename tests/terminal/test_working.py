import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.conftest import PROGRAM, Run, environment

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix"),
]

ASK = """
import json, sys
from pathlib import Path
from pledgewatch.record.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
workspace.activate()
from pledgewatch.record import queries
from pledgewatch.record.actions import jobs
from pledgewatch.record.models import Job
held = queries.dossier_of("karvelia", workspace.person())
for words in json.load(sys.stdin):
    if words == "cancel":
        jobs.cancel(Job.objects.last(), by=workspace.person())
    else:
        jobs.ask_to_read(held, words.encode(), file_name="a.txt", by=workspace.person())
rows = Job.objects.order_by("pk")
print(json.dumps([[job.state, job.attempts, job.result.get("source", "")] for job in rows]))
"""
LONG = "In May 2008 a law was declined. " * 30_000  # half a minute of reading
# Starts a worker as `serve` does, tells its number, and waits to be killed.
PARENT = """
import subprocess, sys
streams = {"stdin": subprocess.PIPE if sys.argv[1] == "pipe" else subprocess.DEVNULL}
child = subprocess.Popen([sys.argv[2], "work", "--with-parent"], start_new_session=True, **streams)
print(child.pid, flush=True)
child.wait()
"""


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    run("new", "karvelia", "--title", "T", "--maker", "Karvelia", "--name", "Ann Lee")
    return tmp_path / "workspace"


def _asked(workspace: Path, *words: str) -> list[list[object]]:
    """Ask for files of these words to be read, or cancel the last; how all jobs stand."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, workspace],
        env=environment(workspace),
        input=json.dumps(words),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told: list[list[object]] = json.loads(done.stdout)
    return told


def _awaited(so: Callable[[], bool]) -> bool:
    for _ in range(100):
        if so():
            return True
        time.sleep(0.1)
    return False


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().split(") ")[1][0] != "Z"


def test_work_that_was_asked_for_is_done(workspace: Path, run: Run) -> None:
    _asked(workspace, "In May 2008 a law was declined.", "")
    assert "did 2 pieces of work" in run("work", "--once").stderr
    assert _asked(workspace) == [["done", 1, "s1"], ["failed", 1, ""]]
    assert "did 0 pieces of work" in run("work", "--once").stderr


@pytest.mark.parametrize("held", ["pipe", "nothing"])
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_worker_ends_when_the_program_that_started_it_is_killed(workspace: Path, held: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, held, PROGRAM],
        env=environment(workspace),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    with parent.stdout:
        worker = int(parent.stdout.readline())
    _asked(workspace, "In May 2008 a law was declined.")
    assert _awaited(lambda: _asked(workspace) == [["done", 1, "s1"]])
    assert _alive(worker)
    parent.kill()
    parent.wait()
    assert _awaited(lambda: not _alive(worker))


def test_worker_lets_a_cancelled_job_be_and_does_the_next(workspace: Path) -> None:
    worker = subprocess.Popen([PROGRAM, "work"], env=environment(workspace))
    _asked(workspace, LONG)
    assert _awaited(lambda: _asked(workspace) == [["running", 1, ""]])
    _asked(workspace, "cancel", "In May 2008 a law was declined.")
    assert _awaited(lambda: _asked(workspace) == [["cancelled", 1, ""], ["done", 1, "s1"]])
    worker.terminate()
    assert worker.wait(timeout=10) == 0


def test_worker_told_to_end_lets_go_of_its_job(workspace: Path) -> None:
    _asked(workspace, LONG)
    worker = subprocess.Popen([PROGRAM, "work"], env=environment(workspace))
    assert _awaited(lambda: _asked(workspace) == [["running", 1, ""]])
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=10) == 0
    assert _asked(workspace) == [["queued", 0, ""]]
