"""A document answers where its text stood."""

import pytest

from pledgewatch.documents.document import Block, BlockKind, Document, PageSpan, Run
from pledgewatch.documents.passage import Found, verify

HEADING, FIRST, ITEM, NOTE = "I. Pledges", "The law.", "(a) Adopt it", "1 As amended."
TEXT = f"{HEADING}\n\n{FIRST}\n\n{ITEM}\n\n{NOTE}"


def at(words: str) -> int:
    return TEXT.index(words)


DOCUMENT = Document(
    sha256="c" * 64,
    media_type="text/plain",
    text=TEXT,
    blocks=(
        Block(kind=BlockKind.HEADING, start=0, end=len(HEADING), page=1, level=1),
        Block(kind=BlockKind.PARAGRAPH, start=at(FIRST), end=at(FIRST) + len(FIRST), page=1),
        Block(
            kind=BlockKind.LIST_ITEM,
            start=at(ITEM),
            end=at(ITEM) + len(ITEM),
            page=2,
            number="(a)",
            words=at("Adopt"),
        ),
        Block(
            kind=BlockKind.FOOTNOTE,
            start=at(NOTE),
            end=len(TEXT),
            page=1,
            number="1",
            words=at("As"),
        ),
    ),
    footnotes=(),
    page_spans=(
        PageSpan(start=0, end=at(ITEM), page=1),
        PageSpan(start=at(ITEM), end=at(NOTE), page=2),
        PageSpan(start=at(NOTE), end=len(TEXT), page=1),
    ),
    pages=2,
    paginated=True,
    runs=(
        Run(0, len(HEADING), 1, 100),
        Run(at(FIRST), at(FIRST) + len(FIRST), 1, 150),
        Run(at(ITEM), at(ITEM) + len(ITEM), 2, 0),
        Run(at(NOTE), len(TEXT), 1, 900),
    ),
)


@pytest.mark.parametrize(
    ("words", "page"), [("I. Pl", 1), ("law", 1), ("(a)", 2), ("Adopt", 2), ("As amended", 1)]
)
def test_page_at_is_the_page_of_the_character(words: str, page: int) -> None:
    assert DOCUMENT.page_at(at(words)) == page


def test_page_at_the_end_of_the_text_is_the_last_words_page() -> None:
    assert DOCUMENT.page_at(len(TEXT)) == 1


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (9, 0), (11, 0), (12, 1), (at("As"), 3)])
def test_block_at_is_the_block_that_holds_the_offset_or_the_one_before(
    offset: int, index: int
) -> None:
    assert DOCUMENT.block_at(offset) == index


def test_text_of_a_block_leaves_its_mark_out() -> None:
    assert [DOCUMENT.text_of(each) for each in DOCUMENT.blocks] == [
        "I. Pledges",
        "The law.",
        "Adopt it",
        "As amended.",
    ]


def test_running_blocks_leave_out_notes() -> None:
    assert list(DOCUMENT.running_blocks()) == list(DOCUMENT.blocks[:3])


@pytest.mark.parametrize(
    ("words", "page", "paragraph", "note"),
    [("Pledges", 1, 1, None), ("law", 1, 1, None), ("Adopt", 2, 2, None), ("amended", 1, 2, "1")],
)
def test_passage_tells_page_paragraph_and_note(
    words: str, page: int, paragraph: int, note: str | None
) -> None:
    passage = DOCUMENT.passage(at(words), at(words) + len(words))
    assert (passage.exact, passage.page, passage.paragraph, passage.note) == (
        words,
        page,
        paragraph,
        note,
    )
    assert verify(passage, text=DOCUMENT.text, source=DOCUMENT.sha256) == Found(passage)


def test_sources_give_the_runs_of_a_span() -> None:
    assert list(DOCUMENT.sources(at("law"), at("Adopt") + 5)) == [(1, 154, 4), (2, 0, 9)]


def test_sources_of_what_stood_nowhere_are_none() -> None:
    assert list(DOCUMENT.sources(len(HEADING), at(FIRST))) == []
