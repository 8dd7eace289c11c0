"""The mark at the head of a list item or numbered paragraph."""

import re
from dataclasses import dataclass

# Each alternative with an example; a mark is followed by white space and a word.
MARK = re.compile(
    r"""(?:
      (?P<dotted>\d{1,3}(?:\.\d{1,3})+)\.?   # 97.1.  100.12
    | (?P<arabic>\d{1,3})\.(?!\d)            # 1.
    | (?P<bracket>\(\s?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[а-я])\s?\))   # (a) (iv) (12)
    | (?P<half>(?:\d{1,2}|[a-z]|[а-я])\))    # a)
    | (?P<letter>[a-z])\.(?=\s)              # a.
    | (?P<bullet>[•·●▪■◦\uf0b7\uf0a7*]|[-–—])    # •
    )\s+(?=\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before the words: `number` without its dot, `width` with the space after it."""

    number: str
    width: int
    kind: str  # the name of the alternative in `MARK`


def mark_of(text: str) -> Mark | None:
    """The mark that `text` begins with, if it begins with one.

    "97.1. Ratify" gives "97.1", "(a) adopt" gives "(a)", "1. To sign" gives "1".
    """
    found = MARK.match(text)
    if found is None or found.lastgroup is None:
        return None
    kind = found.lastgroup
    number = found[kind]
    follows = text[found.end()]
    if kind == "dotted" and not found[0].rstrip().endswith(".") and not follows.isupper():
        return None
    if kind in {"arabic", "letter"} and follows in ".…":
        return None  # a line of leaders in a table of contents
    return Mark(re.sub(r"\s", "", number), found.end(), kind)
