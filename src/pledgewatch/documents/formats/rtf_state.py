"""What holds inside a group of rich text, and ends with it: where words go, how they look."""

from copy import copy
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Self

from pledgewatch.documents.formats import rtf_tables
from pledgewatch.documents.formats.rtf_colours import PLAIN, Look
from pledgewatch.documents.formats.rtf_gathered import USUAL_SIZE
from pledgewatch.documents.formats.word_styles import BODY_LEVEL, HEADING, TITLE


class Into(Enum):
    """Where the words of a group go."""

    TEXT = auto()
    MARK = auto()  # of a list item
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    COLOURS = auto()
    INFO = auto()
    TITLE = auto()
    AUTHOR = auto()
    DAY = auto()


@dataclass(slots=True)
class State:
    """A group's; what it contains begins with a copy of it."""

    into: Into = Into.TEXT
    around: Into = Into.TEXT  # of a group with two forms of the same words: where they go
    skipped: int = 1  # letters behind `\\u` that stand in for it
    font: int | None = None
    size: int = USUAL_SIZE  # half points
    bold: bool = False
    look: Look = PLAIN
    in_cell: bool = False
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    style: int = 0
    outline: int | None = None
    opens: bool = False  # the group began what is being gathered: a note, a box, a running head

    def inner(self) -> Self:
        """The state in which a group within begins."""
        state = copy(self)
        state.opens = False
        return state

    def plain(self) -> None:
        """Let letters look as by default."""
        self.font, self.size, self.bold = None, USUAL_SIZE, False
        self.hidden = self.deleted = self.revised = False
        self.look = self.look.plain()

    def paragraph(self) -> None:
        """Let the paragraph look as by default."""
        self.style, self.outline, self.in_cell = 0, None, False
        self.look = self.look.paragraph()


@dataclass(slots=True)
class Font:
    """A font of the table: its writing system as a number of Windows, its code page if stated."""

    charset: int | None = None
    page: str | None = None
    name: str = ""


@dataclass(slots=True)
class Fonts:
    """The table of fonts, and which code page the bytes in each are in."""

    known: dict[int, Font] = field(default_factory=dict)
    usual: int | None = None  # number of the font of words that name none
    page: str = "cp1252"  # of the whole file
    defined: int | None = None  # the one that is being read

    def font(self, number: int | None) -> Font | None:
        """The font of that number, or the usual one."""
        return self.known.get(number if number is not None else self.usual or 0)

    def encoding(self, number: int | None) -> str:
        """The code page of bytes in font `number`."""
        font = self.font(number)
        if font is None:
            return self.page
        if font.charset in {None, rtf_tables.ANSI, 1}:
            named = font.page or rtf_tables.by_name(font.name)
            if named or font.charset != rtf_tables.ANSI:
                return named or self.page
            # Where no font says more than "Windows", the code page of the file says more.
            return "cp1252" if self._told_apart() else self.page
        return font.page or rtf_tables.CHARSETS.get(font.charset, self.page)

    def is_symbol(self, number: int | None) -> bool:
        """Whether letters in font `number` are signs."""
        font = self.font(number)
        return font is not None and font.charset == rtf_tables.SYMBOL

    def _told_apart(self) -> bool:
        told = {font.charset for font in self.known.values()}
        return bool(told - {None, rtf_tables.ANSI, 1, rtf_tables.SYMBOL})


@dataclass(slots=True)
class Style:
    """A style of paragraphs; `outline` counts from 0, 9 is none."""

    name: str = ""
    outline: int | None = None

    @property
    def level(self) -> int | None:
        """The level of the heading that a paragraph of this style is, from 1; None: it is none."""
        if self.outline is not None:
            return self.outline + 1 if 0 <= self.outline < BODY_LEVEL else None
        found = HEADING.fullmatch(self.name.strip())
        return int(found[1]) if found else None

    @property
    def is_title(self) -> bool:
        """Whether it is that of the title of a document."""
        return TITLE.fullmatch(self.name.strip()) is not None
