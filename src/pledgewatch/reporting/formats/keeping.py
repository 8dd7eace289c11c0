"""What belongs on one page of a PDF: a heading and what it heads, the rows of a small table.

Typst keeps a heading with the lines that follow it, but lets go of it where those lines move to
the next page for the sake of their notes. A block that may not break takes its notes along.
"""

from itertools import takewhile

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.manuscript import Role
from pledgewatch.reporting.pandoc import Node

ROWS = 7  # a table of more may break between its rows
LENGTH = 1600  # letters without notes; a longer paragraph, list or quotation may break
LINE = 60  # letters that a broken line counts as
_WHOLE = frozenset({"Para", "Plain", "Div", "BlockQuote", "BulletList", "OrderedList"})


def kept_together(blocks: tuple[Node, ...]) -> tuple[Node, ...]:
    """The blocks, each run of headings and the block after it in one that does not break."""
    made: list[Node] = []
    index = 0
    while index < len(blocks):
        headings = list(takewhile(lambda block: block["t"] == "Header", blocks[index:]))
        index += len(headings)
        following = list(blocks[index : index + 1])
        if headings and following and _small(following[0]):
            made += _whole(headings[0]["c"][0], [*headings, *following])
        elif following and following[0]["t"] == "Table" and _small(following[0]):
            made += _whole(0, following)
        else:
            made += [*headings, *_breaking(following)]
        index += 1
    return tuple(made)


def _breaking(following: list[Node]) -> list[Node]:
    """A block that may break; a table breaks between its rows where each of them fits a page."""
    if following and following[0]["t"] == "Table":
        rows = [row for body in following[0]["c"][4] for row in body[3]]
        if all(_length(row) <= LENGTH for row in rows):
            return [_raw("#whole-rows["), *following, _raw("]")]
    return following


def _whole(level: int, blocks: list[Node]) -> list[Node]:
    """Blocks that do not break; `level` is that of their first heading, 0 without one."""
    return [_raw(f"#together({level})["), *blocks, _raw("]")]


def _raw(typst: str) -> Node:
    return pandoc.node("RawBlock", ["typst", typst])


def _small(block: Node) -> bool:
    if block["t"] == "Table":
        rows = sum(len(body[3]) for body in block["c"][4])
        return rows <= ROWS and _length(block) <= LENGTH
    if block["t"] == "Div" and Role.SMALL in block["c"][0][1]:
        return False  # several paragraphs without notes, which a heading stays with as it is
    return block["t"] in _WHOLE and _length(block) <= LENGTH


def _length(node: object) -> int:
    """About how many letters a block sets, notes left out."""
    if isinstance(node, list):
        return sum(_length(inner) for inner in node)
    if not isinstance(node, dict) or node.get("t") == "Note":
        return 0
    if node["t"] == "LineBreak":
        return LINE
    content = node.get("c", " ")
    return len(content) if isinstance(content, str) else _length(content)
