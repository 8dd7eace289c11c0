"""Of a page that is a document only nothing is left out."""

import pytest
from lxml import html

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats import web_page, web_plain

JUDGMENT = """<html><head><title>Case</title></head><body>
<p>GRAND CHAMBER</p><p>CASE OF A. v. B.</p><p>(Application no. 1/11)</p><h1>JUDGMENT</h1>
<p>STRASBOURG</p><p>27 June 2017</p><h2>PROCEDURE</h2>
<p>1. The case originated in an application against the State, lodged by two of its nationals.</p>
<p>JUDGMENT</p><p>The case originated in an application against the State, as was said.</p>{more}
</body></html>"""


@pytest.mark.parametrize(
    "more",
    [
        "",
        "<nav><a href='#a'>Procedure</a></nav>",
        "<p id=part-2>See <a href='https://example.org'>the case</a>.</p>",
        "<aside id=fn1>A note.</aside>",
    ],
)
def test_documents_are_plain(more: str) -> None:
    assert web_plain.is_plain(html.document_fromstring(JUDGMENT.format(more=more)))


@pytest.mark.parametrize(
    "more",
    [
        "<nav><a href='/news'>News</a></nav>",
        "<script>go()</script>",
        "<form action=/search><input name=q></form>",
        "<div class='site-nav'>All the news</div>",
        "<div id=related>Other cases</div>",
        "<div role=banner>The Herald</div>",
        "".join(f"<li><a href='/case/{at}'>Another case of that year</a>" for at in range(9)),
    ],
)
def test_pages_of_sites_are_not_plain(more: str) -> None:
    assert not web_plain.is_plain(html.document_fromstring(JUDGMENT.format(more=more)))


def test_nothing_of_a_document_is_left_out() -> None:
    document = web_page.of(JUDGMENT.format(more="").encode(), "ab" * 32)
    assert [document.text_of(block) for block in document.blocks] == [
        "GRAND CHAMBER",
        "CASE OF A. v. B.",
        "(Application no. 1/11)",
        "JUDGMENT",
        "STRASBOURG",
        "27 June 2017",
        "PROCEDURE",
        "The case originated in an application against the State, lodged by two of its nationals.",
        "JUDGMENT",
        "The case originated in an application against the State, as was said.",
    ]
    assert [block.kind for block in document.blocks].count(BlockKind.HEADING) == 2
    assert document.warnings == ()


def test_hidden_words_of_a_document_are_counted_and_left_out() -> None:
    hidden = "<p style='display:none'>What nobody sees</p>"
    document = web_page.of(JUDGMENT.format(more=hidden).encode(), "ab" * 32)
    assert "nobody" not in document.text
    assert any("hidden words" in warning and ": 3;" in warning for warning in document.warnings)


def test_title_is_that_of_the_page_where_no_first_heading_says_it() -> None:
    page = JUDGMENT.replace("<h1>JUDGMENT</h1>", "<p>JUDGMENT</p>").format(more="")
    assert web_page.of(page.encode(), "ab" * 32).title == "Case"
