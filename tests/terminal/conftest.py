import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `pledgewatch` in a process of its own, in a workspace of the test's own."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGEWATCH", "DJANGO"))
    }
    environment["PLEDGEWATCH_WORKSPACE"] = str(tmp_path / "workspace")

    def run_it(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [Path(sys.executable).with_name("pledgewatch"), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == code, done.stderr[-2000:] + done.stdout[-500:]
        assert "Traceback" not in done.stderr
        return done

    return run_it
