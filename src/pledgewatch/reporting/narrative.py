"""A researcher's own text becomes blocks whose every paragraph cites the record.

The text is Markdown without raw HTML, mathematics or pictures; ``[@e12]`` cites the record item
``e12`` and becomes a note on that item's citations, ``[@e12; @e14]`` one note on those of both.
"""

import json
import re
from dataclasses import dataclass, field

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.lookup import Lookup
from pledgewatch.reporting.manuscript import (
    Block,
    Blocks,
    Bullets,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from pledgewatch.reporting.pandoc import Node
from pledgewatch.reporting.unsupported import Unsupported

HEADING_LEVEL = 4  # of the first heading within a text: below those of its section
# Markdown and citations, and nothing that could carry another language along with it.
_FORMAT = (
    "markdown_strict-raw_html+citations+all_symbols_escapable+intraword_underscores"
    "+blank_before_header+blank_before_blockquote+fancy_lists+startnum"
)
_QUOTE_MARKS = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_SLUG = re.compile(r"[^\w-]+")


def flaws(held: Lookup) -> list[Unsupported]:
    """What is unsupported in the introduction and in the researchers' own texts."""
    texts = [("Introduction", held.dossier.introduction)]
    texts += [(f"Text of {matter.key}", matter.narrative) for matter in held.dossier.matters]
    return [flaw for where, markdown in texts for flaw in read(markdown, held, where=where)[1]]


def read(markdown: str, held: Lookup, *, where: str) -> tuple[Blocks, tuple[Unsupported, ...]]:
    """The blocks of a text and what in it is unsupported or cannot be published."""
    if not markdown.strip():
        return (), ()
    written = pandoc.run([f"--from={_FORMAT}", "--to=json"], markdown.encode())
    reader = _Reader(held=held, where=where)
    blocks = reader.blocks(json.loads(written)["blocks"])
    return blocks, tuple(reader.flaws)


@dataclass(slots=True)
class _Reader:
    """Takes the few kinds of node that a memorandum has; reports each other."""

    held: Lookup
    where: str
    flaws: list[Unsupported] = field(default_factory=list)
    headings: int = 0

    def blocks(self, nodes: list[Node]) -> Blocks:
        blocks = []
        for index, node in enumerate(nodes):
            # "Two things were seen:" rests on the items that follow it.
            leads = index + 1 < len(nodes) and nodes[index + 1]["t"] in {
                "BulletList",
                "OrderedList",
            }
            block = self._block(node, leads=leads)
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _block(self, node: Node, *, leads: bool) -> Block | None:
        content = node.get("c")
        match node["t"]:
            case "Para" | "Plain":
                before = len(self.flaws)
                row = self._row(_list(content))
                reported = len(self.flaws) > before
                leads = leads and plain(row).rstrip().endswith(":")
                return self._paragraph(row, excused=leads or reported)
            case "Header":
                return self._heading(content)
            case "BulletList":
                return Bullets(tuple(self.blocks(item) for item in content))
            case "OrderedList":
                return Bullets(tuple(self.blocks(item) for item in content[1]), ordered=True)
            case "BlockQuote":
                return Quotation(self.blocks(content))
            case other:
                self._report(_words(node), f"a text cannot hold what Markdown calls {other}")
                return None

    def _paragraph(self, inlines: Inlines, *, excused: bool) -> Paragraph:
        said = plain(inlines)
        if not _cites(inlines) and not excused:
            self._report(
                said,
                "the paragraph cites no record item",
                "Cite the items it rests on, for example [@e12].",
            )
        return Paragraph(inlines)

    def _heading(self, content: list[list[Node]]) -> Heading:
        self.headings += 1
        slug = _SLUG.sub("-", self.where.lower())
        return Heading(HEADING_LEVEL, self._row(content[2]), f"{slug}-{self.headings}")

    def _row(self, nodes: list[Node]) -> Inlines:
        return tuple(inline for node in nodes for inline in self._inline(node))

    def _inline(self, node: Node) -> Inlines:
        content = node.get("c")
        match node["t"]:
            case "Str":
                return (self.held.text(str(content)),)
            case "Space" | "SoftBreak":
                return (self.held.text(" "),)
            case "LineBreak":
                return (LineBreak(),)
            case "Emph":
                return (Emphasis(self._row(_list(content))),)
            case "Strong":
                return (Strong(self._row(_list(content))),)
            case "Code":
                return (self.held.text(_list(content)[1]),)
            case "Quoted":
                before, after = _QUOTE_MARKS[_list(content)[0]["t"]]
                row = self._row(_list(content)[1])
                return (self.held.text(before), *row, self.held.text(after))
            case "Link":
                return self._link(_list(content))
            case "Cite":
                return self._cite(_list(content))
            case other:
                self._report(_words(node), f"a text cannot hold what Markdown calls {other}")
                return ()

    def _link(self, content: list[list[Node]]) -> Inlines:
        row, address = self._row(content[1]), str(content[2][0])
        if not address.startswith(("https://", "http://")):
            self._report(plain(row), f"the link leads to “{address}”", "Link to a web address.")
            return row
        return (Link(plain(row), address),)

    def _cite(self, content: list[list[Node]]) -> Inlines:
        cited = []
        for citation in content[0]:
            key = str(citation["citationId"])
            found = self.held.citable.get(key)
            if found is None:
                self._report(
                    f"[@{key}]",
                    "there is no such record item, or it has no source",
                    "Cite an item of this dossier by its key.",
                )
            elif citation["citationPrefix"] or citation["citationSuffix"]:
                self._report(
                    _words(node_of(content[1])),
                    "words stand beside the key",
                    "Leave the key alone in its brackets; the note gives page and words itself.",
                )
            cited += found or ()
        return (Note(tuple(cited)),) if cited else ()

    def _report(
        self, sentence: str, reason: str, remedy: str = "Write it as plain paragraphs and lists."
    ) -> None:
        flaw = Unsupported(sentence=sentence, where=self.where, reason=reason, remedy=remedy)
        self.flaws.append(flaw)


def plain(inlines: Inlines) -> str:
    """The words of inlines, notes left out."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(words=words) | Link(words=words):
            return words
        case Strong(inlines=inner) | Emphasis(inlines=inner):
            return plain(inner)
        case _:
            return " "


def _cites(inlines: Inlines) -> bool:
    return any(
        isinstance(inline, Note)
        or (isinstance(inline, Strong | Emphasis) and _cites(inline.inlines))
        for inline in inlines
    )


def node_of(inlines: list[Node]) -> Node:
    """Inlines as one node, whose words can be taken."""
    return pandoc.node("Plain", inlines)


def _list(content: object) -> list:  # type: ignore[type-arg]
    assert isinstance(content, list)  # noqa: S101 - pandoc's tree is so
    return content


def _words(node: object) -> str:
    """The words of any node, for a message."""
    if isinstance(node, dict):
        if node.get("t") in {"Space", "SoftBreak", "LineBreak"}:
            return " "
        return _words(node.get("c", ""))
    if isinstance(node, list):
        return "".join(_words(inner) for inner in node)
    return node if isinstance(node, str) else ""
