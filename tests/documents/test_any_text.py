"""Plain text in any encoding: sentences of four languages, each in all that can write it."""

from pathlib import Path

import pytest

from pledgewatch.documents.formats import reading

SENTENCES = {
    "ru": "Министр обещал в Мадриде, что закон о средствах массовой информации будет изменён до "
    "конца года; суд рассмотрит жалобу партии «Азат» и вынесет решение.",
    "kk": "Министр Мадридте бұқаралық ақпарат құралдары туралы заң жыл соңына дейін өзгертіледі "
    "деп уәде берді; сот партияның шағымын қарайды және шешім шығарады.",
    "en": "The minister promised in Madrid that the law on the media will be amended by the end of "
    "the year; the court will hear the party’s complaint and decide.",
    "fr": "Le ministre a promis à Madrid que la loi sur les médias sera modifiée d’ici à la fin de "
    "l’année ; la cour examinera la plainte déposée par le parti et décidera.",
}
EVERY = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
CASES = [
    *((language, encoding) for language in SENTENCES for encoding in EVERY),
    *(("ru", encoding) for encoding in CYRILLIC),
    *(("kk", encoding) for encoding in ("kz1048", "ptcp154")),
    *(("en", encoding) for encoding in ("ascii", "cp1252", "mac_roman")),
    *(("fr", encoding) for encoding in ("latin-1", "cp1252", "mac_roman", "cp850")),
]
PLAIN = {ord("’"): "'", ord("«"): '"', ord("»"): '"', ord("\xa0"): " "}


def _written(language: str, encoding: str) -> str:
    """The sentence, with the signs that the encoding lacks in their plain form."""
    try:
        SENTENCES[language].encode(encoding)
    except UnicodeEncodeError:
        return SENTENCES[language].translate(PLAIN)
    return SENTENCES[language]


@pytest.mark.parametrize(("language", "encoding"), CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_text_is_read_in_any_encoding(
    tmp_path: Path, language: str, encoding: str, newline: str
) -> None:
    words = _written(language, encoding)
    path = tmp_path / "speech"
    path.write_bytes(newline.join([words, "", words, ""]).encode(encoding))
    document = reading.read(path)
    assert document.text == f"{words}\n\n{words}"
    assert (document.media_type, document.language) == ("text/plain", language)
