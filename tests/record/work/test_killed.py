import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.conftest import new_database

pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked"),
]


def _told(script: str, *arguments: str | Path) -> Any:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGE", "DJANGO"))
    }
    if os.environ.get("PLEDGEWATCH_TEST_DATABASE") == "postgres":
        environment["PLEDGEWATCH_DATABASE"] = new_database()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.record.work.{script}", *arguments],
        cwd=Path(__file__).parents[3],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-300:] + done.stderr[-2000:]
    return json.loads(done.stdout)


def test_killed_in_the_middle_of_a_document_it_is_read_once_by_the_next(tmp_path: Path) -> None:
    told = _told("killing", tmp_path)
    assert told["jobs"] == [
        ["done", 3, {"source": "s1", "new": True}],  # killed twice, once after it was written
        ["done", 3, {"source": "s2", "new": True}],  # killed twice, once while it was written
        ["given_up", 3, {}],  # killed each time
    ]
    assert [message[:25] for message in told["messages"]] == ["This was begun 3 times, a"]
    assert told["sources"] == [["s1", "letter0.txt"], ["s2", "letter1.txt"]]
    assert told["readings"] == 2
    words = "In February 2008 the Ministry of Culture declined the draft law of the press."
    first, second = told["proposals"]
    assert first == second
    assert [text for kind, text in first if kind == "event"] == [words]


def test_workers_side_by_side_never_do_the_same_job(tmp_path: Path) -> None:
    told = _told("together", tmp_path, "3", "40")
    assert told["codes"] == [0, 0, 0]
    assert told["numbers"] == list(range(40))
    assert told["workers"] > 1
    assert told["states"] == [["done", 1]]


def test_example_and_issue_are_made_once_wherever_a_worker_is_killed(tmp_path: Path) -> None:
    told = _told("making", tmp_path)
    assert (told["half"], told["sources"], told["matters"]) == ([0, 0], 5, 7)
    assert (told["unissued"], told["issued"]) == (0, ["pub1", "Once", ["memorandum.md"]])
    assert told["jobs"] == [["example", "done", 3], ["issue", "done", 3]]
