"""The numbers that a browser shows before the items of a list become words, as in Word files.

A report that lists its recommendations is cited by them.
"""

import re
from collections.abc import Callable

from lxml import html

from pledgewatch.documents.formats import numerals

STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
NUMBERED = re.compile(r"\s*[\[(]?(?:\d{1,4}|[a-zа-я]|[ivx]{1,5})\s*[.)\]]", re.IGNORECASE)
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
WRAPPERS = frozenset({"p", "div", "span", "b", "strong", "i", "em", "a", "font", "section"})
FURTHEST = 100_000  # no list counts so far


def number(tree: html.HtmlElement, *, everywhere: bool) -> None:
    """Put its number before each item of a numbered list in `tree`.

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


def _number(ordered: html.HtmlElement, shown: Callable[[int], str]) -> None:
    items = [child for child in ordered if child.tag == "li"]
    if any(NUMBERED.match(item.text_content()) for item in items):
        return  # they have numbers of their own, and the list shows none
    backwards = ordered.get("reversed") is not None
    at = _stated(ordered.get("start"), len(items) if backwards else 1)
    for item in items:
        at = _stated(item.get("value"), at)
        _put(item, f"{shown(at)}. ")
        at += -1 if backwards else 1


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
    holder.text = words + (holder.text or "").lstrip()
