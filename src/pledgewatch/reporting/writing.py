"""A manuscript becomes pandoc's document tree, its notes numbered by where they stand."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.manuscript import (
    Block,
    Blocks,
    Box,
    Bullets,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Paragraph,
    Quotation,
    Reference,
    Strong,
    Symbol,
    Table,
    Text,
)
from pledgewatch.reporting.pandoc import Node


def notes(blocks: Blocks) -> Iterator[Note]:
    """Every note in the order in which a reader meets it."""
    for block in blocks:
        for inlines in _inlines(block):
            yield from _notes(inlines)


def _inlines(block: Block) -> Iterator[Inlines]:
    """The inlines of a block in reading order, those of the blocks within it included."""
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines) | Figure(caption=inlines):
            yield inlines
        case Table(header=header, rows=rows):
            for row in (header, *rows):
                yield from row
        case Bullets(items=items):
            for item in items:
                for inner in item:
                    yield from _inlines(inner)
        case Quotation(blocks=blocks) | Box(blocks=blocks):
            for inner in blocks:
                yield from _inlines(inner)


def _notes(inlines: Inlines) -> Iterator[Note]:
    for inline in inlines:
        match inline:
            case Note():
                yield inline
            case Strong(inlines=inner) | Emphasis(inlines=inner):
                yield from _notes(inner)


class Writer:
    """Writes blocks as nodes, taking the notes' own inlines one after the other.

    `written` are the inlines of each note, in the order of `notes`.
    """

    def __init__(self, written: Sequence[list[Node]], language: str) -> None:
        self._written = iter(written)
        self._language = language

    def blocks(self, blocks: Blocks) -> list[Node]:
        """The nodes of a row of blocks."""
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Node:
        match block:
            case Heading():
                attributes = pandoc.attributes(block.anchor)
                made = pandoc.node("Header", [block.level, attributes, self._row(block.inlines)])
            case Paragraph():
                made = pandoc.node("Para", self._row(block.inlines))
            case Quotation():
                made = pandoc.node("BlockQuote", self.blocks(block.blocks))
            case Bullets():
                made = self._bullets(block)
            case Table():
                made = self._table(block)
            case Figure():
                made = self._figure(block)
            case Box():
                pairs = {"custom-style": block.role.value.capitalize()}
                attributes = pandoc.attributes(classes=[block.role.value], pairs=pairs)
                made = pandoc.node("Div", [attributes, self.blocks(block.blocks)])
            case _:
                assert_never(block)
        return made

    def _bullets(self, bullets: Bullets) -> Node:
        items = [self.blocks(item) for item in bullets.items]
        if not bullets.ordered:
            return pandoc.node("BulletList", items)
        numbering = [1, pandoc.node("Decimal"), pandoc.node("Period")]
        return pandoc.node("OrderedList", [numbering, items])

    def _table(self, table: Table) -> Node:
        columns = [
            [pandoc.node("AlignLeft"), pandoc.node("ColWidth", width)] for width in table.widths
        ]
        head = [self._cells(table.header, "col")] if table.header else []
        rows = [self._cells(row, None) for row in table.rows]
        nothing = pandoc.attributes()
        pairs = pandoc.attributes(classes=["pairs"], pairs={"custom-style": "Pairs"})
        return pandoc.node(
            "Table",
            [
                nothing if table.header else pairs,
                [None, []],
                columns,
                [nothing, head],
                [[nothing, 1, [], rows]],
                [nothing, []],
            ],
        )

    def _cells(self, row: tuple[Inlines, ...], scope: str | None) -> list[object]:
        """A row; the first of its cells heads it, or all head their columns."""
        cells = []
        for index, inlines in enumerate(row):
            heads = scope or ("row" if index == 0 else None)
            attributes = pandoc.attributes(pairs={"scope": heads} if heads else None)
            content = [pandoc.node("Plain", self._row(inlines))]
            cells.append([attributes, pandoc.node("AlignDefault"), 1, 1, content])
        return [pandoc.attributes(), cells]

    def _figure(self, figure: Figure) -> Node:
        """The drawing itself is put in by the writer of each format."""
        picture = pandoc.node(
            "Image",
            [
                pandoc.attributes(pairs={"alt": figure.alternative, "width": "100%"}),
                pandoc.words(figure.alternative),
                [figure.name, ""],
            ],
        )
        caption = [None, [pandoc.node("Plain", self._row(figure.caption))]]
        body = [pandoc.node("Plain", [picture])]
        return pandoc.node("Figure", [pandoc.attributes(figure.name), caption, body])

    def _row(self, inlines: Inlines) -> list[Node]:
        return [written for inline in inlines for written in self._inline(inline)]

    def _inline(self, inline: Inline) -> list[Node]:
        match inline:
            case Text():
                return self._text(inline)
            case Strong():
                made = pandoc.node("Strong", self._row(inline.inlines))
            case Emphasis():
                made = pandoc.node("Emph", self._row(inline.inlines))
            case Symbol():
                attributes = pandoc.attributes(
                    classes=["shape"], pairs={"aria-hidden": "true", "custom-style": "Shape"}
                )
                made = pandoc.node("Span", [attributes, [pandoc.node("Str", inline.shape)]])
            case Link():
                target = [inline.address, ""]
                row = [pandoc.attributes(), pandoc.words(inline.words), target]
                made = pandoc.node("Link", row)
            case Reference():
                target = [f"#{inline.anchor}", ""]
                row = [pandoc.attributes(), pandoc.words(inline.words), target]
                made = pandoc.node("Link", row)
            case LineBreak():
                made = pandoc.node("LineBreak")
            case Note():
                made = pandoc.node("Note", [pandoc.node("Para", next(self._written))])
            case _:
                assert_never(inline)
        return [made]

    def _text(self, text: Text) -> list[Node]:
        said = pandoc.words(text.words)
        if text.language in {None, "", self._language}:
            return said
        return [pandoc.node("Span", [pandoc.attributes(pairs={"lang": text.language}), said])]
