import io
from collections.abc import Mapping

import docx
import pytest

from pledgewatch.reporting import pandoc
from tests.factories.dossiers import DOSSIER
from tests.reporting.reading import W, parts, tree

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.fixture(scope="module")
def word(written: Mapping[str, bytes]) -> dict[str, bytes]:
    return parts(written[".docx"])


def test_notes_are_real_and_each_is_referred_to_once(word: dict[str, bytes]) -> None:
    document, notes = (tree(word[f"word/{n}.xml"]) for n in ("document", "footnotes"))
    references = [each.get(f"{W}id") for each in document.iter(f"{W}footnoteReference")]
    real = [each.get(f"{W}id") for each in notes if each.get(f"{W}type") is None]
    assert references == real
    assert len(real) == 30  # as many as the statements of the dossier that cite


def test_a_note_names_publisher_title_date_place_and_words(word: dict[str, bytes]) -> None:
    notes = tree(word["word/footnotes.xml"])
    said = ["".join(note.itertext()).strip() for note in notes]
    assert (
        "Northern Forum Election Office, “Final Report of the Election Observation Mission to "
        "Karvelia, 14 June 2009”, September 2009, https://archive.example/s2, p.\u00a09: "
        "“raised the threshold from 500 to 20,000 members”."
    ) in said


def test_every_part_is_xml(word: dict[str, bytes]) -> None:
    for name, content in word.items():
        if name.endswith((".xml", ".rels")):
            tree(content)


def test_the_drawing_is_described_and_kept_once(word: dict[str, bytes]) -> None:
    document = tree(word["word/document.xml"])
    (drawing,) = document.iter(f"{WP}inline")
    described = drawing.find(f"{WP}docPr")
    assert described is not None
    assert str(described.get("descr")).startswith("Timeline up to 30 April 2011. Pledge 1, ")
    assert drawing.get("distL") == "0"
    assert b"base64" not in word["word/document.xml"]
    (picture,) = (name for name in word if name.startswith("word/media/"))
    assert word[picture].startswith(b"\x89PNG")


def test_a_reader_can_walk_by_headings_and_by_rows(written: Mapping[str, bytes]) -> None:
    document = docx.Document(io.BytesIO(written[".docx"]))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [
        "Introduction",
        "At a glance",
        "The pledges",
        "Further concerns",
        "Recommendations by addressee",
        "Sources",
        "How this memorandum was made",
    ]
    glance = document.tables[1]
    assert [cell.text for cell in glance.rows[0].cells] == [
        "Matter",
        "Due",
        "Where it stands",
        "Since",
    ]
    rows = [row._tr for row in glance.rows]  # noqa: SLF001 -- python-docx tells no more of rows
    assert rows[0].xpath("./w:trPr/w:tblHeader")
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)


def test_the_file_says_what_it_is_and_in_which_languages(
    written: Mapping[str, bytes], word: dict[str, bytes]
) -> None:
    properties = docx.Document(io.BytesIO(written[".docx"])).core_properties
    assert properties.title == DOSSIER.title
    assert properties.author == DOSSIER.publisher
    assert properties.created is not None
    assert properties.created.date() == DOSSIER.recorded_by.date()
    assert b'w:val="en"' in word["word/styles.xml"]
    assert b'<w:lang w:val="ru" />' in word["word/footnotes.xml"]


def test_the_foot_names_title_publisher_and_day(word: dict[str, bytes]) -> None:
    foot = "".join(tree(word["word/footer1.xml"]).itertext())
    told = "Karvelia: the pledges of 2009 · Karvelian Helsinki Group · as of 30 April 2011"
    assert foot == f"{told}1 / 1"  # Word puts the numbers in their places


def test_the_file_is_no_larger_than_can_be_mailed(written: Mapping[str, bytes]) -> None:
    assert len(written[".docx"]) < 200_000


def test_styles_that_are_used_are_there(word: dict[str, bytes]) -> None:
    styles = tree(word["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    document = tree(word["word/document.xml"])
    used = {
        style.get(f"{W}val")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for style in document.iter(f"{W}{tag}")
    }
    assert used - known == set()
    assert {"Standing", "Reply", "Attribution", "Marking", "Pairs"} <= used


def test_pandoc_has_no_clock() -> None:
    said = pandoc.tree([pandoc.node("Para", pandoc.words("x"))], {})
    made = [pandoc.run(["--from=json", "--to=docx"], said) for _ in range(2)]
    assert made[0] == made[1]
