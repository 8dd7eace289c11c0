r"""Rich text (RTF 1.9.1) as a line of tokens: groups, control words, letters.

A control word is `\word`, with a number behind it or not, and eats the space that follows.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,40})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\'(?P<code>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<letters>[^\\{}\r\n\x00]+)"
    rb"|[\r\n\x00]+|\\",
    re.DOTALL,
)


class Mark(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()  # `\par`
    SIGN = auto()  # `\~`
    CODE = auto()  # `\'e9`, one byte
    LETTERS = auto()


class Token(NamedTuple):
    """A token: `name` of a word or sign, its `number` or None, the bytes of letters or a code."""

    mark: Mark
    name: str = ""
    number: int | None = None
    content: bytes = b""


OPEN, CLOSE = Token(Mark.OPEN), Token(Mark.CLOSE)


def tokens(content: bytes) -> Iterator[Token]:
    r"""The tokens of `content`; the raw bytes that `\bin` announces are left out."""
    position = 0
    while (found := TOKEN.match(content, position)) is not None:
        position = found.end()
        kind = found.lastgroup
        if kind == "letters":
            yield Token(Mark.LETTERS, content=found["letters"])
        elif kind == "code":
            yield Token(Mark.CODE, content=bytes.fromhex(found["code"].decode()))
        elif kind in {"word", "number"}:
            name = found["word"].decode()
            number = int(found["number"]) if kind == "number" else None
            if name == "bin":
                position += max(0, number or 0)
            yield Token(Mark.WORD, name, number)
        elif kind == "sign":
            yield Token(Mark.SIGN, found["sign"].decode("latin-1"))
        elif kind == "brace":
            yield OPEN if found["brace"] == b"{" else CLOSE
