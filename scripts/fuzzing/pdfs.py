"""PDF files are changed object by object, and within their streams, packed or not."""

import re
import zlib
from collections.abc import Sequence
from random import Random

from scripts.fuzzing import mutations, words

OBJECT = re.compile(rb"\d+ \d+ obj\b.*?endobj", re.DOTALL)
STREAM = re.compile(rb"(?P<head>.*?stream\r?\n)(?P<body>.*)(?P<end>\r?\nendstream)", re.DOTALL)
REFERENCE = re.compile(r"\d+ \d+ R")
TOKEN = re.compile(r"\d+ \d+ R|/\w+|<<|>>|\([^)]*\)|-?[\d.]+|\w+|\s+|.", re.DOTALL)
FLATE = b"/FlateDecode"
MOST_INFLATED = 1 << 20
SELDOM = 0.15


def of_pdf(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The PDF with some objects changed, left out, doubled; the table of places stays."""
    objects = list(OBJECT.finditer(content))
    if not objects or random.random() < SELDOM:
        return mutations.of_bytes(content, random)
    for _ in range(random.choice((1, 1, 2, 4))):
        objects = list(OBJECT.finditer(content))
        if not objects:
            break
        one, another = random.choice(objects), random.choice(objects)
        content = (
            content[: one.start()] + _changed(one[0], another[0], random) + content[one.end() :]
        )
    if others and random.random() < SELDOM:
        found = OBJECT.findall(random.choice(others))
        content = random.choice(found) + b"\n" + content if found else content
    return content


def _changed(one: bytes, another: bytes, random: Random) -> bytes:
    match random.randrange(12):
        case 0:
            return random.choice((b"", one + b"\n" + one))
        case 1:  # what another says, under the number of this
            return one.split(b"obj", 1)[0] + b"obj" + another.split(b"obj", 1)[1]
        case 2:
            return mutations.of_bytes(one, random)
        case _:
            return _inside(one, random)


def _inside(one: bytes, random: Random) -> bytes:
    """The object with what it says changed, or what its stream holds."""
    found = STREAM.fullmatch(one.removesuffix(b"endobj").rstrip())
    if found is None:
        return _tokens_changed(one, random)
    head, body = found["head"], found["body"]
    if random.random() < mutations.MOSTLY:
        body = _body(found, random)
    else:
        head = _tokens_changed(head, random)
    return head + body + found["end"] + b"\nendobj"


def _body(found: re.Match[bytes], random: Random) -> bytes:
    """The stream with its insides changed, packed again where it was."""
    if FLATE not in found["head"]:
        return _tokens_changed(found["body"], random)
    packer = zlib.decompressobj()
    try:
        inside = packer.decompress(found["body"], MOST_INFLATED)
    except zlib.error:
        return mutations.of_bytes(found["body"], random)
    return zlib.compress(_tokens_changed(inside, random))


def _tokens_changed(plain: bytes, random: Random) -> bytes:
    text = plain.decode("latin-1")
    if random.random() < SELDOM:
        text = REFERENCE.sub(lambda _: f"{random.randrange(12)} 0 R", text, count=1)
    made = mutations.changed(TOKEN.findall(text), random, words.PDF)
    return "".join(made).encode("latin-1", "replace")
