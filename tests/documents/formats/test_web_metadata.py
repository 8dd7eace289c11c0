"""When a page was published, not when it was changed; who put it out."""

from datetime import date

import pytest

from pledgewatch.documents.formats import web_metadata, web_tree
from pledgewatch.documents.formats.web_metadata import WebMetadata

TODAY = date(2026, 1, 31)


def told(head: str, body: str = "<p>The law will be amended.</p>") -> WebMetadata:
    source = f"<html><head>{head}</head><body>{body}</body></html>"
    return web_metadata.of(web_tree.parse(source), today=TODAY)


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked('{"@type": "Article", "datePublished": "2009-02-10T10:00+06:00"}'), "2009-02-10"),
        (
            linked(
                '{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},'
                '{"@type": ["WebPage"], "dateModified": "2015-01-01",'
                '"datePublished": "2009-02-10"}]}'
            ),
            "2009-02-10",
        ),
        ('<meta property="article:published_time" content="2009-02-10T10:00:00Z">', "2009-02-10"),
        (
            """<meta property="article:modified_time" content="2015-01-01">
            <meta property="article:published_time" content="2009-02-10">""",
            "2009-02-10",
        ),
        ('<meta name="DCTERMS.issued" content="2009-02-10">', "2009-02-10"),
        ('<meta property="article:modified_time" content="2015-01-01T10:00:00Z">', None),
        ('<meta name="last-modified" content="2015-01-01">', None),
        (linked('{"@type": "Article", "datePublished": "2009-02-31"}'), None),
        (linked('{"@type": "Article", "datePublished": "2062-02-10"}'), None),
        (linked('{"@type": "Article", "datePublished": 20090210}'), None),
        (linked('{"@type": "Article", "datePublished": '), None),
        (linked("[" * 100_000), None),
        (linked('{"@graph": null, "@type": null}'), None),
        ("", None),
    ],
)  # fmt: skip
def test_of_tells_the_day_of_publication(head: str, published: str | None) -> None:
    assert told(head).published == published


def test_of_takes_a_date_that_stands_above_the_article() -> None:
    body = '<time datetime="2009-02-10">10 February</time><p>The law of 2008 will be amended.</p>'
    assert told("", body).published == "2009-02-10"


def test_of_tells_title_publisher_and_author() -> None:
    head = (
        "<title>Media law delayed | The Herald</title>"
        '<meta property="og:site_name" content="The Herald"><meta name=author content="A. Person">'
    )
    assert told(head) == WebMetadata(
        title="Media law delayed", published=None, publisher="The Herald", author="A. Person"
    )


def test_of_a_page_that_says_nothing_is_nothing() -> None:
    assert told("") == WebMetadata(title=None, published=None, publisher=None, author=None)
