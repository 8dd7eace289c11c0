"""Words from a file that somebody is shown by themselves: titles, names, warnings that quote it.

A terminal obeys control characters, and marks of direction turn what stands around them.
"""

import re
from dataclasses import replace

from pledgewatch.documents.document import Document
from pledgewatch.documents.layout import direction
from pledgewatch.documents.layout.assembly import CONTROL

UNKNOWN = "\ufffd"
LANGUAGE = re.compile(r"[a-z]{2,3}")  # ISO 639
OBEYED = re.compile(f"{CONTROL.pattern}|[\x80-\x9f]")  # by terminals, the upper ones too


def shown(untrusted_words: str) -> str:
    r"""The words in one line, as the text itself would have them; what cannot be shown is "\ufffd".

    The same again where they already are: "The\x1b[2J  law\u202e" is "The\ufffd[2J law".
    """
    words = " ".join(untrusted_words.split())
    return " ".join(direction.MARK.sub("", OBEYED.sub(UNKNOWN, words)).split())


def fit(document: Document) -> Document:
    """The document with what it states of itself, and its warnings, fit to be shown."""
    return replace(
        document,
        title=_stated(document.title),
        publisher=_stated(document.publisher),
        author=_stated(document.author),
        language=document.language if LANGUAGE.fullmatch(document.language or "") else None,
        warnings=tuple(filter(None, map(shown, document.warnings))),
    )


def _stated(words: str | None) -> str | None:
    return (shown(words) or None) if words is not None else None
