"""Write docs/reference/commands.md from the command line itself, and what is read in a language.

Tests compare the pages with the code.
"""

import sys
from typing import Any

import pycountry
import typer

from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.language import PARTS, Language
from pledgewatch.terminal.main import app
from scripts.pages import DOCS, with_part

TARGET = DOCS / "reference" / "commands.md"
READER = DOCS / "what-the-reader-finds.md"


def reference() -> str:
    """The whole page, as Markdown."""
    program: Any = typer.main.get_command(app)
    context = program.make_context("pledgewatch", [], resilient_parsing=True)
    parts = [
        "# Commands\n",
        "Written from the code by `make docs`. Results go to standard output, everything else to",
        "standard error; the exit code is 0 when all went well, 1 when something is wrong with",
        "what you gave or found (the message says what to do), 2 when the command itself is",
        "mistyped.\n",
        "`pledgewatch --install-completion` makes the shell complete commands and options.\n",
        "## pledgewatch\n",
        *_options(program, context),
    ]
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        if command is None or command.hidden:
            continue
        parts += _page(
            command, command.make_context(name, [], parent=context, resilient_parsing=True)
        )
    return "\n".join(parts).rstrip() + "\n"


def _page(command: Any, context: Any) -> list[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    return [
        f"\n## {context.info_name}\n",
        f"`{context.command_path} {usage}`\n",
        (command.help or "").strip() + "\n",
        *_options(command, context),
    ]


def _options(command: Any, context: Any) -> list[str]:
    rows = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is None or "--help" in record[0]:
            continue
        name, told = (part.replace("|", "\\|").replace("\n", " ").strip() for part in record)
        rows.append(f"| `{name}` | {told} |")
    return ["| argument or option | meaning |", "|---|---|", *rows] if rows else []


def reader() -> str:
    """The page on the reader with its table of languages as it should be."""
    head = f"| | {' | '.join(PARTS)} |\n|---|{':-:|' * len(PARTS)}\n"
    table = head + "".join(_language(one) for one in languages.ALL)
    return with_part(READER.read_text(encoding="utf-8"), "languages", table)


def _language(language: Language) -> str:
    known: Any = pycountry.languages.get(alpha_2=language.code)
    cells = ("yes" if getattr(language.parts, part) else "" for part in PARTS)
    return f"| {known.name} | {' | '.join(cells)} |\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(reference(), encoding="utf-8")
    READER.write_text(reader(), encoding="utf-8")
    sys.stderr.write("Wrote docs/reference/commands.md and docs/what-the-reader-finds.md\n")
