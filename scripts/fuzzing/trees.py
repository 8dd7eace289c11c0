"""XML is changed as a tree: its elements left out, doubled, moved, nested, renamed."""

import contextlib
from collections.abc import Sequence
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

from scripts.fuzzing import mutations, words

Tree = Any  # lxml has no types
MANY, DEEP = 800, 120  # how often an element is doubled, or put into itself
SELDOM = 0.03  # of the times
MOST = 150_000  # bytes of a part


def of_tree(content: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """The XML of `content` with some of its elements changed; bytes are, where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = _parsed(content, parser)
    if root is None:
        return mutations.of_bytes(content, random)
    other = _parsed(random.choice(others), parser) if others else None
    for _ in range(random.choice((1, 1, 2, 3, 5))):
        elements = [element for element in root.iter("*") if element is not root]
        if not elements:
            break
        with contextlib.suppress(ValueError, TypeError):  # letters that XML cannot hold, loops
            _change(random.choice(elements), elements, random, other)
    made: bytes = etree.tostring(root, encoding="utf-8")  # whatever it was in
    return made if len(made) <= MOST else content


def _parsed(content: bytes, parser: Tree) -> Tree | None:
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _change(one: Tree, elements: list[Tree], random: Random, other: Tree | None) -> None:
    another = random.choice(elements)
    match random.randrange(6):
        case 0:
            one.getparent().remove(one)
        case 1:
            for _ in range(MANY if random.random() < SELDOM else 1):
                one.addnext(deepcopy(one))
        case 2:
            another.insert(random.randrange(len(another) + 1), deepcopy(one))
        case 3:
            _nest(one, random.choice((1, 2, DEEP)))
        case 4 if other is not None:
            one.addprevious(deepcopy(random.choice(list(other.iter("*")))))
        case _:
            _rename(one, another, random)


def _rename(one: Tree, another: Tree, random: Random) -> None:
    """Change its name, its words, what it states; some is what `another` has."""
    name = random.choice(list(one.attrib) or [""])
    theirs = random.choice(list(another.attrib) or [""])
    match random.randrange(6):
        case 0:
            one.tag = another.tag
        case 1:
            one.tail = mutations.odd(one.tail or "", random)
        case 2 if name:
            one.set(name, mutations.odd(one.get(name), random))
        case 3 if name:
            del one.attrib[name]
        case 4 if theirs:
            one.set(theirs, random.choice((*words.NUMBERS, another.get(theirs))))
        case _:
            one.text = mutations.odd(one.text or "", random)


def _nest(one: Tree, depth: int) -> None:
    """Put it into a copy of itself without its insides, so many times."""
    for _ in range(depth):
        outer = etree.Element(one.tag, dict(one.attrib), one.nsmap)
        one.addprevious(outer)
        outer.append(one)
