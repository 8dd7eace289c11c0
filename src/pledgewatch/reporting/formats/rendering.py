"""What every format is written from: the manuscript as a tree, with its drawing beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.manuscript import Blocks, Box, Figure, Manuscript, Quotation
from pledgewatch.reporting.pandoc import Node
from pledgewatch.reporting.writing import FIGURE, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A manuscript whose notes are written. `epoch`: the seconds since 1970 of its date."""

    manuscript: Manuscript
    blocks: tuple[Node, ...]
    figure: Figure | None
    epoch: int

    def tree(self, picture: str, extra: Mapping[str, str] | None = None) -> bytes:
        """The document as pandoc's JSON, its drawing to be fetched from the address `picture`."""
        manuscript = self.manuscript
        values = {
            "lang": manuscript.language,
            "kind": manuscript.kind,
            "title": manuscript.title,
            "author": manuscript.publisher,
            "date": manuscript.date,
            **(extra or {}),
        }
        blocks = [_pictured(block, picture) for block in self.blocks]
        return pandoc.tree(blocks, pandoc.metadata(values))


def rendering(manuscript: Manuscript, written: list[list[Node]], *, epoch: int) -> Rendering:
    """Put the written notes into the manuscript."""
    blocks = tuple(Writer(written, manuscript.language).blocks(manuscript.blocks))
    figure = next(_figures(manuscript.blocks), None)
    return Rendering(manuscript=manuscript, blocks=blocks, figure=figure, epoch=epoch)


def _figures(blocks: Blocks):  # type: ignore[no-untyped-def]
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        if isinstance(block, Box | Quotation):
            yield from _figures(block.blocks)


def _pictured(block: Node, picture: str) -> Node:
    if block["t"] != "Figure" or block["c"][0][0] != FIGURE:
        return block
    attributes, caption, ((body),) = block["c"]
    image = body["c"][0]
    shown = pandoc.node("Image", [image["c"][0], image["c"][1], [picture, ""]])
    return pandoc.node("Figure", [attributes, caption, [pandoc.node("Plain", [shown])]])
