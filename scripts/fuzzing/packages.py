"""Archives are taken apart, a part of them is changed, and they are packed again."""

import io
import warnings
import zlib
from collections.abc import Sequence
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from scripts.fuzzing import mutations, trees, words

MARKUP = (".xml", ".rels", ".opf", ".xhtml", ".html", ".ncx")
MOST = 1 << 20  # bytes of a member
SELDOM = 0.08  # what leaves little of the archive to look at
Parts = list[tuple[str, bytes]]
_of_text = mutations.of_tokens(mutations.TEXT, (*words.HTML, *words.PLAIN))


def of_package(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The archive with its parts changed; bytes are, where it cannot be opened."""
    parts = _parts(content)
    if not parts or random.random() < SELDOM:
        return mutations.of_bytes(content, random)
    other = _parts(random.choice(others)) if others else []
    for _ in range(random.choice((1, 1, 2, 3))):
        _change(parts, random, other)
        if not parts:
            break
    return _packed(parts, random)


def _change(parts: Parts, random: Random, other: Parts) -> None:
    at = random.randrange(len(parts))
    name, content = parts[at]
    if random.random() > 2 * SELDOM:
        alike = [part for known, part in other if known == name]
        parts[at] = name, _changed_part(name, content, random, alike)
        return
    match random.randrange(5):
        case 0:
            del parts[at]
        case 1:
            parts.append((random.choice((name, *words.NAMES)), content))
        case 2:
            parts[at] = random.choice(words.NAMES), content
        case 3 if other:
            parts.append(random.choice(other))
        case _:
            parts[at] = name, random.choice(parts)[1]


def _changed_part(name: str, content: bytes, random: Random, alike: Sequence[bytes]) -> bytes:
    chance = random.random()
    if name.endswith(MARKUP) and chance < mutations.MOSTLY:
        return trees.of_tree(content, random, alike)
    if chance < 1 - SELDOM:
        return _of_text(content, random, alike)
    return mutations.of_bytes(content, random)


def _parts(content: bytes) -> Parts:
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            return [
                (one.filename, packed.read(one))
                for one in packed.infolist()
                if one.file_size <= MOST
            ]
    except (
        BadZipFile,
        zlib.error,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ):
        return []


def _packed(parts: Parts, random: Random) -> bytes:
    stream = io.BytesIO()
    packing = random.choice((ZIP_DEFLATED, ZIP_DEFLATED, ZIP_DEFLATED, ZIP_STORED))
    with ZipFile(stream, "w", packing) as packed, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of names that come twice
        for name, content in parts:
            packed.writestr(ZipInfo(name or "a"), content, packing)  # of no day
    return stream.getvalue()
