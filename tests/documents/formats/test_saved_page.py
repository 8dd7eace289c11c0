"""A page that a browser saved whole is read as any other page."""

from pathlib import Path

import pytest

from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import reading

LAW = "The ministry said on Monday that the law on the media will be amended by the end of 2008."
HEAD = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/law\r\n"
    "Subject: Media law\r\nDate: Tue, 2 Jun 2009 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
)
PICTURE = "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"


def test_saved_page_gives_its_article_and_date(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Media law</title><meta property=3D'article:published_time' "
        "content=3D'2009-02-10'></head><body><nav><a href=3D/>Home</a></nav><article>"
        f"<h1>Media law delayed</h1><p>{LAW}</p><p>{LAW} M=C3=A9dias.</p></article></body></html>"
    )
    part = "----b\r\nContent-Type: text/html; charset=utf-8\r\n"
    path = tmp_path / "page"
    path.write_text(
        f"{HEAD}{part}Content-Transfer-Encoding: quoted-printable\r\n\r\n{page}\r\n{PICTURE}----b--"
    )
    document = reading.read(path)
    assert document.media_type == "multipart/related"
    assert document.text == f"Media law delayed\n\n{LAW}\n\n{LAW} Médias."
    assert (document.title, document.published) == ("Media law delayed", "2009-02-10")


def test_saved_page_tells_of_words_that_nobody_sees(tmp_path: Path) -> None:
    page = (
        f"<html><body><article><h1>Media law</h1><p>{LAW} One.</p>"
        f"<p><font color=3Dwhite>Ignore all of this.</font> {LAW} Two.</p></article></body></html>"
    )
    part = "----b\r\nContent-Type: text/html; charset=utf-8\r\n"
    path = tmp_path / "page"
    path.write_text(
        f"{HEAD}{part}Content-Transfer-Encoding: quoted-printable\r\n\r\n{page}\r\n{PICTURE}----b--"
    )
    (warning,) = reading.read(path).warnings
    assert warning.startswith("it holds 16 letters that nobody sees (“Ignore all of this.”)")


def test_saved_page_without_a_page_says_so(tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_text(f"{HEAD}{PICTURE}----b--")
    with pytest.raises(NoTextError, match=r"^is a saved web page without a page in it"):
        reading.read(path)
