"""What is behind the cells of Word's tables, by themselves or by the style of the table.

A style may shade the first row, the last column, every other row (ECMA-376, part 1, 17.7.6); which
of two alternating colours a row has is not counted out, both may be.
"""

from dataclasses import dataclass, field

from pledgewatch.documents.formats.colours import WHITE, Ground
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_colours import Palette
from pledgewatch.documents.formats.word_elements import through
from pledgewatch.documents.formats.word_parts import W, value
from pledgewatch.documents.formats.word_styles import Styles

# The bits of `w:tblLook` and its attributes of later versions.
LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
NO_BANDS = {"noHBand": 0x200, "noVBand": 0x400}
BANDS = {"noHBand": ("band1Horz", "band2Horz"), "noVBand": ("band1Vert", "band2Vert")}
# The corner that lies in both.
CORNERS = {
    "nwCell": {"firstRow", "firstColumn"}, "neCell": {"firstRow", "lastColumn"},
    "swCell": {"lastRow", "firstColumn"}, "seCell": {"lastRow", "lastColumn"},
}  # fmt: skip
# Those that count most come first, by the names that styles have for them.
EDGES = {
    "firstCol": "firstColumn", "lastCol": "lastColumn", "firstRow": "firstRow",
    "lastRow": "lastRow",
}  # fmt: skip
WHOLE = "wholeTable"


@dataclass(slots=True)
class TableStyles:
    """The shadings of the tables of one file; those of a style are kept, and the ends of rows."""

    styles: Styles
    palette: Palette
    _known: dict[str, dict[str, Ground]] = field(default_factory=dict)
    # The first and last row of a table, the first and last cell of a row.
    _ends: dict[Element, tuple[Element | None, Element | None]] = field(default_factory=dict)

    def behind(self, cell: Element) -> Ground | None:
        """What is behind the letters of a cell; None: what the table stands on."""
        own = cell.find(f"{W}tcPr/{W}shd")
        if own is not None:
            return self.palette.shading(own)
        row = next(cell.iterancestors(W + "tr"), None)
        table = next(row.iterancestors(W + "tbl"), None) if row is not None else None
        if row is None or table is None:
            return None
        properties = table.find(W + "tblPr")
        shadings = self._of_style(value(properties, "tblStyle") or "")
        base = self.palette.shading(properties.find(W + "shd") if properties is not None else None)
        if not shadings:
            return base
        look = properties.find(W + "tblLook") if properties is not None else None
        return self._styled(cell, row, table, look, shadings, base)

    def _styled(
        self,
        cell: Element,
        row: Element,
        table: Element,
        look: Element | None,
        shadings: dict[str, Ground],
        base: Ground | None,
    ) -> Ground | None:
        whole = shadings.get(WHOLE, base)
        if look is None:  # it is not told which of them hold
            return (*(whole or (WHITE,)), *(one for each in shadings.values() for one in each))
        edges = self._edges(cell, row, table) & {name for name in LOOKS if _has(look, name, LOOKS)}
        for corner, within in CORNERS.items():
            if within <= edges and corner in shadings:
                return shadings[corner]
        for name, edge in EDGES.items():
            if edge in edges and name in shadings:
                return shadings[name]
        bands = [
            shadings[band]
            for none, both in BANDS.items()
            if not _has(look, none, NO_BANDS)
            for band in both
            if band in shadings
        ]
        if not bands:
            return whole
        return (*(whole or (WHITE,)), *(one for band in bands for one in band))

    def _edges(self, cell: Element, row: Element, table: Element) -> set[str]:
        first_row, last_row = self._ends_of(table, W + "tr")
        first_cell, last_cell = self._ends_of(row, W + "tc")
        found = {
            "firstRow": first_row is row,
            "lastRow": last_row is row,
            "firstColumn": first_cell is cell,
            "lastColumn": last_cell is cell,
        }
        return {name for name, holds in found.items() if holds}

    def _ends_of(self, holder: Element, tag: str) -> tuple[Element | None, Element | None]:
        """The first and last `tag` in `holder`."""
        if holder not in self._ends:
            inside = list(through(holder, tag)) or [None]
            self._ends[holder] = inside[0], inside[-1]
        return self._ends[holder]

    def _of_style(self, key: str) -> dict[str, Ground]:
        """The shadings of a style and of those it is based on, by the part of the table."""
        if key not in self._known:
            found: dict[str, Ground] = {}
            for style in reversed(self.styles.chain(key or None)):
                found |= self._shadings(style.element)
            self._known[key] = found
        return self._known[key]

    def _shadings(self, style: Element) -> dict[str, Ground]:
        stated = {WHOLE: style.find(f"{W}tcPr/{W}shd")}
        for part in style.findall(W + "tblStylePr"):
            stated[part.get(W + "type") or ""] = part.find(f"{W}tcPr/{W}shd")
        found = {name: self.palette.shading(one) for name, one in stated.items()}
        return {name: ground for name, ground in found.items() if ground is not None}


def _has(look: Element, name: str, bits: dict[str, int]) -> bool:
    stated = look.get(W + name)
    if stated is not None:
        return stated.lower() in {"1", "true", "on"}
    try:
        return bool(int(look.get(W + "val") or "0", 16) & bits[name])
    except ValueError:
        return False
