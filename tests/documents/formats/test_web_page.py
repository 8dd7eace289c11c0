"""The article of a web page, exactly, and nothing of what stands around it."""

from dataclasses import dataclass

import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import web_page

LAW = "The ministry said on Monday that the law on the media will be amended by the end of 2008"
PAGE = f"""<!DOCTYPE html><html lang=en><head><title>Media law delayed | The Herald</title>
<meta property="og:site_name" content="The Herald"><meta name=author content="Aigul Person">
<meta property="article:published_time" content="2009-02-10T10:00:00Z"></head>
<body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>
<div class=content><h1>Media law delayed</h1><p>{LAW}<sup><a href=#fn1>1</a></sup>, as&nbsp;promised
in Mad&shy;rid.</p><h2>What comes next</h2><p>{LAW}.</p><p>{LAW}.</p>
<ul><li>amend the law on the media;<li>register the <b>parties</b>.</ul>
<p>97.1. Ratify the Covenant and its Protocol without any further delay (Algeria);</p>
<blockquote>We will do it by the end of 2008, he said in Madrid.</blockquote>
<table><tr><th>Year<th>Number<tr><td>2007<td>17 cases</table>
<ol><li id=fn1>Speech in Madrid, November 2007. <a href=#ref1>↩</a></ol></div>
<aside>Related: other things</aside><footer>Copyright 2009. All rights reserved.</footer></body>"""


@dataclass(frozen=True)
class Told:
    kind: BlockKind
    level: int | None
    number: str | None
    text: str


def read(source: str) -> Document:
    return web_page.of(source.encode(), "ab" * 32)


def told(document: Document) -> list[Told]:
    return [
        Told(block.kind, block.level, block.number, document.text_of(block))
        for block in document.blocks
    ]


def test_read_gives_headings_paragraphs_lists_tables_and_notes() -> None:
    paragraph, item, heading = BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING
    assert told(read(PAGE)) == [
        Told(heading, 1, None, "Media law delayed"),
        Told(paragraph, None, None, f"{LAW}, as promised in Madrid."),
        Told(heading, 2, None, "What comes next"),
        Told(paragraph, None, None, f"{LAW}."),
        Told(paragraph, None, None, f"{LAW}."),
        Told(item, None, None, "amend the law on the media;"),
        Told(item, None, None, "register the parties."),
        Told(
            item,
            None,
            "97.1",
            "Ratify the Covenant and its Protocol without any further delay (Algeria);",
        ),
        Told(paragraph, None, None, "We will do it by the end of 2008, he said in Madrid."),
        Told(paragraph, None, None, "Year"),
        Told(paragraph, None, None, "Number"),
        Told(paragraph, None, None, "2007"),
        Told(paragraph, None, None, "17 cases"),
        Told(BlockKind.FOOTNOTE, None, "1", "Speech in Madrid, November 2007."),
    ]  # fmt: skip


def test_read_tells_what_the_page_says_of_itself() -> None:
    document = read(PAGE)
    assert (document.title, document.published) == ("Media law delayed", "2009-02-10")
    assert (document.publisher, document.author) == ("The Herald", "Aigul Person")
    assert (document.language, document.media_type) == ("en", "text/html")
    assert (document.pages, document.paginated, document.warnings) == (1, False, ())


def test_read_anchors_a_note_where_its_mark_stood() -> None:
    document = read(PAGE)
    (note,) = document.footnotes
    assert (note.number, document.text[note.start : note.end]) == (
        "1",
        "Speech in Madrid, November 2007.",
    )
    assert note.anchor is not None
    assert document.text[: note.anchor].endswith("by the end of 2008")


def test_read_gives_passages_that_verify() -> None:
    document = read(PAGE)
    start = document.text.index("register the parties")
    passage = document.passage(start, start + 20)
    assert (passage.exact, passage.page, passage.paragraph) == ("register the parties", 1, 5)
    assert [count for _, _, count in document.sources(start, start + 12)] == [12]


def test_read_twice_gives_the_same() -> None:
    assert read(PAGE) == read(PAGE)


def test_read_keeps_what_is_said_twice() -> None:
    document = read(f"<html><body><p>{LAW}, he said.</p><p>{LAW}</p><p>{LAW}, he said.</p></body>")
    assert [each.text for each in told(document)] == [f"{LAW}, he said.", LAW, f"{LAW}, he said."]


def test_read_keeps_a_paragraph_that_is_an_address_written_out() -> None:
    address = "https://example.org/reports/2009/cases.html"
    link = f"<p><a href={address}>{address}</a></p>"
    page = PAGE.replace("<ul><li>amend", f"{link}<ul><li>amend")
    assert Told(BlockKind.PARAGRAPH, None, None, address) in told(read(page))
    assert read(page).text.count("http") == 1


def test_read_survives_broken_markup() -> None:
    source = f"<html><body><article><h1>Delayed</h1><p>{LAW}.<p>{LAW} <b>soon</b></i></div> so <scr"
    assert [each.text for each in told(read(source))] == ["Delayed", f"{LAW}.", f"{LAW} soon so"]


def test_read_takes_double_line_breaks_for_paragraphs() -> None:
    source = f"<html><body><table><tr><td>{LAW}.<br><br>{LAW},<br>again.</table></body></html>"
    assert [each.text for each in told(read(source))] == [f"{LAW}.", f"{LAW}, again."]


def test_read_gives_markup_that_is_written_as_words_as_words() -> None:
    source = f"<html><body><p>{LAW}: &lt;script&gt;alert(1)&lt;/script&gt;</p></body></html>"
    assert read(source).text == f"{LAW}: <script>alert(1)</script>"


def test_read_takes_no_title_from_several_first_headings() -> None:
    source = f"<html><head><title>Pledges</title></head><body><h1>A</h1><p>{LAW}</p><h1>B</h1>"
    assert read(source).title == "Pledges"


def test_read_warns_where_most_paragraphs_are_no_article() -> None:
    comments = (
        f"<div id=comments class=comments>{'<p>I do not agree with it at all.</p>' * 40}</div>"
    )
    document = read(f"<html><body><main><p>{LAW}.</p>{comments}</main></body></html>")
    assert document.text == f"{LAW}."
    assert document.warnings == (
        "93% of its paragraphs were left out as no part of the article; compare them",
    )


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<div id=root></div><noscript>Enable JavaScript</noscript>",
        "<script>write('x')</script>",
    ],
)
def test_read_of_a_page_without_words_says_what_to_do(body: str) -> None:
    with pytest.raises(NoTextError, match=r"^is a web page without .* print it to PDF$"):
        read(f"<!doctype html><html><head><title>App</title></head><body>{body}</body></html>")
