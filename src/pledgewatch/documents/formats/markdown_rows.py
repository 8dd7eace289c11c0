"""The rows of a Markdown text, each with where it stood, and the notes that are taken out of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pledgewatch.documents.formats.markdown_attributes import DIVISION

NEWLINE = re.compile(r"\r\n|[\n\r\x0b\f\x85\u2028\u2029]")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# "[^1]: See the speech.", as PHP Markdown Extra, Pandoc and others have it.
DEFINITION = re.compile(r" {0,3}\[\^([^\[\]\s]+)\]:[ \t]*")
REFERENCE = re.compile(r"\[\^([^\[\]\s]+)\]")
INDENT = re.compile(r" {1,4}|\t")
# What a file says of itself before it begins: "title: The Madrid promises".
STATED = re.compile(r"([A-Za-z][\w-]*):[ \t]+(.*?)[ \t]*")
MOST_STATED = 100  # rows


@dataclass(frozen=True, slots=True)
class Row:
    """A row without its newline; `start` is the place of its first character in the text."""

    text: str
    start: int


Rows = list[Row]


def rows(text: str) -> Rows:
    """The rows of `text`."""
    found: Rows = []
    start = 0
    for newline in NEWLINE.finditer(text):
        found.append(Row(text[start : newline.start()], start))
        start = newline.end()
    return [*found, Row(text[start:], start)]


def without_stated(all_rows: Rows) -> tuple[Rows, dict[str, str]]:
    """The rows below what the file says of itself, and that by its names (in lower case)."""
    if all_rows[0].text.rstrip() != "---":
        return all_rows, {}
    stated: dict[str, str] = {}
    for place, row in enumerate(all_rows[1:MOST_STATED], start=1):
        if row.text.rstrip() in {"---", "..."}:
            return (all_rows[place + 1 :] or [Row("", 0)], stated) if stated else (all_rows, {})
        found = STATED.fullmatch(row.text)
        if found:
            stated.setdefault(found[1].lower(), found[2].strip("\"'"))
    return all_rows, {}


def without_notes(all_rows: Rows) -> tuple[Rows, dict[str, Rows]]:
    """The running text, and the rows of each note by its label; the first of a label counts.

    A note goes on in the rows that follow without a gap, and in those that are set in.
    """
    running: Rows = []
    notes: dict[str, Rows] = {}
    place = 0
    fence = ""
    while place < len(all_rows):
        row = all_rows[place]
        place += 1
        fence = _fence(row.text, fence)
        found = None if fence else DEFINITION.match(row.text)
        if found is None:
            division = not fence and DIVISION.fullmatch(row.text) is not None
            running.append(Row("", row.start) if division else row)
            continue
        note = [Row(row.text[found.end() :], row.start + found.end())]
        while place < len(all_rows) and _goes_on(all_rows, place):
            note.append(_set_out(all_rows[place]))
            place += 1
        notes.setdefault(found[1], note)
        running.append(Row("", row.start))
    return running, notes


def _fence(text: str, opened: str) -> str:
    """The fence that stands open behind this row; "" if none does."""
    found = FENCE.match(text)
    if found is None:
        return opened
    if not opened:
        return found[1]
    closes = found[1].startswith(opened) and not text.strip().strip(opened[0])
    return "" if closes else opened


def _goes_on(all_rows: Sequence[Row], place: int) -> bool:
    text = all_rows[place].text
    if text.strip():
        lazy = bool(all_rows[place - 1].text.strip()) and DEFINITION.match(text) is None
        return lazy or INDENT.fullmatch(text[: len(text) - len(text.lstrip())][:4]) is not None
    below = next((row.text for row in all_rows[place + 1 : place + 3] if row.text.strip()), "")
    return below.startswith(("    ", "\t"))


def _set_out(row: Row) -> Row:
    found = INDENT.match(row.text)
    return Row(row.text[found.end() :], row.start + found.end()) if found else row
