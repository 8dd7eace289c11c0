"""Bytes and tokens are changed at random, which every format shares; `Random` alone decides."""

import re
from collections.abc import Callable, Sequence
from random import Random

from scripts.fuzzing import words

Mutation = Callable[
    [bytes, Random, Sequence[bytes]], bytes
]  # the third are other files of the kind
MOST = 60_000  # bytes of what comes out: what takes long is to be seen in what is small
FEW, MANY, THOUSANDS = 4, 30, 4000  # tokens, or how often some are repeated
MOSTLY, SELDOM = 0.75, 0.2  # of the times
TEXT = re.compile(r"\w+|\s+|[^\w\s]")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


def of_bytes(content: bytes, random: Random, _others: Sequence[bytes] = ()) -> bytes:
    """Some bytes changed, left out, put in, doubled or cut off."""
    made = bytearray(content or b"a")
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        at = random.randrange(len(made) + 1)
        end = min(len(made), at + random.choice((1, 1, 2, 4, 16, 200)))
        match random.randrange(6):
            case 0 if at < len(made):
                made[at] ^= 1 << random.randrange(8)
            case 1 if at < len(made):
                made[at] = random.randrange(256)
            case 2:
                del made[at:end]
            case 3:
                made[at:at] = random.randbytes(random.choice((1, 2, 4, 8)))
            case 4:
                made[at:at] = made[at:end] * random.choice((1, 2, 50))
            case _:
                made = made[: max(1, at)] if random.random() < SELDOM else made
        made = made or bytearray(b"a")
    return bytes(made[:MOST])


def of_tokens(split: re.Pattern[str], dictionary: Sequence[str]) -> Mutation:
    """A mutation of texts that are divided by `split`, with words of `dictionary` put in."""

    def mutated(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
        text, encoding = _decoded(content)
        other, _ = _decoded(random.choice(others)) if others else (text, "")
        pattern = split if random.random() < MOSTLY else TEXT
        made = changed(pattern.findall(text), random, dictionary, pattern.findall(other))
        return "".join(made)[:MOST].encode(encoding, "replace")[:MOST]

    return mutated


def changed(
    tokens: Sequence[str], random: Random, dictionary: Sequence[str], other: Sequence[str] = ()
) -> list[str]:
    """The tokens with some left out, doubled, moved, replaced, or taken from `other`."""
    made = list(tokens) or [""]
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        at = random.randrange(len(made) + 1)
        here = slice(at, min(len(made), at + random.choice((1, 1, 2, 3, 10))))
        random.choice(CHANGES)(made, here, random, dictionary, other)
        made = made or [""]
    return made


Tokens = list[str]
Words = Sequence[str]


def _left_out(made: Tokens, here: slice, random: Random, _known: Words, _other: Words) -> None:
    del made[here]
    if random.random() < SELDOM:
        del made[here.start : random.randrange(here.start, len(made) + 1)]


def _doubled(made: Tokens, here: slice, random: Random, _known: Words, _other: Words) -> None:
    made[here.start : here.start] = made[here] * random.randint(1, FEW)


def _moved(made: Tokens, here: slice, random: Random, _known: Words, _other: Words) -> None:
    begin = random.randrange(len(made) + 1)
    made[here.start : here.start] = made[begin : begin + random.randint(1, MANY)]


def _put_in(made: Tokens, here: slice, random: Random, known: Words, _other: Words) -> None:
    made[here.start : here.start] = [random.choice(known)]


def _replaced(made: Tokens, here: slice, random: Random, known: Words, _other: Words) -> None:
    made[here] = [random.choice(known)]


def _made_odd(made: Tokens, here: slice, random: Random, _known: Words, _other: Words) -> None:
    made[here] = [odd(token, random) for token in made[here]]


def _with_a_letter(made: Tokens, here: slice, random: Random, _known: Words, _other: Words) -> None:
    number = random.choice(("", random.choice(words.NUMBERS)))
    made[here.start : here.start] = [random.choice(words.LETTERS) + number]


def _from_other(made: Tokens, here: slice, random: Random, _known: Words, other: Words) -> None:
    begin = random.randrange(len(other) + 1)
    made[here.start : here.start] = other[begin : begin + random.randint(1, MANY)]


def _repeated(made: Tokens, here: slice, random: Random, known: Words, _other: Words) -> None:
    """Put in thousands of the same, seldom: they take long."""
    stretch = random.choice(("".join(made[here]), random.choice(known), random.choice(made)))
    times = min(THOUSANDS, MOST // max(1, len(stretch)))
    if random.random() < SELDOM:
        made[here.start : here.start] = [stretch * random.randint(1, max(1, times))]


CHANGES = (
    *(_left_out, _doubled, _moved, _put_in, _replaced, _made_odd, _with_a_letter, _from_other),
    _repeated,
)


def odd(token: str, random: Random) -> str:
    """A token like `token`: another number, another letter in it, other letters for it."""
    if NUMBER.search(token) and random.random() < MOSTLY:
        return NUMBER.sub(lambda _: random.choice(words.NUMBERS), token, count=1)
    at = random.randrange(len(token) + 1)
    match random.randrange(4):
        case 0:
            return token[:at] + random.choice(words.LETTERS) + token[at:]
        case 1:
            return token[:at] + random.choice(words.LETTERS) + token[at + 1 :]
        case 2:
            return token.replace("s", "ſ").replace("k", "\u212a").replace("i", "ı")
        case _:
            return token.swapcase()[::-1]


def _decoded(content: bytes) -> tuple[str, str]:
    """As text, and the encoding that gives the bytes again."""
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("latin-1"), "latin-1"
