"""The command line: `pledgewatch COMMAND`.

Each group of commands is a file beside this one. They import what is heavy inside the commands, so
that `pledgewatch --help` answers at once.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from pledgewatch import PledgewatchError, __version__
from pledgewatch.terminal import demo, dossiers, judging, proposals, publishing, reading
from pledgewatch.terminal.screen import say
from pledgewatch.terminal.workspaces import choose_workspace

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


for group in (reading, dossiers, proposals, judging, publishing, demo):
    group.add_to(app)


def main() -> None:
    """Run the program; a mistake of the user's is one message and exit code 1."""
    try:
        app()
    except PledgewatchError as error:
        say(f"pledgewatch: {error}")
        sys.exit(1)
    except KeyboardInterrupt:
        say("pledgewatch: stopped.")
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has gone, `| head` for one
        sys.stderr.close()
        sys.exit(141)
