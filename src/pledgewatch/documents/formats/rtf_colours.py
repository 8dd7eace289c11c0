r"""What of rich text nobody sees: letters in the colour of their ground, or of no size.

Colours stand in a table by number, of which 0 is "auto" (RTF 1.9.1, "Color Table"): black, or white
where the ground is dark.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import BLACK, UNKNOWN, WHITE, Colour, Ground
from pledgewatch.documents.formats.unseen import TINY

AUTO = 0
FULL = 255
HALVES = 2  # of a point
SPACINGS = {"expndtw": 20, "expnd": 4}  # parts of a point that each counts
FULL_WIDTH = 100  # percent
NARROWEST = 10  # percent of their width: narrower letters are strokes
OVERLAID = 0.5  # of the size: letters moved together by as much lie on one another
MOST_COLOURS = 1000
MOST_CELLS = 1000  # of a row; Word has 63
SOLID = 10_000  # `\\clshdng`: the pattern covers all
# Words that say what is behind: of letters, of a paragraph, of a cell.
BEHIND = {"cb": "behind", "chcbpat": "behind", "highlight": "marked", "cbpat": "shaded"}
PATTERNS = {"chshdng", "shading"}
OF_CELLS = {"clcbpat": "behind", "clcfpat": "pattern", "clshdng": "share"}
# What tells of rows and their cells, and of what may lie behind all words.
GROUNDS = {"intbl", "trowd", "cellx", "itap", "viewbksp", "shpfblwtxt", *OF_CELLS}
NEAR = 40  # paragraphs after a drawing behind words, which may be on its page
# These draw a line or a shadow around letters, which is seen.
EFFECTS = {"outl", "shad", "embo", "impr"}
LOOKS = {"cf", "charscalex", *BEHIND, *PATTERNS, *SPACINGS, *EFFECTS}
MOST_LOOKS = 4096
PART = {"red": 0, "green": 1, "blue": 2}


class Look(NamedTuple):
    """How letters look, by numbers of the table; -1 where nothing is said."""

    colour: int = AUTO
    behind: int = -1
    marked: int = -1
    shaded: int = -1  # of the paragraph
    patterned: bool = False
    scale: int = FULL_WIDTH
    spacing: float = 0.0  # points
    drawn: bool = False  # with a line or shadow around them

    def paragraph(self) -> "Look":
        """The look in a paragraph of which nothing is said yet."""
        return self._replace(shaded=-1, patterned=False) if self is not PLAIN else self

    def plain(self) -> "Look":
        """The look of letters of which nothing is said."""
        return PLAIN._replace(shaded=self.shaded) if self.shaded > AUTO else PLAIN


PLAIN = Look()


@lru_cache(maxsize=MOST_LOOKS)
def said(look: Look, name: str, number: int | None) -> Look:
    """The look that one of `LOOKS` makes of `look`."""
    if name == "cf":
        return look._replace(colour=number or AUTO)
    if name in BEHIND:
        stated: dict[str, Any] = {BEHIND[name]: number or AUTO}
        return look._replace(**stated)
    if name in PATTERNS:
        return look._replace(patterned=bool(number))
    if name == "charscalex":
        return look._replace(scale=FULL_WIDTH if number is None else number)
    if name in SPACINGS:
        return look._replace(spacing=(number or 0) / SPACINGS[name])
    return look._replace(drawn=number != 0)


@dataclass(slots=True)
class Cell:
    """What is behind a cell: the colour, and the pattern over it."""

    behind: int = AUTO
    pattern: int = AUTO
    share: int = 0  # of 10,000

    def say(self, name: str, number: int | None) -> None:
        """Keep what one of `OF_CELLS` says."""
        setattr(self, OF_CELLS[name], number or 0)


@dataclass(slots=True)
class Grounds:
    """The table of colours, and what is behind the cells of the row that is being read."""

    table: list[Colour | None] = field(default_factory=list)
    _parts: dict[int, int] = field(default_factory=dict)
    _cells: list[Cell] = field(default_factory=list)
    _next: Cell = field(default_factory=Cell)
    _at: int = 0
    _nested: bool = False
    _drawn: int = 0  # paragraphs that a drawing may still lie behind
    _coloured: bool = False  # the page
    _on_paper: dict[tuple[Look, int], bool] = field(default_factory=dict)  # what was asked before

    def part(self, name: str, number: int | None) -> None:
        """A part of the colour that is being stated."""
        if name in PART:
            self._parts[PART[name]] = min(max(0, number or 0), FULL)

    def end(self, times: int) -> None:
        """As many semicolons end a colour each; one without parts is "auto"."""
        for _ in range(min(times, MOST_COLOURS - len(self.table))):
            parts = self._parts
            self.table.append(
                (parts.get(0, 0), parts.get(1, 0), parts.get(2, 0)) if parts else None
            )
            self._parts = {}
        self._on_paper = {}

    def say(self, name: str, number: int | None, *, in_head: bool) -> None:
        """Keep what one of `GROUNDS` says; what lies behind a running head is on every page."""
        if name == "trowd":
            self._cells, self._next, self._at = [], Cell(), 0
        elif name in OF_CELLS:
            self._next.say(name, number)
        elif name == "cellx" and len(self._cells) < MOST_CELLS:
            self._cells.append(self._next)
            self._next = Cell()
        elif name == "itap":
            self._nested = (number or 0) > 1
        elif name == "viewbksp":
            self._coloured = number != 0
        elif name == "shpfblwtxt" and number:
            self._coloured = self._coloured or in_head
            self._drawn = NEAR

    def ended(self, name: str) -> None:
        """A paragraph ends, or a cell or row with it."""
        self._drawn = max(0, self._drawn - 1)
        if name == "cell":
            self._at += 1
        elif name == "row":
            self._at = 0

    def paragraph(self) -> None:
        """A paragraph begins anew: it is in no table within a table."""
        self._nested = False

    def is_lost(self, look: Look, size: int, *, in_cell: bool, in_box: bool) -> bool:
        """Whether nobody sees letters of `size` half points that look so."""
        if in_cell or in_box or self._drawn or self._coloured:
            return self._is_lost(look, size, in_cell=in_cell, in_box=in_box)
        known = self._on_paper.get((look, size))
        if known is None:
            known = self._is_lost(look, size, in_cell=False, in_box=False)
            self._on_paper[look, size] = known
        return known

    def _is_lost(self, look: Look, size: int, *, in_cell: bool, in_box: bool) -> bool:
        points = size / HALVES
        if points <= TINY or 0 < look.scale <= NARROWEST or -look.spacing >= OVERLAID * points:
            return True
        if look.drawn:
            return False
        colour = self._colour(look.colour)
        if look.marked > AUTO:  # letters without a colour stay black in a mark
            marked = self._colour(look.marked)
            return marked is not None and colours.is_lost(colour or BLACK, (marked,))
        if colour is None:
            return False
        return colours.is_lost(colour, self._behind(look, in_cell=in_cell, in_box=in_box))

    def _behind(self, look: Look, *, in_cell: bool, in_box: bool) -> Ground:
        if look.patterned:
            return UNKNOWN
        for number in (look.behind, look.shaded):
            stated = self._colour(number) if number > AUTO else None
            if stated is not None:
                return (stated,)
        if in_box or (in_cell and self._nested):
            return UNKNOWN  # a box may lie on anything
        page = UNKNOWN if self._coloured or self._drawn else (WHITE,)
        if not in_cell:
            return page
        if self._at >= len(self._cells):
            return UNKNOWN
        cell = self._cells[self._at]
        return (self._shaded(cell),) if cell != Cell() else page

    def _shaded(self, cell: Cell) -> Colour:
        ground = (self._colour(cell.behind) if cell.behind > AUTO else None) or WHITE
        front = (self._colour(cell.pattern) if cell.pattern > AUTO else None) or BLACK
        return colours.mixed(front, ground, min(1.0, max(0, cell.share) / SOLID))

    def _colour(self, number: int) -> Colour | None:
        return self.table[number] if 0 <= number < len(self.table) else None
