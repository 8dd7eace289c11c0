"""How the letters of a web page look, element by element, by what its own style sheets say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import html

from pledgewatch.documents.formats import colours
from pledgewatch.documents.formats.colours import BLACK, UNKNOWN, WHITE, Colour, Ground
from pledgewatch.documents.formats.web_colours import painted, pixels

USUAL = 16.0  # pixels
TINY = 2.0 * 4 / 3  # pixels: two points
AWAY = 900.0  # pixels: what stands so far to the left, or above, is off the screen
FAINT = 0.05  # of 1: what is so little opaque is not seen
DOT = 1.0  # pixels: nothing is read in a box so small
FONT_SIZE = re.compile(r"(?:^|\s)(\d{0,5}(?:\.\d{1,6})?(?:px|pt|em|rem|%)?)(?:/|\s)")
COLOUR_WORD = re.compile(r"#[0-9a-f]{3,8}|rgba?\([^)]*\)|hsla?\([^)]*\)|[a-z]+")
NO_SIZES = ("inset(50%", "inset(100%", "circle(0", "polygon(0 0, 0 0")
# What says how letters look; the rest says where they are.
OF_LETTERS = {
    *("color", "-webkit-text-fill-color", "background", "background-color", "background-image"),
    *("font", "font-size", "visibility"),
}
TELLING = {"hidden", "bgcolor", "color", "background", "text"}  # attributes
MOVING = ("animation", "animation-name", "transition", "transform")


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, from the elements around; `colour` None: it cannot be told."""

    size: float = USUAL
    seen: bool = True  # `visibility`
    colour: Colour | None = BLACK
    clear: bool = False
    drawn: bool = False  # with a shadow, or filled by what is behind
    ground: Ground = (WHITE,)

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


PLAIN, UNTOLD = Look(), Look(colour=None)


def within(look: Look, element: html.HtmlElement, declared: Mapping[str, str]) -> Look:
    """The look of the letters in `element`, of which `declared` holds."""
    if element.tag == "a" and element.get("href") and look.colour is not None:
        look = replace(look, colour=None)  # blue, where nothing is said
    if not declared and not of_old(element):
        return look
    stated = _attributes(element) | dict(declared)
    found = replace(look, size=_size(look.size, stated))
    if "visibility" in stated:
        found = replace(found, seen=stated["visibility"] not in {"hidden", "collapse"})
    return replace(_coloured(found, stated), ground=_ground(stated, found.ground))


def hides(element: html.HtmlElement, declared: Mapping[str, str], *, scripts: bool) -> bool:
    """Whether nothing in `element` is on the page. What scripts may move in is on it."""
    display = declared.get("display", "")
    if display == "none" or declared.get("mso-hide") == "all":
        return True
    if not display and _is_closed(element):
        return True
    if not declared:
        return False
    moving = scripts and any(declared.get(name, "none") != "none" for name in MOVING)
    faint = _share(declared.get("opacity", "1")) <= FAINT
    return (faint and not moving) or _is_cut(declared) or _is_away(declared)


def _is_closed(element: html.HtmlElement) -> bool:
    """Whether an element is not displayed by itself."""
    if element.get("hidden") is not None:
        return bool(element.get("hidden") != "until-found")
    return element.tag == "dialog" and element.get("open") is None


def _share(stated: str) -> float:
    try:
        return float(stated[:-1]) / 100 if stated.endswith("%") else float(stated)
    except ValueError:
        return 1.0


def _is_cut(declared: Mapping[str, str]) -> bool:
    """Whether nothing is left of a box: cut off, folded, or made smaller to nothing."""
    clip, path = declared.get("clip", ""), declared.get("clip-path", "")
    out_of_line = declared.get("position") in {"absolute", "fixed"}
    if out_of_line and re.fullmatch(r"rect\((?:\s*[01](?:px)?[\s,]*){4}\)", clip):
        return True
    if path.startswith(NO_SIZES) or "scale(0)" in declared.get("transform", ""):
        return True
    if declared.get("overflow") not in {"hidden", "clip"}:
        return False
    sides = (declared.get(name, "") for name in ("width", "height", "max-height"))
    return any((pixels(side, size=USUAL) or 2 * DOT) <= DOT or side == "0" for side in sides)


def _is_away(declared: Mapping[str, str]) -> bool:
    indent = pixels(declared.get("text-indent", ""), size=USUAL, whole=1200)
    if indent is not None and indent <= -AWAY:
        return True
    if declared.get("position") not in {"absolute", "fixed"}:
        return False
    sides = (pixels(declared.get(side, ""), size=USUAL) for side in ("left", "top", "right"))
    return any(side is not None and side <= -AWAY for side in sides)


def of_old(element: html.HtmlElement) -> bool:
    """Whether attributes of before style sheets say anything."""
    return bool(element.get("bgcolor") or element.get("color") or element.get("background")) or (
        element.tag == "body" and element.get("text") is not None
    )


def _attributes(element: html.HtmlElement) -> dict[str, str]:
    found = {
        "background-color": element.get("bgcolor"),
        "background-image": "url()" if element.get("background") else None,
        "color": element.get("color") if element.tag == "font" else None,
    }
    if element.tag == "body" and element.get("text"):
        found["color"] = element.get("text")
    return {name: value.lower() for name, value in found.items() if value}


def _size(around: float, stated: Mapping[str, str]) -> float:
    own = stated.get("font-size")
    if own is None and "font" in stated:
        words = FONT_SIZE.search(stated["font"] + " ")
        own = words[1] if words else None
    if own is None or own == "inherit":
        return around
    found = pixels(own, size=around, whole=around)
    return USUAL if found is None or found < 0 else found


def _coloured(look: Look, stated: Mapping[str, str]) -> Look:
    clips = stated.get("background-clip", ""), stated.get("-webkit-background-clip", "")
    shadow = stated.get("text-shadow", "none")
    if "text" in clips or shadow != "none":
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
    own = ("background", "background-color", "background-image")
    return any(name in declared for name in own) or bool(element.get("bgcolor"))


def _ground(stated: Mapping[str, str], around: Ground) -> Ground:
    """What is behind the letters; a picture or a colour that cannot be told is not known."""
    picture = f"{stated.get('background', '')} {stated.get('background-image', '')}"
    if "url(" in picture or "gradient" in picture or "var(" in picture:
        return UNKNOWN
    own = stated.get("background-color")
    if own is None and "background" in stated:
        words = COLOUR_WORD.findall(stated["background"])
        own = next((word for word in words if painted(word).colour is not None), None)
    if own is None or own in {"transparent", "inherit", "initial", "unset", "none"}:
        return around
    found = painted(own)
    if found.clear:
        return around
    return UNKNOWN if found.colour is None else (found.colour,)
