"""Do the work that pages ask for: `work`.

A worker started by another program ends with it: when its standard input, a pipe, is closed, or
when it has another parent.
"""

import contextlib
import os
import stat
import sys
import threading
from collections.abc import Callable
from typing import Annotated

import typer

from pledgewatch.terminal.screen import say
from pledgewatch.terminal.workspaces import opened

LOOK = 1.0  # seconds between two looks for the parent
PARENT = os.getppid()  # as early as we can ask: it may be gone before we are ready
POLITE = 5  # niceness beside a server: pages go first


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    app.command()(work)


def work(
    *,
    once: Annotated[bool, typer.Option("--once", help="End when nothing is left to do.")] = False,
    with_parent: Annotated[
        bool, typer.Option("--with-parent", help="End with the program that started it.")
    ] = False,
) -> None:
    """Do what somebody asked for in the workbench: read documents, fetch addresses, publish.

    “serve” starts such a worker by itself; start more of them, also on other machines that share
    the archive, if there is much to read. A worker may be stopped or killed at any time: what it
    was at is done by the next one, and nothing is doubled or lost.
    """
    opened()
    from pledgewatch.record.work.worker import Worker  # needs an open workspace
    from pledgewatch.terminal.jobs import add_all, drafts

    add_all()
    drafts.clear()
    worker = Worker()
    if with_parent:
        _end_with_parent(worker.end)
    count = worker.run(once=once)
    if worker.stale and not worker.ending:
        _begin_anew()
    if once:
        say(f"pledgewatch: did {count} pieces of work.")


def _begin_anew() -> None:
    """Become a fresh worker, with the same parent and standard input, in little memory."""
    from pledgewatch.documents import sandbox  # loaded already

    sandbox.close()
    if sys.platform != "win32":  # there, another process would be started
        os.execv(sys.executable, sys.orig_argv)  # noqa: S606 -- our own command, again


def _end_with_parent(end: Callable[[], None]) -> None:
    """Call `end` once the parent is gone."""
    if sys.platform != "win32":
        os.setpriority(os.PRIO_PROCESS, 0, POLITE)
    once = threading.Lock()

    def end_once() -> None:
        if once.acquire(blocking=False):
            end()

    def await_end_of_input() -> None:
        with contextlib.suppress(OSError):
            while os.read(0, 4096):
                continue
        end_once()

    def await_other_parent() -> None:
        while os.getppid() == PARENT:
            threading.Event().wait(LOOK)
        end_once()

    watches = [await_other_parent]
    if _is_pipe(0):
        watches.append(await_end_of_input)
    for watch in watches:
        threading.Thread(target=watch, name="watch of the parent", daemon=True).start()


def _is_pipe(descriptor: int) -> bool:
    try:
        mode = os.fstat(descriptor).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
