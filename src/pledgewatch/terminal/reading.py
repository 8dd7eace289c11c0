"""Reading without a workspace: `read`."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pledgewatch.terminal.screen import (
    followed,
    say,
    shortened,
    show,
    show_json,
    show_table,
)

if TYPE_CHECKING:  # heavy at run time, needed by the type checker only
    from pledgewatch.documents.document import Document
    from pledgewatch.extraction.proposal import Reading

WORDS_SHOWN = 90  # characters of a proposal's words in a table


def add_to(app: typer.Typer) -> None:
    """Register the command of this file."""
    app.command()(read)


def read(
    files: Annotated[list[Path], typer.Argument(help="Documents: plain text or PDF.")],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON document a line, as docs/formats.md tells.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(help="When they were published (2008-05-28, 2008-05), if they do not say."),
    ] = None,
) -> None:
    """Read documents and show the pledges, recommendations, events and more found in them.

    Needs no workspace and keeps nothing. A file that cannot be read gives a message; the others
    are read all the same, and the exit code is 1.
    """
    from pledgewatch.documents import sandbox  # heavy, needed here only
    from pledgewatch.documents.errors import DocumentError
    from pledgewatch.dossier.when import When
    from pledgewatch.extraction import pipeline
    from pledgewatch.extraction.reading_json import as_json as json_of

    if published is not None:
        When.parse(published)  # a mistyped date is said before anything is read
    failed = 0
    opened = sandbox.open_many(files)
    for path, document in followed(opened, doing="Reading", total=len(files)):
        if isinstance(document, DocumentError):
            failed += 1
            say(f"pledgewatch: {document}")
            if as_json:
                show_json({"source": str(path), "error": str(document)})
            continue
        reading = pipeline.read(document, published=published)
        if as_json:
            show_json(json_of(document, reading, source=str(path)))
        else:
            _show_reading(path, document, reading)
    if failed:
        raise typer.Exit(1)


def _show_reading(path: Path, document: "Document", reading: "Reading") -> None:
    show(f"{path}: {reading.title or 'without a title'}")
    pages = f"{document.pages} pages" if document.paginated else "no pages"
    counts = Counter(proposal.kind for proposal in reading.proposals)
    found = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items())) or "nothing"
    show(
        f"published {reading.published or 'unknown'}, language {reading.language or 'unknown'}, "
        f"{pages}, {len(document.footnotes)} footnotes; found: {found}"
    )
    for warning in reading.warnings:
        say(f"pledgewatch: {path}: {warning}")
    show_table(
        ("kind", "page", "sure", "words"),
        (
            (
                proposal.kind,
                str(proposal.page) if document.paginated else "",
                f"{proposal.confidence:.2f}",
                shortened(proposal.text, WORDS_SHOWN),
            )
            for proposal in reading.proposals
        ),
    )
