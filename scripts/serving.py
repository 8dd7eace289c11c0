"""The workbench served as anybody would serve it, for as long as something is done with it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("pledgewatch")


@dataclass(frozen=True, slots=True)
class Served:
    """A workbench that is being served."""

    pid: int
    link: str  # signs the local person in, once

    @property
    def base(self) -> str:
        """The address of home without the last slash: `http://127.0.0.1:40123`."""
        return self.link.partition("/enter/")[0]


@contextmanager
def served(workspace: Path) -> Iterator[Served]:
    """Serve a workspace, made if it is not there, on a free port."""
    workspace.mkdir(exist_ok=True)
    others = ("PLEDGEWATCH", "DJANGO")
    own = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    with subprocess.Popen(
        [str(PROGRAM), "-w", str(workspace), "serve", "--port", "0"],
        env=own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            link = process.stdout.readline().strip() if process.stdout else ""
            if not link:
                raise RuntimeError(f"pledgewatch serve stopped at once in {workspace}")
            yield Served(process.pid, link)
        finally:
            process.terminate()
