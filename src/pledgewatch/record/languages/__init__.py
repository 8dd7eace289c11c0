"""What the record refuses, in the reader's language; one module a language other than English.

Actions raise finished English sentences, which the command line shows as they are. A page shows
`told(error, language)`. A test reads every sentence that the record can refuse with out of its
source and asks each language for it (`docs/decisions/0011-languages.md`).
"""

from collections.abc import Mapping

from pledgewatch.dossier.languages.sentences import Sentences
from pledgewatch.record.languages.ru import RUSSIAN

_LANGUAGES: Mapping[str, Sentences] = {"ru": RUSSIAN}


def told(refused: Exception | str, language: str) -> str:
    """The message of an error in a language (ISO 639-1); in English where there is no other."""
    english = str(refused)
    sentences = _LANGUAGES.get(language)
    return (sentences.translated(english) if sentences is not None else None) or english
