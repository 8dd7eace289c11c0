"""The workspace that a command works in, opened when it is first needed."""

import getpass
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.accounts.models import Person
    from pledgewatch.record.workspace import Workspace

_chosen = Path()


def choose_workspace(folder: Path) -> None:
    """Remember where the workspace is; nothing is opened yet."""
    global _chosen  # noqa: PLW0603 -- one command line works in one workspace
    _chosen = folder


def chosen_folder() -> Path:
    """Where the workspace is."""
    return _chosen


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace and the person who works in it."""

    workspace: "Workspace"
    person: "Person"


def opened(*, migrate: bool | None = None) -> Opened:
    """Open the workspace; raises `WorkspaceError` if there is none.

    With `migrate`, a server's record is brought up to the program's schema as well.
    """
    from pledgewatch.record.workspace import Workspace  # heavy, needed here only

    workspace = Workspace.open(_chosen)
    workspace.activate(migrate=migrate)
    return Opened(workspace, workspace.person())


def opened_or_made(name: str) -> Opened:
    """Open the workspace, or make one for the person of that name."""
    from pledgewatch.record.workspace import SETTINGS, Workspace  # heavy, needed here only

    if not (_chosen / SETTINGS).is_file():
        Workspace.create(_chosen, name=name)
    return opened()


def opened_for_serving() -> Opened:
    """Open the workspace; where there is none, make one, and ask nothing.

    A folder that holds other things is left alone: the workspace is then `pledgewatch` in it.
    """
    from pledgewatch.record.workspace import SETTINGS  # heavy, needed here only

    if not (_chosen / SETTINGS).is_file() and _chosen == Path() and any(_chosen.iterdir()):
        choose_workspace(_chosen / "pledgewatch")
    return opened_or_made(_name_of_user())


def _name_of_user() -> str:
    """The full name of whoever is logged in to this machine, else their login."""
    login = getpass.getuser()
    if sys.platform == "win32":
        return login
    import pwd  # not on Windows

    try:
        return pwd.getpwnam(login).pw_gecos.split(",")[0].strip() or login
    except KeyError:
        return login
