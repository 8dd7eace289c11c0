"""Headings and title of a document in which nobody used styles: told by print, as on a page."""

from collections.abc import Sequence

from pledgewatch.documents.layout import headings
from pledgewatch.documents.layout.line import Line
from pledgewatch.documents.layout.print import Print


def levels(paragraphs: Sequence[Line]) -> list[int | None]:
    """The level of each paragraph that is a heading by its bold or larger letters, else None."""
    if not paragraphs:
        return []
    groups = [[line] for line in paragraphs]
    chosen = headings.printed(groups, Print.of(paragraphs))
    titles = [group for group, is_heading in zip(groups, chosen, strict=True) if is_heading]
    found = iter(headings.levels(titles))
    return [next(found) if is_heading else None for is_heading in chosen]


def on_cover(leading: Sequence[Line], paragraphs: Sequence[Line]) -> str | None:
    """The title by print: the longest of the largest words of `leading` that stand out.

    `leading` are the short paragraphs with which the document begins; `paragraphs` are all, by
    whose letters is told what stands out. One word is no title where there are several.
    """
    face = Print.of(paragraphs)
    found = [line for line in leading if _stands_out(line, face)]
    found.sort(key=lambda line: (" " not in line.text, -round(line.size), -len(line.text)))
    return found[0].text if found else None


def _stands_out(line: Line, face: Print) -> bool:
    larger = line.size > face.size + headings.LARGER
    return (
        (larger or (line.bold and not face.mostly_bold))
        and headings.could_be([line])
        and not headings.KIND_OF_PAPER.fullmatch(line.text)
    )
