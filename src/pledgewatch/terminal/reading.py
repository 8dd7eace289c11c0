"""Reading without a workspace: `read` and `label`."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pledgewatch.terminal.assistants import assistant_named, kind_shown
from pledgewatch.terminal.resuming import Results
from pledgewatch.terminal.screen import (
    followed,
    say,
    shortened,
    show,
    show_json,
    show_table,
)

if TYPE_CHECKING:
    from pledgewatch.documents.errors import DocumentError

WORDS_SHOWN = 90  # characters of a proposal's words in a table


def add_to(app: typer.Typer) -> None:
    """Register the commands of this file."""
    app.command()(read)
    app.command()(label)


def read(
    files: Annotated[list[Path], typer.Argument(help="Documents, archives, or folders of them.")],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON document a line, as docs/formats.md tells.")
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option(help="Write the JSON lines to this file; run again, it goes on where it was."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(help="When they were published (2008-05-28, 2008-05), if they do not say."),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(min=1, help="How many files are read at once.", show_default="all cores"),
    ] = None,
    assistant: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="Send each document to this endpoint, one by one, for a second opinion: "
            "http://localhost:8080/v1. docs/how-to/assistant.md tells what leaves the machine.",
        ),
    ] = "",
    assistant_model: Annotated[
        str, typer.Option(metavar="NAME", help="Name of the assistant’s model, if it has several.")
    ] = "",
) -> None:
    """Read documents and show the pledges, recommendations, events and more found in them.

    Needs no workspace and keeps nothing. What is in an archive (ZIP), in a mailbox, or attached to
    a letter is read as well, each document by itself. A file that cannot be read gives a message;
    the others
    are read all the same, in the order given, and the exit code is 1.
    """
    from pledgewatch.documents import sandbox  # heavy, needed here only

    if len(files) == 1:
        sandbox.warm()  # while what follows is imported
    from pledgewatch.dossier.when import When
    from pledgewatch.extraction.many import read_many
    from pledgewatch.terminal import containers

    if published is not None:
        When.parse(published)  # a mistyped date is said before anything is read
    asked = assistant_named(assistant, assistant_model)
    wanted = list(_documents(files))
    results = Results(to) if to else None
    wanted = _without_those_in(results, wanted) if results else wanted
    if asked:
        from pledgewatch.extraction.assistant.each import read_each  # seldom needed

        reading: containers.Read = partial(read_each, published=published, assistant=asked)
    else:
        reading = partial(read_many, published=published, processes=processes)
    telling = _Telling(results, as_json=as_json)
    for path, result in followed(reading(wanted), doing="Reading", total=len(wanted)):
        is_document = not containers.is_container(result)
        if is_document and not results:
            telling.tell(str(path), result)
        count = 0
        for name, within in containers.members_of(path, result, read=reading):
            telling.tell(name, within)
            count += 1
        if not is_document:
            telling.tell_container(path, result, count)
        elif results:  # last, as what tells that its attachments were read too
            telling.tell(str(path), result)
    if telling.failed:
        raise typer.Exit(1)


@dataclass(slots=True)
class _Telling:
    """Says what reading gave, in the way that was asked for, and counts what could not be read."""

    results: Results | None
    as_json: bool
    failed: int = 0

    def tell(self, name: str, result: "dict[str, Any] | DocumentError") -> None:
        """Say what was read under this name, or why it could not be."""
        if isinstance(result, dict):
            told = result
            if self.results and self.results.has(name, result["sha256"]):
                return  # of a container that was not read to its end before
        else:
            self.failed += 1
            say(f"pledgewatch: {result}")
            told = {"source": name, "error": str(result)}
        if self.results:
            self.results.add(told)
        elif self.as_json:
            show_json(told)
        elif "error" not in told:
            _show_reading(told)

    def tell_container(self, path: Path, result: Any, count: int) -> None:
        """Say how many documents a container held, of which each was told by itself."""
        if not count:
            self.tell(str(path), result)
        elif self.results or self.as_json:
            with path.open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            told = {"source": str(path), "sha256": sha256, "members": count}
            (self.results.add if self.results else show_json)(told)


def _without_those_in(results: Results, wanted: list[Path]) -> list[Path]:
    missing = results.missing(wanted)
    if len(missing) < len(wanted):
        say(f"{len(wanted) - len(missing)} of {len(wanted)} are in {results.path} already.")
    return missing


def _documents(files: Iterable[Path]) -> Iterator[Path]:
    """The files, and those of the folders among them by name, hidden ones left out."""
    for file in files:
        if file.is_dir():
            yield from sorted(
                path
                for path in file.rglob("*")
                if path.is_file() and not any(part.startswith(".") for part in path.parts)
            )
        else:
            yield file


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
        (found,) = labels.label([text])
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


def _show_reading(reading: dict[str, Any]) -> None:
    show(f"{reading['source']}: {reading['title'] or 'without a title'}")
    proposals = reading["proposals"]
    counts = Counter(proposal["kind"] for proposal in proposals)
    found = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items())) or "nothing"
    show(
        f"published {reading['published'] or 'unknown'}, "
        f"language {reading['language'] or 'unknown'}, {_extent(reading)}, "
        f"{len(reading['footnotes'])} footnotes; found: {found}"
    )
    for warning in reading["warnings"]:
        say(f"pledgewatch: {reading['source']}: {warning}")
    show_table(
        ("kind", "page", "sure", "words"),
        (
            (
                kind_shown(proposal),
                str(proposal["page"]),
                f"{proposal['confidence']:.2f}",
                shortened(proposal["text"], WORDS_SHOWN),
            )
            for proposal in proposals
        ),
    )


def _extent(reading: dict[str, Any]) -> str:
    return f"{reading['pages']} page{'' if reading['pages'] == 1 else 's'}"
