"""A Word file with real footnotes, in styles of our own that an office can change.

Pandoc takes its styles from a reference document. Ours is pandoc's own with the table of
`word_styles` laid over it and a foot with page numbers put in; no binary file ships.
"""

import base64
import io
import re
import tempfile
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from pledgewatch.reporting import pandoc
from pledgewatch.reporting.formats import word_page, word_styles
from pledgewatch.reporting.formats.pdf import flat, rasters
from pledgewatch.reporting.formats.rendering import Rendering, pictured
from pledgewatch.reporting.pandoc import printable

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first time that a zip file can hold: the same in each
_REPEATED = re.compile(rb'descr="data:[^"]*"')
_TIME = re.compile(r"1970-01-01T00:00:00Z")  # what pandoc writes where it may not see a clock


def write(rendering: Rendering) -> bytes:
    """The file."""
    drawn = rasters([figure.svg for figure in rendering.figures])
    figures = zip(rendering.figures, drawn, strict=True)
    pictures = {figure.name: _address(picture) for figure, picture in figures}
    said = rendering.manuscript
    document = rendering.tree(
        pictured(pictures), lang=said.language, title=said.title, subtitle=said.kind
    )
    # Pandoc reads no reference document but a file.
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        reference.write_bytes(_reference())
        written = pandoc.run(["--from=json", "--to=docx", f"--reference-doc={reference}"], document)
    parts = _parts(written)
    parts["docProps/core.xml"] = _properties(parts["docProps/core.xml"], rendering)
    parts["word/footer1.xml"] = _foot(parts["word/footer1.xml"], said.foot)
    parts["word/document.xml"] = _drawn(_whole_rows(parts["word/document.xml"]))
    return _zipped(parts)


def _address(picture: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


def _properties(xml: bytes, rendering: Rendering) -> bytes:
    """Who made the document and when, without the paragraphs that pandoc would add for them."""
    made = f"{rendering.made:%Y-%m-%dT%H:%M:%SZ}"
    publisher = escape(flat(printable(rendering.manuscript.publisher)))
    dated = _TIME.sub(made, xml.decode())
    return dated.replace(
        "<dc:creator></dc:creator>", f"<dc:creator>{publisher}</dc:creator>"
    ).encode()


def _foot(xml: bytes, words: str) -> bytes:
    """The foot with what this publication is."""
    return xml.replace(word_page.FOOT.encode(), escape(flat(printable(words))).encode(), 1)


def _whole_rows(xml: bytes) -> bytes:
    """Keep each row of a table on one page."""
    whole = b"<w:cantSplit />"
    xml = xml.replace(b"<w:tr><w:trPr>", b"<w:tr><w:trPr>" + whole)
    return xml.replace(b"<w:tr><w:tc>", b"<w:tr><w:trPr>" + whole + b"</w:trPr><w:tc>")


def _drawn(xml: bytes) -> bytes:
    """Drawings flush with the text, and once in the file: pandoc repeats them as a description."""
    flush = b'<wp:inline distT="0" distB="0" distL="0" distR="0">'
    return _REPEATED.sub(b'descr=""', xml.replace(b"<wp:inline>", flush))


@cache
def _reference() -> bytes:
    """Pandoc's reference document in our styles."""
    default = pandoc.run(["--print-default-data-file=reference.docx"], b"")
    return _zipped(word_styles.restyled(_parts(default)))


def _parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return made.getvalue()
