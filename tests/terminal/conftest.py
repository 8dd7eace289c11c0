import os
import subprocess
import sys
import uuid
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
PROGRAM = Path(sys.executable).with_name("pledgewatch")


@cache
def database(workspace: Path) -> str:
    """The address of a database of that workspace's own, empty at first."""
    return new_database()


def environment(workspace: Path) -> dict[str, str]:
    """Of a process that works in `workspace`; on PostgreSQL with a database of its own."""
    found = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PLEDGEWATCH", "DJANGO"))
    }
    found["PLEDGEWATCH_WORKSPACE"] = str(workspace)
    if os.environ.get("PLEDGEWATCH_TEST_DATABASE") == "postgres":
        found["PLEDGEWATCH_DATABASE"] = database(workspace)
    return found


def new_database() -> str:
    """The address of a new, empty database on the tests' server."""
    import psycopg  # only where PostgreSQL is tested

    server = os.environ["PLEDGEWATCH_DATABASE"]
    name = f"terminal_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    address, question, options = server.partition("?")
    return f"{address.rpartition('/')[0]}/{name}{question}{options}"


def runner(workspace: Path) -> Run:
    """Runs `pledgewatch` in a process of its own, in that workspace."""
    variables = environment(workspace)

    def run_it(
        *arguments: str | Path, code: int = 0, given: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [PROGRAM, *arguments],
            env=variables,
            input=given,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == code, done.stderr[-2000:] + done.stdout[-500:]
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run_it


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `pledgewatch` in a workspace of the test's own."""
    return runner(tmp_path / "workspace")
