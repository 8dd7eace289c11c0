"""The colours that a Word file states: by figures, by a name of its theme, as a pattern.

ECMA-376, part 1, 17.3.2.6 (`w:color`), 17.3.2.15 (`w:highlight`), 17.3.5 (`w:shd`).
"""

from dataclasses import dataclass, field

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import BLACK, UNKNOWN, WHITE, Colour, Ground
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_elements import A
from pledgewatch.documents.formats.word_parts import VAL, Parts, W
from pledgewatch.documents.formats.word_styles import number

HIGHLIGHTS: dict[str, Colour] = {
    "black": BLACK, "white": WHITE, "red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255),
    "yellow": (255, 255, 0), "cyan": (0, 255, 255), "magenta": (255, 0, 255),
    "darkRed": (128, 0, 0), "darkGreen": (0, 128, 0), "darkBlue": (0, 0, 128),
    "darkYellow": (128, 128, 0), "darkCyan": (0, 128, 128), "darkMagenta": (128, 0, 128),
    "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip
# What a theme calls its colours, by the name that the document uses.
OF_THEME = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink", "text1": "dk1", "background1": "lt1", "text2": "dk2",
    "background2": "lt2", "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
# Attributes of `w:clrSchemeMapping`, which may exchange these.
EXCHANGED = {
    "bg1": ("background1", "bg1"), "t1": ("text1", "tx1"), "bg2": ("background2", "bg2"),
    "t2": ("text2", "tx2"),
}  # fmt: skip
WITHOUT_THEME: dict[str, Colour] = {"dk1": BLACK, "lt1": WHITE}
PERCENT = "pct"  # "pct25": a quarter of the one colour on the other


@dataclass(slots=True)
class Palette:
    """Tells the colours of one file; its theme is read when it is asked for."""

    parts: Parts
    settings: Element | None
    _theme: dict[str, Colour] | None = None
    _names: dict[str, str] = field(default_factory=lambda: dict(OF_THEME))

    def stated(self, element: Element, name: str, theme: str) -> Colour | None:
        """The colour in the attribute `name`, or of the theme in that of `theme`; None: auto."""
        named = element.get(W + theme)
        found = self.named(named) if named is not None and named != "none" else None
        if found is None:
            return colours.of_hex(element.get(W + name))
        prefix = W + theme.removesuffix("Color")
        tint, shade = _share(element.get(prefix + "Tint")), _share(element.get(prefix + "Shade"))
        if tint is not None:
            found = colours.lightened(found, tint)
        return colours.darkened(found, shade) if shade is not None else found

    def named(self, name: str) -> Colour | None:
        """The colour of the theme that a document calls by `name`."""
        if self._theme is None:
            self._theme = WITHOUT_THEME | _of_theme(self.parts.of_kind("theme"))
            self._exchange()
        return self._theme.get(self._names.get(name, name))

    def _exchange(self) -> None:
        """A file may exchange dark and light: `w:clrSchemeMapping`."""
        settings = self.settings
        mapping = settings.find(W + "clrSchemeMapping") if settings is not None else None
        if mapping is None:
            return
        for attribute, names in EXCHANGED.items():
            stated = mapping.get(W + attribute)
            if stated is not None:
                self._names |= dict.fromkeys(names, OF_THEME.get(stated, stated))

    def shading(self, element: Element | None) -> Ground | None:
        """What a shading puts behind letters; None: nothing, what is further behind is seen."""
        if element is None:
            return None
        pattern = element.get(VAL) or "clear"
        fill = self.stated(element, "fill", "themeFill")
        if pattern in {"clear", "nil"}:
            return (fill,) if fill is not None and pattern == "clear" else None
        front = self.stated(element, "color", "themeColor") or BLACK
        if pattern == "solid":
            return (front,)
        share = pattern.removeprefix(PERCENT)
        if share != pattern and number(share) is not None:
            return (colours.mixed(front, fill or WHITE, min(1.0, (number(share) or 0) / 100)),)
        return UNKNOWN  # stripes


def _share(stated: str | None) -> float | None:
    """A share of 255 in two figures: "BF"."""
    try:
        return min(1.0, int(stated, 16) / 255) if stated is not None else None
    except ValueError:
        return None


def _of_theme(root: Element | None) -> dict[str, Colour]:
    scheme = next(root.iter(A + "clrScheme"), None) if root is not None else None
    found: dict[str, Colour] = {}
    for element in scheme if scheme is not None else ():
        for stated in element:
            colour = colours.of_hex(stated.get("lastClr") or stated.get("val"))
            if colour is not None:
                found[element.tag.removeprefix(A)] = colour
    return found
