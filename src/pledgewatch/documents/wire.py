"""A Document as plain JSON values, between the child that reads and the parent that asks.

The parent trusts nothing of it: whatever does not fit together raises `DamagedError`.
"""

import binascii
from base64 import b64decode
from collections.abc import Mapping
from math import isfinite
from typing import Any

from pledgewatch.documents import showing
from pledgewatch.documents.container import Member
from pledgewatch.documents.document import (
    Block,
    BlockKind,
    Document,
    Footnote,
    PageSpan,
    Place,
    Rectangle,
    Run,
)
from pledgewatch.documents.errors import DamagedError
from pledgewatch.documents.picture import Picture, check

LONGEST_NAME = 500  # characters of the name of a member
LATER = ("publisher", "author")
SUREST = 100
Fields = dict[str, Any]


def fields_of(document: Document) -> Fields:
    """The document as JSON values; `document_of` turns them back."""
    return {
        "sha256": document.sha256,
        "media_type": document.media_type,
        "text": document.text,
        "blocks": [
            [b.kind.value, b.start, b.end, b.page, b.level, b.number, b.words]
            for b in document.blocks
        ],
        "footnotes": [[n.number, n.start, n.end, n.anchor, n.page] for n in document.footnotes],
        "page_spans": [[s.start, s.end, s.page] for s in document.page_spans],
        "runs": [[r.start, r.end, r.page, r.source] for r in document.runs],
        "pages": document.pages,
        "paginated": document.paginated,
        "title": document.title,
        "published": document.published,
        "language": document.language,
        "warnings": list(document.warnings),
        # Named only where they are known: readings kept from before these fields stay the same.
        **{name: value for name in LATER if (value := getattr(document, name)) is not None},
        **(
            {"places": [_place_fields(place) for place in document.places]}
            if document.places
            else {}
        ),
        **(
            {"certainties": [list(each) for each in document.certainties]}
            if document.certainties
            else {}
        ),
    }


def _place_fields(place: Place) -> list[float]:
    return [
        place.page,
        place.source,
        place.count,
        place.left,
        place.bottom,
        place.right,
        place.top,
    ]


def document_of(untrusted_fields: Mapping[str, Any]) -> Document:
    """The document again; raises `DamagedError` if the fields are not those of a document."""
    try:
        document = showing.fit(_document_of(untrusted_fields))
        _check(document)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"was read into nonsense ({error}); please report the file") from error
    return document


def _document_of(fields: Mapping[str, Any]) -> Document:
    return Document(
        sha256=str(fields["sha256"]),
        media_type=str(fields["media_type"]),
        text=str(fields["text"]),
        blocks=tuple(
            Block(
                kind=BlockKind(kind),
                start=start,
                end=end,
                page=page,
                level=level,
                number=number,
                words=words,
            )
            for kind, start, end, page, level, number, words in fields["blocks"]
        ),
        footnotes=tuple(
            Footnote(number=number, start=start, end=end, anchor=anchor, page=page)
            for number, start, end, anchor, page in fields["footnotes"]
        ),
        page_spans=tuple(
            PageSpan(start=start, end=end, page=page) for start, end, page in fields["page_spans"]
        ),
        runs=tuple(Run(start, end, page, source) for start, end, page, source in fields["runs"]),
        places=tuple(
            Place(int(page), int(source), int(count), *map(float, sides))
            for page, source, count, *sides in fields.get("places", ())
        ),
        certainties=tuple((int(page), int(sure)) for page, sure in fields.get("certainties", ())),
        pages=int(fields["pages"]),
        paginated=bool(fields["paginated"]),
        title=_words(fields["title"]),
        published=_words(fields["published"]),
        language=_words(fields["language"]),
        publisher=_words(fields.get("publisher")),
        author=_words(fields.get("author")),
        warnings=tuple(map(str, fields["warnings"])),
    )


def rectangles_of(untrusted_rows: Any, spans: int) -> tuple[tuple[Rectangle, ...], ...]:
    """Rectangles, by span, from `[page, left, bottom, right, top]`; raises `DamagedError`."""
    try:
        found = tuple(
            tuple(Rectangle(int(page), *map(float, sides)) for page, *sides in rows)
            for rows in untrusted_rows
        )
    except (TypeError, ValueError) as error:
        raise DamagedError(f"was read into nonsense ({error}); please report the file") from error
    if not all(
        isfinite(side)
        for places in found
        for place in places
        for side in (place.left, place.bottom, place.right, place.top)
    ):
        raise DamagedError("gave places that are nowhere; please report the file")
    if len(found) != spans:
        raise DamagedError("gave other places than were asked for; please report the file")
    return found


def picture_of(untrusted_fields: Any, page: int) -> Picture:
    """The picture of `page`; raises `DamagedError` unless it is one, of the size that it says."""
    try:
        picture = Picture(
            page=int(untrusted_fields["page"]),
            content=b64decode(untrusted_fields["content"], validate=True),
            media_type=str(untrusted_fields["media_type"]),
            width=int(untrusted_fields["width"]),
            height=int(untrusted_fields["height"]),
            page_width=float(untrusted_fields["page_width"]),
            page_height=float(untrusted_fields["page_height"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError, binascii.Error) as error:
        raise DamagedError(f"was read into nonsense ({error}); please report the file") from error
    if picture.page != page:
        raise DamagedError("gave another page than was asked for; please report the file")
    check(picture)
    return picture


def members_of(untrusted_fields: Mapping[str, Any]) -> tuple[list[Member], int]:
    """Some members of a container, and how many it has; raises `DamagedError`."""
    try:
        found = [
            Member(str(name), b64decode(content, validate=True), str(problem))
            for name, content, problem in untrusted_fields["members"]
        ]
        count = int(untrusted_fields["count"])
    except (KeyError, TypeError, ValueError, OverflowError, binascii.Error) as error:
        raise DamagedError(f"was read into nonsense ({error}); please report the file") from error
    if any(not member.name.isprintable() or len(member.name) > LONGEST_NAME for member in found):
        raise DamagedError("was read into names that cannot be; please report the file")
    return found, count


def _words(untrusted_value: Any) -> str | None:
    return None if untrusted_value is None else str(untrusted_value)


def _check(document: Document) -> None:
    """Everything that points into the text lies in it, in order, and page spans cover it."""
    length = len(document.text)
    position = 0
    for block in document.blocks:
        if not position <= block.start <= block.words <= block.end <= length:
            raise DamagedError("was read into blocks that overlap; please report the file")
        position = block.end
    for note in document.footnotes:
        if not (0 <= note.start <= note.end <= length and 0 <= (note.anchor or 0) <= length):
            raise DamagedError("was read into notes outside its text; please report the file")
    position = 0
    for span in document.page_spans:
        if span.start != position or not position < span.end or span.page < 1:
            raise DamagedError("was read into pages that overlap; please report the file")
        position = span.end
    if position != length:
        raise DamagedError("was read into pages with a gap; please report the file")
    position = 0
    for run in document.runs:
        if not (position <= run.start < run.end <= length and run.page >= 1 and run.source >= 0):
            raise DamagedError("was read into places outside its text; please report the file")
        position = run.end
    _check_places(document)
    _check_certainties(document)


def _check_certainties(document: Document) -> None:
    """Each is that of one page of the document."""
    pages = [page for page, _ in document.certainties]
    known = all(1 <= page <= document.pages for page in pages) and pages == sorted(set(pages))
    if not (known and all(0 <= sure <= SUREST for _, sure in document.certainties)):
        raise DamagedError("was read into pages that it does not have; please report the file")


def _check_places(document: Document) -> None:
    """Places of recognised words are somewhere, hold letters, and stand in order."""
    last = (1, 0)
    for place in document.places:
        sides = (place.left, place.bottom, place.right, place.top)
        whole = place.count > 0 and all(map(isfinite, sides))
        if not (whole and last <= (place.page, place.source)):
            raise DamagedError("was read into words that are nowhere; please report the file")
        last = (place.page, place.source + place.count)
