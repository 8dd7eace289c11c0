"""Take exact words of a source, to rest something on them."""

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Passage, Source
from pledgewatch.record.rules import Permission


def quote(source: Source, words: str, *, by: Person) -> Passage:
    """The passage of these words; raises `RefusedError` unless they stand in it exactly once."""
    start, end = passages.find(source, words)
    with act(source.dossier, "quote", by=by, permission=Permission.CONTRIBUTE) as acting:
        return passages.keep(acting, source, start, end)


def quote_at(source: Source, start: int, end: int, *, by: Person) -> Passage:
    """The passage of the characters from `start` to `end`; raises `RefusedError` beyond the text.

    White space at either end is left out.
    """
    words = passages.document(source).text[max(0, start) : max(0, end)]
    if not words.strip():
        raise RefusedError(f"No words of {source.key} are chosen. Choose some, and try again.")
    first = max(0, start) + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    with act(source.dossier, "quote", by=by, permission=Permission.CONTRIBUTE) as acting:
        return passages.keep(acting, source, first, last)
