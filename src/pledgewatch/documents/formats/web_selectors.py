"""The selectors of a style sheet: which elements a rule is for (Selectors 4).

Elements, classes and ids are followed, one within another too. Of any other selector only what it
asks of the element itself is told, by elements, classes and ids: it may fit those that have them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONGEST_CHAIN = 8  # parts of a selector that is followed
BRACKET = re.compile(r"\\.|[()\[\],]", re.DOTALL)
TOKEN = re.compile(
    r"(?P<between>\s*[>+~]\s*|\s+)|(?P<name>[.#](?:\\.|[\w-])+)|(?P<tag>(?:\\.|[\w-])+|\*)"
    r"|(?P<pseudo>::?[\w-]+)|(?P<other>.)",
    re.DOTALL,
)
ESCAPE = re.compile(r"\\(.)", re.DOTALL)
NUMBERED = re.compile(r"\\[0-9a-fA-F]")  # an escape by number: not followed
# What holds only while a reader does something.
ACTED = {
    *(":hover", ":focus", ":focus-within", ":focus-visible", ":active", ":visited", ":target"),
    ":target-within",
}
OLD_ELEMENTS = {":before", ":after", ":first-line", ":first-letter"}  # with one colon

Names = frozenset[str]  # of an element: its tag, ".class", "#id"
NOBODY: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """What a selector asks of one element; `direct`: the next part's is the one around it."""

    names: Names
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Selector:
    """Its parts from the right; only the first, and what it must have, unless `followed`.

    `beside`: it is for what stands before, behind or first in the element (`::before`).
    """

    parts: tuple[Part, ...]
    followed: bool = True
    beside: bool = False

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much it counts against others (Selectors 4, 17): ids, classes, elements."""
        told = [name[0] for part in self.parts for name in part.names]
        ids, classes = told.count("#"), told.count(".")
        return ids, classes, len(told) - ids - classes


def split(stated: str) -> Iterator[str]:
    """The selectors of a list, without what stands in their brackets: "a[], p:not(), ul"."""
    depth, start, kept = 0, 0, ""
    for found in BRACKET.finditer(stated):
        sign = found[0]
        if sign in "([":
            if depth == 0:
                kept += stated[start : found.end()]
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
            start = found.start() if depth == 0 else start
        elif sign == "," and depth == 0:
            yield kept + stated[start : found.start()]
            start, kept = found.end(), ""
    yield kept + (stated[start:] if depth == 0 else "")


def selector(stated: str) -> Selector | None:
    """One of `split`; None where it holds only while a reader does something."""
    chain: list[list[re.Match[str]]] = [[]]
    between: list[str] = []
    for token in TOKEN.finditer(stated.strip()):
        if token.lastgroup == "between":
            between.append(token[0].strip())
            chain.append([])
        else:
            chain[-1].append(token)
    signs = [token[0].lower() for part in chain for token in part if token.lastgroup == "pseudo"]
    if not ACTED.isdisjoint(signs):
        return None
    beside = any(sign.startswith("::") or sign in OLD_ELEMENTS for sign in signs)
    told = [_names(part) for part in chain]
    if beside or None in told or not _is_chain(between) or len(told) > LONGEST_CHAIN:
        return Selector((Part(_asked(chain[-1])),), followed=False, beside=beside)
    direct = [sign == ">" for sign in between]
    parts = [
        Part(names or NOBODY, direct=way) for names, way in zip(told, [False, *direct], strict=True)
    ]
    return Selector(tuple(reversed(parts)))


def _is_chain(between: Sequence[str]) -> bool:
    return all(sign in {"", ">"} for sign in between)


def _names(part: Sequence[re.Match[str]]) -> Names | None:
    """What a part asks of an element; None where it asks what is not followed."""
    found: set[str] = set()
    for place, token in enumerate(part):
        if token.lastgroup == "pseudo" and token[0].lower() == ":root" and place == 0:
            found.add("html")
        elif not _is_name(token, first=place == 0):
            return None
        elif token[0] != "*":
            found.add(_plain(token))
    return frozenset(found) if part else None


def _is_name(token: re.Match[str], *, first: bool) -> bool:
    """Whether it is a class, an id or, where it is the `first` of a part, an element."""
    group = token.lastgroup
    return (group == "name" or (group == "tag" and first)) and not NUMBERED.search(token[0])


def _asked(part: Sequence[re.Match[str]]) -> Names:
    """The names that an element must have of which more is asked than can be followed."""
    if any(token[0] in {"|", "&"} for token in part):
        return NOBODY
    return frozenset(
        _plain(token)
        for token in part
        if token.lastgroup in {"name", "tag"} and token[0] != "*" and not NUMBERED.search(token[0])
    )


def _plain(token: re.Match[str]) -> str:
    name = ESCAPE.sub(r"\1", token[0])
    return name.lower() if token.lastgroup == "tag" else name
