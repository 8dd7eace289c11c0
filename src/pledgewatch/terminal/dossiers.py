"""Dossiers: `new`, `add`, `status`."""

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pledgewatch.terminal.assistants import assistant_of
from pledgewatch.terminal.screen import followed, say, shortened, show, show_json, show_table
from pledgewatch.terminal.words import day_typed, word_of
from pledgewatch.terminal.workspaces import opened, opened_or_made

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.record.models import Source
    from pledgewatch.record.queries.standings import Row

DossierKey = Annotated[str, typer.Argument(help="Key of the dossier: kazakhstan-madrid.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        parser=day_typed,
        metavar="DAY",
        help="What was so at the close of this day: 2008-12-31, 2008-12.",
        show_default="today",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON in place of words.")]
TITLE_SHOWN = 60  # characters


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    app.command()(new)
    app.command()(add)
    app.command()(status)


def day_of(as_of: date | None) -> date:
    """The day that a command was asked for, today by default."""
    return as_of or date.today()  # noqa: DTZ011 -- the day where the person is


def new(
    dossier: DossierKey,
    *,
    title: Annotated[str, typer.Option(help="“Kazakhstan: the Madrid promises”.")],
    maker: Annotated[str, typer.Option(help="The State that is held to its word.")],
    forum: Annotated[str, typer.Option(help="Where it gave its word.")] = "",
    publisher: Annotated[str, typer.Option(help="Who issues what is made from it.")] = "",
    language: Annotated[
        str, typer.Option(help="Language of publications.", show_default="the workspace's")
    ] = "",
    name: Annotated[
        str, typer.Option(help="Your name, if there is no workspace yet.", show_default="login")
    ] = "",
    as_json: Json = False,
) -> None:
    """Begin a dossier, and a workspace if there is none in the folder."""
    from pledgewatch.record import workspace  # heavy, needed here only
    from pledgewatch.terminal.workspaces import chosen_folder

    fresh = not (chosen_folder() / workspace.SETTINGS).is_file()
    here = opened_or_made(name or getpass.getuser())
    from pledgewatch.record import actions  # needs an open workspace

    actions.start_dossier(
        key=dossier,
        title=title,
        maker=maker,
        forum=forum,
        publisher=publisher or here.workspace.identity.publisher,
        language=language or here.workspace.identity.language,
        by=here.person,
    )
    if fresh:
        say(f"Made a workspace in {here.workspace.folder} for {here.person.name}.")
    if as_json:
        show_json({"dossier": dossier, "title": title, "workspace": str(here.workspace.folder)})
    else:
        show(f"Began “{title}”. Next: pledgewatch add {dossier} FILE...")


def add(
    dossier: DossierKey,
    files: Annotated[list[Path], typer.Argument(help="Documents, or archives of them.")],
    *,
    title: Annotated[str, typer.Option(help="Title, of a single file.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published them.")] = "",
    published: Annotated[
        str, typer.Option(help="When (2008-05-28, 2008-05), if they do not say.")
    ] = "",
    url: Annotated[str, typer.Option(help="Where a single file was found.")] = "",
    reliability: Annotated[
        str, typer.Option(help="highly_reliable, likely_reliable, unsure, ...")
    ] = "unknown",
    confidentiality: Annotated[
        str, typer.Option(help="public, internal or restricted.")
    ] = "public",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a file.")] = False,
) -> None:
    """Keep documents in the archive by their SHA-256, read them, and store what is proposed.

    The assistant that settings.toml names, if any, is asked too, unless they are restricted.
    What is in an archive (ZIP) or a mailbox, or attached to a letter, is added as well, each
    document by itself; the container is kept too. The same bytes twice give one source. A file that
    cannot be read gives a message; the others
    are added all the same, and the exit code is 1.
    """
    here = opened()
    from pledgewatch.documents.container import within
    from pledgewatch.documents.errors import DocumentError  # heavy, needed here only
    from pledgewatch.dossier.vocabulary import Confidentiality, Reliability
    from pledgewatch.record import actions, queries

    if len(files) > 1 and (title or url):
        raise typer.BadParameter("A title or an address belongs to one file: add them one by one.")
    assistant = assistant_of(here.workspace)
    level = word_of(Confidentiality, confidentiality, "--confidentiality")
    grade = word_of(Reliability, reliability, "--reliability")
    held = queries.dossier_of(dossier, here.person)
    failed, nameless = 0, []
    about = actions.About(
        title=title,
        publisher=publisher,
        published=published,
        url=url,
        reliability=grade,
        confidentiality=level,
        assistant=assistant,
    )
    for path in followed(files, doing="Adding", total=len(files)):
        try:
            for brought in actions.bring(held, path, by=here.person, about=about):
                name = within(str(path), brought.name) if brought.name else str(path)
                if brought.source is None:
                    failed += 1
                    _show_failed(name, within(str(path), brought.problem), as_json=as_json)
                    continue
                source = brought.source
                for warning in source.reading.machine["warnings"] if brought.new else ():
                    say(f"pledgewatch: {source.key}: {warning}")
                if not source.publisher and source.key not in nameless:
                    nameless.append(source.key)
                waiting = queries.waiting(held, source=source.key).count()
                _show_added(name, source, waiting, is_new=brought.new, as_json=as_json)
        except DocumentError as error:
            failed += 1
            _show_failed(str(path), str(error), as_json=as_json)
    if nameless:
        say(
            f"pledgewatch: nobody is named as publisher of {', '.join(nameless)}, which footnotes "
            f"need: pledgewatch edit {dossier} {nameless[0]} --set publisher=NAME"
        )
    if failed:
        raise typer.Exit(1)


def _show_failed(name: str, words: str, *, as_json: bool) -> None:
    say(f"pledgewatch: {words}")
    if as_json:
        show_json({"file": name, "error": words})


def _show_added(name: str, source: "Source", waiting: int, *, is_new: bool, as_json: bool) -> None:
    if as_json:
        show_json(
            {
                "file": name,
                "source": source.key,
                "new": is_new,
                "sha256": source.sha256,
                "title": source.title,
                "published": source.published or None,
                "waiting": waiting,
            }
        )
        return
    known = "" if is_new else " (the same bytes were here already)"
    title, dated = shortened(source.title, TITLE_SHOWN), source.published or "unknown date"
    show(f"{source.key}  {title}, {dated}: {waiting} proposals wait{known}")


def status(
    dossier: Annotated[
        str | None, typer.Argument(help="Key of the dossier; without it, all are listed.")
    ] = None,
    *,
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a row.")] = False,
) -> None:
    """Show where each pledge stands, and why; without a dossier, which dossiers there are."""
    here = opened()
    from pledgewatch.record import edition, queries  # needs an open workspace
    from pledgewatch.record.rules import clearance

    if dossier is None:
        rows = [(one.key, one.title) for one in queries.dossiers(here.person)]
        if as_json:
            for key, title in rows:
                show_json({"dossier": key, "title": title})
        else:
            show_table(("dossier", "title"), rows)
        return
    held = queries.dossier_of(dossier, here.person)
    level = clearance(here.person, held)
    taken = edition.dossier(dossier, as_of=day_of(as_of), audience=level)
    standings = queries.standings(taken)
    waiting = queries.waiting(held, audience=level).count()
    if as_json:
        for row in standings:
            show_json(_told(row))
        return
    say(f"{taken.title}, as of {taken.as_of}; {waiting} proposals wait.")
    show_table(
        ("key", "matter", "due", "where it stands"),
        (
            (
                row.matter.key,
                shortened(row.matter.title, TITLE_SHOWN),
                row.due.edtf if row.due else "",
                row.derived.explanation,
            )
            for row in standings
        ),
    )


def _told(row: "Row") -> dict[str, Any]:
    from pledgewatch.judgement.scales import grades  # needed here only

    derived = row.derived
    return {
        "matter": row.matter.key,
        "title": row.matter.title,
        "due": row.due.edtf if row.due else None,
        "as_of": derived.as_of.isoformat(),
        "outcome": derived.outcome.value,
        "by_rule": derived.by_rule.value,
        "rule": derived.rule,
        "late": derived.late,
        "overdue": derived.overdue,
        "since": derived.since.edtf if derived.since else None,
        "explanation": derived.explanation,
        "scales": {
            one.scale.value: {"grade": one.value, "loses": one.note} for one in grades(derived)
        },
    }
