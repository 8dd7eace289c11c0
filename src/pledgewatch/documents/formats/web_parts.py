"""The words of a marked-up text become the parts of a Document, with the places of its notes."""

import re
from collections.abc import Sequence

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats.web_notes import WebNote
from pledgewatch.documents.layout.assembly import Cut, Part
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import mark_of

Words = tuple[BlockKind, int | None, str]  # kind of block, level of a heading, its words


def parts(
    words: Sequence[Words], notes: Sequence[WebNote]
) -> tuple[list[Part], dict[int, list[Cut]]]:
    """The parts of the text, and in which columns of their lines the marks of notes stand."""
    tokens = {note.token: note for note in notes}
    pattern = re.compile("|".join(map(re.escape, tokens)) or "(?!)")
    found_parts: list[Part] = []
    cited: list[WebNote] = []
    cuts: dict[int, list[Cut]] = {}
    position = 0
    for block, level, text in words:
        line = _line(len(found_parts), text, position)
        position += len(text) + 1
        for found in pattern.finditer(text):
            cuts.setdefault(line.ordinal, []).append(Cut(*found.span(), len(cited)))
            cited.append(tokens[found[0]])
        found_parts.append(_part(block, level, line))
    for note in cited:
        line = _line(len(found_parts), f"{note.number} {note.words}", position)
        position += len(line.text) + 1
        found_parts.append(
            Part(
                kind=BlockKind.FOOTNOTE,
                lines=[line],
                number=note.number,
                mark_width=len(note.number),
            )
        )
    return found_parts, cuts


def _line(ordinal: int, text: str, position: int) -> Line:
    return Line(
        ordinal=ordinal,
        text=text,
        page=1,
        sources=range(position, position + len(text)),
        left=0,
        right=len(text),
    )


def _part(block: BlockKind, level: int | None, line: Line) -> Part:
    mark = mark_of(line.text) if block is not BlockKind.HEADING else None
    if mark is None:
        return Part(kind=block, lines=[line], level=level)
    return Part(kind=BlockKind.LIST_ITEM, lines=[line], number=mark.number, mark_width=mark.width)
