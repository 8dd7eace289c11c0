"""The languages that documents are read in, one module each; a new one is added to `ALL`."""

from functools import cache

from pledgewatch.extraction.languages.en import ENGLISH
from pledgewatch.extraction.languages.es import SPANISH
from pledgewatch.extraction.languages.fr import FRENCH
from pledgewatch.extraction.languages.kk import KAZAKH
from pledgewatch.extraction.languages.language import Language, Parts, SentenceWords
from pledgewatch.extraction.languages.ru import RUSSIAN

ALL = (ENGLISH, FRENCH, SPANISH, RUSSIAN, KAZAKH)
_NO_ABBREVIATIONS = SentenceWords(abbreviations=frozenset(), before_number=frozenset())


def of(code: str | None) -> Language:
    """The language with an ISO 639-1 code ("en-GB" counts as "en").

    English where the code is None; of any other language only sentences are read.
    """
    return _of((code or ENGLISH.code).partition("-")[0].lower())


@cache
def _of(code: str) -> Language:
    unknown = Language(code=code, sentences=_NO_ABBREVIATIONS, parts=Parts())
    return next((language for language in ALL if language.code == code), unknown)
