"""Lists show the numbers that the sheets of their page say."""

import pytest
from lxml import html

from pledgewatch.documents.formats import web_lists, web_markers, web_sheets


def numbered(sheet: str, source: str) -> list[str]:
    tree = html.document_fromstring(f"<style>{sheet}</style>{source}")
    web_markers.tell(tree, web_sheets.of(tree))
    web_lists.number(tree, everywhere=True)
    return [" ".join(item.text_content().split()) for item in tree.iter("li")]


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("", "1. Amend"),
        (".x{list-style-type:lower-alpha}", "a. Amend"),
        ("ol.x{list-style:inside upper-roman}", "I. Amend"),
        ("ol{list-style:none} .x{list-style:inside}", "1. Amend"),
        (".x{list-style:none}", "Amend"),
        (".x li{list-style-type:none}", "Amend"),
        ("ol{list-style-type:lower-roman} li{list-style-type:lower-alpha}", "a. Amend"),
        (".x{list-style-type:georgian}", "Amend"),
        (".x{list-style:url(dot.png)}", "Amend"),
        (".x:not(.y){list-style-type:lower-alpha}", "Amend"),
        (".x > li::before{content:counter(a) ') '}", "Amend"),
        (".x > li{display:inline}", "Amend"),
        (".x > li{display:list-item;color:red}", "1. Amend"),
        (".y{list-style:none}", "1. Amend"),
    ],
)
def test_numbers_are_those_that_the_sheet_says(sheet: str, shown: str) -> None:
    assert numbered(sheet, "<ol class=x><li>Amend</ol>") == [shown]
