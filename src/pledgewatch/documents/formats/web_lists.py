"""The numbers that a browser shows before the items of a list become words, as in Word files.

A report that lists its recommendations is cited by them.
"""

import re
from collections.abc import Callable

from lxml import html

from pledgewatch.documents.formats import numerals

STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
# What an item opens with that has a number of its own; "M." may be a name.
NUMBERED = re.compile(
    r"\s*(?:[\[(]?\d{1,4}(?:\.\d{1,4})*\s*[.)\]]|[\[(]?[a-zа-яё][)\]])", re.IGNORECASE
)
MOSTLY = 0.5  # of the items have numbers of their own: the list shows none
SHOWN: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": lambda number: numerals.counted(number, numerals.LATIN),
    "A": lambda number: numerals.counted(number, numerals.LATIN).upper(),
    "i": numerals.roman,
    "I": lambda number: numerals.roman(number).upper(),
}
STYLES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
WRAPPERS = frozenset(
    {"p", "div", "span", "b", "strong", "i", "em", "a", "font", "section"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
LISTS = frozenset({"ol", "ul", "dl", "table"})
FURTHEST = 100_000  # no list counts so far


def number(tree: html.HtmlElement, *, everywhere: bool) -> None:
    """Put its number before each item of a numbered list in `tree`, which `count` wrote there.

    Where not `everywhere`, lists that a style sheet may give another look are left as they are:
    sites make menus of them.
    """
    for ordered in tree.iter("ol"):
        form = _form(ordered)
        if form and (everywhere or ordered.get("class") is None):
            _number(ordered, SHOWN[form])


def _form(ordered: html.HtmlElement) -> str | None:
    """In which figures the items are counted; None where no figures are shown."""
    style = STYLE.search(ordered.get("style") or "")
    if style:
        return STYLES.get(style[1].lower())
    return ordered.get("type") if ordered.get("type") in SHOWN else "1"


def count(tree: html.HtmlElement) -> None:
    """Write into each item of a numbered list its number, before notes are taken out of it."""
    for ordered in tree.iter("ol"):
        items = _items(ordered)
        backwards = ordered.get("reversed") is not None
        at = _stated(ordered.get("start"), len(items) if backwards else 1)
        for item in items:
            at = _stated(item.get("value"), at)
            item.set("value", str(at))
            at += -1 if backwards else 1


def _number(ordered: html.HtmlElement, shown: Callable[[int], str]) -> None:
    items = [item for item in _items(ordered) if item.text_content().strip()]
    own = sum(NUMBERED.match(item.text_content()) is not None for item in items)
    if own > MOSTLY * len(items):
        return
    for item in items:
        _put(item, f"{shown(_stated(item.get('value'), 1))}. ")


def _items(ordered: html.HtmlElement) -> list[html.HtmlElement]:
    return [child for child in ordered if child.tag == "li"]


def _stated(value: str | None, otherwise: int) -> int:
    try:
        stated = int(value or "")
    except ValueError:
        return otherwise
    return stated if abs(stated) <= FURTHEST else otherwise


def _put(item: html.HtmlElement, words: str) -> None:
    """Before the first words of an item, so that they do not become a paragraph of their own."""
    holder = item
    while not (holder.text or "").strip() and len(holder) and holder[0].tag in WRAPPERS:
        holder = holder[0]
    if not (holder.text or "").strip() and len(holder) and holder[0].tag in LISTS:
        return  # it holds a list only, whose items have numbers
    holder.text = words + (holder.text or "").lstrip()
