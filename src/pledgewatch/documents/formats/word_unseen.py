"""Which letters of a Word file nobody sees: in the colour of their ground, or of no size."""

from collections.abc import Mapping
from dataclasses import dataclass

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import BLACK, Colour
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.unseen import TINY
from pledgewatch.documents.formats.word_colours import HIGHLIGHTS
from pledgewatch.documents.formats.word_grounds import Grounds
from pledgewatch.documents.formats.word_parts import VAL, W, on

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
COLOUR, HIGHLIGHT, SHADING = W + "color", W + "highlight", W + "shd"
SCALE, SPACING = W + "w", W + "spacing"
FILL, OUTLINE = W14 + "textFill", W14 + "textOutline"
# These draw a line or a shadow around letters, which is seen.
EFFECTS = (W + "outline", W + "shadow", W + "emboss", W + "imprint")
NARROWEST = 10  # percent of their width: narrower letters are strokes
TWIPS = 20  # a point
OVERLAID = 0.5  # of the size: letters moved together by as much lie on one another
CLEAR = 95_000  # of 100,000: as transparent as nothing


@dataclass(slots=True)
class Sight:
    """Tells of letters whether they are seen."""

    grounds: Grounds

    def is_lost(
        self, looks: Mapping[str, Element], size: float, paragraph: Element, style: str | None
    ) -> bool:
        """Whether nobody sees letters of `size` points that look as `looks` say by tag."""
        if size <= TINY:
            return True
        if not looks:
            return False
        if _is_squeezed(looks, size):
            return True
        if any(on(looks.get(effect)) for effect in EFFECTS):
            return False
        fill = looks.get(FILL)
        if fill is not None and _is_clear(fill, looks.get(OUTLINE)):
            return True
        return self._is_of_its_ground(looks, paragraph, style)

    def _is_of_its_ground(
        self, looks: Mapping[str, Element], paragraph: Element, style: str | None
    ) -> bool:
        colour = self._colour(looks)
        marked = looks.get(HIGHLIGHT)
        behind = HIGHLIGHTS.get(marked.get(VAL) or "") if marked is not None else None
        if behind is not None:  # it is laid over any shading; letters without a colour stay black
            return colours.is_lost(colour or BLACK, (behind,))
        if colour is None:
            return False  # "auto" is white where the ground is dark
        ground = self.grounds.palette.shading(looks.get(SHADING))
        if ground is not None:
            return colours.is_lost(colour, ground)
        return self.grounds.swallow(colour, paragraph, style)

    def _colour(self, looks: Mapping[str, Element]) -> Colour | None:
        fill = looks.get(FILL)
        solid = fill.find(f"{W14}solidFill/{W14}srgbClr") if fill is not None else None
        if solid is not None:
            return colours.of_hex(solid.get(W14 + "val"))
        if fill is not None and fill.find(W14 + "solidFill") is None:
            return None  # of several colours
        stated = looks.get(COLOUR)
        if stated is None:
            return None
        return self.grounds.palette.stated(stated, "val", "themeColor")


def _is_squeezed(looks: Mapping[str, Element], size: float) -> bool:
    scale, spacing = _number(looks.get(SCALE)), _number(looks.get(SPACING))
    narrow = scale is not None and 0 < scale <= NARROWEST
    return narrow or (spacing is not None and -spacing / TWIPS >= OVERLAID * size)


def _number(element: Element | None) -> float | None:
    stated = (element.get(VAL) or "").removesuffix("%") if element is not None else ""
    try:
        return float(stated) if len(stated) <= len("-32768.0") else None
    except ValueError:
        return None


def _is_clear(fill: Element, outline: Element | None) -> bool:
    """Whether letters are filled with nothing, and no line is drawn around them."""
    if outline is not None and outline.find(W14 + "noFill") is None:
        return False
    if fill.find(W14 + "noFill") is not None:
        return True
    alpha = next(fill.iter(W14 + "alpha"), None)
    try:
        return alpha is not None and int(alpha.get(W14 + "val") or 0) >= CLEAR
    except ValueError:
        return False
