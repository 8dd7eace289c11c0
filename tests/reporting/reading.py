"""Reads what was written as a reader of each format would: words, marks of notes, notes.

Every format gives the same value: `body`, the running text without white space, the number of a
note at the place of its mark; and `notes`, their texts without white space. What only some of the
formats show is left out: the title block, the caption and the description of the drawing.
"""

import io
import re
import subprocess
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pypdfium2
import pypdfium2.raw as pdfium

from pledgewatch.reporting import pandoc

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTE_SIZE, SMALLEST_BODY = 8.6, 9.3  # points; letters in the drawing are smaller than either


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader finds."""

    body: str
    notes: tuple[str, ...]


def bare(words: str) -> str:
    """Words without white space, and without letters that no format can hold."""
    return re.sub(r"\s", "", pandoc.printable(words))


def tree(content: bytes) -> ET.Element:
    """XML of our own making."""
    return ET.fromstring(content)  # noqa: S314 -- not from outside


def parts(document: bytes) -> dict[str, bytes]:
    """The files within a Word file."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def of_word(document: bytes) -> Read:
    held = parts(document)
    body = _word_text(tree(held["word/document.xml"]), skipping=_ONLY_IN_WORD)
    notes = tree(held["word/footnotes.xml"])
    real = [note for note in notes if note.get(f"{W}type") is None]
    return Read(body, tuple(_word_text(note) for note in real))


_ONLY_IN_WORD = frozenset({"Title", "Subtitle", "ImageCaption"})


def _word_text(root: ET.Element, skipping: frozenset[str] = frozenset()) -> str:
    said, mark = "", 0
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        skipped = style is not None and style.get(f"{W}val") in skipping
        for element in () if skipped else paragraph.iter():
            if element.tag == f"{W}t":
                said += element.text or ""
            elif element.tag == f"{W}footnoteReference":
                mark += 1
                said += str(mark)
    return bare(said)


class _Page(HTMLParser):
    """The words within the main part of a page, those of each note apart."""

    def __init__(self) -> None:
        super().__init__()
        self.body: list[str] = []
        self.notes: list[str] = []
        self.open: list[tuple[str, bool]] = []  # tags that are open, and whether they are skipped
        self.in_notes = self.in_main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_main |= tag == "main"
        given = dict(attrs)
        if given.get("role") == "doc-endnotes":
            self.in_notes = True
        if self.in_notes and tag == "li":
            self.notes.append("")
        if tag not in {"img", "br", "hr", "meta", "link", "col"}:
            skipped = tag == "figcaption" or given.get("role") == "doc-backlink"
            self.open.append((tag, skipped))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass
        self.in_main &= tag != "main"

    def handle_data(self, data: str) -> None:
        if not self.in_main or any(skipped for _, skipped in self.open):
            return
        if not self.in_notes:
            self.body.append(data)
        elif self.notes:
            self.notes[-1] += data


def of_html(document: bytes) -> Read:
    page = _Page()
    page.feed(document.decode())
    return Read(bare("".join(page.body)), tuple(bare(note) for note in page.notes))


def of_markdown(document: bytes, *, alternatives: tuple[str, ...], caption: str) -> Read:
    """Read by pandoc; the drawing is told in words there, which no other format does."""
    made = subprocess.run(
        [pandoc.program(), "--from=markdown-smart-citations", "--to=html"],
        input=document,
        capture_output=True,
        check=True,
    ).stdout
    read = of_html(b"<main>" + made.partition(b"</h1>")[2] + b"</main>")
    body = read.body
    for said in (caption, *alternatives):
        assert bare(said) in body, said
        body = body.replace(bare(said), "", 1)
    # Lines within a cell are parted by a semicolon where there is but one line to a cell.
    return Read(body, read.notes)


def _size(text: pypdfium2.PdfTextPage, index: int) -> float:
    """How high a letter is printed, in points: its font's size as it is scaled on the page."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    return float(round(pdfium.FPDFText_GetFontSize(text.raw, index) * abs(matrix.d), 1))


def of_pdf(document: bytes) -> Read:
    """The whole file; its notes one after the other, each behind its number."""
    pages = pages_of_pdf(document)
    notes = "".join(note for page in pages for note in page.notes)
    return Read("".join(page.body for page in pages), (notes,))


def pages_of_pdf(document: bytes) -> list[Read]:
    """Told apart by the size of letters: the body, the notes, and the rest (foot, drawing)."""
    opened = pypdfium2.PdfDocument(document)
    pages = [_page(page.get_textpage()) for page in opened]
    opened.close()
    return pages


def _page(text: pypdfium2.PdfTextPage) -> Read:
    body, notes = "", ""
    for index in range(text.count_chars()):
        size = _size(text, index)
        letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if size == NOTE_SIZE:
            notes += letter
        elif size > SMALLEST_BODY:
            body += letter
    return Read(bare(body).replace("•", ""), (bare(notes),))
