"""Which letters of an OpenDocument nobody sees: in the colour of their ground, or of no size."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import UNKNOWN, WHITE, Colour, Ground, of_hex
from pledgewatch.documents.formats.drawn_behind import NEAR, is_near
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.open_document_styles import (
    BY_ITSELF,
    COLOUR,
    DRAW,
    FO,
    OFFICE,
    OPACITY,
    RAISED,
    STYLE,
    TABLE,
    TEXT,
    Styles,
    points,
)
from pledgewatch.documents.formats.unseen import TINY

BACKGROUND, FILL, FILL_COLOUR = FO + "background-color", DRAW + "fill", DRAW + "fill-color"
NARROWEST = 10.0  # percent of their width: narrower letters are strokes
OVERLAID = 0.5  # of the size: letters moved together by as much lie on one another
CLEAR = 5.0  # percent: what lets so much more through is not there
WHOLE = 100.0  # percent
# These draw a line or a shadow around letters, which is seen.
EFFECTS = {
    STYLE + "text-outline": "false",
    FO + "text-shadow": "none",
    STYLE + "font-relief": "none",
}
# What may fill what a paragraph stands in: the family of its style, the attribute that names it.
HOLDERS = {
    TABLE + "table-cell": ("table-cell", TABLE + "style-name"),
    TABLE + "table-row": ("table-row", TABLE + "style-name"),
    TABLE + "table": ("table", TABLE + "style-name"),
    TEXT + "section": ("section", TEXT + "style-name"),
}


@dataclass(slots=True)
class Sight:
    """Tells of letters whether they are seen; `roots` are the parts, the one read first."""

    styles: Styles
    roots: tuple[Element, ...]
    _paper: Ground | None = None
    _drawn: list[int] | None = None  # blocks with a drawing behind the words, in order
    _places: dict[Element, int] = field(default_factory=dict)

    def is_lost(self, looks: Mapping[str, str], size: float, paragraph: Element) -> bool:
        """Whether nobody sees letters of `size` points that look as `looks` say by attribute."""
        share = _percent(looks.get(FO + "font-size"))
        raised = _percent(looks.get(RAISED, "").rpartition(" ")[2])
        for part in (share, raised):
            size = size if part is None else size * part / WHOLE
        scale = _percent(looks.get(STYLE + "text-scale"))
        spacing = points(looks.get(FO + "letter-spacing", "")) or 0.0
        if size <= TINY or -spacing >= OVERLAID * size or (scale or WHOLE) <= NARROWEST:
            return True
        if any(looks.get(name, none) != none for name, none in EFFECTS.items()):
            return False
        colour = of_hex(looks.get(COLOUR))
        if colour is None or looks.get(BY_ITSELF) == "true":
            return False  # it is white where the ground is dark
        opaque = _percent(looks.get(OPACITY))
        if opaque is not None and opaque <= CLEAR:
            return True
        own = of_hex(looks.get(BACKGROUND))
        return colours.is_lost(colour, (own,)) if own else self._swallows(paragraph, colour)

    def _swallows(self, paragraph: Element, letters: Colour) -> bool:
        ground = self._behind(paragraph)
        if ground is not None:
            return colours.is_lost(letters, ground)
        return colours.is_lost(letters, self._page()) and not self._is_drawn_on(paragraph)

    def _behind(self, paragraph: Element) -> Ground | None:
        """What is behind a paragraph; None: the page."""
        found = self._filled("paragraph", paragraph.get(TEXT + "style-name"))
        if found is not None:
            return found
        for outer in paragraph.iterancestors():
            if outer.tag in HOLDERS:
                family, named = HOLDERS[outer.tag]
                found = self._filled(family, outer.get(named))
            elif outer.tag.startswith(DRAW) and outer.get(DRAW + "style-name") is not None:
                found = self._filled("graphic", outer.get(DRAW + "style-name"))
                return UNKNOWN if found is None else found  # a box may lie on anything
            elif outer.tag == TEXT + "note":
                return None
            if found is not None:
                return found
        return None

    def _filled(self, family: str, key: str | None) -> Ground | None:
        for style in self.styles.chain(family, key):
            properties = style.element.find(f"{STYLE}{family}-properties")
            if properties is not None and _says(properties):
                return _fill(properties)
        return None

    def _page(self) -> Ground:
        """The page; where several kinds of pages are stated, any of them."""
        if self._paper is None:
            found: set[Colour] = set()
            for layout in self._properties_of_pages():
                fill = _fill(layout)
                if fill == UNKNOWN:
                    found = set()
                    break
                found.add(fill[0] if fill else WHITE)
            else:
                found = found or {WHITE}
            self._paper = tuple(found)
        return self._paper

    def _properties_of_pages(self) -> Iterator[Element]:
        for root in self.roots:
            yield from root.iter(STYLE + "page-layout-properties")

    def _is_drawn_on(self, paragraph: Element) -> bool:
        """Whether a picture or shape may lie behind it: on a cover letters are often white."""
        if self._drawn is None:
            body = next(self.roots[0].iter(OFFICE + "text"), ())
            self._places = {block: place for place, block in enumerate(body)}
            drawings = [one for root in self.roots for one in self._drawn_behind(root)]
            of_pages = [one for one in drawings if self._place(one) is None or _is_paged(one)]
            everywhere = list(range(0, len(self._places) + NEAR, NEAR)) if of_pages else []
            self._drawn = sorted(everywhere + [self._place(one) or 0 for one in drawings])
        return is_near(self._place(paragraph) or 0, self._drawn)

    def _place(self, element: Element) -> int | None:
        chain = (element, *element.iterancestors())
        return next((self._places[one] for one in chain if one in self._places), None)

    def _drawn_behind(self, root: Element) -> Iterator[Element]:
        for drawing in root.iter(DRAW + "frame", DRAW + "custom-shape", DRAW + "rect"):
            for style in self.styles.chain("graphic", drawing.get(DRAW + "style-name")):
                stated = style.element.find(STYLE + "graphic-properties")
                if stated is not None and stated.get(STYLE + "run-through") == "background":
                    yield drawing
                    break


def _is_paged(drawing: Element) -> bool:
    return bool(drawing.get(TEXT + "anchor-type") == "page")


def _fill(properties: Element) -> Ground | None:
    """What properties fill their part of the page with; None: nothing."""
    kind = properties.get(FILL)
    if _pictured(properties) or kind not in {None, "none", "solid"}:
        return UNKNOWN
    stated = properties.get(FILL_COLOUR) if kind == "solid" else properties.get(BACKGROUND)
    colour = of_hex(stated)
    opaque = _percent(properties.get(DRAW + "opacity"))
    if colour is not None and opaque is not None and opaque < WHOLE:
        return UNKNOWN
    return None if colour is None else (colour,)


def _says(properties: Element) -> bool:
    """Whether properties say anything of what is behind words, if only that it is nothing."""
    stated = properties.get(FILL) or properties.get(BACKGROUND)
    return stated is not None or _pictured(properties)


def _pictured(properties: Element) -> bool:
    picture = properties.find(STYLE + "background-image")
    return picture is not None and len(picture.attrib) > 0


def _percent(stated: str | None) -> float | None:
    if stated is None or not stated.endswith("%"):
        return None
    try:
        return float(stated[:-1])
    except ValueError:
        return None
