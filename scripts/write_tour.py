"""Run the commands that README.md and docs/tour.md show, and write what they answer under them.

A block that opens with ```console holds commands behind "$ " and their output. The blocks of a page
are run in order, in one new folder that holds the documents of the example; so the pages tell what
the program does, not what it did once. A test compares the two.
"""

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from scripts.pages import DOCS

PAGES = (DOCS.parent / "README.md", DOCS / "tour.md")
_BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
_COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n", re.MULTILINE)
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")  # bold, and whether the cursor is shown
WIDTH = 92  # columns of the terminal that the commands see


def page(path: Path) -> str:
    """The text of a page with the output of its commands as they answer now."""
    with tempfile.TemporaryDirectory() as folder:
        _lay_out(Path(folder))
        return _BLOCK.sub(
            lambda match: f"{match[1]}{_answered(match[2], Path(folder))}{match[3]}",
            path.read_text(encoding="utf-8"),
        )


def _lay_out(folder: Path) -> None:
    with as_file(files("pledgewatch.terminal.example") / "documents") as documents:
        shutil.copytree(documents, folder / "documents")


def _answered(block: str, folder: Path) -> str:
    return "".join(
        f"$ {command[1]}\n{_output(command[1], folder)}" for command in _COMMAND.finditer(block)
    )


def _output(command: str, folder: Path) -> str:
    """What a person at a terminal sees of a command: its remarks, then its results."""
    master, slave = pty.openpty()
    environment = {
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "USER": "ann",
        "LOGNAME": "ann",
        "COLUMNS": str(WIDTH),
        "TERM": "xterm",
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
        "PLEDGEWATCH_WORKSPACE": "madrid",
    }
    with subprocess.Popen(
        ["/bin/bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(slave)
        remarks = process.stderr
        said = remarks.read() if remarks else b""
        said += b"".join(iter(lambda: _read(master), b""))
        process.wait()
    os.close(master)
    if b"Traceback" in said:
        raise SystemExit(f"`{command}` broke:\n{said.decode('utf-8', 'replace')[-2000:]}")
    seen = _STYLE.sub("", said.decode("utf-8", "replace")).replace(str(folder), "~")
    lines = seen.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n" if said.strip() else ""


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # the last writer has closed its end
        return b""


def main() -> None:
    """Write every page anew."""
    for path in PAGES:
        path.write_text(page(path), encoding="utf-8")
        sys.stderr.write(f"Wrote {path.name}\n")


if __name__ == "__main__":
    main()
