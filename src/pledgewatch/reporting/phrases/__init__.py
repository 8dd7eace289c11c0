"""The words of our own that a publication adds to the record's, one table a language."""

from pledgewatch.reporting.phrases.english import ENGLISH
from pledgewatch.reporting.phrases.russian import RUSSIAN
from pledgewatch.reporting.phrases.table import Phrases

__all__ = ["ENGLISH", "LANGUAGES", "RUSSIAN", "Phrases", "phrases_for"]

LANGUAGES = {phrases.language: phrases for phrases in (ENGLISH, RUSSIAN)}


def phrases_for(language: str) -> Phrases:
    """The phrases of a language (ISO 639-1), English where there are none yet."""
    return LANGUAGES.get(language, ENGLISH)
