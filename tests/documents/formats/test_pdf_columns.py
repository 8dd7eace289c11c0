"""Columns are read one after the other, a table row by row, whatever the order of the file."""

from pathlib import Path

import pytest

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.formats import reading
from tests.factories.pdfs import typeset

JUSTIFIED = "#set par(justify: true)\n"
ENGLISH = [
    f"Article {number}. The Parliament shall adopt the law on the media and the Government shall "
    "report on it to the public every year."
    for number in range(1, 8)
]
RUSSIAN = [
    f"Статья {number}. Парламент принимает закон о средствах массовой информации, и Правительство "
    "ежегодно сообщает о нём гражданам."
    for number in range(1, 8)
]


def read(folder: Path, markup: str) -> Document:
    path = folder / "document.pdf"
    path.write_bytes(typeset(JUSTIFIED + markup))
    return reading.read(path)


def running(document: Document) -> list[str]:
    return [document.text_of(block) for block in document.running_blocks()]


def beside(left: str, right: str) -> str:
    return f"#grid(columns: (1fr, 1fr), gutter: 1em, {left}, {right})"


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(tmp_path: Path, columns: int) -> None:
    said = ENGLISH * 3
    markup = f"#columns({columns})[{(chr(10) * 2).join(said)}]"
    assert running(read(tmp_path, markup)) == said


def test_two_languages_in_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    markup = beside(f"[{(chr(10) * 2).join(ENGLISH)}]", f"[{(chr(10) * 2).join(RUSSIAN)}]")
    assert running(read(tmp_path, markup)) == ENGLISH + RUSSIAN


def test_two_languages_article_beside_article_are_read_one_after_the_other(tmp_path: Path) -> None:
    pairs = ", ".join(f"[{one}], [{other}]" for one, other in zip(ENGLISH, RUSSIAN, strict=True))
    markup = f"= Law on the media\n#grid(columns: (1fr, 1fr), gutter: 1em, {pairs})"
    assert running(read(tmp_path, markup)) == ["Law on the media", *ENGLISH, *RUSSIAN]


def test_what_runs_across_both_columns_stands_between_them(tmp_path: Path) -> None:
    pairs = [f"[{one}], [{other}]" for one, other in zip(ENGLISH, RUSSIAN, strict=True)]
    across = "Chapter two was agreed on by both sides after the talks that were held in Astana."
    markup = "\n\n".join(
        f"#grid(columns: (1fr, 1fr), gutter: 1em, {', '.join(some)})"
        for some in (pairs[:3], pairs[3:])
    ).replace("\n\n", f"\n\n{across}\n\n")
    assert running(read(tmp_path, markup)) == [
        *ENGLISH[:3], *RUSSIAN[:3], across, *ENGLISH[3:], *RUSSIAN[3:],
    ]  # fmt: skip


def test_table_is_read_row_by_row(tmp_path: Path) -> None:
    rows = [
        ["State", "Year", "Members", "Note"],
        ["Kazakhstan", "2002", "50,000", "raised from 3,000 by the law of 15 July"],
        ["Kyrgyzstan", "2009", "500", "as before, and the commission has asked for more"],
        ["Uzbekistan", "2004", "20,000", "raised"],
        *([f"State {number}", "2009", "700", "raised"] for number in range(12)),
    ]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    document = read(tmp_path, f"{ENGLISH[0]}\n\n#table(columns: 4, {cells})\n\n{ENGLISH[1]}")
    words = " ".join(running(document))
    assert words == " ".join([ENGLISH[0], *(cell for row in rows for cell in row), ENGLISH[1]])


def test_notes_that_go_on_at_the_foot_of_the_next_page_keep_their_anchors(tmp_path: Path) -> None:
    told = "".join(
        f"{article}#footnote[Law of {1990 + at}, article 3.]\n\n"
        for at, article in enumerate(ENGLISH * 3)
    )
    document = read(tmp_path, f"#columns(2)[{told}]")
    assert [note.number for note in document.footnotes] == [str(at + 1) for at in range(21)]
    assert {note.page for note in document.footnotes} == {1, 2}
    ends = [block.end for block in document.running_blocks()]
    assert [note.anchor for note in document.footnotes] == ends


def test_running_heads_over_columns_are_no_text(tmp_path: Path) -> None:
    matters = "media elections assembly association torture religion courts prisons police water"
    said = [
        f"On {matter} the {place} of the country was told {times} that a law is needed and that "
        f"nobody had written one for {matter} yet."
        for matter in matters.split()
        for place, times in (("north", "once"), ("south", "twice"), ("west", "again"))
    ]
    head = '#set page(width: 14cm, height: 12cm, header: [Pledges of 2008], numbering: "1")\n'
    document = read(tmp_path, f"{head}#columns(2)[{(chr(10) * 2).join(said)}]")
    assert document.pages > 2
    assert " ".join(running(document)) == " ".join(said)
    lifted = [b for b in document.blocks if b.kind is BlockKind.FURNITURE]
    assert len(lifted) == 2 * document.pages
