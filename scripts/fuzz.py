"""Fuzzes the readers of documents: files that nobody would write are read or refused.

`make fuzz`, or `python -m scripts.fuzz [TARGET...] [--minutes 60] [--to FOLDER]`. The minutes are
divided among the targets by their shares. Each runs in a process of its own: after a crash what
it was reading is kept, and it goes on. Whatever broke a rule of `scripts.fuzzing.rules` is told
at the end and kept in the folder; a small file that shows it belongs to `tests/documents/broken`.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.fuzzing import child
from scripts.fuzzing.finds import Finds
from scripts.fuzzing.rules import Fault
from scripts.fuzzing.targets import TARGETS
from scripts.pages import DOCS

CORPORA = DOCS.parents[1] / "shared" / "corpora"
SPARE = 120  # seconds beyond its time after which a process hangs
LEAST = 2.0  # seconds for which it is worth starting again


def main(arguments: Sequence[str]) -> None:
    """Fuzz the targets that are named, or all, and say what was found."""
    asked = _asked(arguments)
    names = asked.targets or list(TARGETS)
    shares = sum(TARGETS[name].share for name in names)
    for name in names:
        seconds = 60 * asked.minutes * TARGETS[name].share / shares
        finds = fuzzed(name, seconds, seed=asked.seed, folder=asked.to / name, plain=asked.plain)
        print(told(name, finds), flush=True)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--to", type=Path, default=Path("build", "fuzz"))
    parser.add_argument("--plain", action="store_true", help="without atheris, if it is installed")
    asked = parser.parse_args(arguments)
    if unknown := [name for name in asked.targets if name not in TARGETS]:
        parser.error(f"no such target: {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    return asked


def fuzzed(name: str, seconds: float, *, seed: int, folder: Path, plain: bool = False) -> Finds:
    """Fuzz one target for so long, starting again after each crash; what is kept in `folder`."""
    over = time.monotonic() + seconds
    guide = [] if plain or not child.is_guided() else [child.GUIDED]
    while (left := over - time.monotonic()) > 0:
        kept = Finds.in_folder(folder)
        command = [name, str(left), str(seed), str(folder), *guide]
        code = _run(command, left, folder)
        finds = Finds.in_folder(folder)
        if code and finds.current.exists():
            content = finds.current.read_bytes()
            finds.keep(content, Fault("crash", told=f"the process ended with {code}"))
            finds.write()
        if not code or left < LEAST or (code > 0 and finds.tried == kept.tried):
            break
        seed += 1
    return Finds.in_folder(folder)


def _run(command: Sequence[str], seconds: float, folder: Path) -> int:
    """How a process ended that fuzzes; below zero the signal that ended it."""
    corpora = [str(CORPORA)] if CORPORA.is_dir() else []
    with (folder / "log").open("ab") as log:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "scripts.fuzzing.child", *command, *corpora],
                check=False,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                timeout=seconds + SPARE,
                preexec_fn=lambda: os.nice(10),
            )
        except subprocess.TimeoutExpired:
            return -1
    return done.returncode


def told(name: str, finds: Finds) -> str:
    """What came of a target, in lines."""
    rate = finds.tried / finds.seconds if finds.seconds else 0
    head = (
        f"{name}: {finds.tried:,} inputs in {finds.seconds / 60:.1f} min ({rate:.0f} a second), "
        f"{len(finds.outcomes)} outcomes, {len(finds.found)} faults"
    )
    rows = [
        f"  {one['rule']} {one['where']} ({one['times']} times, smallest {one['size']} bytes) "
        f"{one['told']}"
        for one in finds.found.values()
    ]
    return "\n".join([head, *rows])


if __name__ == "__main__":
    main(sys.argv[1:])
