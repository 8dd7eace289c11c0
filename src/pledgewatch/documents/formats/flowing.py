"""What a word processor holds becomes a text: paragraphs as they flow, without lines or pages.

Every reader of such a format (Word, OpenDocument) gathers a `Flow`; here it gets its offsets.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from pledgewatch.documents.document import DATE_OF_FILE, BlockKind, Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import flowing_headings, office_warnings
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.office_metadata import Metadata
from pledgewatch.documents.formats.office_warnings import Noticed
from pledgewatch.documents.layout import headings, masthead
from pledgewatch.documents.layout.assembly import Assembled, Cut, Part, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import mark_of

# Where a word may be divided, or may not; marks without width.
UNSEEN = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
LONGEST_HEADING = 400  # characters: what is longer and has the style of a heading is a paragraph
Marks = tuple[tuple[int, int], ...]  # where the mark of a note stood, and which note it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the running text, or a cell's, or a box's.

    `marks` says where in `words` the marks of notes stood, which `words` does not have, and which
    note each is: its place in `Flow.notes`. `mark` is what is shown before the words of a list
    item or numbered heading: "1.", "(a)", "•".
    """

    words: str
    marks: Marks = ()
    level: int | None = None  # of a heading
    mark: str = ""
    is_title: bool = False
    size: float = 1.0  # of most of its letters, in points
    bold: bool = False  # all of them


@dataclass(frozen=True, slots=True)
class FlowNote:
    """A note: the number that is shown, and its words; `marks` as in `Paragraph`."""

    number: str
    words: str
    marks: Marks = ()


@dataclass(slots=True)
class Flow:
    """All that a document says, in reading order."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[FlowNote] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)  # running heads and feet, each once


def document(
    flow: Flow,
    metadata: Metadata,
    *,
    sha256: str,
    media_type: str,
    language: str | None,
    noticed: Noticed,
    macros: bool,
) -> Document:
    """The document that `flow` makes; raises `NoTextError` if it has no words.

    `language` is what the file says of its letters, which counts where the words are too few to
    tell.
    """
    made = assembled(flow)
    if not made.text:
        raise NoTextError(noticed.no_words())
    told = list(office_warnings.of(noticed, macros=macros))
    published = masthead.published(made)
    if published is None and metadata.changed is not None:
        published = metadata.changed
        told.append(DATE_OF_FILE.format(date=published))
    return Document(
        sha256=sha256,
        media_type=media_type,
        text=made.text,
        blocks=made.blocks,
        footnotes=made.footnotes,
        page_spans=made.page_spans,
        runs=made.runs,
        pages=1,
        paginated=False,
        title=masthead.title_of(metadata.title, title(flow.paragraphs)),
        published=published,
        publisher=metadata.publisher,
        author=metadata.author,
        language=language_of(made.text) or language or metadata.language,
        warnings=(*told, *made.warnings),
    )


def assembled(flow: Flow) -> Assembled:
    """The text of `flow`, its blocks and its notes, each with the offset of its mark."""
    paragraphs = _with_headings(list(_attached(flow.paragraphs)))
    parts: list[Part] = []
    cuts: dict[int, list[Cut]] = {}
    position = 0
    for paragraph in paragraphs:
        line = _line(len(parts), _shown(paragraph), position)
        position += len(line.text) + 1
        parts.append(_part(paragraph, line))
        _add_cuts(cuts, line, paragraph.marks, len(line.text) - len(paragraph.words))
    for note in flow.notes:
        line = _line(len(parts), f"{note.number} {note.words}", position)
        position += len(line.text) + 1
        parts.append(_note(note, line))
        _add_cuts(cuts, line, note.marks, len(note.number) + 1)
    for words in flow.furniture:
        line = _line(len(parts), words, position)
        position += len(words) + 1
        parts.append(Part(kind=BlockKind.FURNITURE, lines=[line]))
    return assemble(parts, cuts, Vocabulary(()))


def joined(paragraphs: Sequence[Paragraph]) -> tuple[str, Marks]:
    """The paragraphs of a note as one stretch of words, with the marks of notes in it."""
    words = ""
    marks: list[tuple[int, int]] = []
    for paragraph in paragraphs:
        words += f"{' ' if words else ''}{paragraph.mark}{' ' if paragraph.mark else ''}"
        marks += [(at + len(words), note) for at, note in paragraph.marks]
        words += paragraph.words
    return words, tuple(marks)


def order(is_endnote: Sequence[bool]) -> dict[int, int]:
    """Where each note comes among all: footnotes first, each kind in the order of its marks."""
    notes = sorted(range(len(is_endnote)), key=is_endnote.__getitem__)
    return {note: at for at, note in enumerate(notes)}


def placed(marks: Marks, places: Mapping[int, int]) -> Marks:
    """The marks with the places that their notes have in the end."""
    return tuple((at, places[note]) for at, note in marks)


def replaced(paragraph: Paragraph, places: Mapping[int, int]) -> Paragraph:
    """The paragraph with the places that its notes have in the end."""
    if not paragraph.marks:
        return paragraph
    return replace(paragraph, marks=placed(paragraph.marks, places))


def title(paragraphs: Sequence[Paragraph]) -> str | None:
    """The title as written: what has the style of one, else the only heading of the first level.

    Else a heading that nothing stands before, else what stands out before the text begins.
    """
    titles = [one for one in paragraphs if one.is_title]
    first = [one for one in paragraphs if one.level == 1]
    if not titles and len(first) != 1:
        first = [one for one in paragraphs[:1] if one.level is not None]
    chosen = titles or first
    if chosen:
        return " ".join(chosen[0].words.split()) or None
    leading = takewhile(_is_short, paragraphs)
    return flowing_headings.on_cover(
        [_printed(one) for one in leading if one.words.strip()],
        [_printed(one) for one in paragraphs],
    )


def _is_short(paragraph: Paragraph) -> bool:
    return paragraph.level is None and len(paragraph.words.split()) <= headings.PLAIN_WORDS


def _attached(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs that have words; a mark that stands alone goes to the end of the one before.

    Nothing of a paragraph without words is shown but the marks of its notes.
    """
    waiting: list[int] = []
    last: Paragraph | None = None
    for paragraph in paragraphs:
        if paragraph.words.strip() or paragraph.mark:
            if last is not None:
                yield last
            head = tuple((0, note) for note in waiting)
            last = replace(paragraph, marks=(*head, *paragraph.marks)) if head else paragraph
            waiting = []
        elif last is not None:
            end = len(last.words)
            last = replace(last, marks=(*last.marks, *((end, note) for _, note in paragraph.marks)))
        else:
            waiting += [note for _, note in paragraph.marks]
    if last is not None:
        yield last


def _with_headings(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Where nobody used styles for headings, they are told by print."""
    if any(one.level is not None and not one.is_title for one in paragraphs):
        return paragraphs
    found = flowing_headings.levels([_printed(one) for one in paragraphs])
    return [
        replace(one, level=one.level or level) for one, level in zip(paragraphs, found, strict=True)
    ]


def _printed(paragraph: Paragraph) -> Line:
    words = " ".join(_shown(paragraph).split())
    return _line(0, words, 0, paragraph.size, bold=paragraph.bold)


def _shown(paragraph: Paragraph) -> str:
    return f"{paragraph.mark} {paragraph.words}" if paragraph.mark else paragraph.words


def _line(ordinal: int, text: str, position: int, size: float = 1.0, *, bold: bool = False) -> Line:
    return Line(
        ordinal=ordinal,
        text=text,
        page=1,
        sources=range(position, position + len(text)),
        left=0,
        right=len(text),
        size=size,
        bold=bold,
    )


def _part(paragraph: Paragraph, line: Line) -> Part:
    if paragraph.level is not None and len(paragraph.words) <= LONGEST_HEADING:
        return Part(kind=BlockKind.HEADING, lines=[line], level=paragraph.level)
    if paragraph.mark:
        return Part(
            kind=BlockKind.LIST_ITEM,
            lines=[line],
            number=_number(paragraph.mark),
            mark_width=len(paragraph.mark) + 1,
        )
    blank = len(line.text) - len(line.text.lstrip())
    typed = mark_of(line.text[blank:])
    if typed is None or any(at < blank + typed.width for at, _ in paragraph.marks):
        return Part(kind=BlockKind.PARAGRAPH, lines=[line])
    return Part(
        kind=BlockKind.LIST_ITEM,
        lines=[line],
        number=typed.number,
        mark_width=blank + typed.width,
    )


def _number(mark: str) -> str:
    """As `layout.lists` has it: "97.1." is "97.1", "(a)" stays."""
    return re.sub(r"\s", "", mark).removesuffix(".") or mark


def _note(note: FlowNote, line: Line) -> Part:
    return Part(
        kind=BlockKind.FOOTNOTE, lines=[line], number=note.number, mark_width=len(note.number)
    )


def _add_cuts(
    cuts: dict[int, list[Cut]], line: Line, marks: Sequence[tuple[int, int]], shift: int
) -> None:
    if marks:
        cuts[line.ordinal] = [Cut(at + shift, at + shift, note) for at, note in sorted(marks)]
