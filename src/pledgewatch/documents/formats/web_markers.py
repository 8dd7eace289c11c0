"""What the sheets of a web page say of the numbers of its lists is put into the lists themselves.

Where it cannot be told which figures are shown, a list is given none (CSS Lists 3).
"""

from collections.abc import Iterator, Mapping

from lxml import html

from pledgewatch.documents.formats.web_sheets import Sheets

NAMES = {"list-style", "list-style-type"}
PLACES = {"inside", "outside"}
UNTOLD = "untold"


def tell(tree: html.HtmlElement, sheets: Sheets) -> None:
    """Give each numbered list in `tree` of which a sheet says anything a `style` that says it."""
    for ordered in tree.iter("ol"):
        items = [child for child in ordered if child.tag == "li"]
        own = set(_of(ordered, sheets))
        of_items = {stated for item in items for stated in _of(item, sheets)}
        found = of_items or own
        if found:
            shown = found.pop() if len(found) == 1 else UNTOLD
            ordered.set("style", f"list-style-type: {shown}")


def _of(element: html.HtmlElement, sheets: Sheets) -> Iterator[str]:
    """What is stated of the numbers of a list or of one of its items."""
    for name, value in sheets.doubts(element, beside=True):
        if name in NAMES or (name == "content" and "counter" in value):
            yield UNTOLD
    declared = sheets.declared(element)
    stated = {_kind(declared[name]) for name in NAMES if name in declared}
    if stated:
        yield stated.pop() if len(stated) == 1 else UNTOLD
    if element.tag == "li" and _is_unmarked(declared):
        yield "none"


def _kind(value: str) -> str:
    if "(" in value:
        return UNTOLD
    return next((word for word in value.split() if word not in PLACES), "decimal")


def _is_unmarked(declared: Mapping[str, str]) -> bool:
    """Whether an item is displayed as something that has no number before it."""
    return declared.get("display", "list-item") not in {"list-item", "inherit", "unset"}
