"""Numbered lists become recommendations with paragraph, makers, addressee and response.

UPR Info's coders count the recommendations under one number as 97.1, 97.1.1, 97.1.2.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from pledgewatch.catalogue import state_named, states
from pledgewatch.documents.document import Document
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.name_words import InflectedNameWords
from pledgewatch.extraction.names import states as name_states
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import lists, pieces
from pledgewatch.extraction.recommendations.list_patterns import patterns_of
from pledgewatch.extraction.recommendations.responses import response_of

# Share of such pieces that the coders of the development reports hold for recommendations too.
_SIGNED_ALONE, _SIGNED_TOGETHER, _UNSIGNED = 0.99, 0.9, 0.6


def propose(
    document: Document, *, language: str, otherwise: Callable[[], str | None] = lambda: None
) -> Iterator[RecommendationProposal]:
    """The recommendations of every numbered list, in order.

    `otherwise` gives the State under review where neither the paragraph that introduces a list
    nor the title names it.
    """
    patterns = patterns_of(language)
    if patterns is None:
        return
    for listing in lists.listings(document, patterns):
        introduction = document.text[listing.start : listing.end]
        to = _state_in(introduction, language) or _state_in(document.title or "", language)
        to = to or otherwise()
        response = response_of(introduction, patterns)
        for item in listing.items:
            cut = pieces.cut(document.text, item, patterns)
            for index, piece in enumerate(cut):
                paragraph = f"{listing.number}.{item.number}" + (f".{index}" if index else "")
                yield RecommendationProposal(
                    text=document.text[piece.start : piece.end],
                    start=piece.start,
                    end=piece.end,
                    page=document.page_at(piece.start),
                    confidence=_confidence(piece, among=len(cut)),
                    paragraph=paragraph,
                    by=piece.names,
                    to=to,
                    addressees=(to,) if to else (),
                    response=response.value if response else None,
                )


def _confidence(piece: pieces.Piece, *, among: int) -> float:
    if not piece.names:
        return _UNSIGNED
    return _SIGNED_ALONE if among == 1 else _SIGNED_TOGETHER


def _state_in(introduction: str, language: str) -> str | None:
    """The State under review: the one that the paragraph names first."""
    if isinstance(languages.of(language).parts.names, InflectedNameWords):
        place = next(name_states.found(introduction), None)
        named = name_states.named(introduction[slice(*place)]) if place else None
        return named.name if named else None
    match = _state_names().search(introduction)
    state = state_named(match[0]) if match else None
    return state.name if state else None


@cache
def _state_names() -> re.Pattern[str]:
    names = {name for state in states() for name in (state.name, state.official, *state.names)}
    spelt_out = (re.escape(name).replace("'", "['’]") for name in names if not name.isupper())
    return re.compile(rf"\b(?:{'|'.join(sorted(spelt_out, key=len, reverse=True))})\b")
