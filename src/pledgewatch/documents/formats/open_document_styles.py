"""What styles of an OpenDocument say of paragraphs and letters (ODF 1.3, part 3, 16)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite

from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_styles import HEADING, NO_LOOKS, TITLE, Letters, over

NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, STYLE = (
    f"{NAMESPACE}office:1.0}}",
    f"{NAMESPACE}text:1.0}}",
    f"{NAMESPACE}style:1.0}}",
)
TABLE, DRAW = f"{NAMESPACE}table:1.0}}", f"{NAMESPACE}drawing:1.0}}"
FO = f"{NAMESPACE}xsl-fo-compatible:1.0}}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
LONGEST_CHAIN = 20
BOLD = {"bold", "600", "700", "800", "900"}
COLOUR, BY_ITSELF = FO + "color", STYLE + "use-window-font-color"
OPACITY, RAISED = LOEXT + "opacity", STYLE + "text-position"  # "33% 58%": by, and how large
# What says whether letters are seen: their colour, what is behind them, how they are drawn.
LOOKS = {
    *(COLOUR, BY_ITSELF, OPACITY, FO + "background-color", FO + "font-size"),
    *(RAISED, STYLE + "text-scale", FO + "letter-spacing"),
    *(STYLE + "text-outline", FO + "text-shadow", STYLE + "font-relief"),
}
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style as it stands; what it does not say itself is None."""

    name: str  # as people see it
    parent: str | None = None
    list_style: str | None = None
    element: Element  # the whole, for what is seldom asked for
    letters: Letters = field(default_factory=Letters)


@dataclass(slots=True)
class Styles:
    """The styles of letters and paragraphs, by family and key."""

    known: dict[tuple[str, str], Style] = field(default_factory=dict)
    defaults: Letters = field(default_factory=Letters)

    def chain(self, family: str, key: str | None) -> list[Style]:
        """The style and those above it, nearest first; circles end."""
        found: list[Style] = []
        while key is not None and (family, key) in self.known and len(found) < LONGEST_CHAIN:
            style = self.known[family, key]
            found.append(style)
            key = style.parent
        return found

    def letters(self, family: str, key: str | None) -> Letters:
        """What the style and those above it say of letters."""
        chain = [style.letters for style in self.chain(family, key)]
        return Letters(
            next((one.hidden for one in chain if one.hidden is not None), None),
            next((one.bold for one in chain if one.bold is not None), None),
            next((one.size for one in chain if one.size is not None), None),
            next((one.language for one in chain if one.language is not None), None),
            over(*(one.looks for one in reversed(chain))),
        )

    def list_style(self, key: str | None) -> str | None:
        """The style of list that paragraphs of the style `key` have."""
        chain = self.chain("paragraph", key)
        return next((one.list_style for one in chain if one.list_style is not None), None)

    def is_title(self, key: str | None) -> bool:
        """Whether it is the style of the title of a document, or made from it."""
        chain = self.chain("paragraph", key)[:2]
        return any(TITLE.fullmatch(style.name.strip()) for style in chain)

    def level(self, key: str | None) -> int | None:
        """The level of heading that the name of the style tells, for a paragraph that is none."""
        names = (HEADING.fullmatch(style.name.strip()) for style in self.chain("paragraph", key))
        return next((int(found[1]) for found in names if found), None)


def of(*roots: Element | None) -> Styles:
    """The styles in all parts of `roots`; of two with the same key the later counts."""
    styles = Styles()
    for root in roots:
        for element in (
            root.iter(STYLE + "style", STYLE + "default-style") if root is not None else ()
        ):
            family = element.get(STYLE + "family", "")
            key = element.get(STYLE + "name")
            if key is not None:
                styles.known[family, key] = _style(element, key)
            elif family == "paragraph":
                styles.defaults = _letters(element)
    return styles


def _style(element: Element, key: str) -> Style:
    return Style(
        name=element.get(STYLE + "display-name") or key.replace("_20_", " "),
        parent=element.get(STYLE + "parent-style-name"),
        list_style=element.get(STYLE + "list-style-name"),
        element=element,
        letters=_letters(element),
    )


def _letters(element: Element) -> Letters:
    properties = element.find(STYLE + "text-properties")
    if properties is None:
        return Letters()
    display = properties.get(TEXT + "display")
    weight = properties.get(FO + "font-weight")
    language = properties.get(FO + "language", "none")
    return Letters(
        None if display is None else display == "none",
        None if weight is None else weight in BOLD,
        points(properties.get(FO + "font-size", "")),
        language.lower() if language.isalpha() and language not in {"none", "zxx"} else None,
        _looks(properties),
    )


def _looks(properties: Element) -> Mapping[str, str]:
    """What says whether letters are seen, by attribute; a colour is one whatever stood before."""
    looks = {name: stated for name, stated in properties.items() if name in LOOKS}
    if COLOUR in looks:
        looks.setdefault(BY_ITSELF, "false")
        looks.setdefault(OPACITY, "100%")
    return looks or NO_LOOKS


def points(stated: str) -> float | None:
    """The size of letters in points; None for one in relation to another style's."""
    factor = POINTS.get(stated[-2:])
    try:
        found = float(stated[:-2]) * factor if factor is not None else None
    except ValueError:
        return None
    return found if found is not None and isfinite(found) else None
