"""Running heads, running feet and page numbers: what stands on the pages and not in the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pledgewatch.documents.layout.line import Line

EDGE_LINES = 3  # how many lines from the top or bottom of a page may be furniture
LEAST_PAGES = 3  # a head is running when it stands on three pages ...
SHARE = 0.3  # ... and on so large a share of them
CENTRED = 15  # columns
MARGIN = 0.1  # of the page's height
FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
OPENING_FIGURE = re.compile(r"\d{1,4}(?!\S)|\d{1,4}(?=[^\W\d_])")
# 12   - 12 -   Page 12   12 of 40   12/40   стр. 12
PAGE_NUMBER = re.compile(
    r"[-–—\[(|]?\s*+(?:page|p\.|стр\.?|страница|бет)?\s*+\d{1,4}(?:\s*(?:of|/|из)\s*\d{1,4})?\s*[-–—\])|]?"
    r"|[ivxl]{1,6}",
    re.IGNORECASE,
)
# What the United Nations' printers add to the first page: GE.10-12492 (E)   *1012492*, and the
# same in the letters of a bar code.
JOB_NUMBER = re.compile(
    r"(?:GE\.\s?\d\d-\s?\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{6})*|\*\s?\d{6,8}\s?\*"
    r"|Please recycle|[\uf020-\uf07e]{5,}+)\W*+"
)


def is_page_number(text: str) -> bool:
    """Whether `text` is nothing but a page number in one of its usual dresses."""
    return PAGE_NUMBER.fullmatch(text) is not None


def ordinals(lines: Sequence[Line]) -> frozenset[int]:
    """The ordinals of the lines that are page furniture.

    Lines near the edges of pages that return with other figures on several pages, and page
    numbers that stand alone there. Where there are only one or two printed pages, they must stand
    in the margin.
    """
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    found = {line.ordinal for line in lines if JOB_NUMBER.fullmatch(line.text)}
    found |= set(_counting(pages) if len(pages) > 1 else _standing_alone(lines))
    if len(pages) < LEAST_PAGES:
        return frozenset(found | set(_in_margins(pages)))
    edges = [(page, _edges(page)) for page in pages]
    seen = Counter(shape for _, near in edges for shape in {_returning(line) for line in near})
    needed = max(LEAST_PAGES, SHARE * len(pages) / 2)  # heads differ on left and right pages
    for page, near in edges:
        repeated = {line.ordinal for line in near if seen[_returning(line)] >= needed}
        found |= repeated
        outermost = {page[0].ordinal, page[-1].ordinal}
        for line in near:
            beside = line.ordinal in outermost or _touches(line, found, page)
            if is_page_number(line.text) and beside:
                found.add(line.ordinal)
    return frozenset(found)


def _in_margins(pages: Sequence[Sequence[Line]]) -> Iterator[int]:
    """Of one or two printed pages: the number alone in a margin, the head that both pages have."""
    outermost = [
        line
        for page in pages
        for line in (page[0], page[-1])
        if _in_margin(line) and not _opens_note(line)
    ]
    seen = Counter(
        _shape(line.text) for line in {line.ordinal: line for line in outermost}.values()
    )
    for line in outermost:
        if is_page_number(line.text) or seen[_shape(line.text)] > 1:
            yield line.ordinal


def _in_margin(line: Line) -> bool:
    return 0 < line.depth < MARGIN or line.depth > 1 - MARGIN


def _counting(pages: Sequence[Sequence[Line]]) -> Iterator[int]:
    """Outermost lines with the same words on two pages, and a figure that counts the pages."""
    seen: dict[tuple[str, int, int], list[int]] = {}
    for page in pages:
        for line in {page[0].ordinal: page[0], page[-1].ordinal: page[-1]}.values():
            if OPENING_FIGURE.match(line.text):
                continue  # it may be a note
            shape = _shape(line.text)
            for place, figure in enumerate(re.findall(r"\d{1,4}", line.text)):
                key = (shape, place, int(figure) - line.page)
                seen.setdefault(key, []).append(line.ordinal)
    for ordinals_of_one in seen.values():
        if len(ordinals_of_one) > 1:
            yield from ordinals_of_one


def _standing_alone(lines: Sequence[Line]) -> Iterator[int]:
    """Page numbers in a text whose pages nothing divides: alone, and each one more than the last.

    One by itself must stand in the middle or at the right.
    """
    alone = [
        line
        for line, below in pairwise(lines)
        if re.fullmatch(r"\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]", line.text)
        and line.gap >= 1
        and below.gap >= 1
    ]
    figures = [int(line.text.strip("-–— ")) for line in alone]
    for place, line in enumerate(alone):
        beside = {*figures[max(0, place - 1) : place], *figures[place + 1 : place + 2]}
        counts = figures[place] - 1 in beside or figures[place] + 1 in beside
        if counts or (len(alone) == 1 and line.left >= CENTRED):
            yield line.ordinal


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines near the edges of a page that a raised number does not make notes."""
    edges = page if len(page) <= 2 * EDGE_LINES else [*page[:EDGE_LINES], *page[-EDGE_LINES:]]
    return [line for line in edges if not _opens_note(line)]


def _opens_note(line: Line) -> bool:
    return bool(line.raised) and line.raised[0][0] == 0


def _touches(line: Line, found: set[int], page: Sequence[Line]) -> bool:
    places = {each.ordinal for each in page if each.ordinal in found}
    return bool(places & {line.ordinal - 1, line.ordinal + 1})


def _returning(line: Line) -> str:
    """What must return on other pages for `line` to be a running head.

    A figure that opens it must count the pages: "12 Ibid." and "15 Ibid." are notes.
    """
    opening = OPENING_FIGURE.match(line.text)
    if opening is None:
        return _shape(line.text)
    return f"{int(opening[0]) - line.page} {_shape(line.text)}"


def _shape(text: str) -> str:
    return FIGURES.sub("#", " ".join(text.split())).lower()
