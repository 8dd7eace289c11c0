"""Reports of the Working Group on the Universal Periodic Review, one of each year and layout."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind, Document

# Name, published, how many notes with figures, how many with asterisks.
REPORTS = [
    ("switzerland2008", "2008-05-28", 0, 1),
    ("china2009", "2009-10-05", 0, 3),
    ("sweden2010", "2010-06-16", 15, 1),
    ("sudan2011", "2011-07-11", 18, 1),
    ("finland2012", "2012-07-05", 1, 2),
    ("azerbaijan2013", "2013-07-05", 4, 2),
    ("iraq2014", "2014-12-12", 0, 2),
]
FURNITURE = re.compile(r"\bA/HRC/\d+/\d+\s+Page \d+|^\d+$|^A/HRC/\d+/\d+$|GE\.\d\d-\d+")


@pytest.fixture(scope="module", params=REPORTS, ids=lambda report: report[0])
def report(
    request: pytest.FixtureRequest, corpora: Path
) -> tuple[Document, tuple[str, str, int, int]]:
    name: str = request.param[0]
    return sandbox.open(corpora / "upr-reports" / "pdf" / f"{name}.pdf"), request.param


Read = tuple[Document, tuple[str, str, int, int]]


def test_report_has_its_title_and_date(report: Read) -> None:
    document, (_, published, _, _) = report
    title = document.title or ""
    assert re.match(r"Report of the Working Group on the Universal Periodic Review: \w", title)
    assert (document.published, document.language, document.warnings) == (published, "en", ())


def test_report_names_nobody_who_only_typed_it(report: Read) -> None:
    """The metadata of these files name "Bremont", "Armstrong" or "default" as their author."""
    document, _ = report
    assert (document.publisher, document.author) == (None, None)


def test_report_has_its_notes_in_order_and_anchored(report: Read) -> None:
    document, (_, _, figures, asterisks) = report
    numbers = [note.number for note in document.footnotes]
    assert [each for each in numbers if each.isdigit()] == [
        str(number) for number in range(1, figures + 1)
    ]
    assert sum(not each.isdigit() for each in numbers) == asterisks
    assert [note.number for note in document.footnotes if note.anchor is None] == []


def test_report_has_no_running_head_in_its_text(report: Read) -> None:
    document, _ = report
    running = [document.text_of(block) for block in document.running_blocks() if block.page > 1]
    assert [text for text in running if FURNITURE.search(text)] == []
    lifted = sum(block.kind is BlockKind.FURNITURE for block in document.blocks)
    assert lifted >= 2 * (document.pages - 1)


def test_report_has_no_sentence_that_a_page_interrupts(report: Read) -> None:
    document, _ = report
    running = list(document.running_blocks())
    broken = [
        (document.text_of(above)[-30:], document.text_of(below)[:30])
        for above, below in pairwise(running)
        if below.kind is BlockKind.PARAGRAPH
        and above.kind is not BlockKind.HEADING
        and document.text_of(above)[-1:].isalpha()
        and document.text_of(below)[:1].islower()
    ]
    assert broken == []


def test_report_has_the_sections_of_a_report(report: Read) -> None:
    document, _ = report
    headings = [
        document.text_of(block).casefold()
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ]
    assert [each for each in headings if each.startswith(("i. ", "a. ", "b. ", "ii. "))] == [
        "i. summary of the proceedings of the review process",
        "a. presentation by the state under review",
        "b. interactive dialogue and responses by the state under review",
        "ii. conclusions and/or recommendations",
    ]


def test_report_reads_the_same_twice(report: Read, corpora: Path) -> None:
    document, (name, *_) = report
    assert sandbox.open(corpora / "upr-reports" / "pdf" / f"{name}.pdf") == document


def test_report_gives_rectangles_for_each_of_its_blocks(report: Read, corpora: Path) -> None:
    document, (name, *_) = report
    path = corpora / "upr-reports" / "pdf" / f"{name}.pdf"
    blocks = list(document.running_blocks())[:60]
    found = sandbox.rectangles(path, document, [(block.start, block.end) for block in blocks])
    assert [len(boxes) > 0 for boxes in found] == [True] * len(blocks)
    assert [boxes[0].page for boxes in found] == [block.page for block in blocks]
