"""The numbers of lists and headings as Word shows them (ECMA-376, part 1, 17.9).

A list (`w:num`) uses a pattern (`w:abstractNum`), and lists with the same pattern count on, unless
one says where it starts. Every paragraph of a level counts it up and begins the deeper ones anew.
"""

import re
from dataclasses import dataclass, field, replace

from pledgewatch.documents.formats import numerals, symbols
from pledgewatch.documents.formats.markup import Element
from pledgewatch.documents.formats.word_parts import VAL, W, on, value
from pledgewatch.documents.formats.word_styles import Styles, number, numbering_of

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
LONGEST_MARK = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts and looks."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False  # all numbers in figures, whatever their own level says
    hidden: bool = False
    restart: int | None = None  # begins anew only after a level so high (from 1); 0: never
    style: str | None = None


@dataclass(slots=True)
class List:
    """A list: the pattern that it counts in, its levels, and where it says that they start."""

    pattern: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the lists of a document; asked once for each numbered paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Take the patterns and lists of the part `numbering.xml`."""
        self._lists: dict[str, List] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root, styles)

    def level_of_style(self, key: str, style: str | None) -> int | None:
        """The level of the list `key` that belongs to `style`."""
        found = self._lists.get(key)
        if found is None or style is None:
            return None
        return next((at for at, one in found.levels.items() if one.style == style), None)

    def mark(self, key: str, at: int) -> str:
        """Count a paragraph on level `at` (from 0) of the list `key`; what is shown before it."""
        found = self._lists.get(key)
        if found is None or at >= LEVELS:
            return ""
        level = found.levels.get(at, Level())
        counters = self._counters.setdefault(found.pattern, {})
        if at in found.starts and (key, at) not in self._begun:
            counters[at] = found.starts[at]
        elif at in counters:
            counters[at] += 1
        else:
            counters[at] = level.start
        self._begun.add((key, at))
        for above in range(at):
            counters.setdefault(above, found.levels.get(above, Level()).start)
        for below in [each for each in counters if each > at]:
            if _restarts(found.levels.get(below, Level()), below, at):
                del counters[below]
        return "" if level.hidden else _shown(level, found, counters)

    def _read(self, root: Element, styles: Styles) -> None:
        patterns = {
            element.get(W + "abstractNumId", ""): element
            for element in root.iter(W + "abstractNum")
        }
        lists = {element.get(W + "numId", ""): element for element in root.iter(W + "num")}
        for key, element in lists.items():
            pattern = value(element, "abstractNumId") or ""
            pattern = _linked(pattern, patterns, lists, styles)
            levels = {}
            if pattern in patterns:
                levels = _levels(patterns[pattern])
            starts = {}
            for override in element.iter(W + "lvlOverride"):
                at = number(override.get(W + "ilvl")) or 0
                start = number(value(override, "startOverride"))
                own = override.find(W + "lvl")
                if own is not None:
                    levels = {**levels, at: _level(own)}
                    start = start if start is not None else levels[at].start
                if start is not None:
                    starts[at] = start
            self._lists[key] = List(pattern, levels, starts)


def _linked(
    pattern: str, patterns: dict[str, Element], lists: dict[str, Element], styles: Styles
) -> str:
    """The pattern itself, or that of the style which it leaves its levels to."""
    element = patterns.get(pattern)
    style = value(element, "numStyleLink")
    if style is None or element is None or element.find(W + "lvl") is not None:
        return pattern
    key, _, _ = styles.numbering(style)
    found = value(lists.get(key or ""), "abstractNumId")
    if found in patterns:
        return found or pattern
    named = (each for each, one in patterns.items() if value(one, "styleLink") == style)
    return next(named, pattern)


def _levels(element: Element) -> dict[int, Level]:
    return {number(one.get(W + "ilvl")) or 0: _level(one) for one in element.findall(W + "lvl")}


def _level(element: Element) -> Level:
    stated = value(element, "start")
    text = element.find(W + "lvlText")
    form = element.find(f".//{W}numFmt")
    level = Level(
        start=number(stated) if number(stated) is not None else 0,  # type: ignore[arg-type]
        form=(form.get(VAL) or "decimal") if form is not None else "decimal",
        text=(text.get(VAL) or "")[:LONGEST_MARK] if text is not None else "",
        legal=on(element.find(W + "isLgl")),
        hidden=on(element.find(f"{W}rPr/{W}vanish")),
        restart=number(value(element, "lvlRestart")),
        style=value(element, "pStyle"),
    )
    if element.find(W + "lvlPicBulletId") is not None:
        return replace(level, form="bullet", text="•")
    return level


def _restarts(level: Level, below: int, at: int) -> bool:
    """Whether a level begins anew after a paragraph on level `at`, which is higher."""
    if level.restart is None or level.restart > below:
        return True
    return at < level.restart


def _shown(level: Level, found: List, counters: dict[int, int]) -> str:
    if level.form == "bullet":
        return symbols.bullet(level.text).strip()[:LONGEST_MARK]

    def numbered(place: re.Match[str]) -> str:
        above = int(place[1]) - 1
        other = found.levels.get(above, Level())
        form = "decimal" if level.legal else other.form
        if form == "bullet":
            return ""
        return numerals.shown(counters.get(above, other.start), form)

    said = PLACE.sub(numbered, level.text)
    return " ".join(symbols.bullet(said).split())[:LONGEST_MARK]


def of_paragraph(
    properties: Element | None, style: str | None, styles: Styles, numbering: Numbering
) -> tuple[str, int] | None:
    """The list and level of a paragraph by its own properties or its style's; None if in none."""
    direct = numbering_of(properties)
    key, level, said_by = styles.numbering(style)
    if said_by is not None and key is not None:
        own = numbering.level_of_style(key, style)
        level = own if own is not None else level
    if direct is not None:
        if direct[0] is not None:
            key = direct[0]
        level = direct[1] if direct[1] is not None else level
    if key is None or key == "0":
        return None
    return key, level or 0
