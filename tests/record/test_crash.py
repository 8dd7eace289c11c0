import os
import subprocess
import sys
from pathlib import Path

ACTS = 17


def test_killed_in_the_middle_of_any_action_the_last_good_state_is_left(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGE", "DJANGO"))
    }
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("dying.py"), tmp_path],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    deaths = {name: int(step) - 1 for name, step in map(str.split, done.stdout.splitlines())}
    assert len(deaths) == ACTS
    assert min(deaths.values()) >= 4, deaths
