"""The rules of a style sheet, as far as they say what of a page is seen (CSS Syntax 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.documents.formats import web_media, web_selectors
from pledgewatch.documents.formats.web_media import Force
from pledgewatch.documents.formats.web_selectors import Selector

LONGEST = 1 << 20  # characters of a sheet
MOST_RULES = 20_000
DEEPEST = 4  # blocks in one another
LONGEST_AROUND = 200  # characters
TOLD = {
    *("display", "visibility", "opacity", "font-size", "font", "text-indent", "clip", "clip-path"),
    *("position", "left", "top", "right", "width", "height", "max-height", "overflow", "transform"),
    *("min-width", "min-height", "padding", "padding-top", "padding-bottom", "padding-left"),
    *("padding-right", "padding-block", "padding-inline", "margin", "margin-left", "margin-top"),
    *("margin-right", "float", "inset"),
    *("color", "background", "background-color", "background-image", "background-clip"),
    *("-webkit-background-clip", "-webkit-text-fill-color", "text-shadow", "mso-hide"),
    *("-webkit-text-stroke", "-webkit-text-stroke-width", "box-shadow", "filter"),
    *("backdrop-filter", "mix-blend-mode"),
    *("animation", "animation-name", "transition", "transition-property"),
    *("list-style", "list-style-type", "content"),
}
# What is no word of a sheet: comments, the marks around it in old pages, texts, addresses.
UNREAD = re.compile(
    r"(?P<space>/\*.*?(?:\*/|\Z)|<!--|-->)|(?P<text>\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?)"
    r"|(?P<address>\burl\([^)\"']*+)",
    re.DOTALL | re.IGNORECASE,
)
DECLARATION = re.compile(r"(?<![\w-])([\w-]++)\s*+:\s*([^;]*)")
BRACES = re.compile(r"[{}]")
MAYBE = ("@supports", "@container", "@scope", "@layer", "@starting-style", "@document")

Declared = dict[str, tuple[str, bool]]  # by property: the value, whether it is important


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, and what holds for what it fits.

    It counts less within a layer (CSS Cascade 5), and may hold only for some unless `certain`.
    """

    selector: Selector
    declared: Declared
    certain: bool = True
    layered: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """The rules of a sheet; `complete` unless others belong to it, or it is too long to follow."""

    rules: tuple[Rule, ...] = ()
    complete: bool = True


MISSING = Parsed(complete=False)


@dataclass(frozen=True, slots=True)
class _Block:
    """Selectors, what is said of them, and where they stand."""

    selectors: str
    inside: str
    certain: bool
    layered: bool


def parsed(source: str) -> Parsed:
    """The rules of a sheet."""
    if len(source) > LONGEST:
        return MISSING
    source = UNREAD.sub(_word, source)
    found: list[Rule] = []
    for block in _blocks(source, 0, certain=True, layered=False):
        declared = declarations(block.inside)
        if declared:
            found.extend(_rules(block, declared))
        if len(found) > MOST_RULES:
            return MISSING
    return Parsed(tuple(found), "@import" not in source)


def declarations(source: str) -> Declared:
    """What the inside of a rule, or of a `style` attribute, says of what is seen."""
    found: Declared = {}
    for written, value in DECLARATION.findall(UNREAD.sub(_word, source)):
        name = written.lower()
        if name in TOLD:
            stated, _, mark = value.lower().partition("!")
            important = mark.strip() == "important"
            if important or name not in found or not found[name][1]:
                found[name] = stated.strip(), important
    return found


def _word(found: re.Match[str]) -> str:
    return {"space": " ", "text": '""', "address": "url("}[found.lastgroup or "space"]


def _rules(block: _Block, declared: Declared) -> Iterator[Rule]:
    written = list(web_selectors.split(block.selectors))
    if not all(stated.strip() for stated in written):
        return  # no browser follows a list that has a gap
    for stated in written:
        selector = web_selectors.selector(stated)
        if selector is not None:
            certain = block.certain and selector.followed
            yield Rule(selector, declared, certain, block.layered)
            if block.layered and certain:  # another layer may count more than it tells
                yield Rule(selector, declared, certain=False, layered=True)


def _blocks(source: str, depth: int, *, certain: bool, layered: bool) -> Iterator[_Block]:
    for head, inside in _pairs(source):
        if not head.startswith("@"):
            own, nested = _parted(inside)
            yield _Block(head, own, certain, layered)
            if nested and depth < DEEPEST:
                yield from _nested(head, nested, depth + 1)
            continue
        force = _force(head.lower())
        if force is not Force.NO and depth < DEEPEST:
            within = layered or head.lower().startswith("@layer")
            kept = certain and force is Force.YES
            yield from _blocks(inside, depth + 1, certain=kept, layered=within)


def _nested(around: str, source: str, depth: int) -> Iterator[_Block]:
    """The blocks within the block of a rule (CSS Nesting 1), of which none is followed."""
    for head, inside in _pairs(source):
        own, nested = _parted(inside)
        if not head.startswith("@"):
            selectors = _joined(around, head)
        elif _force(head.lower()) is Force.NO:
            continue
        else:
            selectors = around
        yield _Block(selectors, own, certain=False, layered=False)
        if nested and depth < DEEPEST:
            yield from _nested(selectors, nested, depth + 1)


def _joined(around: str, head: str) -> str:
    """A nested selector with the one around it in the place of its "&", where that is one."""
    if head.count("&") != 1 or "," in around or len(around) > LONGEST_AROUND:
        return head
    return head.replace("&", around)


def _pairs(source: str) -> Iterator[tuple[str, str]]:
    """The blocks of a sheet: what stands before each, and what in it."""
    position = 0
    while (opened := source.find("{", position)) >= 0:
        head = source[position:opened].rpartition(";")[2].rpartition("}")[2].strip()
        closed = _closing(source, opened)
        yield head, source[opened + 1 : closed]
        position = closed + 1


def _parted(inside: str) -> tuple[str, str]:
    """What a rule says itself, and the blocks in it with what stands before each."""
    if "{" not in inside:
        return inside, ""
    own, nested, position = "", "", 0
    while (opened := inside.find("{", position)) >= 0:
        start = inside.rfind(";", position, opened) + 1 or position
        closed = _closing(inside, opened)
        own += inside[position:start]
        nested += inside[start : closed + 1]
        position = closed + 1
    return own + inside[position:], nested


def _closing(source: str, opened: int) -> int:
    """Where the block that opens at `opened` ends."""
    depth = 0
    for found in BRACES.finditer(source, opened):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(source)


def _force(head: str) -> Force:
    """Whether what stands in a block that begins with an at-rule holds."""
    if head.startswith("@layer"):
        return Force.YES
    if head.startswith("@media"):
        return web_media.force(head.removeprefix("@media").strip())
    return Force.UNTOLD if head.startswith(MAYBE) else Force.NO
