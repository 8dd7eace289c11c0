"""What the machine proposes: `proposals`, `accept`, `reject`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.assistants import kind_shown
from pledgewatch.terminal.dossiers import DossierKey, Json
from pledgewatch.terminal.screen import followed, say, shortened, show, show_json, show_table
from pledgewatch.terminal.words import one_of, settings_of
from pledgewatch.terminal.workspaces import opened

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.record.models import Dossier, Proposal
    from pledgewatch.terminal.workspaces import Opened

KINDS = ("pledge", "recommendation", "event", "requirement", "citation", "actor")
TO_A_MATTER = ("recommendation", "requirement", "citation")  # say which, with --to
Keys = Annotated[list[str] | None, typer.Argument(help="Keys of proposals: n3 n4.")]
Kind = Annotated[str, typer.Option(help=f"{', '.join(KINDS)}.")]
SourceKey = Annotated[str, typer.Option(help="Only those of this source: s1.")]
Sure = Annotated[float, typer.Option(min=0.0, max=1.0, help="Only those at least so sure, 0 to 1.")]
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
    rows = _waiting(here, held, kind=kind, source=source, sure=sure)
    if as_json:
        for row in rows:
            show_json({"proposal": row.key, "source": row.source.key, **row.machine})
        return
    show_table(
        ("key", "kind", "source", "page", "sure", "words"),
        (
            (
                row.key,
                kind_shown(row.machine),
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
            help="The pledge or concern they belong to: p1; or “preceding”: the last one whose "
            "words stand before them in the same document."
        ),
    ] = "",
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", help="A correction, field=value; repeat it for several fields."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Make proposals part of the record, as they are or with corrections.

    A recommendation, a requirement and a citation need a pledge or concern that they belong to.
    Each is accepted by itself: one that cannot be gives a message, the others are accepted all the
    same, and the exit code is 1. `undo` lets one wait again.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace
    from pledgewatch.record.errors import RecordError

    held = queries.dossier_of(dossier, here.person)
    if kind in TO_A_MATTER and not to:
        raise typer.BadParameter(
            f"To which pledge or concern does each {kind} belong? Name it, or say “{PRECEDING}”.",
            param_hint="--to",
        )
    chosen = _chosen(here, held, keys, everything=everything, kind=kind, source=source, sure=sure)
    corrected = settings_of(changes or [])
    matter = queries.matter(held, to) if to and to != PRECEDING else None
    homeless = [] if to or keys else [row for row in chosen if row.kind in TO_A_MATTER]
    if homeless:
        say(
            f"pledgewatch: {len(homeless)} recommendations, requirements and citations go on "
            f"waiting: say with --to which pledge or concern they belong to, or “{PRECEDING}”."
        )
        chosen = [row for row in chosen if row.kind not in TO_A_MATTER]
    failed = len(homeless)
    for row in followed(chosen, doing="Accepting", total=len(chosen)):
        try:
            belongs = queries.matter_before(row) if to == PRECEDING else matter
            became = actions.accept(row, by=here.person, changes=corrected, to=belongs)
        except RecordError as error:
            failed += 1
            say(f"pledgewatch: {error}")
            continue
        if as_json:
            show_json({"proposal": row.key, "became": became})
        else:
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
    sure: Sure = 0.0,
    as_json: Json = False,
) -> None:
    """Turn proposals down, with the reason.

    Each is rejected by itself: one that cannot be gives a message, the others are rejected all the
    same, and the exit code is 1.
    """
    if not reason.strip():
        raise typer.BadParameter(
            "Say why: the next person will want to know.", param_hint="--reason"
        )
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace
    from pledgewatch.record.errors import RecordError

    held = queries.dossier_of(dossier, here.person)
    chosen = _chosen(here, held, keys, everything=everything, kind=kind, source=source, sure=sure)
    rejected = 0
    for row in followed(chosen, doing="Rejecting", total=len(chosen)):
        try:
            actions.reject(row, by=here.person, reason=reason)
        except RecordError as error:
            say(f"pledgewatch: {error}")
            continue
        rejected += 1
        if as_json:
            show_json({"proposal": row.key, "rejected": reason.strip()})
    if not as_json:
        show(f"Rejected {rejected}.")
    if rejected < len(chosen):
        raise typer.Exit(1)


def _waiting(
    here: "Opened", held: "Dossier", *, kind: str, source: str, sure: float
) -> "list[Proposal]":
    """Those that wait and that the person may see."""
    from pledgewatch.record import queries  # needs an open workspace
    from pledgewatch.record.rules import clearance

    kind = one_of(KINDS, kind, "--kind")
    if source:
        queries.source(held, source)
    level = clearance(here.person, held)
    return list(queries.waiting(held, kind=kind, source=source, sure=sure, audience=level))


def _chosen(
    here: "Opened",
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
        if everything or kind or source or sure:
            raise typer.BadParameter("Give either keys, or --all, --kind, --source and --sure.")
        return [queries.proposal(held, key) for key in dict.fromkeys(keys)]
    if not (everything or kind or source or sure):
        raise typer.BadParameter("Which ones? Give their keys, --kind, --source, --sure or --all.")
    chosen = _waiting(here, held, kind=kind, source=source, sure=sure)
    if not chosen:
        say("pledgewatch: none of those that wait is like that; “proposals” lists them.")
    return chosen


def _told(row: "Proposal") -> str:
    dated = row.machine.get("date") or row.machine.get("due")
    words = shortened(row.text, WORDS_SHOWN)
    return f"{dated}: {words}" if dated else words
