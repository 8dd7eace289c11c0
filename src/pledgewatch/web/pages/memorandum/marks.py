"""Citations in a text, and where two texts differ."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECES = re.compile(r"\s+|[^\s]+")
MANY = 4000  # pieces: two texts beyond that are not compared word by word
SHOWN = 40  # pieces, words and spaces, of what both texts have, beside a difference


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text that stand in the other one too, or not."""

    words: str
    changed: bool


def appended(text: str, key: str) -> str:
    """The text with a mark that cites an item behind its last word."""
    return f"{text.rstrip()} [@{key}]".lstrip()


def differing(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, those that stand in one of them only marked so.

    Of long runs that both have, the ends are shown: the whole is in the box anyway.
    """
    first, second = _PIECES.findall(one), _PIECES.findall(other)
    if len(first) + len(second) > MANY:
        return (Piece(one, changed=True),), (Piece(other, changed=True),)
    steps = SequenceMatcher(a=first, b=second, autojunk=False).get_opcodes()
    mine = [_piece(first[a:b], step, a, len(first)) for step, a, b, _, _ in steps if a < b]
    theirs = [_piece(second[c:d], step, c, len(second)) for step, _, _, c, d in steps if c < d]
    return tuple(mine), tuple(theirs)


def _piece(pieces: list[str], step: str, start: int, length: int) -> Piece:
    if step != "equal" or len(pieces) <= 3 * SHOWN:
        return Piece("".join(pieces), changed=step != "equal")
    head = [] if start == 0 else pieces[:SHOWN]
    tail = [] if start + len(pieces) == length else pieces[-SHOWN:]
    return Piece("".join([*head, " […] ", *tail]).strip(" "), changed=False)
