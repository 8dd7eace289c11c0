"""Reports as published on the web, whose article stands inside an unclosed menu."""

import re
from pathlib import Path

import pytest
from lxml import html

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind

# In these pages the report stands in one element, in paragraphs, headings and list items.
HEADINGS = "//*[@id='report_content']//*[self::h2 or self::h3 or self::h4 or self::h5]"
REPORT = f"{HEADINGS} | //*[@id='report_content']//p | //*[@id='report_content']//li"
STATED = re.compile(r'"datePublished":"(\d{4}-\d\d-\d\d)')


@pytest.mark.parametrize(
    ("name", "title", "paragraphs", "headings"),
    [
        ("kazakhstan-2019", "2019 Country Reports on Human Rights Practices: Kazakhstan", 241, 53),
        ("turkmenistan-2023", "Turkmenistan", 118, 51),
        ("uzbekistan-2016", "2016 Country Reports on Human Rights Practices: Uzbekistan", 194, 52),
    ],
)
def test_report_is_read_whole_and_without_navigation(
    corpora: Path, name: str, title: str, paragraphs: int, headings: int
) -> None:
    path = corpora / "web-pages" / f"us-state-{name}.html"
    document = sandbox.open(path)
    kinds = [block.kind for block in document.blocks]
    assert (document.title, document.language) == (title, "en")
    assert kinds.count(BlockKind.PARAGRAPH) == paragraphs
    assert kinds.count(BlockKind.HEADING) == headings
    assert len(kinds) == paragraphs + headings
    assert document.publisher == "United States Department of State"
    stated = STATED.search(path.read_text(encoding="utf-8"))
    assert stated is not None
    assert document.published == stated[1]  # not the day of 2025 on which all were changed


@pytest.mark.parametrize(
    "name",
    [
        "kazakhstan-2016",
        "kazakhstan-2022",
        "kyrgyz-republic-2018",
        "kyrgyz-republic-2022",
        "kyrgyzstan-2020",
        "tajikistan-2017",
        "tajikistan-2023",
        "turkmenistan-2019",
        "turkmenistan-2021",
        "uzbekistan-2018",
        "uzbekistan-2023",
    ],
)
def test_report_has_the_paragraphs_and_headings_of_its_page_and_no_others(
    corpora: Path, name: str
) -> None:
    path = corpora / "web-pages" / f"us-state-{name}.html"
    tree = html.fromstring(path.read_bytes())
    stated = [" ".join(each.text_content().split()) for each in tree.xpath(REPORT)]
    headings = [" ".join(each.text_content().split()) for each in tree.xpath(HEADINGS)]
    title = " ".join(tree.xpath("string(//h1)").split())
    document = sandbox.open(path)
    shown = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert [words for _, words in shown] == [title, *filter(None, stated)]
    told = [words for kind, words in shown if kind is BlockKind.HEADING]
    assert told == [title, *filter(None, headings)]
