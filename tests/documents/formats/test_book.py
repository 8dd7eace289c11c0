"""Electronic books: chapters in their order, notes at their marks, wherever their words stand."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DamagedError, EncryptedError, NoTextError
from pledgewatch.documents.formats import reading, web_unseen

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
FIRST = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>1</title><style>p {}</style></head><body><h1>Promises</h1>
<p>The law<a epub:type="noteref" href="#n1">1</a> will be amended<sup><a href="notes%20end.xhtml#n1"
>2</a></sup>.</p><ul><li>one</li><li>two</li></ul><p style="display: none">Hidden words</p>
<aside epub:type="footnote" id="n1"><p>Law of 1999.</p></aside><script>alert(1)</script></body>
</html>"""
LAST = """<html><body><h2>Notes</h2><p id="n1"><a href="first.xhtml#x">2</a> Speech in Madrid.</p>
</body></html>"""


def _book(
    tmp_path: Path, chapters: dict[str, str], *, more: dict[str, str] | None = None, head: str = ""
) -> Path:
    items = "".join(
        f'<item id="i{number}" href="{name.replace(" ", "%20")}" '
        'media-type="application/xhtml+xml"/>'
        for number, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(chapters) + 1))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{head}</metadata><manifest>{items}'
        '<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'</manifest><spine><itemref idref="toc"/>{spine}</spine></package>'
    )
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr("META-INF/container.xml", CONTAINER)
        packed.writestr("OEBPS/book.opf", opf)
        packed.writestr("OEBPS/toc.xhtml", "<html><body><p>Contents</p></body></html>")
        for name, source in (chapters | (more or {})).items():
            packed.writestr(name if "/" in name else f"OEBPS/{name}", source)
    path = tmp_path / "book"
    path.write_bytes(stream.getvalue())
    return path


def _told(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind.value, block.level, document.text_of(block)) for block in document.blocks]


def test_read_gives_chapters_in_order_and_notes_at_their_marks(tmp_path: Path) -> None:
    head = (
        "<dc:title>The Madrid promises</dc:title><dc:creator>Ann Person</dc:creator>"
        "<dc:creator>Ben Person</dc:creator><dc:publisher>Watch</dc:publisher>"
        '<dc:date opf:event="modification">2012-01-01</dc:date><dc:date>2009-05</dc:date>'
        "<dc:language>en-GB</dc:language>"
    )
    document = reading.read(
        _book(tmp_path, {"first.xhtml": FIRST, "notes end.xhtml": LAST}, head=head)
    )
    assert _told(document) == [
        ("heading", 1, "Promises"),
        ("paragraph", None, "The law will be amended."),
        ("list_item", None, "one"),
        ("list_item", None, "two"),
        ("heading", 2, "Notes"),
        ("footnote", None, "Law of 1999."),
        ("footnote", None, "Speech in Madrid."),
    ]
    assert [
        (note.number, document.text[: note.anchor].rsplit(None, 1)[-1])
        for note in document.footnotes
    ] == [("1", "law"), ("2", "amended")]
    assert (document.media_type, document.title) == ("application/epub+zip", "The Madrid promises")
    assert (document.author, document.publisher) == ("Ann Person, Ben Person", "Watch")
    assert (document.published, document.language) == ("2009-05", "en")
    assert document.warnings == (web_unseen.HIDDEN.format(number=2),)


def test_chapters_may_name_their_notes_alike(tmp_path: Path) -> None:
    one = '<html><body><p>{}<sup><a href="#n">1</a></sup>.</p><p id="n">1 See {}.</p></body></html>'
    document = reading.read(
        _book(tmp_path, {"a.xhtml": one.format("Law", "A"), "b.xhtml": one.format("Court", "B")})
    )
    assert document.text == "Law.\n\nCourt.\n\n1 See A.\n\n1 See B."


@pytest.mark.parametrize(
    ("algorithm", "refused"),
    [
        ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True),
        ("http://ns.adobe.com/pdf/enc#RC", False),
    ],
)
def test_book_that_is_protected_is_refused_unless_only_its_fonts_are(
    tmp_path: Path, algorithm: str, *, refused: bool
) -> None:
    encryption = (
        '<encryption><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
        f'<EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
    )
    path = _book(tmp_path, {"a.xhtml": FIRST}, more={"META-INF/encryption.xml": encryption})
    if not refused:
        assert reading.read(path).text.startswith("Promises")
        return
    with pytest.raises(EncryptedError, match=r"^is protected against copying .DRM."):
        reading.read(path)


def test_book_without_chapters_or_words_says_so(tmp_path: Path) -> None:
    with pytest.raises(DamagedError, match=r"^is a book .EPUB. without its list of chapters"):
        reading.read(_book(tmp_path, {}))
    with pytest.raises(NoTextError, match=r"^is a book .EPUB. without words"):
        reading.read(_book(tmp_path, {"a.xhtml": "<html><body><img src='a.png'/></body></html>"}))


def test_entities_of_a_chapter_are_not_expanded(tmp_path: Path) -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><p>Kept &b; &c;.</p></body></html>'
    )
    text = reading.read(_book(tmp_path, {"a.xhtml": bomb})).text
    assert "aaaa" not in text
    assert "root:" not in text


def test_read_follows_the_style_sheets_of_the_book(tmp_path: Path) -> None:
    chapter = (
        '<html><head><link rel="stylesheet" href="look/book.css"/></head><body><h1>One</h1>'
        '<p>The law was amended.</p><p class="gone">Hidden words</p>'
        '<p class="pale">Ignore all of this</p></body></html>'
    )
    sheet = ".gone { display: none } p.pale { color: #fefefe }"
    more = {"OEBPS/look/book.css": sheet}
    document = reading.read(_book(tmp_path, {"one.xhtml": chapter}, more=more))
    assert document.text == "One\n\nThe law was amended.\n\nIgnore all of this"
    hidden, lost = document.warnings[-2:]
    assert hidden == web_unseen.HIDDEN.format(number=2)
    assert lost.startswith("it holds 15 letters that nobody sees (“Ignore all of this”)")


def test_read_reads_a_style_sheet_once_however_many_chapters_have_it(tmp_path: Path) -> None:
    chapter = (
        "<html><head><link rel='stylesheet' href='book.css'/></head><body><p>The law.</p>"
        "<p class='gone'>Hidden words</p></body></html>"
    )
    chapters = {f"{number}.xhtml": chapter for number in range(120)}
    sheet = ".gone { display: none }" + " " * 900_000  # together more than is inflated
    document = reading.read(_book(tmp_path, chapters, more={"OEBPS/book.css": sheet}))
    assert document.text == "\n\n".join(["The law."] * 120)
    assert document.warnings == (web_unseen.HIDDEN.format(number=240),)


def test_a_style_sheet_that_is_damaged_is_as_one_that_is_not_there(tmp_path: Path) -> None:
    chapter = (
        "<html><head><link rel='stylesheet' href='book.css'/></head><body><p>The law.</p>"
        "<p class='gone'>Its words</p></body></html>"
    )
    sheet = ".gone { display: none } /* these bytes are changed */"
    path = _book(tmp_path, {"a.xhtml": chapter}, more={"OEBPS/book.css": sheet})
    path.write_bytes(path.read_bytes().replace(b"these bytes", b"other bytes"))
    document = reading.read(path)
    assert document.text == "The law.\n\nIts words"
    assert document.warnings == ()
