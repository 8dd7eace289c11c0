"""Markdown becomes a document: its words without their signs, each where it stood in the text."""

import re
from collections.abc import Iterator, Sequence

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import kind, markdown_rows, plain_text
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.markdown_blocks import Left, MarkdownBlock, blocks
from pledgewatch.documents.layout import masthead
from pledgewatch.documents.layout.assembly import Cut, Part, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.lists import mark_of

NO_WORDS = "has no words; there is nothing to read in it"
LONGEST = 300  # characters of a title or a name
LEAST_KEPT = 0.4  # of the letters: addresses and HTML may be many
FIGURES = re.compile(r"\d{1,6}")


def read(given: Given) -> Document:
    """Read the Markdown that is given; raises as decoding does, `NoTextError` without words."""
    text, warnings = plain_text.decode(given.content(), served_as=given.served_as)
    rows, stated = markdown_rows.without_stated(markdown_rows.rows(text))
    running, notes = markdown_rows.without_notes(rows)
    left = Left()
    body = list(blocks(running, notes, left))
    cited = _cited(body)
    words = {label: _as_one(list(blocks(notes[label], notes, left))) for label in notes}
    order = [*cited, *(label for label in notes if label not in cited)]
    made = assemble(*_parts(body, [(label, words[label]) for label in order]), Vocabulary(()))
    if not made.text:
        raise NoTextError(NO_WORDS)
    return Document(
        sha256=given.sha256,
        media_type=kind.MARKDOWN,
        text=made.text,
        blocks=made.blocks,
        footnotes=made.footnotes,
        page_spans=made.page_spans,
        runs=made.runs,
        pages=1,
        paginated=False,
        title=stated.get("title", "")[:LONGEST] or _title(body),
        published=masthead.stated(stated.get("date", "")) or masthead.published(made),
        author=stated.get("author", "")[:LONGEST] or None,
        publisher=stated.get("publisher", "")[:LONGEST] or None,
        language=language_of(made.text),
        warnings=(*warnings, *_left_out(left, text, made.text), *made.warnings),
    )


def _title(body: Sequence[MarkdownBlock]) -> str | None:
    """The only heading of the first level, or the heading that the text begins with."""
    first = [block for block in body if block.level == 1]
    if len(first) != 1:
        first = [block for block in body[:1] if block.level is not None]
    return " ".join(first[0].words.split())[:LONGEST] or None if first else None


def _cited(body: Sequence[MarkdownBlock]) -> list[str]:
    """The labels of notes in the order in which they are first cited."""
    return list(dict.fromkeys(label for block in body for _, label in block.marks))


def _as_one(found: Sequence[MarkdownBlock]) -> MarkdownBlock:
    """The blocks of a note as one."""
    whole = MarkdownBlock(BlockKind.FOOTNOTE)
    for block in found:
        if whole.words and block.words:
            whole.add(" ", [block.sources[0]])
        whole.add(block.words, block.sources)
    return whole


def _parts(
    body: Sequence[MarkdownBlock], notes: Sequence[tuple[str, MarkdownBlock]]
) -> tuple[list[Part], dict[int, list[Cut]]]:
    parts: list[Part] = []
    cuts: dict[int, list[Cut]] = {}
    places = {label: place for place, (label, _) in enumerate(notes)}
    seen: set[str] = set()
    for block in body:
        if not block.words.strip():
            continue
        line = _line(len(parts), block.words, block.sources)
        for at, label in block.marks:
            if label not in seen:
                cuts.setdefault(line.ordinal, []).append(Cut(at, at, places[label]))
                seen.add(label)
        parts.append(_part(block, line))
    for place, (label, note) in enumerate(notes, start=1):
        number = label if FIGURES.fullmatch(label) else str(place)
        first = note.sources[0] if note.sources else 0
        sources = [first] * (len(number) + 1) + note.sources
        line = _line(len(parts), f"{number} {note.words}", sources)
        parts.append(
            Part(kind=BlockKind.FOOTNOTE, lines=[line], number=number, mark_width=len(number))
        )
    return parts, cuts


def _line(ordinal: int, words: str, sources: list[int]) -> Line:
    return Line(ordinal=ordinal, text=words, page=1, sources=sources, left=0, right=len(words))


def _part(block: MarkdownBlock, line: Line) -> Part:
    if block.kind is BlockKind.LIST_ITEM:
        mark = line.text[: block.mark].strip()
        number = mark.removesuffix(".")
        return Part(kind=block.kind, lines=[line], number=number, mark_width=block.mark)
    typed = mark_of(line.text) if block.kind is BlockKind.PARAGRAPH else None
    if typed is None or any(at < typed.width for at, _ in block.marks):
        return Part(kind=block.kind, lines=[line], level=block.level)
    return Part(kind=BlockKind.LIST_ITEM, lines=[line], number=typed.number, mark_width=typed.width)


def _left_out(left: Left, text: str, kept: str) -> Iterator[str]:
    if left.pictures:
        yield f"pictures were left out, with the words in them: {left.pictures}"
    if left.html:
        yield f"pieces of HTML were left out: {left.html}; compare with the file"
    there = sum(map(str.isalpha, text))
    if sum(map(str.isalpha, kept)) < LEAST_KEPT * there:
        yield "most of its letters were left out as no words of the text; compare with the file"
