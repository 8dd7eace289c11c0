"""Reading without a workspace: `read` and `label`."""

import json
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
    """Register the commands of this file."""
    app.command()(read)
    app.command()(label)


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


def label(
    file: Annotated[
        typer.FileText,
        typer.Argument(
            encoding="utf-8", errors="replace", help="One JSON object a line; - reads the input."
        ),
    ] = "-",  # type: ignore[assignment]  # Typer opens it
    *,
    jsonl: Annotated[  # noqa: ARG001 -- the one form there is, said aloud in scripts
        bool, typer.Option("--jsonl", help="One JSON object a line, in and out; there is no other.")
    ] = True,
) -> None:
    """Label texts: what they ask for, what they are about, how likely each is a pledge.

    Reads {"text": ...} a line, answers {"action_category": 1 to 5, "issues": [...],
    "pledge": 0 to 1} a line, by UPR Info's categories and issues. A line that cannot be read
    answers {"error": ...}, the others are labelled all the same, and the exit code is 1.
    """
    from pledgewatch.extraction import labels  # heavy, needed here only

    failed = 0
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        text = _text_of(line)
        if text is None:
            failed += 1
            message = f'line {number} is not like {{"text": "..."}}'
            say(f"pledgewatch: {message}")
            show_json({"error": message})
            continue
        found = labels.label(text)
        show_json(
            {
                "action_category": found.action_category,
                "issues": list(found.issues),
                "pledge": round(found.pledge, 4),
            }
        )
    if failed:
        raise typer.Exit(1)


def _text_of(untrusted_line: str) -> str | None:
    """The text of a line ``{"text": ...}``; None where it is no such line."""
    try:
        value = json.loads(untrusted_line)
    except (ValueError, RecursionError):  # RecursionError: brackets without end
        return None
    text = value.get("text") if isinstance(value, dict) else None
    return text if isinstance(text, str) else None


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
