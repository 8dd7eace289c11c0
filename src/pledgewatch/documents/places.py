"""Where recognised words stand: reckoned from the document alone, without opening its file."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pledgewatch.documents.document import Document, Place, Rectangle

Box = list[float]  # page, left, bottom, right, top


def rectangles(document: Document, start: int, end: int) -> tuple[Rectangle, ...]:
    """Where the recognised words of `text[start:end]` stand, one rectangle a line.

    Pages that were not recognised give none: their words stand where the file says.
    """
    boxes = [
        box
        for page, first, count in document.sources(start, end)
        if page in document.recognised
        for box in _boxes(document.places, page, first, count)
    ]
    return tuple(Rectangle(int(page), *sides) for page, *sides in by_line(boxes))


def _boxes(places: Sequence[Place], page: int, first: int, count: int) -> Iterator[Box]:
    """The parts of words that hold characters `first` to `first + count` of a page."""
    at = bisect_right(places, (page, first), key=lambda place: (place.page, place.source)) - 1
    for place in places[max(0, at) :]:
        if (place.page, place.source) >= (page, first + count):
            return
        begin = max(first, place.source) - place.source
        stop = min(first + count, place.source + place.count) - place.source
        if place.page == page and begin < stop:
            letter = (place.right - place.left) / place.count
            yield [
                page,
                round(place.left + begin * letter, 2),
                place.bottom,
                round(place.left + stop * letter, 2),
                place.top,
            ]


def by_line(found: Sequence[Box]) -> list[Box]:
    """Boxes of one line become one, in their order."""
    merged: list[Box] = []
    for box in found:
        if merged and _on_one_line(merged[-1], box):
            last = merged[-1]
            merged[-1] = [
                last[0],
                min(last[1], box[1]),
                min(last[2], box[2]),
                max(last[3], box[3]),
                max(last[4], box[4]),
            ]
        else:
            merged.append(box)
    return merged


def _on_one_line(one: Box, other: Box) -> bool:
    if one[0] != other[0]:
        return False
    shared = min(one[4], other[4]) - max(one[2], other[2])
    return shared > 0.5 * min(one[4] - one[2], other[4] - other[2])
