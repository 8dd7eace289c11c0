"""The items of numbered lists have the numbers that a browser shows."""

import pytest
from lxml import html

from pledgewatch.documents.formats import web_lists, web_page


def numbered(source: str, *, everywhere: bool = True) -> list[str]:
    tree = html.document_fromstring(source)
    web_lists.count(tree)
    web_lists.number(tree, everywhere=everywhere)
    return [" ".join(item.text_content().split()) for item in tree.iter("li")]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<ol><li>Amend<li>Repeal</ol>", ["1. Amend", "2. Repeal"]),
        (
            "<ol start=97><li>Amend<li value=99>Repeal<li>Free",
            ["97. Amend", "99. Repeal", "100. Free"],
        ),
        ("<ol type=a><li>Amend<li>Repeal</ol>", ["a. Amend", "b. Repeal"]),
        ("<ol type=I start=4><li>Amend</ol>", ["IV. Amend"]),
        ("<ol style='list-style-type: lower-roman'><li>Amend</ol>", ["i. Amend"]),
        ("<ol style='list-style: none'><li>Amend</ol>", ["Amend"]),
        ("<ol reversed><li>Amend<li>Repeal</ol>", ["2. Amend", "1. Repeal"]),
        ("<ol start=wrong><li>Amend</ol>", ["1. Amend"]),
        ("<ol start=99999999999999999999><li>Amend</ol>", ["1. Amend"]),
        ("<ol><li>97.1. Amend<li>97.2. Repeal</ol>", ["97.1. Amend", "97.2. Repeal"]),
        ("<ol><li>M. Petrov, judge<li>N. Ivanov</ol>", ["1. M. Petrov, judge", "2. N. Ivanov"]),
        ("<ol><li>a) is void<li>Amend<li>Free", ["1. a) is void", "2. Amend", "3. Free"]),
        ("<ol><li>Amend<li> <li>Free", ["1. Amend", "", "3. Free"]),
        ("<ol><li><h3>Amend</h3><p>the law</p></ol>", ["1. Amendthe law"]),
        ("<ol><li><ul><li>Amend</ul></ol>", ["Amend", "Amend"]),
        ("<ul><li>Amend</ul>", ["Amend"]),
        ("<ol><li><p>Amend <b>it</b></p></ol>", ["1. Amend it"]),
        ("<ol><li>Amend<ol type=a><li>the law</ol></ol>", ["1. Amenda. the law", "a. the law"]),
    ],
)
def test_number_puts_before_each_item_what_a_browser_shows(source: str, shown: list[str]) -> None:
    assert numbered(source) == shown


def test_number_leaves_lists_that_may_look_otherwise_in_pages_of_sites() -> None:
    source = "<ol class=crumbs><li>Home</ol><ol><li>Amend</ol>"
    assert numbered(source, everywhere=False) == ["Home", "1. Amend"]


def test_numbers_of_a_list_are_those_of_the_items_of_the_document() -> None:
    law = "the law on the media, as it was promised in Madrid in November 2007"
    page = f"<html><body><p>We ask to:</p><ol><li>amend {law}<li><p>repeal {law}</p></ol></body>"
    document = web_page.of(page.encode(), "ab" * 32)
    assert [(block.number, document.text_of(block)) for block in document.blocks] == [
        (None, "We ask to:"),
        ("1", f"amend {law}"),
        ("2", f"repeal {law}"),
    ]


def test_items_keep_their_numbers_where_notes_were_among_them() -> None:
    law = "the law on the media, as it was promised in Madrid in November 2007"
    cited = "<sup><a href=#n{0}>{0}</a></sup>"
    page = (
        f"<html><body><p>We ask for {law}{cited.format(1)} and more.{cited.format(3)}</p>"
        "<ol><li id=n1>The speech.<li id=n2>A source that nobody cites.<li id=n3>The law.</ol>"
    )
    document = web_page.of(page.encode(), "ab" * 32)
    assert [(note.number, document.text[note.start : note.end]) for note in document.footnotes] == [
        ("1", "The speech."),
        ("3", "The law."),
    ]
    assert "2. A source that nobody cites." in document.text
