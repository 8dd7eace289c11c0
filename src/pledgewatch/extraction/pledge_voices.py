"""Who undertakes something: a person by name, or an office whose holder the document knows.

"the attorney general, Sakiusa Vuli," and "your delegation" speak for a State as much as a name that
the reader of names knows.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.names import NameMention

_TITLES = 6  # blocks from the top in which a speech says whose it is
_LONGEST_TITLE = 300  # characters


@dataclass(frozen=True, slots=True)
class Voice:
    """Who spoke, in the document's words; `actor` is the fullest name of a person."""

    text: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    role: re.Pattern[str]
    salutation: re.Pattern[str]
    official: re.Pattern[str]
    speech: re.Pattern[str]
    speaks: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).pledges
    return _Patterns(
        role=re.compile(words.role),
        salutation=re.compile(words.salutation, re.MULTILINE),
        official=re.compile(words.official, re.IGNORECASE),
        speech=re.compile(words.speech, re.IGNORECASE),
        speaks=re.compile(words.speaks),
    )


def of(name: NameMention | None) -> Voice | None:
    """The voice of a person who is named."""
    return Voice(name.text, name.actor) if name else None


def office(annotated: Annotated, start: int, end: int) -> Voice | None:
    """The last office named in a stretch, with the name behind it: "Prime Minister, U. Saikhan"."""
    found = list(_compiled(annotated.language).role.finditer(annotated.text, start, end))
    return Voice(" ".join(found[-1]["role"].split())) if found else None


def addressed(annotated: Annotated) -> Voice | None:
    """The official to whom a letter is written: "Dear Prime Minister,"."""
    patterns = _compiled(annotated.language)
    match = patterns.salutation.search(annotated.text)
    if match is None or not patterns.official.search(match["whom"]):
        return None
    return Voice(" ".join(match["whom"].split()))


def titles(annotated: Annotated) -> list[tuple[int, int]]:
    """Spans of the lines at the top that can say what a document is."""
    blocks = annotated.document.blocks[:_TITLES]
    return [(one.start, one.end) for one in blocks if one.end - one.start < _LONGEST_TITLE]


def speaks(annotated: Annotated) -> Voice | None:
    """Whose speech the whole document is: "Statement by H.E. Mr. A. Rahimi"."""
    patterns = _compiled(annotated.language)
    for start, end in titles(annotated):
        title = patterns.speech.search(annotated.text, start, end)
        if title is None or not patterns.official.search(annotated.text, start, end):
            continue
        match = patterns.speaks.match(annotated.text, title.end(), end)
        if match:
            return Voice(" ".join(match["who"].split()))
        return office(annotated, title.end(), end)
    return None
