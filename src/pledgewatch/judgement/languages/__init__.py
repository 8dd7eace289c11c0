"""How an outcome is explained, one module a language; what is said stands in `explanation`.

Where the words of a clause depend on its figures (numbers, gender, case), the module decides it;
each clause has an example in the tests of the language.
"""

from collections.abc import Mapping

from pledgewatch.judgement.languages import en, ru
from pledgewatch.judgement.languages.speech import Speech

_LANGUAGES: Mapping[str, Speech] = {"en": en, "ru": ru}


def speech(language: str) -> Speech:
    """The clauses of a language (ISO 639-1), English where there are none yet."""
    return _LANGUAGES.get(language, en)
