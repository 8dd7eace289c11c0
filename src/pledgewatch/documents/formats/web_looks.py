"""How the letters of a web page look, element by element, by what its own style sheets say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import html

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import BLACK, UNKNOWN, WHITE, Colour, Ground
from pledgewatch.documents.formats.web_colours import USUAL, painted, pixels

TINY = 2.0 * 4 / 3  # pixels: two points
FONT_SIZE = re.compile(r"(?:^|\s)(\d{0,5}(?:\.\d{1,6})?(?:px|pt|em|rem|%)?)(?:/|\s)")
# A word of a `background`, and those that say nothing of its colour.
WORD = re.compile(r"[^\s,/()]+(?:\([^()]*\))?|[^\s,/]")
PLACED = {
    *("repeat", "repeat-x", "repeat-y", "no-repeat", "space", "round", "scroll", "fixed", "local"),
    *("left", "right", "top", "bottom", "center", "cover", "contain", "auto", "border-box"),
    *("padding-box", "content-box", "none"),
}
LENGTH = re.compile(r"-?(?:\d{1,7}(?:\.\d{1,6})?|\.\d{1,6})(?:[a-z]{2,4}|%)?")
INHERITED = {"inherit", "unset"}
THROUGH = {"transparent", "inherit", "initial", "unset", "revert", "revert-layer", "none", ""}
PICTURES = ("filter", "backdrop-filter", "mix-blend-mode")
NO_STROKE = re.compile(r"0(?:px)?\b.*|none|")
GROUNDS = {"background", "background-color", "background-image"}
# What says how letters look; the rest says where they are.
OF_LETTERS = {
    *("color", "-webkit-text-fill-color", "background", "background-color", "background-image"),
    *("font", "font-size", "visibility", "box-shadow", *PICTURES),
}
TELLING = {"hidden", "bgcolor", "color", "background", "text"}  # attributes


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, from the elements around; `colour` None: it cannot be told."""

    size: float = USUAL
    seen: bool = True  # `visibility`
    colour: Colour | None = BLACK
    clear: bool = False
    drawn: bool = False  # with a shadow, or filled by what is behind
    ground: Ground = (WHITE,)
    root: float | None = USUAL  # the size at the root of the page; None: it cannot be told

    @property
    def is_shown(self) -> bool:
        """Whether the letters take any room on the page."""
        return self.seen and self.size > 0

    @property
    def is_certain(self) -> bool:
        """Whether lost letters are so whatever is behind them."""
        return self.size <= TINY or self.clear

    @property
    def is_lost(self) -> bool:
        """Whether nobody sees the letters, though they are on the page."""
        if self.size <= TINY:
            return True
        if self.drawn:
            return False
        if self.clear:
            return True
        return self.colour is not None and colours.is_lost(self.colour, self.ground)


PLAIN, UNTOLD = Look(), Look(colour=None, root=None)


def within(look: Look, element: html.HtmlElement, declared: Mapping[str, str]) -> Look:
    """The look of the letters in `element`, of which `declared` holds."""
    if element.tag == "a" and element.get("href") and look.colour is not None:
        look = replace(look, colour=None)  # blue, where nothing is said
    if not declared and not of_old(element):
        return look
    stated = _attributes(element, declared) | dict(declared)
    size = _size(look, stated)
    found = replace(look, size=USUAL if size is None else size)
    if element.tag == "html" and look.root is not None:
        found = replace(found, root=size)
    if stated.get("visibility", "inherit") not in INHERITED:
        found = replace(found, seen=stated["visibility"] not in {"hidden", "collapse"})
    ground = _ground(stated, found.ground)
    return replace(_coloured(found, stated), ground=UNKNOWN if ground is None else ground)


def of_old(element: html.HtmlElement) -> bool:
    """Whether attributes of before style sheets say anything."""
    return bool(element.get("bgcolor") or element.get("color") or element.get("background")) or (
        element.tag == "body" and element.get("text") is not None
    )


def _attributes(element: html.HtmlElement, declared: Mapping[str, str]) -> dict[str, str]:
    found = {
        "background-color": element.get("bgcolor"),
        "background-image": "url()" if element.get("background") else None,
        "color": element.get("color") if element.tag == "font" else None,
    }
    if element.tag == "body" and element.get("text"):
        found["color"] = element.get("text")
    over = GROUNDS if "background" in declared else ()
    return {name: value.lower() for name, value in found.items() if value and name not in over}


def _size(look: Look, stated: Mapping[str, str]) -> float | None:
    """The size of letters in pixels; None where it cannot be told."""
    told = [_font_size(stated["font"])] if "font" in stated else []
    told += [stated["font-size"]] if "font-size" in stated else []
    sizes = [_length(look, one) for one in told]
    if None in sizes:
        return None
    return max((one for one in sizes if one is not None), default=look.size)


def _font_size(font: str) -> str:
    """The size in a `font`."""
    words = FONT_SIZE.search(f"{font} ")
    return words[1] if words else font


def _length(look: Look, stated: str) -> float | None:
    if stated in INHERITED:
        return look.size
    found = pixels(stated, size=look.size, whole=look.size, root=look.root)
    return None if found is None or found < 0 else found


def _coloured(look: Look, stated: Mapping[str, str]) -> Look:
    clips = stated.get("background-clip", ""), stated.get("-webkit-background-clip", "")
    shadow = stated.get("text-shadow", "none")
    stroke = f"{stated.get('-webkit-text-stroke', '')}{stated.get('-webkit-text-stroke-width', '')}"
    if "text" in clips or shadow != "none" or not NO_STROKE.fullmatch(stroke):
        look = replace(look, drawn=True)
    own = stated.get("-webkit-text-fill-color") or stated.get("color")
    if own is None or own in {"inherit", "currentcolor", "unset"}:
        return look
    if own == "initial":
        return replace(look, colour=BLACK, clear=False)
    found = painted(own)
    return replace(look, colour=found.colour, clear=found.clear)


def has_ground(element: html.HtmlElement, declared: Mapping[str, str]) -> bool:
    """Whether the page says itself what is behind the letters of `element`."""
    return _ground(_attributes(element, declared) | dict(declared), None) is not None


def shows(name: str, value: str) -> bool:
    """Whether letters that are not seen may be if an element has this property too."""
    if name in GROUNDS or name in {"box-shadow", *PICTURES}:
        return _ground({name: value}, None) is not None
    if name == "visibility":
        return value not in {"hidden", "collapse"}
    return value not in {"none", *INHERITED}


def _ground(stated: Mapping[str, str], around: Ground | None) -> Ground | None:
    """What is behind the letters; a picture or a colour that cannot be told is not known."""
    if any(stated.get(name, "none") != "none" for name in PICTURES):
        return UNKNOWN
    if "inset" in stated.get("box-shadow", ""):
        return UNKNOWN
    told = (_painted(stated[name]) for name in GROUNDS if name in stated)
    found = {one for one in told if one is not None}
    if not found:
        return around
    return found.pop() if len(found) == 1 else UNKNOWN


def _painted(value: str) -> Ground | None:
    """The ground that one property states; None where what is behind is seen through it."""
    if value in THROUGH:
        return None
    found: Ground | None = None
    for word in WORD.findall(value):
        if word in PLACED or word in THROUGH or LENGTH.fullmatch(word):
            continue
        stated = painted(word)
        if stated.clear:
            continue
        if stated.colour is None:
            return UNKNOWN
        found = (stated.colour,)
    return found
