"""Whether an element of a web page is displayed, by what its style sheets say (CSS 2.2, 9 to 11).

What cannot be told is displayed: words that are lost are worse than words too many.
"""

import re
from collections.abc import Iterable, Mapping

from lxml import html

from pledgewatch.documents.formats.web_colours import USUAL, pixels

AWAY = 900.0  # pixels: what stands so far to the left, or above, is off the screen
FAINT = 0.05  # of 1: what is so little opaque is not seen
DOT = 1.0  # pixels: nothing is read in a box so small
WIDE = 1200.0  # pixels: of which a share is stated
LEAST_ROOT = 6.0  # pixels: no page sets its letters smaller
NO_SIZES = ("inset(50%", "inset(100%", "circle(0", "polygon(0 0, 0 0")
CLIPPED = re.compile(r"rect\((?:\s*[01](?:px)?[\s,]*){4}\)")
NOTHING = re.compile(r"(?:0(?:px|em|rem|%)?|auto|none|normal|\s)*")
OUT_OF_LINE = {"absolute", "fixed"}
TRANSITIONS = ("transition", "transition-property", "transform")
ANIMATIONS = ("animation", "animation-name")
# What gives a box room though it has no height or width, and what moves it back.
ROOM = {
    "height": ("min-height", "padding", "padding-top", "padding-bottom", "padding-block"),
    "width": ("min-width", "padding", "padding-left", "padding-right", "padding-inline"),
}
BACK = ("margin", "margin-left", "margin-top", "margin-right", "transform")
ADDED = {*ROOM["height"], *ROOM["width"], *BACK, *TRANSITIONS, *ANIMATIONS}
TABLES = {"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "body"}
# What stands in a line has no sizes of its own.
IN_LINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins"),
    *("kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time"),
    *("u", "var"),
}
BOXES = ("display", "float", "position")
IN_LINE_VALUES = {"inline", "none", "static", "relative"}


def lifted(declared: Mapping[str, str], doubts: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """What holds of `declared` whichever of the `doubts` hold too, with what they give room."""
    found = dict(declared)
    for name, value in doubts:
        if name in ADDED:
            if not NOTHING.fullmatch(value):
                found[name] = value
        elif name == "display":
            if value != "none":
                found[name] = value
        elif found.get(name, value) != value:
            del found[name]
    return found


def hides(element: html.HtmlElement, declared: Mapping[str, str], *, scripts: bool) -> bool:
    """Whether nothing in `element` is on the page. What scripts may move in is on it."""
    display = declared.get("display", "")
    if display == "none" or declared.get("mso-hide") == "all":
        return True
    if not display and _is_closed(element):
        return True
    if not declared or _is_moving(declared, scripts=scripts):
        return False
    if _share(declared.get("opacity", "1")) <= FAINT or _is_clipped(declared):
        return True
    return _is_box(element, declared) and is_emptied(declared)


def is_emptied(declared: Mapping[str, str]) -> bool:
    """Whether a box is cut off, folded or moved away; what leaves such a box is seen."""
    return _is_cut(declared) or _is_away(declared)


def leaves(declared: Mapping[str, str]) -> bool:
    """Whether an element may be seen outside of one that is emptied around it."""
    return declared.get("position") in OUT_OF_LINE or "text-indent" in declared


def _is_closed(element: html.HtmlElement) -> bool:
    """Whether an element is not displayed by itself."""
    if element.get("hidden") is not None:
        return bool(element.get("hidden") != "until-found")
    return element.tag == "dialog" and element.get("open") is None


def _is_moving(declared: Mapping[str, str], *, scripts: bool) -> bool:
    """Whether it is not as declared after a while: by itself, or when a script says so."""
    by = (*ANIMATIONS, *TRANSITIONS) if scripts else ANIMATIONS
    return any(declared.get(name, "none") != "none" for name in by)


def _share(stated: str) -> float:
    try:
        return float(stated[:-1]) / 100 if stated.endswith("%") else float(stated)
    except ValueError:
        return 1.0


def _is_clipped(declared: Mapping[str, str]) -> bool:
    """Whether what is shown of a box is cut to nothing."""
    clip = declared.get("clip", "")
    if declared.get("position") in OUT_OF_LINE and CLIPPED.fullmatch(clip):
        return True
    return declared.get("clip-path", "").startswith(NO_SIZES)


def _is_box(element: html.HtmlElement, declared: Mapping[str, str]) -> bool:
    """Whether an element has sizes of its own."""
    if element.tag in TABLES or declared.get("display", "").startswith(("table", "contents")):
        return False
    boxed = any(declared.get(name, "inline") not in IN_LINE_VALUES for name in BOXES)
    return element.tag not in IN_LINE or boxed


def _is_cut(declared: Mapping[str, str]) -> bool:
    if "scale(0)" in declared.get("transform", ""):
        return True
    if declared.get("overflow") not in {"hidden", "clip"}:
        return False
    return any(
        _is_dot(declared.get(name, "")) and not _has(declared, ROOM[name.removeprefix("max-")])
        for name in ("width", "height", "max-height")
    )


def _is_dot(side: str) -> bool:
    length = _length(side)
    return length is not None and 0 <= length <= DOT


def _has(declared: Mapping[str, str], names: Iterable[str]) -> bool:
    return any(not NOTHING.fullmatch(declared.get(name, "")) for name in names)


def _is_away(declared: Mapping[str, str]) -> bool:
    indent = _length(declared.get("text-indent", ""))
    if _has(declared, BACK):
        return False
    if indent is not None and indent <= -AWAY:
        return True
    if declared.get("position") not in OUT_OF_LINE:
        return False
    return any(
        side is not None and side <= -AWAY
        for side in map(_length, (declared.get(name, "") for name in ("left", "top", "right")))
    )


def _length(stated: str) -> float | None:
    return pixels(stated, size=USUAL, whole=WIDE, root=LEAST_ROOT)
