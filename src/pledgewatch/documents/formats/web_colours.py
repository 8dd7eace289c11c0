"""Colours and lengths as style sheets state them (CSS Color 4, CSS Values 3)."""

import re
from dataclasses import dataclass

from PIL import ImageColor

from pledgewatch.documents.formats.colours import Colour

USUAL = 16.0  # pixels: the size of letters of which nothing is said
PIXELS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "vw": 12.0, "vh": 8.0, "ch": 8.0, "ex": 8.0,
}  # fmt: skip
LENGTH = re.compile(r"(-?\d{0,7}(?:\.\d{1,6})?)\s*([a-z]{2,3}|%)?")
PART = r"(\d{1,3}(?:\.\d{1,9})?)"
RGB = re.compile(
    rf"rgba?\(\s*{PART}[\s,]+{PART}[\s,]+{PART}\s*(?:[,/]\s*(\d{{0,3}}(?:\.\d{{1,9}})?)(%)?\s*)?\)"
)
LONG_HEX = re.compile(r"#([0-9a-f]{6})([0-9a-f]{2})|#([0-9a-f]{3})([0-9a-f])")
CLEAR = 0.05  # as transparent as nothing
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Painted:
    """A colour as it is stated: None where it cannot be told; `clear`: it lets all through."""

    colour: Colour | None
    clear: bool = False


NOTHING, UNTOLD = Painted(None, clear=True), Painted(None)


def painted(stated: str) -> Painted:
    """What a value of `color` states."""
    stated = stated.strip().lower()[:LONGEST]
    if stated == "transparent":
        return NOTHING
    found = RGB.fullmatch(stated)
    if found is not None:
        red, green, blue = (min(255, round(float(found[part]))) for part in (1, 2, 3))
        share = float(found[4]) / (100 if found[5] else 1) if found[4] else 1.0
        return _through((red, green, blue), share)
    long = LONG_HEX.fullmatch(stated)
    if long is not None:
        share = int(long[2], 16) / 255 if long[2] else int(long[4], 16) / 15
        return _through(_named(f"#{long[1] or long[3]}"), share)
    return Painted(_named(stated))


def _through(colour: Colour | None, share: float) -> Painted:
    if share <= CLEAR:
        return NOTHING
    return Painted(colour) if share >= 1 else UNTOLD


def _named(stated: str) -> Colour | None:
    try:
        found = ImageColor.getrgb(stated)
    except ValueError:
        return None
    return found[0], found[1], found[2]


def pixels(
    stated: str, *, size: float, whole: float | None = None, root: float | None = None
) -> float | None:
    """A length in pixels where letters have `size`, and `root` at the root of the page.

    `whole` is what a percentage is of. None where it cannot be told.
    """
    found = LENGTH.fullmatch(stated.strip())
    if found is None or found[1] in {"", "-"}:
        return None
    number, unit = float(found[1]), found[2] or ""
    if number == 0:
        return 0.0
    relative = {"em": size, "rem": root, "%": None if whole is None else whole / 100}
    one = relative[unit] if unit in relative else PIXELS.get(unit)
    return None if one is None else number * one
