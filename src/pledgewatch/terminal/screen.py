"""What the person at the terminal sees: results on stdout, everything else on stderr.

Words from documents are foreign: control characters in them could move the cursor, recolour the
screen or reverse the reading order, so they are shown as visible signs instead.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, TypeVar

Item = TypeVar("Item")
COLUMN = 40  # characters that a column but the last may take of a terminal's width

# C0 and C1 controls except tab and newline, and the marks that reverse the direction of text.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What Python makes of a file name that is no UTF-8; no output can carry it.
_UNPRINTABLE = re.compile("[\ud800-\udfff]")


def plain(untrusted: str) -> str:
    """Foreign words made safe to print: each control character becomes ``·``."""
    return _UNPRINTABLE.sub("\ufffd", _CONTROLS.sub("·", untrusted))


def show(line: str = "") -> None:
    """A result, on stdout."""
    sys.stdout.write(plain(line) + "\n")


def show_json(value: Any) -> None:
    """A result as one line of JSON, on stdout."""
    line = json.dumps(value, ensure_ascii=False, default=str)
    sys.stdout.write(_UNPRINTABLE.sub("\ufffd", line) + "\n")


def say(line: str) -> None:
    """A remark on what goes on, on stderr."""
    sys.stderr.write(plain(line) + "\n")
    sys.stderr.flush()


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on stdout, fitted to the terminal; tab-separated where stdout is no terminal."""
    if not sys.stdout.isatty():
        for row in rows:
            show("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    from rich.console import Console  # slow import, only for people
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, column in enumerate(columns):
        last = index == len(columns) - 1
        table.add_column(
            column,
            overflow="fold" if last else "ellipsis",
            no_wrap=not last,
            ratio=1 if last else None,
            max_width=None if last else COLUMN,
        )
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    Console().print(table)


def followed(items: Iterable[Item], *, doing: str, total: int) -> Iterator[Item]:
    """The same items, with a bar on stderr if it is a terminal; a single one turns a wheel."""
    if not sys.stderr.isatty():
        yield from items
        return
    if total == 1:
        with busy(doing):
            yield from items
        return
    from rich.console import Console  # slow import, only for people
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total, description=doing)


def busy(doing: str) -> AbstractContextManager[object]:
    """A wheel on stderr, if it is a terminal, for as long as the block takes."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console  # slow import, only for people

    return Console(stderr=True).status(doing)


def shortened(words: str, width: int) -> str:
    """The words on one line, cut to `width` characters with an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
