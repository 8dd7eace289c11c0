"""Reports as published on the web, whose article stands inside an unclosed menu."""

import re
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind

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
