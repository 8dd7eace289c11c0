"""The example, from documents to memoranda: `demo`."""

import time
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from pledgewatch.terminal.screen import say, show_table
from pledgewatch.terminal.workspaces import choose_workspace, opened

DATES = (date(2008, 5, 31), date(2008, 12, 31), date(2009, 3, 31))
FORMATS = ("docx", "pdf", "html")


def add_to(app: typer.Typer) -> None:
    """Register the command of this file."""
    app.command()(demo)


def demo(
    *,
    to: Annotated[Path, typer.Option(help="A new or empty folder for everything it makes.")] = Path(
        "pledgewatch-demo"
    ),
) -> None:
    """Build the example dossier and publish its memorandum as of three dates.

    Ships with the program and needs nothing else.
    """
    from pledgewatch.record.errors import WorkspaceError
    from pledgewatch.record.workspace import SETTINGS, Workspace

    started = time.monotonic()
    workspace = to / "workspace"
    if (workspace / SETTINGS).is_file():
        raise WorkspaceError(
            f"{to} holds an earlier demo. Look at it, or remove the folder and try again."
        )
    Workspace.create(workspace, name="Pledgewatch example", publisher="Pledgewatch example")
    choose_workspace(workspace)
    here = opened()
    from pledgewatch.judgement.outcome import derive  # the rest needs an open workspace
    from pledgewatch.record import actions, edition, queries
    from pledgewatch.reporting import memorandum
    from pledgewatch.terminal.example.build import build

    key = build(here.person, progress=lambda step: say(f"{step} ..."))
    held = queries.dossier_of(key, here.person)
    standing: dict[str, list[str]] = {}
    for day in DATES:
        say(f"Publishing as of {day} ...")
        taken = edition.dossier(key, as_of=day)
        paths = [to / f"madrid-promises-{day}.{suffix}" for suffix in FORMATS]
        written = memorandum.render(taken, to=paths)
        actions.publish(
            held,
            taken,
            {path.name: path for path in written},
            digest=edition.digest(taken),
            archive=here.workspace.archive,
            by=here.person,
        )
        for matter in taken.matters:
            derived = derive(matter, taken)
            outcomes = standing.setdefault(f"{matter.key}  {matter.title}", [])
            outcomes.append(f"{derived.outcome.label}{', late' if derived.late else ''}")
    show_table(
        ("where each matter stood", *(f"as of {day}" for day in DATES)),
        ((title, *outcomes) for title, outcomes in standing.items()),
    )
    last = f"madrid-promises-{DATES[-1]}"
    say(f"""
The memoranda are in {to}; the last is {last}.pdf (.docx, .html).
Where a status comes from:    pledgewatch -w {workspace} status {key} --as-of {DATES[-1]}
What the machine also found:  pledgewatch -w {workspace} proposals {key}
Done in {time.monotonic() - started:.1f} s.""")
