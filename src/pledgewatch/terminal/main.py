"""The command line: `pledgewatch COMMAND`.

Each group of commands is a file beside this one. They import what is heavy inside the commands, so
that `pledgewatch --help` answers at once.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pledgewatch import PledgewatchError, __version__
from pledgewatch.terminal import (
    actors,
    asking,
    demo,
    dossiers,
    indexing,
    judging,
    keeping,
    proposals,
    publishing,
    reading,
    serving,
    stating,
    working,
)
from pledgewatch.terminal.screen import say
from pledgewatch.terminal.workspaces import choose_workspace, chosen_folder

STOPPED = 130  # the exit code of a program that the user stopped with Ctrl-C

app = typer.Typer(
    name="pledgewatch",
    help="Hold a State to its word: from documents to a memorandum with a source for every fact.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"pledgewatch {__version__}\n")
        raise typer.Exit


@app.callback()
def pledgewatch(
    workspace: Annotated[
        Path | None,
        typer.Option(
            "--workspace",
            "-w",
            envvar="PLEDGEWATCH_WORKSPACE",
            help="Folder that keeps the record and the archive.",
            show_default="the present folder",
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001 -- acted on by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    """Hold a State to its word: from documents to a memorandum with a source for every fact."""
    choose_workspace(workspace or Path())


for group in (
    reading,
    dossiers,
    proposals,
    stating,
    actors,
    judging,
    asking,
    keeping,
    indexing,
    publishing,
    serving,
    working,
    demo,
):
    group.add_to(app)


def main() -> None:
    """Run the program; a mistake of the user's is one message and exit code 1."""
    try:
        app()
    except PledgewatchError as error:
        _fail(str(error))
    except SystemExit as stop:
        if stop.code == STOPPED:
            say("pledgewatch: stopped. What was finished before is kept, the rest is not begun.")
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(
            f"{where}{error.strerror or error}. Check the name, the rights and the space "
            "on the disk, and try again."
        )
    except Exception as error:
        if not _of_the_database(error):
            raise
        _fail(
            f"The record in {chosen_folder()} cannot be used: {str(error).strip()}. If somebody "
            "else is writing to it, try again; otherwise put it back from backups/. "
            "Nothing was changed by this command."
        )


def _of_the_database(error: Exception) -> bool:
    """Whether Django says that the database failed; if it is not loaded, it did not."""
    errors = sys.modules.get("django.db.utils")
    return errors is not None and isinstance(error, errors.DatabaseError)


def _fail(message: str) -> None:
    say(f"pledgewatch: {message}")
    sys.exit(1)
