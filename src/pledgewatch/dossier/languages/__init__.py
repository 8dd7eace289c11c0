"""Dates in words, one module a language.

Each module says an EDTF text in three ways::

    alone(edtf)   in a table or behind a comma    31 December 2008   31 декабря 2008 года
    at(edtf)      as an adverb: when it happened  in February 2008   в феврале 2008 года
    since(edtf)   the beginning of what lasts     since 2008         с 2008 года
"""

from collections.abc import Mapping
from typing import Protocol

from pledgewatch.dossier.languages import en, ru


class DateWords(Protocol):
    """What the module of a language provides; an EDTF form that it has no words for stays."""

    def alone(self, edtf: str, /) -> str:
        """The date standing for itself."""

    def at(self, edtf: str, /) -> str:
        """The date as an adverb."""

    def since(self, edtf: str, /) -> str:
        """The date as a beginning."""


_LANGUAGES: Mapping[str, DateWords] = {"en": en, "ru": ru}


def date_words(language: str) -> DateWords:
    """The words of a language (ISO 639-1), English where there are none yet."""
    return _LANGUAGES.get(language, en)
