"""Publish: `memo` and `check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.dossiers import AsOf, DossierKey, Json, day_of
from pledgewatch.terminal.screen import busy, say, show, show_json
from pledgewatch.terminal.words import word_of
from pledgewatch.terminal.workspaces import opened

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.dossier.dossier import Dossier

Audience = Annotated[str, typer.Option(help="public, internal or restricted: what it may see.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    app.command()(memo)
    app.command()(check)


def memo(
    dossier: DossierKey,
    *,
    to: Annotated[
        list[Path],
        typer.Option(help="File to write: X.docx, X.pdf, X.html or X.md; repeat it for several."),
    ],
    as_of: AsOf = None,
    addressee: Annotated[str, typer.Option(help="Name or key of the actor it is written to.")] = "",
    audience: Audience = "public",
    as_json: Json = False,
) -> None:
    """Write the memorandum, and record that it was issued.

    Nothing is written if a sentence has no source, a quotation is not in its source, or a text
    names a protected person; what is wrong is listed.
    """
    here = opened()
    from pledgewatch.dossier.vocabulary import Confidentiality  # heavy, needed here only
    from pledgewatch.record import actions, edition, queries, rules
    from pledgewatch.reporting import memorandum

    held = queries.dossier_of(dossier, here.person)
    level = word_of(Confidentiality, audience, "--audience")
    rules.require(here.person, rules.Permission.PUBLISH, held)  # before anything is written
    rules.require_clearance(here.person, level, held)
    taken = edition.dossier(dossier, as_of=day_of(as_of), audience=level)
    actions.refuse_identities(held, [repr(taken)])
    to_whom = _addressee(taken, addressee)
    with busy("Writing"):
        written = memorandum.render(taken, to=to, addressee=to_whom)
    issued = actions.publish(
        held,
        taken,
        {path.name: path for path in written},
        digest=edition.digest(taken),
        archive=here.workspace.archive,
        by=here.person,
    )
    if as_json:
        files = {str(path): issued.files[path.name] for path in written}
        show_json({"publication": issued.key, "as_of": issued.as_of, "files": files})
        return
    for path in written:
        show(str(path))


def check(
    dossier: DossierKey,
    *,
    as_of: AsOf = None,
    audience: Audience = "public",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a problem.")] = False,
) -> None:
    """Say what stands in the way of publication; the exit code is 1 if anything does.

    Broken quotations, sources whose bytes have changed, sentences without support, statuses
    without grounds, evidence later than the as-of date; and, as warnings, what a person should
    weigh.
    """
    here = opened()
    from pledgewatch.dossier.vocabulary import Confidentiality  # heavy, needed here only
    from pledgewatch.judgement.problem import Problem, Severity
    from pledgewatch.record import edition, queries
    from pledgewatch.record.rules import require_clearance
    from pledgewatch.record.soundness import problems_of
    from pledgewatch.reporting.support import unsupported

    held = queries.dossier_of(dossier, here.person)
    level = word_of(Confidentiality, audience, "--audience")
    require_clearance(here.person, level, held)
    taken = edition.dossier(dossier, as_of=day_of(as_of), audience=level)
    with busy("Checking"):
        broken = list(problems_of(held, taken, archive=here.workspace.archive))
    problems = [
        *broken,
        *(
            Problem(
                check="unsupported",
                where=flaw.where,
                says=f"“{flaw.sentence}”: {flaw.reason}",
                remedy=flaw.remedy,
            )
            for flaw in unsupported(taken)
        ),
    ]
    grave = [one for one in problems if one.severity is Severity.ERROR]
    for one in problems:
        if as_json:
            show_json(
                {
                    "check": one.check,
                    "where": one.where,
                    "message": one.message,
                    "remedy": one.remedy,
                    "severity": one.severity.value,
                }
            )
        else:
            told = f"{one.message.rstrip('.')}. {one.remedy}".rstrip()
            show(f"{one.severity.value}  {one.where}: {told}")
    say(f"{len(grave)} errors, {len(problems) - len(grave)} warnings.")
    if grave:
        raise typer.Exit(1)


def _addressee(taken: "Dossier", named: str) -> str | None:
    """The key of the actor that was named by key or name."""
    if not named:
        return None
    for actor in taken.actors:
        if named == actor.key or named.casefold() == actor.name.casefold():
            return actor.key
    known = "; ".join(f"{actor.key} {actor.name}" for actor in taken.actors)
    raise typer.BadParameter(
        f"No actor that this audience may see is “{named}”. There are: {known}.",
        param_hint="--addressee",
    )
