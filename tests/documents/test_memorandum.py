"""The reference memorandum is read as a person reads it."""

import re
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind, Document


@pytest.fixture(scope="module")
def memorandum(corpora: Path) -> Document:
    return sandbox.open(corpora / "memorandum" / "madrid-promises.txt")


def words(document: Document, kind: BlockKind) -> list[str]:
    return [document.text_of(block) for block in document.blocks if block.kind is kind]


def test_memorandum_has_its_title_and_language(memorandum: Document) -> None:
    assert memorandum.title == "Human Rights in Kazakhstan: The Madrid Promises and Beyond"
    assert (memorandum.language, memorandum.paginated, memorandum.warnings) == ("en", False, ())


def test_memorandum_has_eight_headings_and_their_levels(memorandum: Document) -> None:
    headings = [
        (block.level, memorandum.text_of(block))
        for block in memorandum.blocks
        if block.kind is BlockKind.HEADING
    ]
    assert headings == [
        (1, "Human Rights Watch Memorandum"),
        (1, "Human Rights in Kazakhstan: The Madrid Promises and Beyond"),
        (2, "I. Foreign Minister Tazhin’s Madrid Pledges"),
        (2, "II. Other human rights issues"),
        (3, "Freedom of Assembly"),
        (3, "Criminal justice reform"),
        (3, "Freedom of conscience"),
        (3, "Government interaction with civil society"),
    ]


def test_memorandum_has_eight_notes_whole_and_anchored(memorandum: Document) -> None:
    notes = [
        (
            note.number,
            memorandum.text[: note.anchor].split()[-1],
            memorandum.text[note.start : note.end].split()[0],
            memorandum.text[note.start : note.end].split()[-1],
        )
        for note in memorandum.footnotes
    ]
    assert notes == [
        ("1", "Culture.", "Currently", "operate."),
        ("2", "office.”", "The", "office."),
        ("3", "Commission;", "The", "Majlis."),
        ("4", "50,000.", "The", "pluralism.”"),
        ("5", "Kazakhstan.”", "Mark", "2002."),
        ("6", "President.", "The", "Alga."),
        ("7", "ut-Tahrir", "Hizb", "lands."),
        (
            "8",
            "parties.”",
            "The",
            (
                "http://www.kazpravda.kz/index.php?uin=1151645457&chapter=1206476403"
                "&act=archive_date&day=26&month=03&year=2008."
            ),
        ),
    ]


def test_memorandum_has_no_sentence_that_a_note_or_page_interrupts(memorandum: Document) -> None:
    paragraphs = words(memorandum, BlockKind.PARAGRAPH)
    assert [each for each in paragraphs if not re.search(r"[.”:]$", each)] == []
    assert [each for each in paragraphs if not re.match(r"[A-Z“]", each)] == []
    assert len(paragraphs) == 35


def test_memorandum_keeps_the_hyphens_of_words_divided_at_line_ends(memorandum: Document) -> None:
    assert "alleged members of Hizb ut-Tahrir to five to seven" in memorandum.text
    assert "self-governance" in memorandum.text
    assert re.findall(r"\w+- \w+", memorandum.text) == []


def test_memorandum_keeps_the_four_promises_word_for_word(memorandum: Document) -> None:
    promises = [
        each for each in words(memorandum, BlockKind.PARAGRAPH) if each.startswith("Promise ")
    ]
    assert [each[:10] for each in promises] == [f"Promise {number}:" for number in (1, 2, 3, 4)]
    assert promises[0].endswith(
        "This will be the core of the work conducted on media legislation in 2008.”"
    )


def test_memorandum_reads_the_same_twice(memorandum: Document, corpora: Path) -> None:
    again = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    assert again == memorandum
