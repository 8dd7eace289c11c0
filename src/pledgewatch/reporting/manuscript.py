"""What a publication says, before any file format: sections, statements, notes.

The writers know these few values and nothing of dossiers. Words are plain text throughout; no
value holds markup, so that what a source or a title contains can never become markup.
"""

from dataclasses import dataclass
from enum import StrEnum

from pledgewatch.dossier.source import Citation


class Role(StrEnum):
    """What a block is for, which decides how it looks; the value names its style everywhere."""

    MASTHEAD = "masthead"  # to whom, from whom, as of when
    MARKING = "marking"  # that the memorandum is not public
    PLEDGE = "pledge"  # the words of a pledge
    ATTRIBUTION = "attribution"  # who said it, where, when
    STANDING = "standing"  # where the matter stands, in a sentence
    REPLY = "reply"  # the answer of the assessed side
    SMALL = "small"  # sources, method


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; `language` where it is not that of the publication."""

    words: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    inlines: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in italics."""

    inlines: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A shape beside a word that says the same; passed over when read aloud."""

    shape: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address; http and https only."""

    words: str
    address: str

    def __post_init__(self) -> None:
        """Hold the door against ``javascript:`` and its kin."""
        if not self.address.startswith(("https://", "http://")):
            raise ValueError(f"a link leads to http or https, not to {self.address[:40]!r}")


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to a heading of the same publication, by its anchor."""

    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph or cell."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the passages that the words before it rest on.

    `quoting` is False where those words are quoted in the running text already.
    """

    citations: tuple[Citation, ...]
    quoting: bool = True

    def __post_init__(self) -> None:
        """A note without a source would be a sentence without one."""
        if not self.citations:
            raise ValueError("a note needs a citation")


Inline = Text | Strong | Emphasis | Symbol | Link | Reference | LineBreak | Note
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part of the memorandum. `anchor` is unique in it."""

    level: int
    inlines: Inlines
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody else's words, set off from ours."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; one tuple of blocks an item."""

    items: "tuple[tuple[Block, ...], ...]"
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column heads its rows.

    `widths` are shares of the line and sum to 1. Without a `header` it is a list of pairs.
    """

    widths: tuple[float, ...]
    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


def header(columns: tuple[str, ...]) -> tuple[Inlines, ...]:
    """The head of a table from the words of its columns."""
    return tuple((Text(column),) for column in columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing as SVG, with what it shows in words; `name` is unique in the publication."""

    name: str
    svg: str
    alternative: str
    caption: Inlines


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks with a role of their own."""

    role: Role
    blocks: "tuple[Block, ...]"


Block = Heading | Paragraph | Quotation | Bullets | Table | Figure | Box
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A whole publication."""

    kind: str  # "Memorandum"
    title: str
    publisher: str
    language: str  # of its own phrases, ISO 639-1
    date: str  # ISO 8601, the day it speaks of
    foot: str  # of every page
    notes: str  # heading of the notes where they stand at the end, plain letters
    blocks: Blocks
