"""One numbered item is cut where the brackets of its makers stand.

Reports put several recommendations under one number::

    1. Ratify the Convention (Spain); adopt a law (Chile) without delay (Peru);
    2. Sign (Spain)/ratify (Chile) the Convention;

Item 1 holds three: the third is the second with two words more, and so begins where that begins.
Item 2 holds two that share their object: each runs to the end of the object. A bracket within a
recommendation is part of its words, since the words of a proposal are those of the document.
"""

import re
from dataclasses import dataclass, replace

from pledgewatch.extraction.recommendations.list_patterns import ListPatterns
from pledgewatch.extraction.recommendations.lists import Item

_EDGE = " \n\t,;./–:*”"  # what may stand between a bracket and the next recommendation
_NOTE_MARK = re.compile(r"\s*\d{1,2}(?=\s*[;,./)\n]|\s*$)")  # "(Chad);1", "(Spain)3 ;"
_WORD = re.compile(r"[^\W\d_]{2,}")
_STRONG = re.compile(r"[;/.:]")  # behind it a recommendation of its own begins
_LONGEST_WITHOUT_OBJECT = 12  # words: "take the necessary steps to become a party to"


@dataclass(frozen=True, slots=True)
class Piece:
    """One recommendation of an item, and the makers that its bracket names."""

    start: int
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Fragment:
    """The words between two brackets; `own` if they begin a recommendation of their own."""

    start: int
    end: int
    names: tuple[str, ...]
    own: bool
    added: bool  # by "and"
    lacks_object: bool


def cut(text: str, item: Item, patterns: ListPatterns) -> list[Piece]:
    """The recommendations of an item, in order."""
    fragments, rest = _fragments(text, item, patterns)
    if not fragments:
        return [Piece(*rest, ())] if rest else []
    pieces: list[Piece] = []
    beginning = fragments[0].start
    for index, fragment in enumerate(fragments):
        if fragment.own:
            beginning = fragment.start
        end = _end(fragments, index, rest)
        shares = index > 0 and fragments[index - 1].lacks_object and fragment.added
        if shares:  # "issue (Norway) and implement (Chile) an invitation": asked for together
            names = (*pieces[-1].names, *fragment.names)
            pieces[-1] = replace(pieces[-1], end=max(pieces[-1].end, end), names=names)
        else:
            pieces.append(Piece(beginning, end, fragment.names))
    if (
        rest
        and _is_apart(text, item.makers[-1].end, rest[0])
        and patterns.verb.match(text[slice(*rest)])
    ):
        pieces.append(Piece(*rest, ()))
    return pieces


def _end(fragments: list[_Fragment], index: int, rest: tuple[int, int] | None) -> int:
    """Where the recommendation that begins with a fragment is complete."""
    ends = (fragment.end for fragment in fragments[index:] if not fragment.lacks_object)
    return next(ends, rest[1] if rest else fragments[-1].end)


def _fragments(
    text: str, item: Item, patterns: ListPatterns
) -> tuple[list[_Fragment], tuple[int, int] | None]:
    """The words before each bracket, and those after the last."""
    fragments: list[_Fragment] = []
    position = item.start
    for bracket in item.makers:
        span = _trimmed(text, position, bracket.start)
        if span:
            fragments.append(_fragment(text, position, span, bracket.names, patterns))
        elif fragments:  # "(Spain) (France)"
            names = (*fragments[-1].names, *bracket.names)
            fragments[-1] = replace(fragments[-1], names=names)
        position = bracket.end
    rest = _trimmed(text, position, item.end)
    if rest and fragments and not _is_apart(text, position, rest[0]):
        fragments[-1] = replace(fragments[-1], lacks_object=True)
    return fragments, rest


def _fragment(
    text: str,
    after_bracket: int,
    span: tuple[int, int],
    names: tuple[str, ...],
    patterns: ListPatterns,
) -> _Fragment:
    start, end = span
    words = text[start:end]
    return _Fragment(
        start,
        end,
        names,
        own=_is_apart(text, after_bracket, start) or patterns.verb.match(words) is not None,
        added=patterns.added.match(words) is not None,
        lacks_object=len(words.split()) <= _LONGEST_WITHOUT_OBJECT
        and patterns.lacks_object.search(words) is not None,
    )


def _is_apart(text: str, after_bracket: int, start: int) -> bool:
    return _STRONG.search(text, after_bracket, start) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without note marks and punctuation around it; None if no word is left."""
    mark = _NOTE_MARK.match(text, start, end)
    start = mark.end() if mark else start
    while start < end and (text[start] in _EDGE or text[start] in ")-"):
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return (start, end) if _WORD.search(text, start, end) else None
