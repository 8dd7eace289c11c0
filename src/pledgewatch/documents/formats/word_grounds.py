"""What is behind the letters of a Word file: shadings of paragraphs and cells, boxes, the page.

It is looked up only for letters of a colour of their own, which few files have.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pledgewatch.documents.formats.colours import UNKNOWN, WHITE, Colour, Ground, is_lost, of_hex
from pledgewatch.documents.formats.drawn_behind import NEAR, is_near
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_colours import Palette
from pledgewatch.documents.formats.word_elements import A
from pledgewatch.documents.formats.word_parts import Parts, R, W, on
from pledgewatch.documents.formats.word_styles import Styles
from pledgewatch.documents.formats.word_table_styles import TableStyles

WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML = "{urn:schemas-microsoft-com:vml}"
LEAST = 914_400, 274_320  # width, height of a drawing that letters may stand on: 72 by 22 points
BEHIND = re.compile(r"z-index\s*:\s*-")


@dataclass(slots=True)
class Grounds:
    """What is behind the paragraphs of one file."""

    parts: Parts
    styles: Styles
    body: Element
    palette: Palette
    tables: TableStyles
    _page: Ground | None = None
    _drawn: list[int] | None = None  # blocks with a drawing behind the words, in order
    _places: dict[Element, int] = field(default_factory=dict)
    _last: tuple[Element, Ground | None] | None = None

    def swallow(self, letters: Colour, paragraph: Element, style: str | None) -> bool:
        """Whether letters of that colour are not seen in `paragraph`, which has that style."""
        if self._last is None or self._last[0] is not paragraph:
            self._last = paragraph, self._behind(paragraph, style)
        ground = self._last[1]
        if ground is not None:
            return is_lost(letters, ground)
        return is_lost(letters, self._paper()) and not self._is_drawn_on(paragraph)

    def _behind(self, paragraph: Element, style: str | None) -> Ground | None:
        """What is behind it; None: the page."""
        own = paragraph.find(f"{W}pPr/{W}shd")
        found = self.palette.shading(own if own is not None else self.styles.shading(style))
        if found is not None:
            return found
        for outer in paragraph.iterancestors(W + "tc", W + "txbxContent"):
            if outer.tag == W + "txbxContent":
                return self._box(outer)
            cell = self.tables.behind(outer)
            if cell is not None:
                return cell
        return None

    def _box(self, words: Element) -> Ground:
        """What fills the box that `words` stand in; a box may lie on anything."""
        for outer in words.iterancestors(WPS + "wsp", *(VML + name for name in SHAPES)):
            if outer.tag.startswith(VML):
                colour = of_hex((outer.get("fillcolor") or "").split(" ")[0])
                filled = outer.get("filled") not in {"f", "false"}
                return (colour,) if colour is not None and filled else UNKNOWN
            fill = outer.find(f"{WPS}spPr/{A}solidFill")
            return self._filled(fill[0]) if fill is not None and len(fill) else UNKNOWN
        return UNKNOWN

    def _filled(self, stated: Element) -> Ground:
        if len(stated):  # made lighter, darker, transparent
            return UNKNOWN
        value = stated.get("val")
        colour = of_hex(value) if stated.tag == A + "srgbClr" else self.palette.named(value or "")
        return (colour,) if colour is not None else UNKNOWN

    def _paper(self) -> Ground:
        """The page: white, unless its colour is stated and shown."""
        if self._page is None:
            self._page = (WHITE,)
            background = self.body.getparent().find(W + "background")
            settings = self.palette.settings
            shown = settings.find(W + "displayBackgroundShape") if settings is not None else None
            if background is not None and on(shown):
                colour = self.palette.stated(background, "color", "themeColor")
                drawn = len(background) > 0  # a picture, a pattern
                self._page = UNKNOWN if drawn else (colour or WHITE,)
        return self._page

    def _is_drawn_on(self, paragraph: Element) -> bool:
        """Whether a picture or shape may lie behind it: on a cover letters are often white."""
        if self._drawn is None:
            self._places = {block: place for place, block in enumerate(self.body)}
            self._drawn = sorted(self._place(one) for one in _drawn_behind(self.body))
            if any(next(_drawn_behind(head), None) is not None for head in self._heads()):
                self._drawn = list(range(0, len(self.body) + NEAR, NEAR))
        return is_near(self._place(paragraph), self._drawn)

    def _place(self, element: Element) -> int:
        chain = (element, *element.iterancestors())
        return next((self._places[one] for one in chain if one in self._places), 0)

    def _heads(self) -> Iterator[Element]:
        for reference in self.body.iter(W + "headerReference", W + "footerReference"):
            root = self.parts.referred(reference.get(R + "id") or "")
            if root is not None:
                yield root


SHAPES = ("shape", "rect", "roundrect", "oval")


def _drawn_behind(root: Element) -> Iterator[Element]:
    """The drawings in `root` that lie behind the words and are large enough to carry some."""
    for anchor in root.iter(WP + "anchor"):
        extent = anchor.find(WP + "extent")
        if anchor.get("behindDoc") in {"1", "true"} and extent is not None and _is_large(extent):
            yield anchor
    for shape in root.iter(*(VML + name for name in SHAPES)):
        watermark = shape.find(VML + "textpath") is not None
        if BEHIND.search(shape.get("style") or "") and not watermark:
            yield shape


def _is_large(extent: Element) -> bool:
    try:
        width, height = int(extent.get("cx") or 0), int(extent.get("cy") or 0)
    except ValueError:
        return True
    return width >= LEAST[0] and height >= LEAST[1]


def of(parts: Parts, styles: Styles, body: Element, settings: Element | None) -> Grounds:
    """What is behind the letters of the file of `parts`."""
    palette = Palette(parts, settings)
    return Grounds(parts, styles, body, palette, TableStyles(styles, palette))
