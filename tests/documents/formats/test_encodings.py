"""Encodings that nothing states are told by plain rules."""

import random

import pytest

from pledgewatch.documents.errors import DamagedError, NoTextError, UnsupportedError
from pledgewatch.documents.formats import plain_text

ENGLISH = "The law “on media” – the ministry’s draft – will be amended by the end of 2008."
RUSSIAN = "Закон о средствах массовой информации будет изменён до конца 2008 года."
KAZAKH = "Қазақстан Республикасының Үкіметі заңға өзгерістер енгізеді."
UKRAINIAN = "Їхній проєкт закону про засоби масової інформації відхилено."
FRENCH = "Le gouvernement a été invité à modifier la loi sur les médias, où çà et là elle gêne."
GERMAN = "Die Regierung muß das Gesetz ändern, bevor größere Schäden entstehen."
SPANISH = "El Gobierno modificará la legislación. ¿Cuándo? Mañana."
POLISH = "Rząd zmieni ustawę o środkach masowego przekazu; żądano też zniesienia kary więzienia."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("words", [ENGLISH, RUSSIAN, KAZAKH, FRENCH])
def test_decode_reads_unicode_without_a_warning(words: str, encoding: str) -> None:
    assert plain_text.decode(words.encode(encoding)) == (words, [])


@pytest.mark.parametrize(
    ("words", "encoding", "told"),
    [
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8_r", "koi8_u"),  # the letters that both have are the same
        (RUSSIAN, "cp866", "cp866"),
        (RUSSIAN, "iso8859_5", "iso8859_5"),
        (RUSSIAN, "mac_cyrillic", "mac_cyrillic"),
        ("Закон изменён.", "koi8_r", "koi8_u"),
        (UKRAINIAN, "cp1251", "cp1251"),
        (UKRAINIAN, "koi8_u", "koi8_u"),
        (KAZAKH, "kz1048", "kz1048"),
        (KAZAKH, "ptcp154", "ptcp154"),
        (FRENCH, "latin-1", "cp1252"),
        (FRENCH, "mac_roman", "mac_roman"),
        (FRENCH, "cp850", "cp850"),
        (GERMAN, "cp1252", "cp1252"),
        (SPANISH, "latin-1", "cp1252"),
        (POLISH, "cp1250", "cp1250"),
        (ENGLISH, "cp1252", "cp1252"),
        (ENGLISH, "mac_roman", "mac_roman"),
    ],
)
def test_decode_tells_an_encoding_and_says_that_it_is_a_guess(
    words: str, encoding: str, told: str
) -> None:
    assert plain_text.decode(words.encode(encoding)) == (
        words,
        [f"its encoding is not stated; read as {told}, check the accents"],
    )


def test_decode_of_what_belies_its_mark_says_where() -> None:
    message = r"says that it is utf-8-sig and is not \(at byte 4\); save it anew as UTF-8"
    with pytest.raises(DamagedError, match=message):
        plain_text.decode(b"\xef\xbb\xbfThe \xff law")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\r\n", b"\f\f", b"\xff\xfe"])
def test_decode_of_nothing_says_that_it_is_empty(content: bytes) -> None:
    with pytest.raises(NoTextError, match=r"^is empty; there is nothing to read in it$"):
        plain_text.decode(content)


@pytest.mark.parametrize("size", [64, 500, 5000])
def test_decode_of_noise_says_that_it_is_no_text(size: int) -> None:
    noise = random.Random(size).randbytes(size)  # noqa: S311 -- the same noise each time
    with pytest.raises(UnsupportedError, match=r"^is neither a PDF nor text; give it as PDF or"):
        plain_text.decode(noise)


def test_decode_lets_a_stray_control_character_pass() -> None:
    words = "The law will be amended by the end of 2008. " * 5
    assert plain_text.decode((words + "\x07").encode()) == (words + "\x07", [])
