"""Words of a source that somebody chose, by their place or to the letter."""

from pledgewatch.record.actions.passages import document, find
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Source


def chosen(source: Source, start: str, end: str, words: str) -> tuple[int, int, str]:
    """Start, end and words: by place where both places are told, else where `words` stand.

    White space at either end is left out. Raises `RefusedError` if there are no such words.
    """
    text = document(source).text
    if start.isdigit() and end.isdigit():
        first, last = int(start), int(end)
    elif words.strip():
        first, last = find(source, words.strip())
    else:
        raise RefusedError("Choose words of the text first, or write them to the letter.")
    held = text[first:last]
    if not held.strip():
        raise RefusedError(f"There are no words from {start} to {end} in {source.key}.")
    first += len(held) - len(held.lstrip())
    return first, first + len(held.strip()), held.strip()
