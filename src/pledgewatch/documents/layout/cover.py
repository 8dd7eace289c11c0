"""The title on the cover of printed pages, and what there only looks like a heading."""

import re
from collections.abc import Sequence

from pledgewatch.documents.layout.headings import text_of
from pledgewatch.documents.layout.line import Line

BODY_LINES, BODY_LETTERS = 3, 150  # a page with a paragraph of so many lines is no cover
LONG = 0.6  # of the widest line: a heading's line so long goes on in the next
CLOSE = 1.4  # letter sizes between the base lines of one heading
# The letterhead of the United Nations is printed larger than the titles under it.
LETTERHEAD = re.compile(
    r"united\s*nations|nations\b|united$|general assembly|economic and social council"
    r"|security council|human rights council|distr\b",
    re.IGNORECASE,
)


def join_headings(groups: Sequence[list[Line]], chosen: Sequence[bool]) -> list[int]:
    """Places of the groups that go on with the heading before them (broken at its own measure).

    "Report of the Working Group on the Universal Periodic" | "Review" is one heading.
    """
    widest = max((line.right for group in groups for line in group), default=0.0)
    joined = []
    for place in range(1, len(groups)):
        if not (chosen[place - 1] and chosen[place]):
            continue
        above, below = groups[place - 1][-1], groups[place][0]
        alike = above.size == below.size and above.bold == below.bold and above.page == below.page
        if alike and 0 < below.pitch <= CLOSE and above.right > LONG * widest:
            joined.append(place)
    return joined


def title_places(groups: Sequence[Sequence[Line]], chosen: Sequence[bool]) -> range:
    """Which groups are the title: the longest of the largest headings of the first page.

    A heading of the same size that follows at once belongs to it (the name of the State), and one
    of another size on a cover.
    """
    first_page = groups[0][0].page if groups else 0
    places = [
        place
        for place, group in enumerate(groups)
        if chosen[place] and group[0].page == first_page and not LETTERHEAD.match(group[0].text)
    ]
    if not places:
        return range(0)
    largest = max(round(groups[place][0].size) for place in places)
    candidates = [place for place in places if round(groups[place][0].size) == largest]
    start = max(candidates, key=lambda place: len(text_of(groups[place])))
    end = start + 1
    while end in candidates:
        end += 1
    if end == start + 1 and end in places and is_cover(groups):
        end += 1
    return range(start, end)


def is_cover(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether the first page has no body text."""
    first_page = groups[0][0].page if groups else 0
    last_page = groups[-1][-1].page if groups else 0
    on_first = [group for group in groups if group[0].page == first_page]
    return last_page > first_page and not any(
        len(group) >= BODY_LINES and len(text_of(group)) > BODY_LETTERS for group in on_first
    )
