"""The kind of a file is told by what is in it: every kind under the name of every other."""

from pathlib import Path

import pytest

from pledgewatch.documents.errors import ContainerError
from pledgewatch.documents.formats import reading
from tests.factories.containers import archive, letter, mailbox
from tests.factories.packages import docx, odt, p
from tests.factories.pdfs import typeset

LAW = "The law on the media will be amended by the end of the year, the minister said in Madrid."
PAGE = f"<!DOCTYPE html><title>Law</title><article><h1>Law</h1><p>{LAW}</p><p>{LAW}</p></article>"
SAVED = (
    "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
    'type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
    f"{PAGE}\r\n--b--"
)
BOOK = archive(
    ("mimetype", b"application/epub+zip"),
    ("META-INF/container.xml", b'<c><rootfiles><rootfile full-path="b.opf"/></rootfiles></c>'),
    (
        "b.opf",
        b'<package><item id="a" href="a.xhtml"/><spine><itemref idref="a"/></spine></package>',
    ),
    ("a.xhtml", f"<html><body><p>{LAW}</p></body></html>".encode()),
)
KINDS: dict[str, tuple[bytes, str]] = {
    "txt": (LAW.encode(), "text/plain"),
    "pdf": (typeset(LAW), "application/pdf"),
    "html": (PAGE.encode(), "text/html"),
    "mhtml": (SAVED.encode(), "multipart/related"),
    "md": (f"# Law\n\n## Media\n\n{LAW}\n".encode(), "text/markdown"),
    "rtf": (rb"{\rtf1\ansi " + LAW.encode() + rb"\par}", "application/rtf"),
    "eml": (letter(LAW).as_bytes(), "message/rfc822"),
    "epub": (BOOK, "application/epub+zip"),
    "docx": (
        docx(p(f"<w:r><w:t>{LAW}</w:t></w:r>")),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "odt": (odt(f"<text:p>{LAW}</text:p>"), "application/vnd.oasis.opendocument.text"),
}
CONTAINERS = {"zip": archive(("law.txt", LAW.encode())), "mbox": mailbox(letter(LAW).as_bytes())}
NAMES = [*KINDS, *CONTAINERS, "doc", "jpg", "exe", ""]


@pytest.mark.parametrize("kind", KINDS)
def test_document_reads_the_same_under_any_name(tmp_path: Path, kind: str) -> None:
    content, media_type = KINDS[kind]
    told = []
    for name in NAMES:
        path = tmp_path / f"document.{name}"
        path.write_bytes(content)
        told.append(reading.read(path))
    assert LAW in " ".join(told[0].text.split())
    assert {document.media_type for document in told} == {media_type}
    assert all(document == told[0] for document in told)


@pytest.mark.parametrize("kind", CONTAINERS)
def test_container_is_one_under_any_name(tmp_path: Path, kind: str) -> None:
    for name in NAMES:
        path = tmp_path / f"held.{name}"
        path.write_bytes(CONTAINERS[kind])
        with pytest.raises(ContainerError, match="each is a document of its own"):
            reading.read(path)
