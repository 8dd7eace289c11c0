"""What servers and pages name as their encoding, and whom is believed."""

import pytest

from pledgewatch.documents.formats import plain_text, stated_encoding, web_encoding

WORDS = "<p>Закон о средствах массовой информации — до конца 2008 года</p>"


@pytest.mark.parametrize(
    ("served_as", "encoding"),
    [
        ("text/html; charset=windows-1251", "cp1251"),
        ('text/html;charset="UTF-8"', "utf-8"),
        ("TEXT/HTML; Charset=ISO-8859-1; x=y", "cp1252"),
        ("text/plain", None),
        ("text/html; charset=rot13", None),
        ("text/html; charset=нет", None),
        ("", None),
    ],
)
def test_served_is_the_encoding_of_a_content_type(served_as: str, encoding: str | None) -> None:
    assert stated_encoding.served(served_as) == encoding


@pytest.mark.parametrize(
    ("own", "by_server", "believed"),
    [
        (None, "cp1251", "cp1251"),
        ("cp1251", None, "cp1251"),
        ("koi8-r", "cp1251", "cp1251"),  # as browsers do
        ("cp1251", "utf-8", "cp1251"),  # the bytes cannot be UTF-8
        ("cp1251", "cp1252", "cp1251"),  # what servers say of everything
        (None, None, None),
    ],
)
def test_server_is_believed_before_the_page_where_it_can_be(
    own: str | None, by_server: str | None, believed: str | None
) -> None:
    content = WORDS.encode("cp1251")
    assert stated_encoding.believed(content, own=own, by_server=by_server) == believed


def test_page_that_declares_nothing_is_read_as_it_was_served() -> None:
    page = "<p>été</p>"  # too little to guess from
    content = page.encode("cp850")
    assert web_encoding.decode(content, served_as="text/html; charset=cp850") == (page, [])
    assert web_encoding.decode(content)[0] != page


def test_text_is_read_as_it_was_served_unless_its_bytes_say_otherwise() -> None:
    served = "text/plain; charset=cp850"
    assert plain_text.decode("été".encode("cp850"), served_as=served) == ("été", [])
    assert plain_text.decode("été".encode(), served_as=served) == ("été", [])
    assert plain_text.decode("\ufeffété".encode("utf-16-le"), served_as=served) == ("été", [])
