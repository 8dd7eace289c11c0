"""When a document says that it was published: a date that stands alone, or a dateline."""

import re

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.dossier.when import When
from pledgewatch.extraction import dates, languages
from pledgewatch.extraction.dates import DateMention

_BLOCKS = 14  # from the top: title, publisher, symbols, date
_CHARACTERS = 2500
_TITLE = 150
_WORDS_BESIDE = 6  # that a line may have besides its date: "Distr.: General", "Geneva"

# "New York, July 5, 2006 — The Committee", "VIENNA, 30 April 2007 - Foreign Minister"
_DATELINE = re.compile(r"\s*\A(?:[\w ’'.()/-]+,\s+){0,2}\Z")
_DASH = re.compile(r"\)?\s*(?:[-–—:]|\Z)")
_PRECISE = len("2008-05")


def published(document: Document, *, language: str) -> str | None:
    """EDTF of the date in the masthead; None if there is none that stands out."""
    month = None
    for block in document.blocks[:_BLOCKS]:
        if block.start > _CHARACTERS:
            break
        if block.kind is BlockKind.FOOTNOTE:
            continue
        for line in document.text[block.start : block.end].split("\n"):
            for mention in dates.find(line, language=language):
                if not _stands_out(line, mention):
                    continue
                if When.parse(mention.edtf).precise:
                    return mention.edtf
                month = month or mention.edtf
    return month


def _stands_out(line: str, mention: DateMention) -> bool:
    if mention.relative or "/" in mention.edtf or len(mention.edtf) < _PRECISE:
        return False
    before, after = line[: mention.start], line[mention.end :]
    if _DATELINE.match(before) and _DASH.match(after):
        return True
    return len(before.split()) + len(after.split()) <= _WORDS_BESIDE and "." not in after[:-1]


def told_from(document: Document, published: str | None, *, language: str) -> str | None:
    """The date from which a document reckons its dates: that of its publication, mostly.

    A yearly report that appears in the year after the one it covers tells of "February" as one who
    wrote at that year's end.
    """
    if published is None or not languages.of(language).reads("dates"):
        return published
    first = next((document.text_of(block) for block in document.running_blocks()), "")
    title = document.title or first[:_TITLE]
    titled = re.search(languages.of(language).dates.yearly, title, re.IGNORECASE)
    year = titled and next(iter(filter(None, titled.groups())), None)
    return f"{year}-12-31" if year and int(published[:4]) == int(year) + 1 else published
