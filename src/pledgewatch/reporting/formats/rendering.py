"""What every format is written from: the manuscript as a tree, with its drawings beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.manuscript import Blocks, Box, Figure, Manuscript, Quotation
from pledgewatch.reporting.pandoc import Node
from pledgewatch.reporting.writing import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A manuscript whose notes are written; `made` stands for the time of its making."""

    manuscript: Manuscript
    blocks: tuple[Node, ...]
    figures: tuple[Figure, ...]
    made: datetime

    def tree(self, *changes: Callable[[Node], list[Node]], **metadata: str | Node) -> bytes:
        """The document as pandoc's JSON, after each of `changes` to its nodes in turn."""
        blocks: Any = list(self.blocks)
        for change in changes:
            blocks = pandoc.rewritten(blocks, change)
        return pandoc.tree(blocks, pandoc.metadata(metadata))


def rendering(manuscript: Manuscript, written: list[list[Node]], *, made: datetime) -> Rendering:
    """Put the written notes into the manuscript."""
    blocks = tuple(Writer(written, manuscript.language).blocks(manuscript.blocks))
    figures = tuple(_figures(manuscript.blocks))
    return Rendering(manuscript=manuscript, blocks=blocks, figures=figures, made=made)


def _figures(blocks: Blocks) -> Iterator[Figure]:
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        if isinstance(block, Box | Quotation):
            yield from _figures(block.blocks)


def pictured(addresses: dict[str, str]) -> Callable[[Node], list[Node]]:
    """A change that gives each drawing, by its name, the address of its picture."""

    def change(node: Node) -> list[Node]:
        if node["t"] != "Image":
            return [node]
        attributes, words, (name, title) = node["c"]
        return [pandoc.node("Image", [attributes, words, [addresses[name], title]])]

    return change
