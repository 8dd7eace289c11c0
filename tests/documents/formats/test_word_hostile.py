"""Word and OpenDocument files that somebody made to do harm, or that broke on the way."""

import time
from pathlib import Path

import pytest

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, DocumentError, NoTextError, TooLargeError
from pledgewatch.documents.formats import reading
from tests.factories.packages import NAMESPACES, docx, docx_parts, odt, p, run, zipped

MARK = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def read(folder: Path, content: bytes) -> Document:
    path = folder / "x"
    path.write_bytes(content)
    return reading.read(path)


def replaced(name: str, part: str | bytes) -> bytes:
    return zipped({**docx_parts(p("Words.")), name: part})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (replaced("word/document.xml", "<w:document"), "^is damaged in word/document.xml"),
        (replaced("word/document.xml", f"<w:document {NAMESPACES}/>"), "^is a Word file without"),
        (replaced("word/document.xml", b""), "^is damaged in word/document.xml"),
        (replaced("_rels/.rels", "<x"), "^is damaged in _rels/.rels"),
        (
            replaced("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
            "^declares entities in word/document.xml",
        ),
        (
            replaced(
                "word/document.xml",
                f"<w:document {NAMESPACES}><w:body>{'<w:tbl>' * 100_000}",
            ),
            "^nests its parts too deep in word/document.xml",
        ),
        (
            zipped({k: v for k, v in docx_parts("").items() if k != "word/document.xml"}),
            "^is a Word file without its main part",
        ),
        (odt("").replace(b"content.xml", b"discontents"), "^is an OpenDocument file without"),
    ],
)
def test_what_is_damaged_says_where_and_what_to_do(
    tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(DamagedError, match=f"{message}.*; open and save it anew$"):
        read(tmp_path, content)


def test_a_main_part_that_is_a_bomb_is_refused(tmp_path: Path) -> None:
    body = f"<w:document {NAMESPACES}><w:body>{'<w:p/>' * 2_000_000}</w:body></w:document>"
    with pytest.raises(TooLargeError, match=r"^unpacks to far more than a document holds"):
        read(tmp_path, replaced("word/document.xml", body))


@pytest.mark.parametrize("depth", [10, 80])
def test_tables_within_tables_are_read_or_refused(tmp_path: Path, depth: int) -> None:
    body = "<w:tbl><w:tr><w:tc>" * depth + p("deep") + "</w:tc></w:tr></w:tbl>" * depth
    assert read(tmp_path, docx(body)).text == "deep"


def test_holders_within_holders_to_the_limit_are_read(tmp_path: Path) -> None:
    smart, end = "<w:smartTag>" * 245, "</w:smartTag>" * 245
    assert read(tmp_path, docx(p(f"{smart}{run('deep')}{end}"))).text == "deep"
    spans, end = "<text:span>" * 245, "</text:span>" * 245
    assert read(tmp_path, odt(f"<text:p>{spans}deep{end}</text:p>")).text == "deep"
    lists, end = "<text:list><text:list-item>" * 120, "</text:list-item></text:list>" * 120
    assert read(tmp_path, odt(f"{lists}<text:p>deep</text:p>{end}")).text == "deep"


def test_a_part_that_leads_out_of_the_file_is_not_followed(tmp_path: Path) -> None:
    rels = str(docx_parts("")["_rels/.rels"])
    out = rels.replace('Target="word/document.xml"', 'Target="../../../../etc/passwd"')
    assert read(tmp_path, replaced("_rels/.rels", out)).text == "Words."
    away = rels.replace(
        'Target="word/document.xml"', 'Target="http://127.0.0.1/x" TargetMode="External"'
    )
    assert read(tmp_path, replaced("_rels/.rels", away)).text == "Words."


def test_one_huge_paragraph_is_read_within_seconds(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p>{run(f"Note {n}.")}</w:p></w:footnote>' for n in range(3000)
    )
    body = p("".join(run(f"Words number {n}. ") + MARK.format(n) for n in range(3000)))
    started = time.perf_counter()
    document = read(tmp_path, docx(body, footnotes=notes))
    assert time.perf_counter() - started < 5
    assert [note.number for note in document.footnotes] == [str(n) for n in range(1, 3001)]


def test_a_note_with_many_marks_is_read_once(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="1"><w:p>{run("Note. " * 1000)}</w:p></w:footnote>'
    document = read(tmp_path, docx(p("Words." + MARK.format(1) * 5000 + run("x")), footnotes=note))
    assert len(document.footnotes) == 1


def test_a_list_with_numbers_beyond_reason_fills_no_memory(tmp_path: Path) -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="32767"/><w:numFmt w:val="lowerLetter"/>'
        f'<w:lvlText w:val="{"%1" * 10_000}"/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = p("a", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert len(read(tmp_path, docx(item * 100, numbering=numbering)).text) < 5000


def test_spaces_without_end_are_few(tmp_path: Path) -> None:
    body = '<text:p>a<text:s text:c="99999999"/><text:s text:c="32767"/>b</text:p>'
    assert read(tmp_path, odt(body)).text == "a b"


def test_a_file_without_words_says_so(tmp_path: Path) -> None:
    for content in (docx(p("")), odt("<text:p/>")):
        with pytest.raises(NoTextError, match=r"^has no words; there is nothing to read in it$"):
            read(tmp_path, content)
    picture = '<w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r>'
    with pytest.raises(NoTextError, match=r"^has pictures and no words; recognise the text"):
        read(tmp_path, docx(p(picture)))


def test_a_refusal_disturbs_nobody_in_the_child(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.docx", tmp_path / "good.docx"
    bad.write_bytes(replaced("word/document.xml", "<w:document"))
    good.write_bytes(docx(p("The law will be amended.")))
    with pytest.raises(DocumentError, match=r"bad\.docx is damaged in word/document\.xml"):
        sandbox.open(bad)
    assert sandbox.open(good).text == "The law will be amended."
