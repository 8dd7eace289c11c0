"""Items of numbered lists become recommendations, cut where the brackets of their makers stand.

Reports put several recommendations under one number, each with its bracket: "1. Ratify the
Convention (Spain); adopt a law (Chile);". UPR Info's coders count them as 97.1, 97.1.1, 97.1.2.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgewatch.catalogue import states
from pledgewatch.documents.document import Document
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import lists
from pledgewatch.extraction.recommendations.responses import response_of

_BETWEEN = " \n\t;,./-–:*”"  # what may stand between a bracket and the next recommendation
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    names: tuple[str, ...]
    confidence: float


def propose(document: Document) -> Iterator[RecommendationProposal]:
    """The recommendations of every numbered list, in order."""
    for listing in lists.listings(document):
        cut = [(item, list(_pieces(document.text, item))) for item in listing.items]
        introduction = document.text[listing.start : listing.end]
        to = _state_in(introduction)
        response = response_of(introduction)
        for item, pieces in cut:
            for index, piece in enumerate(pieces):
                paragraph = f"{listing.number}.{item.number}" + (f".{index}" if index else "")
                yield RecommendationProposal(
                    text=document.text[piece.start : piece.end],
                    start=piece.start,
                    end=piece.end,
                    page=document.page_at(piece.start),
                    confidence=piece.confidence,
                    paragraph=paragraph,
                    by=piece.names,
                    to=to,
                    response=response.value if response else None,
                )


def _pieces(text: str, item: lists.Item) -> Iterator[_Piece]:
    start = item.start
    pieces: list[_Piece] = []
    for bracket in item.makers:
        piece = _trimmed(text, start, bracket.start)
        if piece:
            pieces.append(_Piece(*piece, bracket.names, 0.97))
        elif pieces:
            previous = pieces[-1]
            pieces[-1] = _Piece(
                previous.start, previous.end, (*previous.names, *bracket.names), previous.confidence
            )
        start = bracket.end
    rest = _trimmed(text, start, item.end)
    if rest and not pieces:
        pieces.append(_Piece(*rest, (), 0.6))
    yield from pieces


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _BETWEEN:
        start += 1
    while start < end and text[end - 1] in _BETWEEN:
        end -= 1
    return (start, end) if _WORD.search(text, start, end) else None


def _state_in(introduction: str) -> str | None:
    """The State that a paragraph names most often, as it names it."""
    counts = {
        state.name: len(re.findall(rf"\b{re.escape(name)}\b", introduction))
        for state in states()
        for name in (state.name, state.official, *state.names)
        if name in introduction
    }
    return max(counts, key=lambda name: counts[name]) if counts else None
