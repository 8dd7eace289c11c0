"""What is asked, what was answered, what came of it: `recommend`, `reply`, `uptake`."""

from typing import Annotated

import typer

from pledgewatch.terminal.dossiers import DossierKey
from pledgewatch.terminal.judging import MatterKey
from pledgewatch.terminal.screen import show
from pledgewatch.terminal.stating import SourceKey, Words, quoted
from pledgewatch.terminal.words import word_of
from pledgewatch.terminal.workspaces import opened


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    for command in (recommend, reply, uptake):
        app.command()(command)


def recommend(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    text: Annotated[str, typer.Option(help="What is asked.")],
    addressee: Annotated[list[str], typer.Option(help="Of whom; repeat it for several.")],
) -> None:
    """Ask something of an addressee, on the ground of a pledge or concern."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    row = queries.matter(queries.dossier_of(dossier, here.person), matter)
    asked = actions.recommend(row, text=text, addressees=tuple(addressee), by=here.person)
    show(asked.key)


def reply(
    dossier: DossierKey,
    matter: MatterKey,
    *,
    by: Annotated[str, typer.Option(help="Who answered: “Ministry of Justice”.")],
    received: Annotated[str, typer.Option(help="When: 2008-05-28, 2008-05.")],
    text: Annotated[str, typer.Option(help="What was answered.")],
    source: SourceKey,
    quote: Words,
) -> None:
    """Record what the assessed side answered; it is printed beside the assessment."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    answered = actions.record_reply(
        queries.matter(held, matter),
        replier=by,
        received=received,
        text=text,
        passages_cited=quoted(held, source, quote, here.person),
        by=here.person,
    )
    show(answered.key)


def uptake(
    dossier: DossierKey,
    recommendation: Annotated[str, typer.Argument(help="Key of the recommendation: rec3.")],
    *,
    when: Annotated[str, typer.Option(help="By when: 2008-05-28, 2008-05.")],
    came: Annotated[
        str, typer.Option(help="open, taken_up, carried_out, partly_carried_out, refused.")
    ],
    note: Annotated[str, typer.Option(help="In what way.")] = "",
) -> None:
    """Note what came of a recommendation by a date."""
    here = opened()
    from pledgewatch.dossier.vocabulary import FollowUp  # heavy, needed here only
    from pledgewatch.record import actions, queries

    held = queries.dossier_of(dossier, here.person)
    actions.note_uptake(
        queries.recommendation(held, recommendation),
        when=when,
        follow_up=word_of(FollowUp, came, "--came"),
        note=note,
        by=here.person,
    )
    show(recommendation)
