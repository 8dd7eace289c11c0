"""The kind of a file is told by its bytes."""

import pytest

from pledgewatch.documents.errors import DamagedError, UnsupportedError
from pledgewatch.documents.formats import kind


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"%PDF-1.4\n", kind.PDF),
        (b"\xef\xbb\xbf%PDF-1.7\n", kind.PDF),
        (b"GET / HTTP/1.0\r\n\r\n%PDF-1.4", kind.PDF),
        (b"{\\rtf1\\ansi", kind.RTF),
        (b"\xef\xbb\xbf\n{\\rtf1", kind.RTF),
        (b"The law will be amended.", kind.TEXT),
        (b"", kind.TEXT),
        (b"<!DOCTYPE html><title>", kind.WEB),
        (b"\xef\xbb\xbf \n<HTML lang='en'>", kind.WEB),
        (b"<?xml version='1.0'?>\n<!-- saved from url=(0014)about:internet -->\n<html>", kind.WEB),
        ("<!DOCTYPE html>".encode("utf-16"), kind.WEB),
        (b"<body bgcolor=white>", kind.WEB),
        (b"<bodyguard> was his name", kind.TEXT),
        (b"The tag <html> opens a page.", kind.TEXT),
        (b"<?xml version='1.0'?><rss>", kind.TEXT),
        (b"PK\x03\x04\x14\x00", kind.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kind.COMPOUND),
    ],
)
def test_kind_of_tells_pdf_and_text(head: bytes, told: str) -> None:
    assert kind.kind_of(head) == told


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"II*\x00", "image/tiff"),
        (b"MM\x00*", "image/tiff"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", kind.TEXT),
    ],
)
def test_kind_of_tells_pictures(head: bytes, told: str) -> None:
    assert kind.kind_of(head) == told


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (b"PK\x05\x06\x00\x00", "is an empty archive .ZIP.; there is nothing to read in it"),
        (b"PK\x07\x08PK", "is one part of a divided archive .ZIP.; unpack it and give"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is a damaged Office file; open and save it anew"),
        (b"%!PS-Adobe", "is a PostScript file; save it as PDF"),
        (b"\x1f\x8b\x08", "is compressed; unpack it first"),
        (b"\x7fELF\x02", "is a program; give it as PDF or plain text"),
    ],
)
def test_kind_of_says_what_to_do_with_other_kinds(head: bytes, message: str) -> None:
    with pytest.raises(UnsupportedError, match=f"^{message}"):
        kind.kind_of(head)


@pytest.mark.parametrize(
    "content",
    [
        b"1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>",
        b"\nxref\n0 3\n",
        b"trailer <</Size 3>>",
        b"startxref\n9\n%%EOF",
        b"%PDF",
        b"\xe2\xe3\xcf\xd3\n4 0 obj << >> stream\n\x9c\xff\nendstream endobj",
    ],
)
def test_check_text_knows_a_pdf_without_its_beginning(content: bytes) -> None:
    with pytest.raises(DamagedError, match=r"^is a PDF whose beginning is lost; fetch it anew$"):
        kind.check_text(content)


@pytest.mark.parametrize(
    "content",
    [
        b"1 May 2008",
        b"trailer parks",
        "An object ends with “endobj”.".encode(),
        "Закон".encode("cp1251"),
    ],
)
def test_check_text_lets_text_pass(content: bytes) -> None:
    kind.check_text(content)
