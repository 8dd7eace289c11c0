"""Make what can be found anew: `index`."""

import typer

from pledgewatch.terminal.screen import busy, show
from pledgewatch.terminal.workspaces import opened


def add_to(app: typer.Typer) -> None:
    """Register the command of this file."""
    app.command()(index)


def index() -> None:
    """Make the index that the search looks in anew, from the record.

    It is kept up to date by itself: this is for a record from before there was one, or after a
    repair.
    """
    opened()
    from pledgewatch.record.searching import keeping  # needs an open workspace

    with busy("Indexing"):
        number = keeping.rebuild()
    show(f"{number} entries can be found.")
