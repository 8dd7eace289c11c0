"""The languages that documents are read in, one module each; a new one is added to `of`."""

from pledgewatch.extraction.languages.en import ENGLISH
from pledgewatch.extraction.languages.language import Language

_LANGUAGES = {language.code: language for language in (ENGLISH,)}


def of(code: str | None) -> Language:
    """The language with an ISO 639-1 code ("en-GB" counts as "en"); English for any other."""
    return _LANGUAGES.get((code or "")[:2].lower(), ENGLISH)
