"""Size, weight and place of letters on printed pages tell headings, titles and notes."""

from pathlib import Path

import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.formats import reading
from tests.factories.pdfs import typeset

BODY = (
    "The ministry declined the draft law on the media for the second time in the spring of that "
    "year, and it announced that it would draft a new law, which would be given to all members of "
    "the group that it had established, and to the organisations that had asked for it. "
)


def read(folder: Path, markup: str) -> Document:
    path = folder / "document.pdf"
    path.write_bytes(typeset(markup))
    return reading.read(path)


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [document.text_of(block) for block in document.blocks if block.kind is kind]


def notes(document: Document) -> list[tuple[str, str, int]]:
    return [
        (note.number, document.text[note.start : note.end], note.page)
        for note in document.footnotes
    ]


def test_headings_are_larger_or_bolder_than_the_text(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        f"#text(18pt)[The Pledges]\n\n{BODY}\n\n*Freedom of assembly*\n\n{BODY}\n\n"
        f"It was *not* amended.\n\n*1. To ratify the Convention without delay, and to publish the "
        f"report of the Committee in the languages of the country (Chad)*\n\n{BODY}",
    )
    assert [
        (block.level, document.text_of(block))
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ] == [(1, "The Pledges"), (2, "Freedom of assembly")]


def test_title_of_a_cover_is_its_largest_heading_and_what_follows_at_once(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "#text(16pt)[United Nations]\n\n*Fourteenth session*\n\n"
        "#text(17pt)[*Report of the Working Group*]\n\n#text(14pt)[*Kazakhstan*]\n"
        f"#pagebreak()\n*Introduction*\n\n{BODY}",
    )
    assert document.title == "Report of the Working Group: Kazakhstan"
    assert texts(document, BlockKind.HEADING) == [
        "Report of the Working Group",
        "Kazakhstan",
        "Introduction",
    ]


MARK = "#super(typographic: false)"


@pytest.mark.parametrize("note", [f"{MARK}[\\*] The annex", "\\* The annex"])
def test_note_of_the_texts_own_size_stands_apart_at_the_foot(tmp_path: Path, note: str) -> None:
    markup = f"*Report of the Group*{MARK}[\\*]\n\n{BODY}\n\n#v(1fr)\n{note} is as received."
    document = read(tmp_path, markup)
    assert notes(document) == [("*", "The annex is as received.", 1)]
    assert texts(document, BlockKind.HEADING) == ["Report of the Group"]


def test_line_that_begins_with_an_asterisk_is_no_note_without_a_mark(tmp_path: Path) -> None:
    document = read(tmp_path, f"{BODY}\n\n#v(1fr)\n\\* The annex is as received.")
    assert document.footnotes == ()


def test_note_that_runs_over_goes_on_at_the_foot_of_the_next_page(tmp_path: Path) -> None:
    # The last line of page 1 belongs to the note, and so does the first of the foot of page 2.
    markup = (
        f"{BODY * 2}The law was declined.{MARK}[1] {BODY}\n\n#v(1fr)\n"
        f"#text(8pt)[{MARK}[1] The draft was published on the page of the ministry in the month of]"
        f"\n#pagebreak()\n{BODY * 2}\n\n#v(1fr)\n#text(8pt)[May, and was taken from there in June.]"
    )
    document = read(tmp_path, markup)
    assert notes(document) == [
        (
            "1",
            (
                "The draft was published on the page of the ministry in the month of May, and was "
                "taken from there in June."
            ),
            1,
        )
    ]
    (note,) = document.footnotes
    assert note.anchor is not None
    assert document.text[: note.anchor].endswith("The law was declined.")


def test_notes_of_several_pages_are_numbered_on(tmp_path: Path) -> None:
    # No page has lines of another: those would be running heads.
    bodies = (BODY, BODY.upper(), " ".join(reversed(BODY.split())))
    pages = [
        f"{body}It was declined in 200{number}.{MARK}[{number}] {body}\n\n#v(1fr)\n"
        f"#text(8pt)[{MARK}[{number}] Letter of {number} May.]"
        for number, body in enumerate(bodies, start=1)
    ]
    document = read(tmp_path, "\n#pagebreak()\n".join(pages))
    assert notes(document) == [(str(at), f"Letter of {at} May.", at) for at in (1, 2, 3)]
    assert [document.text[: note.anchor].split()[-1] for note in document.footnotes] == [
        "2001.",
        "2002.",
        "2003.",
    ]


def test_sentence_goes_on_over_the_page_and_the_note_between(tmp_path: Path) -> None:
    markup = (
        '#set page(height: 300pt, width: 400pt, margin: 40pt, numbering: "1", header: [Pledges])\n'
        f"It was declined.#footnote[Letter of 2 May.] {BODY * 6}"
    )
    document = read(tmp_path, markup)
    assert document.pages > 1
    assert texts(document, BlockKind.PARAGRAPH) == [f"It was declined. {BODY * 6}".strip()]
    assert notes(document) == [("1", "Letter of 2 May.", 1)]


def test_heading_divided_within_a_word_is_one_heading_and_the_title(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "#align(center)[#text(15pt)[*Alternative report to the Committee on the Elimination of "
        f"Discrim- \\ ination against Women*]]\n\n{BODY}",
    )
    whole = "Alternative report to the Committee on the Elimination of Discrimination against Women"
    assert document.title == whole


def test_symbols_and_notes_on_the_paper_are_no_headings(tmp_path: Path) -> None:
    marks = ("CAT/C/URY/CO/4", "Submitted by the Women’s Network", "Check against delivery")
    above = "\n\n".join(f"#text(15pt)[{mark}]" for mark in marks)
    document = read(tmp_path, f"#text(15pt)[The Observations]\n\n{above}\n\n{BODY}")
    assert texts(document, BlockKind.HEADING) == ["The Observations"]
