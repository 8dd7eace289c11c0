"""The whole way from lines to a Document's text: furniture, notes, paragraphs, headings, text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.layout import (
    cover,
    furniture,
    headings,
    notes,
    paragraphs,
    printed_notes,
)
from pledgewatch.documents.layout.assembly import Assembled, Cut, Part, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import mark_of
from pledgewatch.documents.layout.notes import Note
from pledgewatch.documents.layout.print import Print


@dataclass(frozen=True, slots=True)
class Composed:
    """The text, and what the layout rules could not settle."""

    assembled: Assembled
    title: str | None  # as printed or written at the head
    warnings: tuple[str, ...]


def compose(lines: Sequence[Line]) -> Composed:
    """Make one text of the `lines` of a document without print (plain text).

    `lines` are in the order of the source, blank ones left out.
    """
    lifted = furniture.ordinals(lines)
    running = _without(lines, lifted)
    found = notes.lift(running)
    return _finish(running, found, [line for line in lines if line.ordinal in lifted])


def compose_print(lines: Sequence[Line]) -> Composed:
    """Make one text of the `lines` of printed pages, whose letters have size and weight.

    `lines` are in the order in which the pages are read.
    """
    lifted = furniture.ordinals(lines)
    running = [line for line in lines if line.ordinal not in lifted]
    face = Print.of(running)
    found = printed_notes.lift(running, face.size)
    return _finish(running, found, [line for line in lines if line.ordinal in lifted], face)


def _without(lines: Sequence[Line], lifted: frozenset[int]) -> list[Line]:
    """The `lines` that are not `lifted`; what turned the page does so for the next that stays."""
    kept: list[Line] = []
    turned = False
    for line in lines:
        turned = turned or line.turns_page
        if line.ordinal not in lifted:
            kept.append(line if line.turns_page == turned else replace(line, turns_page=turned))
            turned = False
    return kept


def _finish(
    running: list[Line], found: list[Note], lifted: list[Line], face: Print | None = None
) -> Composed:
    """Group what is left after the notes are lifted out, and write it all."""
    of_notes = {index for note in found for index in note.lines}
    kept = [line for index, line in enumerate(running) if index not in of_notes]
    interrupted = frozenset(
        below.ordinal for above, below in pairwise(kept) if below.ordinal != above.ordinal + 1
    )
    groups = paragraphs.group(kept, interrupted)
    body, title = _plain_parts(groups) if face is None else _printed_parts(groups, face)
    parts = [
        *body,
        *(_note_part(note, running) for note in found),
        *(Part(kind=BlockKind.FURNITURE, lines=[line]) for line in lifted),
    ]
    vocabulary = Vocabulary(line.text for line in running)
    assembled = assemble(parts, _cuts(running, found), vocabulary)
    return Composed(assembled, title, (*_warnings(found), *assembled.warnings))


def _plain_parts(groups: Sequence[list[Line]]) -> tuple[list[Part], str | None]:
    chosen = headings.plain(groups)
    return _parts(groups, chosen), headings.title(groups, chosen)


def _printed_parts(groups: list[list[Line]], face: Print) -> tuple[list[Part], str | None]:
    chosen = headings.printed(groups, face)
    for place in reversed(cover.join_headings(groups, chosen)):
        groups[place - 1].extend(groups.pop(place))
        chosen.pop(place)
    title = cover.title_places(groups, chosen)
    if cover.is_cover(groups):
        first_page = groups[0][0].page
        chosen = [
            yes and (group[0].page != first_page or place in title)
            for place, (group, yes) in enumerate(zip(groups, chosen, strict=True))
        ]
    words = ": ".join(headings.text_of(groups[place]).rstrip(" *") for place in title)
    return _parts(groups, chosen), _DIVIDED.sub("", words) or None


_DIVIDED = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_])(?!(?:and|or|to|и|или)\b)")  # "Discrim- ination"


def _parts(groups: Sequence[Sequence[Line]], chosen: Sequence[bool]) -> list[Part]:
    titles = [group for group, is_heading in zip(groups, chosen, strict=True) if is_heading]
    levels = iter(headings.levels(titles))
    return [
        Part(kind=BlockKind.HEADING, lines=group, level=next(levels))
        if is_heading
        else _body_part(group)
        for group, is_heading in zip(groups, chosen, strict=True)
    ]


def _body_part(group: Sequence[Line]) -> Part:
    mark = mark_of(group[0].text)
    if mark is None:
        return Part(kind=BlockKind.PARAGRAPH, lines=group)
    return Part(kind=BlockKind.LIST_ITEM, lines=group, number=mark.number, mark_width=mark.width)


def _note_part(note: Note, running: Sequence[Line]) -> Part:
    return Part(
        kind=BlockKind.FOOTNOTE,
        lines=[running[index] for index in note.lines],
        number=note.number,
        mark_width=note.width,
    )


def _cuts(running: Sequence[Line], found: Sequence[Note]) -> dict[int, list[Cut]]:
    cuts: dict[int, list[Cut]] = {}
    for place, note in enumerate(found):
        if note.mark is not None:
            ordinal = running[note.mark.index].ordinal
            cuts.setdefault(ordinal, []).append(Cut(note.mark.start, note.mark.end, place))
    for each in cuts.values():
        each.sort(key=lambda cut: cut.start)
    return cuts


def _warnings(found: Sequence[Note]) -> list[str]:
    return [
        f"note {note.number}: its mark was not found in the text, so it has no anchor"
        for note in found
        if note.mark is None
    ]
