"""Take exact words of a source, to rest something on them."""

from pledgewatch.accounts.models import Person
from pledgewatch.record.actions import passages
from pledgewatch.record.actions.act import act
from pledgewatch.record.models import Passage, Source
from pledgewatch.record.rules import Permission


def quote(source: Source, words: str, *, by: Person) -> Passage:
    """The passage of these words; raises `RefusedError` unless they stand in it exactly once."""
    start, end = passages.find(source, words)
    with act(source.dossier, "quote", by=by, permission=Permission.CONTRIBUTE) as acting:
        return passages.keep(acting, source, start, end)


def quote_at(source: Source, start: int, end: int, *, by: Person) -> Passage:
    """The passage of the characters from `start` to `end`, without white space at its ends.

    Raises `RefusedError` if there are no words there.
    """
    first, last, _ = passages.chosen(source, (start, end), "")
    with act(source.dossier, "quote", by=by, permission=Permission.CONTRIBUTE) as acting:
        return passages.keep(acting, source, first, last)
