"""Colours of letters and of what is behind them, and whether the one is seen on the other."""

import colorsys
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]  # red, green, blue, each from 0 to 255
# What may be behind letters: one colour, or several of which it is not told which; () is unknown.
Ground: TypeAlias = tuple[Colour, ...]
UNKNOWN: Ground = ()
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
SEEN = 24  # of 255: a fainter difference is not seen
HEX = len("FFFFFF")


def of_hex(stated: str | None) -> Colour | None:
    """The colour that six figures state ("FF0000", "#ff0000"); None for anything else ("auto")."""
    figures = (stated or "").removeprefix("#")
    if len(figures) != HEX:
        return None
    try:
        number = int(figures, 16)
    except ValueError:
        return None
    return number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF


def is_lost(letters: Colour, ground: Ground) -> bool:
    """Whether letters of that colour cannot be seen, whichever of the colours is behind them."""
    return bool(ground) and all(_alike(letters, one) for one in ground)


def _alike(one: Colour, other: Colour) -> bool:
    return all(abs(first - second) < SEEN for first, second in zip(one, other, strict=True))


def mixed(front: Colour, back: Colour, share: float) -> Colour:
    """`share` (0 to 1) of the one over the other."""
    red, green, blue = (
        round(first * share + second * (1 - share))
        for first, second in zip(front, back, strict=True)
    )
    return red, green, blue


def lightened(colour: Colour, share: float) -> Colour:
    """The colour with the rest of its lightness, 1 - `share`, added."""
    return _with_lightness(colour, share, 1 - share)


def darkened(colour: Colour, share: float) -> Colour:
    """The colour with `share` of its lightness."""
    return _with_lightness(colour, share, 0.0)


def _with_lightness(colour: Colour, share: float, more: float) -> Colour:
    red, green, blue = (part / 255 for part in colour)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    lightness = min(1.0, lightness * share + more)
    made = colorsys.hls_to_rgb(hue, lightness, saturation)
    return round(made[0] * 255), round(made[1] * 255), round(made[2] * 255)
