"""State by hand: `pledge`, `concern`, `event`, `tell`, `write`."""

from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.dossiers import DossierKey
from pledgewatch.terminal.judging import MatterKey
from pledgewatch.terminal.screen import show
from pledgewatch.terminal.words import word_of
from pledgewatch.terminal.workspaces import opened

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.accounts.models import Person
    from pledgewatch.record.models import Dossier, Passage

SourceKey = Annotated[str, typer.Option(help="Key of the source that says so: s1.")]
Words = Annotated[str, typer.Option(help="Its words, to the letter; they must stand there once.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    for command in (pledge, concern, event, tell, write):
        app.command()(command)


def quoted(held: "Dossier", source: str, words: str, person: "Person") -> "tuple[Passage, ...]":
    """The passage of a source that has these words."""
    from pledgewatch.record import actions, queries  # needs an open workspace

    return (actions.quote(queries.source(held, source), words, by=person),)


def pledge(
    dossier: DossierKey,
    *,
    title: Annotated[str, typer.Option(help="“Reform of the media law”.")],
    source: SourceKey,
    quote: Words,
    made_on: Annotated[str, typer.Option(help="When it was made: 2007-11-29, 2007-11.")],
    paraphrase: Annotated[
        str, typer.Option(help="The pledge in other words than the source’s.")
    ] = "",
    due: Annotated[str, typer.Option(help="By when: 2008, 2008-12-31.")] = "",
    speaker: Annotated[str, typer.Option(help="Key of the person who gave it: a3.")] = "",
    firmness: Annotated[str, typer.Option(help="firm, conditional, aspirational.")] = "firm",
) -> None:
    """State a pledge that the reader did not find, by quoting its source."""
    here = opened()
    from pledgewatch.dossier.vocabulary import Firmness, Wording  # heavy, needed here only
    from pledgewatch.record import actions, queries

    held = queries.dossier_of(dossier, here.person)
    firm = word_of(Firmness, firmness, "--firmness")
    stated = actions.state_pledge(
        held,
        title=title,
        text=paraphrase or quote,
        wording=Wording.PARAPHRASE if paraphrase else Wording.VERBATIM,
        made_on=made_on,
        due=due,
        speaker=queries.actor(held, speaker) if speaker else None,
        firmness=firm,
        passages_cited=quoted(held, source, quote, here.person),
        by=here.person,
    )
    show(stated.key)


def concern(
    dossier: DossierKey,
    *,
    title: Annotated[str, typer.Option(help="“Freedom of assembly”.")],
    summary: Annotated[str, typer.Option(help="What it is about, in a sentence of yours.")] = "",
    source: Annotated[str, typer.Option(help="Key of a source that tells of it: s1.")] = "",
    quote: Annotated[
        str,
        typer.Option(help="Its words, to the letter; the heading of its section will do."),
    ] = "",
) -> None:
    """Open a matter without a pledge of its own.

    With the words of a source, `accept --to preceding` gives it what follows them there.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    if bool(source) != bool(quote):
        raise typer.BadParameter("--source and --quote go together")
    held = queries.dossier_of(dossier, here.person)
    cited = quoted(held, source, quote, here.person) if quote else ()
    show(
        actions.raise_concern(
            held, title=title, summary=summary, passages_cited=cited, by=here.person
        ).key
    )


def event(
    dossier: DossierKey,
    *,
    when: Annotated[str, typer.Option(help="2008-02-14, 2008-02, 2007-11/2008-05.")],
    account: Annotated[str, typer.Option(help="What happened, in your own words.")],
    source: SourceKey,
    quote: Words,
    to: Annotated[
        list[str] | None, typer.Option(help="Pledge or concern whose section tells of it.")
    ] = None,
    actor: Annotated[
        list[str] | None, typer.Option(help="Who took part; repeat it for several.")
    ] = None,
) -> None:
    """Record what happened, by quoting the source that tells of it."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    matters = tuple(queries.matter(held, key) for key in to or ())
    recorded = actions.record_event(
        held,
        when=when,
        account=account,
        passages_cited=quoted(held, source, quote, here.person),
        actors=tuple((name, "") for name in actor or ()),
        told_in=matters,
        by=here.person,
    )
    show(recorded.key)


def tell(
    dossier: DossierKey,
    matter: MatterKey,
    events: Annotated[list[str], typer.Argument(help="Keys of events: e3 e4.")],
) -> None:
    """Have the section of a pledge or concern tell of events."""
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    row = queries.matter(held, matter)
    for told in [queries.event(held, key) for key in events]:
        actions.tell(row, event=told, by=here.person)
        show(told.key)


def write(
    dossier: DossierKey,
    matter: Annotated[
        str | None, typer.Argument(help="Key of the pledge or concern; without it, the opening.")
    ] = None,
    *,
    text: Annotated[typer.FileText, typer.Option(help="A file of Markdown; - reads the input.")],
) -> None:
    """Write a section in your own words, in place of what would be generated.

    Without a pledge or concern it is the introduction. “[@e3]” cites what e3 rests on.
    """
    here = opened()
    from pledgewatch.record import actions, queries  # needs an open workspace

    held = queries.dossier_of(dossier, here.person)
    words = text.read()
    if matter is None:
        actions.introduce(held, words, by=here.person)
    else:
        actions.narrate(queries.matter(held, matter), words, by=here.person)
    show(matter or dossier)
