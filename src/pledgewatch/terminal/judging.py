"""Judge: `criterion`, `evidence`, `searched`, `assess`, `override`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.dossiers import DossierKey, day_of
from pledgewatch.terminal.screen import show
from pledgewatch.terminal.words import day_typed, word_of
from pledgewatch.terminal.workspaces import opened

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.record.actions import Given
    from pledgewatch.record.models import Dossier

MatterKey = Annotated[str, typer.Argument(help="Key of the pledge or concern: p1.")]
Day = Annotated[
    date | None,
    typer.Option(
        parser=day_typed, metavar="DAY", help="The day: 2008-12-31.", show_default="today"
    ),
]
PARTS = 3  # of a verdict as it is typed


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    for command in (criterion, evidence, searched, assess, override):
        app.command()(command)


def criterion(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    text: Annotated[str, typer.Option(help="What would show the pledge kept.")],
    kind: Annotated[
        str,
        typer.Option(help="structure (a law), process (what is done), outcome (what people meet)."),
    ] = "structure",
    fixed: Day = None,
) -> None:
    """Fix what would show a pledge kept, before the evidence is weighed."""
    here = opened()
    from pledgewatch.dossier.vocabulary import CriterionKind  # heavy, needed here only
    from pledgewatch.record import actions, queries

    row = queries.matter(queries.dossier_of(dossier, here.person), matter)
    fixed_criterion = actions.fix_criterion(
        row,
        kind=word_of(CriterionKind, kind, "--kind"),
        text=text,
        by=here.person,
        fixed_on=day_of(fixed),
    )
    show(fixed_criterion.key)


def evidence(
    dossier: DossierKey,
    matter: MatterKey,
    event: Annotated[str, typer.Argument(help="Key of the event: e4.")],
    *,
    bearing: Annotated[str, typer.Option(help="for, against or context.")],
    on: Annotated[str, typer.Option(help="Criterion it bears on; without it, the whole.")] = "",
    reliability: Annotated[
        str, typer.Option(help="highly_reliable, likely_reliable, unsure, ...")
    ] = "unknown",
    note: Annotated[str, typer.Option(help="Why it bears on it so.")] = "",
) -> None:
    """Weigh an event: how it bears on a criterion of a pledge."""
    here = opened()
    from pledgewatch.dossier.vocabulary import Bearing, Reliability  # heavy, needed here only
    from pledgewatch.record import actions, queries

    held = queries.dossier_of(dossier, here.person)
    weighed = actions.weigh(
        queries.matter(held, matter),
        event=queries.event(held, event),
        criterion=queries.criterion(held, on) if on else None,
        bearing=word_of(Bearing, bearing, "--bearing"),
        reliability=word_of(Reliability, reliability, "--reliability"),
        note=note,
        by=here.person,
    )
    show(weighed.key)


def searched(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    where: Annotated[str, typer.Option(help="Where you looked.")],
    terms: Annotated[str, typer.Option(help="With which words.")],
    on: Day = None,
) -> None:
    """Record where you looked and found nothing."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    row = queries.matter(queries.dossier_of(dossier, here.person), matter)
    show(
        actions.log_search(
            row, searched_on=day_of(on), where=where, terms=terms, by=here.person
        ).key
    )


def assess(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    verdict: Annotated[
        list[str],
        typer.Option(
            help="criterion=verdict=grounds; the verdict is met, partly_met, not_met, contrary, "
            "untestable or no_information. Evidence in brackets behind the verdict: "
            "crit1=not_met[ev1,ev2]=The draft was declined."
        ),
    ],
    as_of: Day = None,
    grounds: Annotated[str, typer.Option(help="Grounds of the whole.")] = "",
    blind: Annotated[
        bool, typer.Option("--blind", help="A second coder's, given without seeing the first.")
    ] = False,
) -> None:
    """Give your verdict on each criterion as of a date, with its grounds.

    The outcome is derived from the verdicts; `status` shows it.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    given = [_given(held, typed) for typed in verdict]
    row = actions.assess(
        queries.matter(held, matter),
        as_of=day_of(as_of),
        verdicts=given,
        grounds=grounds,
        blind=blind,
        by=here.person,
    )
    show(row.key)


def override(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    outcome: Annotated[str, typer.Option(help="kept, partly_kept, in_progress, stalled, ...")],
    reason: Annotated[str, typer.Option(help="Why; it is printed beside both outcomes.")],
    as_of: Day = None,
) -> None:
    """Put an outcome in place of the derived one; both are shown, with the reason.

    `undo` takes it back.
    """
    here = opened()
    from pledgewatch.dossier.vocabulary import Outcome  # heavy, needed here only
    from pledgewatch.record import actions, queries

    row = actions.override(
        queries.matter(queries.dossier_of(dossier, here.person), matter),
        outcome=word_of(Outcome, outcome, "--outcome"),
        reason=reason,
        as_of=day_of(as_of),
        by=here.person,
    )
    show(row.key)


def _given(held: "Dossier", typed: str) -> "Given":
    """``crit1=not_met[ev1]=grounds`` as a verdict."""
    from pledgewatch.dossier.vocabulary import Verdict  # heavy, needed here only
    from pledgewatch.record import queries
    from pledgewatch.record.actions import Given

    parts = [part.strip() for part in typed.split("=", PARTS - 1)]
    if len(parts) != PARTS:
        raise typer.BadParameter(
            f"“{typed}” is not like criterion=verdict=grounds.", param_hint="--verdict"
        )
    word, _, listed = parts[1].partition("[")
    keys = [key.strip() for key in listed.rstrip("]").split(",") if key.strip()]
    return Given(
        criterion=queries.criterion(held, parts[0]),
        verdict=word_of(Verdict, word, "--verdict"),
        grounds=parts[2],
        evidence=tuple(queries.evidence(held, key) for key in keys),
    )
