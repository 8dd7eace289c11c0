"""What the machine proposes: `proposals`, `accept`, `reject`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.dossiers import DossierKey
from pledgewatch.terminal.screen import followed, say, shortened, show, show_json, show_table
from pledgewatch.terminal.words import settings_of
from pledgewatch.terminal.workspaces import opened

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.record.models import Dossier, Proposal

Keys = Annotated[list[str] | None, typer.Argument(help="Keys of proposals: n3 n4.")]
Kind = Annotated[
    str, typer.Option(help="pledge, recommendation, event, requirement, citation, actor.")
]
SourceKey = Annotated[str, typer.Option(help="Only those of this source: s1.")]
Sure = Annotated[float, typer.Option(help="Only those at least so sure, 0 to 1.")]
PRECEDING = "preceding"
WORDS_SHOWN = 90  # characters


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    app.command()(proposals)
    app.command()(accept)
    app.command()(reject)


def proposals(
    dossier: DossierKey,
    *,
    kind: Kind = "",
    source: SourceKey = "",
    sure: Sure = 0.0,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a proposal.")] = False,
) -> None:
    """List what the machine read and nobody has decided yet."""
    here = opened()
    from pledgewatch.record import queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    rows = [
        one for one in queries.waiting(held, kind=kind, source=source) if one.confidence >= sure
    ]
    if as_json:
        for row in rows:
            show_json({"proposal": row.key, "source": row.source.key, **row.machine})
        return
    show_table(
        ("key", "kind", "source", "page", "sure", "words"),
        (
            (
                row.key,
                row.kind,
                row.source.key,
                str(row.page) if row.source.paginated else "",
                f"{row.confidence:.2f}",
                _told(row),
            )
            for row in rows
        ),
    )


def accept(
    dossier: DossierKey,
    keys: Keys = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="All that wait.")] = False,
    kind: Kind = "",
    source: SourceKey = "",
    sure: Sure = 0.0,
    to: Annotated[
        str,
        typer.Option(
            help="The pledge or concern they belong to: p1; or “preceding”: the last pledge "
            "accepted before them in the same document."
        ),
    ] = "",
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", help="A correction, field=value; repeat it for several fields."),
    ] = None,
) -> None:
    """Make proposals part of the record, as they are or with corrections.

    Each is accepted by itself: one that cannot be gives a message, the others are accepted all the
    same, and the exit code is 1.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace
    from pledgewatch.record.errors import RecordError

    held = queries.dossier_of(dossier, here.person)
    chosen = _chosen(held, keys, everything=everything, kind=kind, source=source, sure=sure)
    corrected = settings_of(changes or [])
    matter = queries.matter(held, to) if to and to != PRECEDING else None
    failed = 0
    for row in followed(chosen, doing="Accepting", total=len(chosen)):
        try:
            belongs = queries.matter_before(row) if to == PRECEDING else matter
            became = actions.accept(row, by=here.person, changes=corrected, to=belongs)
        except RecordError as error:
            failed += 1
            say(f"pledgewatch: {error}")
            continue
        show(f"{row.key} → {became}  {_told(row)}")
    if failed:
        raise typer.Exit(1)


def reject(
    dossier: DossierKey,
    keys: Keys = None,
    *,
    reason: Annotated[str, typer.Option(help="Why.")],
    everything: Annotated[bool, typer.Option("--all", help="All that wait.")] = False,
    kind: Kind = "",
    source: SourceKey = "",
) -> None:
    """Turn proposals down, with the reason."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    chosen = _chosen(held, keys, everything=everything, kind=kind, source=source, sure=0.0)
    for row in followed(chosen, doing="Rejecting", total=len(chosen)):
        actions.reject(row, by=here.person, reason=reason)
    show(f"Rejected {len(chosen)}.")


def _chosen(
    held: "Dossier",
    keys: Iterable[str] | None,
    *,
    everything: bool,
    kind: str,
    source: str,
    sure: float,
) -> "list[Proposal]":
    from pledgewatch.record import queries  # needs an open workspace

    if keys:
        if everything or kind or source:
            raise typer.BadParameter("Give either keys, or --all, --kind and --source.")
        return [queries.proposal(held, key) for key in dict.fromkeys(keys)]
    if not (everything or kind or source):
        raise typer.BadParameter("Which ones? Give their keys, --kind, --source or --all.")
    return [
        one for one in queries.waiting(held, kind=kind, source=source) if one.confidence >= sure
    ]


def _told(row: "Proposal") -> str:
    dated = row.machine.get("date") or row.machine.get("due")
    words = shortened(row.text, WORDS_SHOWN)
    return f"{dated}: {words}" if dated else words
