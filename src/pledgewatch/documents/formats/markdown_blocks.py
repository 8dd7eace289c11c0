"""Rows of Markdown become blocks, every character of which keeps where it stood."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats import markdown_attributes
from pledgewatch.documents.formats.markdown_rows import REFERENCE, Rows

FARTHEST = 2000  # characters of an address that may stand between words
LONGEST_ENTITY = 40
DEEPEST = 100  # quotations and lists in one another
# "> 2. - words": the marks of quotations and of lists in one another.
HEAD_OF_ITEM = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|\n|$)))*")
ITEM_MARK = re.compile(r"[-+*]|\d{1,9}[.)]")
TASK = re.compile(r"\[[ xX]\] ")  # "[x] done"
LINK_END = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|\]|>")
PARSER = MarkdownIt("commonmark", {"maxNesting": DEEPEST, "html": True}).enable(
    ["table", "strikethrough"]
)


@dataclass(slots=True)
class MarkdownBlock:
    """A block; `sources[i]` says where `words[i]` stood in the text.

    `marks` are the places in `words` where a note is cited, each with the label of the note. `mark`
    is how many characters of `words` are the mark of a list item, the space behind it included.
    """

    kind: BlockKind
    level: int | None = None
    words: str = ""
    sources: list[int] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    mark: int = 0

    def add(self, words: str, sources: Sequence[int]) -> None:
        """Add words and where they stood."""
        self.words += words
        self.sources += sources

    def leave_out(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Leave out stretches of the words, none of which overlaps another."""
        if not stretches:
            return
        keep = bytearray(b"\1") * len(self.words)
        for start, end in stretches:
            keep[start:end] = bytes(end - start)
        places = list(accumulate(keep, initial=0))
        self.marks = [(places[at], label) for at, label in self.marks]
        self.sources = list(compress(self.sources, keep))
        self.words = "".join(compress(self.words, keep))


@dataclass(slots=True)
class Left:
    """What was left out: pieces of HTML, pictures."""

    html: int = 0
    pictures: int = 0


class _Cursor:
    """Where in the text the words are that come next; it only moves on."""

    def __init__(self, rows: Rows) -> None:
        self.text = "\n".join(row.text for row in rows)
        lengths = (len(row.text) + 1 for row in rows)
        self.starts = list(accumulate(lengths, initial=0))
        self._rows = rows
        self.at = 0

    def of(self, position: int) -> int:
        """The place in the whole text of a character of these rows."""
        row = max(0, min(bisect_right(self.starts, position) - 1, len(self._rows) - 1))
        return self._rows[row].start + position - self.starts[row]

    def find(self, words: str) -> list[int]:
        """Where each character of `words`, which come next, stood."""
        found = self.text.find(words, self.at, self.at + len(words) + FARTHEST)
        if found >= 0:
            self.at = found + len(words)
            return [self.of(place) for place in range(found, self.at)]
        return [self._one(letter) for letter in words]  # "&amp;" is shown as "&"

    def _one(self, letter: str) -> int:
        found = self.text.find(letter, self.at, self.at + LONGEST_ENTITY)
        if found >= 0:
            self.at = found + 1
        return self.of(found if found >= 0 else min(self.at, max(0, len(self.text) - 1)))

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Go on behind what matches here."""
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at


def blocks(rows: Rows, labels: Iterable[str], left: Left) -> Iterator[MarkdownBlock]:
    """The blocks of `rows`; `labels` are those of notes that are there."""
    known = frozenset(labels)
    cursor = _Cursor(rows)
    level: int | None = None
    opened: int | None = None  # the row of a list item whose first words are still to come
    for token in PARSER.parse(cursor.text):
        if token.map is not None:
            cursor.at = max(cursor.at, cursor.starts[token.map[0]])
        if token.type == "list_item_open" and token.map is not None:
            opened = token.map[0]
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = None
        elif token.type == "inline":
            block = MarkdownBlock(BlockKind.HEADING if level else BlockKind.PARAGRAPH, level)
            if opened is not None and level is None:
                _open_item(block, cursor, opened)
                opened = None
            _fill(block, token.children or (), cursor, known, left)
            signs = markdown_attributes.signs(block.words, heading=level is not None)
            block.leave_out(signs)
            yield block
        elif token.type in {"fence", "code_block"}:
            yield _code(token, cursor)
        elif token.type == "html_block":
            left.html += 1


def _open_item(block: MarkdownBlock, cursor: _Cursor, row: int) -> None:
    """Open the block with the mark of its list item, as it stands in the text."""
    start = cursor.starts[row]
    head = HEAD_OF_ITEM.match(cursor.text, start)
    marks = list(ITEM_MARK.finditer(cursor.text, start, head.end() if head else start))
    if not marks:
        return
    mark = marks[-1]
    block.kind = BlockKind.LIST_ITEM
    block.add(f"{mark[0]} ", [cursor.of(place) for place in range(mark.start(), mark.end() + 1)])
    block.mark = len(block.words)
    cursor.at = max(cursor.at, mark.end())


def _fill(
    block: MarkdownBlock,
    children: Sequence[Token],
    cursor: _Cursor,
    known: frozenset[str],
    left: Left,
) -> None:
    clings = False  # to a link, a picture or code
    for child in children:
        if child.type in {"text", "text_special"}:
            said = markdown_attributes.ATTRIBUTES.match(child.content) if clings else None
            cursor.find(said[0] if said else "")
            _text(block, child.content[said.end() if said else 0 :], cursor, known)
        elif child.type == "code_inline":
            block.add(child.content, cursor.find(child.content))
        elif child.type in {"softbreak", "hardbreak"}:
            block.add(" ", cursor.find("\n"))
        elif child.type == "link_close":
            cursor.skip(LINK_END)
        elif child.type == "image":
            left.pictures += 1
            cursor.find(child.content)
            cursor.skip(LINK_END)
        elif child.type == "html_inline":
            left.html += not child.content.startswith(("<br", "</", "<!--"))
            cursor.find(child.content)
            if child.content.startswith("<br"):
                block.add(" ", [cursor.of(max(0, cursor.at - 1))])
        clings = child.type in {"code_inline", "link_close", "image"}


def _text(block: MarkdownBlock, words: str, cursor: _Cursor, known: frozenset[str]) -> None:
    start = 0
    for found in REFERENCE.finditer(words):
        if found[1] in known:
            piece = words[start : found.start()]
            block.add(piece, cursor.find(piece))
            cursor.find(found[0])
            block.marks.append((len(block.words), found[1]))
            start = found.end()
    piece = words[start:]
    task = TASK.match(piece) if len(block.words) == block.mark > 0 else None
    if task:
        cursor.find(task[0])
        piece = piece[task.end() :]
    block.add(piece, cursor.find(piece))


def _code(token: Token, cursor: _Cursor) -> MarkdownBlock:
    if token.type == "fence":
        cursor.find(token.markup + token.info)
    block = MarkdownBlock(BlockKind.PARAGRAPH)
    block.add(token.content, cursor.find(token.content))
    return block
