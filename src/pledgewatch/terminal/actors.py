"""Who is spoken of, and who must not be: `actor`, `protect`, `confidential`."""

import sys
from typing import Annotated

import typer

from pledgewatch.terminal.dossiers import DossierKey
from pledgewatch.terminal.screen import show
from pledgewatch.terminal.words import word_of
from pledgewatch.terminal.workspaces import opened


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    for command in (actor, protect, confidential):
        app.command()(command)


def actor(
    dossier: DossierKey,
    *,
    name: Annotated[str, typer.Option(help="The name that is printed.")],
    kind: Annotated[str, typer.Option(help="state, organ, organisation, medium, person.")],
    called: Annotated[
        list[str] | None,
        typer.Option(help="Its name in another language, ru=Марат Тажин; repeat it for several."),
    ] = None,
    part_of: Annotated[str, typer.Option(help="Key of the actor that it is a part of: a2.")] = "",
    confidentiality: Annotated[
        str, typer.Option(help="public, internal or restricted.")
    ] = "public",
) -> None:
    """Enter a State, an organ, an organisation, a medium or a person, with all its names."""
    here = opened()
    from pledgewatch.dossier.vocabulary import ActorKind, Confidentiality
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    entered = actions.enter_actor(
        held,
        name=name,
        kind=word_of(ActorKind, kind, "--kind"),
        names=tuple(_named(one) for one in called or ()),
        part_of=queries.actor(held, part_of) if part_of else None,
        confidentiality=word_of(Confidentiality, confidentiality, "--confidentiality"),
        by=here.person,
    )
    show(entered.key)


def _named(typed: str) -> tuple[str, str]:
    language, equals, name = typed.partition("=")
    if not (equals and language.strip() and name.strip()):
        raise typer.BadParameter(f"“{typed}” is not like ru=Марат Тажин", param_hint="--called")
    return language.strip(), name.strip()


def protect(
    dossier: DossierKey,
    *,
    pseudonym: Annotated[str, typer.Option(help="What is printed in place of the name.")],
    actor: Annotated[
        str, typer.Option(help="Key of an actor entered openly before, whom you now protect: a4.")
    ] = "",
) -> None:
    """Protect a person: the pseudonym is printed, the identity is kept encrypted.

    The identity is asked for, or read from the standard input: a command line is seen by others.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    known = queries.actor(held, actor) if actor else None
    if sys.stdin.isatty():
        identity = typer.prompt("Identity, kept encrypted", hide_input=True, err=True)
    else:
        identity = sys.stdin.readline()
    protected = actions.protect(
        held, pseudonym=pseudonym, identity=identity, actor=known, by=here.person
    )
    show(protected.key)


def confidential(
    dossier: DossierKey,
    key: Annotated[str, typer.Argument(help="Key of a source, actor, event, case or note: s3.")],
    level: Annotated[str, typer.Argument(help="public, internal or restricted.")],
) -> None:
    """Say who may see a source, an actor, an event, a case or a note."""
    here = opened()
    from pledgewatch.dossier.vocabulary import Confidentiality
    from pledgewatch.record import actions, queries  # needs an open workspace

    row = queries.hideable(queries.dossier_of(dossier, here.person), key)
    actions.set_confidentiality(row, word_of(Confidentiality, level, "LEVEL"), by=here.person)
    show(f"{key}  {level}")
