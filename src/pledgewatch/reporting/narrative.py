"""A researcher's own text becomes blocks whose every paragraph cites the record.

The text is Markdown without raw HTML, mathematics or pictures; ``[@e12]`` cites the record item
``e12`` and becomes a note on that item's citations, ``[@e12; @e14]`` one note on those of both.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from pledgewatch.dossier.source import Citation
from pledgewatch.reporting import pandoc
from pledgewatch.reporting.lookup import Lookup, slug
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

TEXTS_KEPT = 200  # parsed: one is asked for when it is checked, and again when it is written
HEADING_LEVEL = 4  # of the first heading within a text: below those of its section
# Markdown and citations, and nothing that could carry another language along with it.
_FORMAT = (
    "markdown_strict-raw_html+citations+all_symbols_escapable+intraword_underscores"
    "+blank_before_header+blank_before_blockquote+fancy_lists+startnum"
)
_STOPS = frozenset(".,;:!?")


def flaws(held: Lookup) -> list[Unsupported]:
    """What is unsupported in the introduction and in the researchers' own texts."""
    texts = [("Introduction", held.dossier.introduction)]
    texts += [(f"Text of {matter.key}", matter.narrative) for matter in held.dossier.matters]
    return [flaw for where, markdown in texts for flaw in read(markdown, held, where=where)[1]]


def read(markdown: str, held: Lookup, *, where: str) -> tuple[Blocks, tuple[Unsupported, ...]]:
    """The blocks of a text and what in it is unsupported or cannot be published."""
    if not markdown.strip():
        return (), ()
    reader = _Reader(held=held, where=where)
    blocks = reader.blocks(json.loads(_parsed(markdown))["blocks"])
    return blocks, tuple(reader.flaws)


@lru_cache(maxsize=TEXTS_KEPT)
def _parsed(markdown: str) -> bytes:
    """Pandoc's tree of a text, as JSON."""
    return pandoc.run([f"--from={_FORMAT}", "--to=json"], markdown.encode())


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
        content: Any = node.get("c")
        match node["t"]:
            case "Para" | "Plain":
                return self._paragraph(content, leads=leads)
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

    def _paragraph(self, content: list[Node], *, leads: bool) -> Paragraph:
        before = len(self.flaws)
        inlines = self._row(content)
        said = plain(inlines)
        excused = len(self.flaws) > before or (leads and said.rstrip().endswith(":"))
        if not _cites(inlines) and not excused:
            self._report(
                said,
                "the paragraph cites no record item",
                "Cite the items it rests on, for example [@e12].",
            )
        return Paragraph(inlines)

    def _heading(self, content: Any) -> Heading:
        self.headings += 1
        anchor = f"{slug(self.where.lower())}-{self.headings}"
        return Heading(HEADING_LEVEL, self._row(content[2]), anchor)

    def _row(self, nodes: list[Node]) -> Inlines:
        return _set(inline for node in nodes for inline in self._inline(node))

    def _inline(self, node: Node) -> Inlines:
        content: Any = node.get("c")
        match node["t"]:
            case "Str" | "Space" | "SoftBreak" | "Code":
                made: Inlines = (self.held.text(_words(node)),)
            case "LineBreak":
                made = (LineBreak(),)
            case "Emph":
                made = (Emphasis(self._row(content)),)
            case "Strong":
                made = (Strong(self._row(content)),)
            case "Link":
                made = self._link(content)
            case "Cite":
                made = self._cite(content)
            case other:
                self._report(_words(node), f"a text cannot hold what Markdown calls {other}")
                made = ()
        return made

    def _link(self, content: Any) -> Inlines:
        row, address = self._row(content[1]), str(content[2][0])
        if not address.startswith(("https://", "http://")):
            self._report(plain(row), f"the link leads to “{address}”", "Link to a web address.")
            return row
        return (Link(plain(row), address),)

    def _cite(self, content: Any) -> Inlines:
        cited: list[Citation] = []
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
                    _words(content[1]),
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


def _set(inlines: Iterable[Inline]) -> Inlines:
    """Set each note as printers do: close behind its word, and behind a stop that follows it."""
    row: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Note) and row and _blank(row[-1]):
            row.pop()
        row += _behind_stop(row, inline)
    return tuple(row)


def _behind_stop(row: list[Inline], inline: Inline) -> list[Inline]:
    """What to add to `row`; a stop that opens `inline` goes before the note that ends the row."""
    if not (isinstance(inline, Text) and row and isinstance(row[-1], Note)):
        return [inline]
    if inline.words[:1] not in _STOPS:
        return [inline]
    stop, rest = replace(inline, words=inline.words[0]), replace(inline, words=inline.words[1:])
    return [stop, row.pop(), *([rest] if rest.words else [])]


def _blank(inline: Inline) -> bool:
    return isinstance(inline, Text) and not inline.words.strip()


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


def _words(node: object) -> str:
    """The words of any node or row of nodes."""
    if isinstance(node, list):
        return "".join(_words(inner) for inner in node)
    if not isinstance(node, dict):
        return node if isinstance(node, str) else ""
    if node.get("t") in {"Space", "SoftBreak", "LineBreak"}:
        return " "
    content = node.get("c", "")
    return _words(content[1] if node.get("t") == "Code" else content)
