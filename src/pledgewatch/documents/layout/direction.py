r"""Marks that turn the direction of writing show letters in another order than they stand in.

"The \u202eton\u202c law" is shown as "The not law". They are no part of the words: left in, they
would turn whatever quotes them, and the same words would not be found again.
"""

import re
from collections.abc import Sequence

MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # Unicode Standard Annex 9, 2
MARK = re.compile(f"[{MARKS}]+")
FORCED = "\u202d\u202e"  # letters of any script are turned
LEFTWARDS = "\u202b\u2067"  # figures and stops are, and words change places
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and others
EXCERPT = 30  # letters behind the first mark that a warning quotes


def warnings(lines: Sequence[str]) -> tuple[str, ...]:
    """A warning where marks show the words of `lines` otherwise than they stand.

    In a text with letters that run from right to left such marks are usual; only those that force
    letters round are told of.
    """
    native = any(RIGHT_TO_LEFT.search(line) for line in lines)
    deceiving = re.compile(f"[{FORCED if native else FORCED + LEFTWARDS}]")
    found = [(line, mark) for line in lines for mark in deceiving.finditer(line)]
    if not found:
        return ()
    line, mark = found[0]
    words = " ".join(MARK.sub("", line[mark.end() :]).split())[:EXCERPT].strip()
    warning = (
        f"marks that turn the direction of writing were left out: {len(found)} (the first before "
        f"“{words}”); they show letters in another order than they stand in, compare the words"
    )
    return (warning,)
