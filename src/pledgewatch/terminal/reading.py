"""Reading without a workspace: `read` and `label`."""

import sys
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


def label(
    text: Annotated[str | None, typer.Argument(help="A text to label.")] = None,
    *,
    jsonl: Annotated[
        bool,
        typer.Option("--jsonl", help='Read {"text": ...} a line on stdin, answer a line each.'),
    ] = False,
) -> None:
    """Label a recommendation or sentence: action category, issues, how likely a pledge.

    A line that cannot be labelled is answered with an "error"; the others are labelled all the
    same, and the exit code is 1.
    """
    from pledgewatch.extraction.labels import label as labels_of  # heavy, needed here only

    if jsonl == (text is not None):
        raise typer.BadParameter("Give either a text or --jsonl.")
    if text is not None:
        show_json(labels_of(text).as_json())
        return
    failed = 0
    for number, line in enumerate(sys.stdin, start=1):
        words, problem = _text_of(line)
        if problem:
            failed += 1
            say(f"pledgewatch: line {number} of standard input: {problem}")
            show_json({"error": problem})
        else:
            show_json(labels_of(words).as_json())
    if failed:
        raise typer.Exit(1)


def _text_of(line: str) -> tuple[str, str]:
    """The text of a line of JSON, or what is wrong with it."""
    import json

    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        return "", f"not JSON ({error}); each line must be like {{“text”: “...”}}"
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return "", "no “text” in it; each line must be like {“text”: “...”}"
    return row["text"], ""
