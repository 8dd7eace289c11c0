"""Exact passages of the sources, and what rests on them."""

from functools import lru_cache

from pledgewatch.documents.document import Document
from pledgewatch.documents.wire import document_of
from pledgewatch.record.actions.act import Act
from pledgewatch.record.errors import RefusedError
from pledgewatch.record.models import Citation, Kept, Passage, Reading, Source


def document(source: Source) -> Document:
    """What the source says, from the record; its file is not opened."""
    return _document(source.reading_id, source.sha256)


@lru_cache(maxsize=16)
def _document(reading: int, sha256: str) -> Document:
    """By both: another workspace may give the same number to a reading of other bytes."""
    row = Reading.objects.get(pk=reading, sha256=sha256)
    return document_of({**row.layout, "text": row.text, "sha256": row.sha256})


def find(source: Source, words: str) -> tuple[int, int]:
    """Where `words` stand in the source, to the letter.

    Raises `RefusedError` if they stand there nowhere, or more than once.
    """
    text = document(source).text
    start = text.find(words)
    if start < 0:
        raise RefusedError(f"“{_short(words)}” does not stand in {source.key} to the letter.")
    if text.find(words, start + 1) >= 0:
        raise RefusedError(
            f"“{_short(words)}” stands in {source.key} more than once: quote more of it."
        )
    return start, start + len(words)


def chosen(
    source: Source, place: tuple[int, int] | None, words: str, *, seen: str = ""
) -> tuple[int, int, str]:
    """Start, end and words of what somebody chose: by `place` if it is told, else by `words`.

    White space at either end is left out. Raises `RefusedError` if there are no such words, or if
    those at the place are not the ones that were `seen` there: the source may have been read again.
    """
    if place is None and not words.strip():
        raise RefusedError("Choose words of the text first, or write them to the letter.")
    start, end = place or find(source, words.strip())
    held = document(source).text[max(0, start) : max(0, end)]
    if not held.strip():
        raise RefusedError(f"There are no words from {start} to {end} in {source.key}.")
    if seen and seen.split() != held.split():
        raise RefusedError(
            f"{source.key} has been read again meanwhile, and other words stand at that place. "
            "Choose yours anew."
        )
    first = max(0, start) + len(held) - len(held.lstrip())
    return first, first + len(held.strip()), held.strip()


def keep(acting: Act, source: Source, start: int, end: int) -> Passage:
    """The passage of these characters, kept once."""
    known = Passage.objects.filter(
        source=source, sha256=source.sha256, start=start, end=end
    ).first()
    if known is not None:
        return known
    try:
        taken = document(source).passage(start, end)
    except ValueError:
        raise RefusedError(f"{source.key} has no words from {start} to {end}.") from None
    return acting.new(
        Passage,
        source=source,
        sha256=source.sha256,
        start=start,
        end=end,
        exact=taken.exact,
        prefix=taken.prefix,
        suffix=taken.suffix,
        page=taken.page,
        paragraph=taken.paragraph,
        note=taken.note or "",
    )


def cite(acting: Act, passages: tuple[Passage, ...], **citing: Kept) -> None:
    """Rest an item on passages: `cite(acting, passages, event=event)`."""
    for passage in passages:
        if not Citation.objects.filter(passage=passage, **citing).exists():
            acting.new(Citation, passage=passage, **citing)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 -- as much as a message bears
