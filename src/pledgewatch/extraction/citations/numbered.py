"""Texts known by a number: labour conventions, resolutions, documents of the United Nations."""

import re
from collections.abc import Iterator
from functools import cache

from pledgewatch.catalogue import instrument_named
from pledgewatch.extraction import languages
from pledgewatch.extraction.citations.mention import Mention

_NUMBER = re.compile(r"(?:[RS]-)?\d[\d/]*(?:\s\([^)]*\))?")
# "A/HRC/14/10", "CCPR/C/KAZ/CO/1"; the last part holds a number.
_SYMBOL = re.compile(
    r"(?:A|S|E|ST|CCPR|CAT|CRC|CEDAW|CERD|CMW|CRPD|CED|HRI)(?:/[A-Z\d][\w.-]*)+(?:/\w+)*"
)
_STRAY = ".-,"
_BODY_REACH = 60
_RESOLUTION, _SYMBOLIC, _LABOUR = 0.95, 0.95, 0.97


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], ...]:
    words = languages.of(language).citations
    return (
        re.compile(words.labour),
        re.compile(words.resolution),
        re.compile(rf"\b({words.resolution_bodies})\s\Z"),
        re.compile(rf"{words.resolution_of}({words.resolution_bodies})"),
    )


def labour_at(text: str, place: int, language: str) -> Mention | None:
    """Conventions of the International Labour Organization by number.

    Those of the catalogue have the keys `ilo_87`; a number alone is taken for one of these only.
    """
    words = languages.of(language).citations
    match = _compiled(language)[0].match(text, place)
    if match is None:
        return None
    keys = []
    for number in re.findall(r"\d+", re.sub(words.labour_year, "", match["numbers"])):
        instrument = instrument_named(f"ilo_{number}")
        if instrument is not None:
            keys.append(instrument.key)
        elif match["ilo"] or match["of"]:
            keys.append(words.labour_name.format(number))
    if not keys:
        return None
    end = match.end()
    return Mention(start=place, end=end, instruments=tuple(keys), confidence=_LABOUR)


def resolution_at(text: str, place: int, language: str) -> Mention | None:
    """Resolutions by number, with the body that adopted them where it is named."""
    words = languages.of(language).citations
    _, resolution, before, after = _compiled(language)
    match = resolution.match(text, place)
    if match is None:
        return None
    start, end, body = place, match.end(), ""
    low = max(0, place - _BODY_REACH)
    named = before.search(text[low:place])
    behind = after.match(text, end)
    if named:
        start, body = low + named.start(1), named[1]
    elif behind:
        end, body = behind.end(), behind[1]
    if not (body or "/" in match["numbers"] or "(" in match["numbers"]):
        return None  # "resolution 3", of whom?
    name = f"{body} {words.resolution_name}".strip()
    numbers = [name.format(one[0]) for one in _NUMBER.finditer(match["numbers"])]
    return Mention(start=start, end=end, instruments=tuple(numbers), confidence=_RESOLUTION)


def symbols(text: str, end: int) -> Iterator[Mention]:
    """Document symbols of the United Nations, but where one stands alone in its block."""
    for match in _SYMBOL.finditer(text, 0, end):
        symbol = match[0].rstrip(_STRAY)
        start, stop = match.start(), match.start() + len(symbol)
        outside = text[start - 1 : start]
        if outside.isalnum() or outside == "/" or not any(letter.isdigit() for letter in symbol):
            continue
        if symbol.count("/") == 1 and not symbol.startswith("ST/"):
            continue  # "A/4", a size of paper
        alone = outside in {"", "\n"} and text[stop : stop + 1] in {"", "\n"}
        if not alone:
            yield Mention(start=start, end=stop, instruments=(symbol,), confidence=_SYMBOLIC)
