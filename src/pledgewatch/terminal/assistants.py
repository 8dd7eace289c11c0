"""The assistant that a command may ask: the one named to it, or the workspace's own.

There is no other way to have one: no default, no variable of the environment, no address built in.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from pledgewatch.extraction.proposal import RULES
from pledgewatch.terminal.screen import say

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.extraction.assistant import Assistant
    from pledgewatch.record.workspace import Workspace


def assistant_named(address: str, model: str) -> "Assistant | None":
    """The assistant at an address; None without one. What is sent is told on stderr."""
    if not address:
        if model:
            raise typer.BadParameter("Which assistant? Name it with --assistant.")
        return None
    from pledgewatch.extraction.assistant import Assistant  # heavy, needed here only

    return Assistant.at(address, model=model, tell=_tell)


def assistant_of(workspace: "Workspace") -> "Assistant | None":
    """The assistant that the workspace's settings name; None if they name none."""
    chosen = workspace.assistant
    return assistant_named(chosen.address, chosen.model) if chosen else None


def kind_shown(proposal: Mapping[str, Any]) -> str:
    """The kind of a proposal as a table shows it, with who read it if not the rules."""
    read_by = proposal.get("read_by", RULES)
    return proposal["kind"] if read_by == RULES else f"{proposal['kind']} ({read_by})"


def _tell(line: str) -> None:
    say(f"pledgewatch: {line}")
