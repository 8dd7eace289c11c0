import os
import subprocess
import sys
from pathlib import Path

import pytest

from pledgewatch.record import actions
from tests.terminal.conftest import new_database

NO_ACTS = {
    "About",
    "Brought",
    "Bulk",
    "Given",
    "Invited",
    "Renewal",
    "may_edit",
    "may_remove",
    "may_undo",
    "refuse_identities",
}  # values, and what changes nothing


@pytest.mark.database
def test_killed_in_the_middle_of_any_action_the_last_good_state_is_left(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGE", "DJANGO"))
    }
    if os.environ.get("PLEDGEWATCH_TEST_DATABASE") == "postgres":
        environment["PLEDGEWATCH_DATABASE"] = new_database()
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("dying.py"), tmp_path],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-300:] + done.stderr[-2000:]
    deaths = {name: int(number) for name, number in map(str.split, done.stdout.splitlines())}
    assert sorted(deaths) == sorted(set(actions.__all__) - NO_ACTS)
    assert min(deaths.values()) >= 2, deaths  # what only goes on record has two
