"""Keep the record: `edit`, `undo`, `note`, `history`, `reread`, `migrate`."""

from typing import Annotated

import typer

from pledgewatch.terminal.assistants import assistant_of
from pledgewatch.terminal.dossiers import DossierKey, Json
from pledgewatch.terminal.screen import followed, say, show, show_json
from pledgewatch.terminal.words import settings_of
from pledgewatch.terminal.workspaces import opened

ItemKey = Annotated[str, typer.Argument(help="Key of any item: p1, e4, s2, as1.")]
ACTS = {"+": "made", "~": "changed", "-": "removed"}


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    for command in (edit, undo, note, history, reread, migrate):
        app.command()(command)


def edit(
    dossier: DossierKey,
    item: Annotated[
        str, typer.Argument(help="Key of any item: p1, e4, s2; or that of the dossier again.")
    ],
    *,
    changes: Annotated[
        list[str], typer.Option("--set", help="field=value; repeat it for several fields.")
    ],
    reason: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Correct an item or the dossier; what it was before stays in the history."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    changed = settings_of(changes)
    if item == held.key:
        actions.describe(held, changed, by=here.person, reason=reason)
    else:
        actions.edit(queries.item(held, item), changed, by=here.person, reason=reason)
    show(item)


def undo(
    dossier: DossierKey,
    items: Annotated[list[str], typer.Argument(help="Keys of items: n4, e4, as1, over1.")],
    *,
    reason: Annotated[str, typer.Option(help="Why.")],
) -> None:
    """Undo an acceptance or rejection, take an override back, remove anything else.

    A proposal waits again, and what it became is removed. Nothing is removed that something else
    rests on, and the history keeps all of it.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    for row in [queries.item(held, key) for key in dict.fromkeys(items)]:
        key = row.key
        actions.undo(row, by=here.person, reason=reason)
        show(key)


def note(
    dossier: DossierKey,
    text: Annotated[str, typer.Argument(help="The remark.")],
    *,
    about: Annotated[str, typer.Option(help="Key of the item that it is about.")] = "",
) -> None:
    """Remark on an item or on the dossier; never published."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    if about:
        queries.item(held, about)
    show(actions.write_note(held, text, about=about, by=here.person).key)


def history(dossier: DossierKey, item: ItemKey, *, as_json: Json = False) -> None:
    """Tell every version of an item: who changed what, when and why."""
    here = opened()
    from pledgewatch.record import queries  # needs an open workspace

    row = queries.item(queries.dossier_of(dossier, here.person), item, gone=True)
    for change in queries.changes_of(row, to=here.person):
        fields = {name: [str(was), str(now)] for name, (was, now) in change.fields.items()}
        act = ACTS[change.act]
        if as_json:
            show_json(
                {
                    "at": change.at.isoformat(timespec="seconds"),
                    "by": change.by,
                    "act": act,
                    "reason": change.reason,
                    "fields": fields,
                }
            )
            continue
        show(f"{change.at:%Y-%m-%d %H:%M}  {change.by}  {act} ({change.reason})")
        for name, (was, now) in fields.items():
            show(f"    {name}: “{was}” → “{now}”")


def reread(
    dossier: DossierKey,
    sources: Annotated[
        list[str] | None, typer.Argument(help="Keys of sources: s1 s2; without any, all.")
    ] = None,
    *,
    as_json: Json = False,
) -> None:
    """Read sources again with the present reader.

    No decision is lost and nothing is proposed twice. A source that cannot be read again without
    loss stays as it is, with a message, and the exit code is 1. The assistant that settings.toml
    names, if any, is asked too, unless a source is restricted.
    """
    here = opened()
    from pledgewatch import PledgewatchError
    from pledgewatch.record import actions, queries  # needs an open workspace

    assistant = assistant_of(here.workspace)
    held = queries.dossier_of(dossier, here.person)
    rows = [queries.source(held, key) for key in sources or ()] or list(queries.sources(held))
    failed = 0
    for row in followed(rows, doing="Reading", total=len(rows)):
        try:
            renewal = actions.read_again(row, by=here.person, assistant=assistant)
        except PledgewatchError as error:
            failed += 1
            say(f"pledgewatch: {error}")
            continue
        if as_json:
            show_json({"source": row.key, "new": renewal.new, "withdrawn": renewal.withdrawn})
        else:
            show(f"{row.key}  {renewal.new} new proposals, {renewal.withdrawn} withdrawn")
    if failed:
        raise typer.Exit(1)


def migrate() -> None:
    """Bring the record on a server up to this program, after you have backed it up.

    A workspace’s own record needs no such command: it is backed up and brought up by itself.
    """
    here = opened(migrate=True)
    show(f"The record of {here.workspace.folder} is that of this program.")
