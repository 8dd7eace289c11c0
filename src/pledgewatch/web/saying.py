"""What the program refuses, in the language of the page."""

from django.utils.translation import get_language

from pledgewatch.record.languages import told


def said(error: Exception | str) -> str:
    """The message of an error as this page says it."""
    return told(error, language())


def language() -> str:
    """The language of the page, as ISO 639-1 has it."""
    return (get_language() or "en")[:2]
