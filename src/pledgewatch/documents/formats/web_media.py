"""For which readers a style sheet, or a part of one, is meant (Media Queries 4).

The reader is one with a screen of usual width. What cannot be told of such a reader is told so.
"""

import re
from enum import StrEnum

SCREEN = 1100  # pixels: that of most readers is at least as wide
SEEN = {"", "all", "screen"}
# What is printed, spoken or shown on what nobody reads a report on.
ELSEWHERE = {
    *("print", "speech", "aural", "braille", "embossed", "handheld", "projection", "tty", "tv"),
}
TYPE = re.compile(r"(?:only\s+)?([a-z]+)(?:\s+and\s+|$)")
FEATURE = re.compile(r"\(\s*(min|max)-(?:device-)?width\s*:\s*(\d{1,9})(px)?\s*\)(?:\s+and\s+|$)")


class Force(StrEnum):
    """Whether what is said holds for the usual reader."""

    YES = "yes"
    NO = "no"
    UNTOLD = "untold"


def force(media: str) -> Force:
    """Whether a list of queries holds: "screen and (min-width: 600px), print"."""
    found = {_single(query.strip()) for query in media.lower().split(",")}
    return next((one for one in (Force.YES, Force.UNTOLD) if one in found), Force.NO)


def _single(query: str) -> Force:
    stated = TYPE.match(query)
    kind = stated[1] if stated else ""
    if kind in ELSEWHERE:
        return Force.NO
    if kind not in SEEN:
        return Force.UNTOLD
    found, position = set(), stated.end() if stated else 0
    while position < len(query):
        feature = FEATURE.match(query, position)
        if feature is None:
            return Force.UNTOLD
        found.add(_width(feature[1], int(feature[2]), pixels=feature[3] is not None))
        position = feature.end()
    return next((one for one in (Force.NO, Force.UNTOLD) if one in found), Force.YES)


def _width(bound: str, width: int, *, pixels: bool) -> Force:
    if not pixels and width:
        return Force.UNTOLD
    if bound == "min":
        return Force.YES if width <= SCREEN else Force.UNTOLD
    return Force.NO if width < SCREEN else Force.UNTOLD
