"""The table of formats tells what came of each file."""

from dataclasses import replace
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from scripts import write_formats
from scripts.write_formats import Came, Measured
from tests.factories.pdfs import typeset

REFUSED = Came("hostile-pdf/a/two|bars.pdf", 0.2, None, "has no words on any of its 3 pages")


def document(folder: Path, *warnings: str) -> Document:
    path = folder / "law.pdf"
    path.write_bytes(typeset("The law#footnote[Of 2008.] was amended.\n#pagebreak()\nSoon."))
    return replace(sandbox.open(path), warnings=warnings)


def test_row_counts_files_notes_and_pages(tmp_path: Path) -> None:
    read = Came("pdf/law.pdf", 0.1, document(tmp_path), notes=1)
    assert write_formats.row("PDF", Measured([read, REFUSED], 62)) == (
        "| PDF | 2 | 1 | 1 | 1 of 1 | 1 | 150 | 20 | 62 |\n"
    )
    assert write_formats.row("RTF", Measured()) == (
        "| RTF | none there: see below, and the tests | | | | | | | |\n"
    )


def test_refusals_are_counted_by_their_message() -> None:
    other = replace(REFUSED, refused="has no words on any of its 12 pages")
    table = write_formats.refusals({"PDF": Measured([REFUSED, other])})
    assert table.endswith("| PDF | has no words on any of its n pages | 2 |\n")


def test_hostile_page_tells_of_each_file_without_its_words(tmp_path: Path) -> None:
    read = document(
        tmp_path,
        "page 1 holds 9 letters that nobody sees on it (“A secret”): they are in the text",
        "note 1: its mark was not found in the text, so it has no anchor",
        "note 2: its mark was not found in the text, so it has no anchor",
    )
    page = write_formats.hostile_page([REFUSED, Came("hostile-pdf/b/law.pdf", 1.2, read)])
    assert "Of 2 files 1 are read and 1 refused" in page
    assert "none takes longer than 2 s" in page
    assert page.endswith(
        "| a/two\\|bars.pdf | **refused**: has no words on any of its 3 pages |\n"
        f"| b/law.pdf | read, 2 pages, {len(read.text)} characters: page 1 holds 9 letters that "
        "nobody sees on it (“…”): they are in the text; the marks of 2 notes were not found |\n"
    )


def test_every_file_of_a_format_is_read_from_the_corpora(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "law.txt").write_text("The law was amended.", encoding="utf-8")
    (tmp_path / "own" / "none.txt").write_bytes(b"")
    found = write_formats.measured(tmp_path, ("own/*.txt", "own/law.*"))
    assert [(came.name, came.refused) for came in found.files] == [
        ("own/law.txt", ""),
        ("own/none.txt", "is empty; there is nothing to read in it"),
    ]
    assert 10 < found.memory < 500
