"""A web page is read in the encoding that it declares, unless that cannot be."""

import pytest

from pledgewatch.documents.formats import web_encoding

WORDS = "<p>Закон о средствах массовой информации — до конца 2008 года</p>"
DECLARATION = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (DECLARATION.format("windows-1251"), "cp1251"),
        ("<META CHARSET='koi8-r'>", "koi8-r"),
        ("<meta charset=utf-8>", "utf-8"),
        ("", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),  # it could not be read if it were
        ("<meta charset=no-such>" + DECLARATION.format("cp1251"), "cp1251"),
        ("<meta charset=rot13>", "utf-8"),  # no encoding of text
    ],
)
def test_decode_honours_what_is_declared(head: str, encoding: str) -> None:
    words = WORDS if encoding != "koi8-r" else WORDS.replace("—", "-")
    assert web_encoding.decode((head + words).encode(encoding)) == (head + words, [])


def test_decode_takes_a_byte_order_mark_for_more_than_a_declaration() -> None:
    page = "<meta charset=windows-1251>" + WORDS
    assert web_encoding.decode(page.encode("utf-16")) == (page, [])
    assert web_encoding.decode(page.encode("utf-8-sig")) == (page, [])


def test_decode_reads_latin_1_as_browsers_do() -> None:
    page = "<meta charset=iso-8859-1><p>“the law” – amended</p>"
    assert web_encoding.decode(page.encode("cp1252")) == (page, [])


def test_decode_believes_bytes_that_can_only_be_utf_8() -> None:
    page = "<meta charset=windows-1251>" + WORDS
    assert web_encoding.decode(page.encode()) == (
        page,
        ["it says that it is in cp1251, and is in utf-8; read so"],
    )


def test_decode_survives_a_few_wrong_bytes() -> None:
    page = "<meta charset=utf-8>" + 40 * WORDS
    text, warnings = web_encoding.decode(page.encode() + b"\xff")
    assert text == page + "\ufffd"
    assert warnings == ["some of its bytes are not utf-8, as it says; check the accents"]


def test_decode_guesses_where_the_declaration_is_wrong_throughout() -> None:
    page = "<meta charset=utf-8>" + 40 * WORDS.replace("—", "-")
    text, warnings = web_encoding.decode(page.encode("cp1251"))
    assert text == page
    assert warnings == ["its encoding is not stated; read as cp1251, check the accents"]


def test_decode_takes_the_xml_declaration_and_what_is_no_character_away() -> None:
    content = b'<?xml version="1.0" encoding="utf-8"?><p>The\x0b law\x00.</p>'
    assert web_encoding.decode(content) == ("<p>The\ufffd law\ufffd.</p>", [])
