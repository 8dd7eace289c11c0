"""The style sheets that stand in a web page itself, as far as they say what is seen (CSS 2.2).

Selectors of elements, classes and ids are followed, one within another too; what depends on what
a reader does (`:hover`), on printing or a narrow screen is not. Sheets from elsewhere are not read.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import html

LONGEST = 1 << 20  # characters of a sheet
MOST_RULES, MOST_ALIKE = 20_000, 500  # in all; of those that end with the same name
DEEPEST = 3  # blocks in one another
LONGEST_CHAIN = 8  # parts of a selector
TOLD = {
    *("display", "visibility", "opacity", "font-size", "font", "text-indent", "clip", "clip-path"),
    *("position", "left", "top", "right", "width", "height", "max-height", "overflow", "transform"),
    *("color", "background", "background-color", "background-image", "background-clip"),
    *("-webkit-background-clip", "-webkit-text-fill-color", "text-shadow", "mso-hide"),
    *("animation", "animation-name", "transition"),
}
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
COMPOUND = re.compile(r"(\*|[a-zA-Z][\w-]*)?((?:[.#][\w-]+)*)")
NAME = re.compile(r"[.#][\w-]+")
DECLARATION = re.compile(r"(?<![\w-])([\w-]++)\s*+:\s*((?:[^;\"']|\"[^\"]*\"|'[^']*')*)")
IMPORTANT = re.compile(r"\s*!\s*important\s*", re.IGNORECASE)
NARROW = re.compile(r"print|speech|max-width|max-device|max-height|prefers|orientation|hover|not\b")
WIDE = re.compile(r"min-width\s*:\s*(\d{1,9})")
SCREEN = 1100  # pixels: that of most readers is at least as wide

CLASSES = html.etree.XPath("//@class", smart_strings=False)
IDS = html.etree.XPath("//@id", smart_strings=False)

Declared = dict[str, tuple[str, bool]]  # by property: the value, whether it is important


Names = frozenset[str]  # of an element: its tag, ".class", "#id"
NOBODY: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """What a selector asks of one element; `direct`: the next part's is the one around it."""

    names: Names
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, its parts from the right, and what holds for what it fits.

    `around` are all names that elements further out must have.
    """

    parts: tuple[Part, ...]
    around: Names
    declared: Declared

    def fits_around(self, element: html.HtmlElement) -> bool:
        """Whether the elements around `element`, which fits the first part, fit the others."""
        for before, part in zip(self.parts, self.parts[1:], strict=False):
            above = element.iterancestors()
            found = next((one for one in above if before.direct or part.names <= names(one)), None)
            if found is None or not part.names <= names(found):
                return False
            element = found
        return True

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much it counts against others (Selectors 3, 9): ids, classes, elements."""
        told = [name[0] for part in self.parts for name in part.names]
        ids, classes = told.count("#"), told.count(".")
        return ids, classes, len(told) - ids - classes


def names(element: html.HtmlElement) -> Names:
    """What selectors may call an element."""
    found = [element.tag]
    classes, key = element.get("class"), element.get("id")
    if classes:
        found += [f".{one}" for one in classes.split()]
    if key:
        found.append(f"#{key}")
    return frozenset(found)


@dataclass(slots=True)
class Sheets:
    """All rules of a page; `complete` unless sheets from elsewhere belong to it."""

    complete: bool = True
    _rules: dict[str, list[tuple[int, Rule]]] = field(default_factory=dict)
    _count: int = 0
    _names: dict[html.HtmlElement, Names] = field(default_factory=dict)  # with those around

    def add(self, source: str) -> None:
        """Add the rules of a sheet."""
        source = COMMENT.sub(" ", source[:LONGEST])
        self.complete = self.complete and "@import" not in source
        for selectors, declared in _blocks(source, 0):
            for selector in selectors.split(","):
                parts = _parts(selector)
                if parts and self._count < MOST_RULES:
                    around = NOBODY.union(*(one.names for one in parts[1:]))
                    self._keep(Rule(parts, around, declared))

    def _keep(self, rule: Rule) -> None:
        key = max(rule.parts[0].names, key=lambda name: "#.".find(name[0]), default="*")
        alike = self._rules.setdefault(key, [])
        if len(alike) < MOST_ALIKE:
            alike.append((self._count, rule))
        self._count += 1

    def keep_for(self, called: set[str]) -> None:
        """Keep the rules of classes and ids that the page has; most sheets are for many pages."""
        for key, alike in list(self._rules.items()):
            kept = [
                (order, rule)
                for order, rule in alike
                if all(
                    name in called or name[0] not in ".#"
                    for part in rule.parts
                    for name in part.names
                )
            ]
            if kept:
                self._rules[key] = kept
            else:
                del self._rules[key]

    def may_tell(self, element: html.HtmlElement) -> bool:
        """Whether anything may hold for `element`: quick, for most of a page nothing does."""
        rules, attributes = self._rules, element.attrib
        if element.tag in rules or "*" in rules:
            return True
        if not attributes:
            return False
        if "style" in attributes or f"#{attributes.get('id')}" in rules:
            return True
        classes = attributes.get("class")
        return classes is not None and any(f".{one}" in rules for one in classes.split())

    def declared(self, element: html.HtmlElement) -> Mapping[str, str]:
        """What holds for `element`, of the same property what counts most."""
        inline = element.get("style")
        found = self._fitting(element) if self._rules else []
        if not found and not inline:
            return NOTHING
        told = [(rule.weight, order, rule.declared) for order, rule in found]
        if inline:
            told.append((INLINE, self._count, declarations(inline)))
        told.sort(key=lambda one: one[:2])
        stated: dict[str, tuple[str, bool]] = {}
        for _, _, declared in told:
            for name, (value, important) in declared.items():
                if important or name not in stated or not stated[name][1]:
                    stated[name] = value, important
        return {name: value for name, (value, _) in stated.items()}

    def _fitting(self, element: html.HtmlElement) -> list[tuple[int, Rule]]:
        own = names(element)
        keys = [key for key in ("*", *own) if key in self._rules]
        if not keys:
            return []
        return [
            (order, rule)
            for key in keys
            for order, rule in self._rules[key]
            if rule.parts[0].names <= own
            and (len(rule.parts) == 1 or self._is_within(element, rule))
        ]

    def _is_within(self, element: html.HtmlElement, rule: Rule) -> bool:
        return rule.around <= self._around(element) and rule.fits_around(element)

    def _around(self, element: html.HtmlElement) -> Names:
        """The names of all elements around `element`."""
        parent = element.getparent()
        found = self._names.get(parent)
        if found is not None:
            return found
        chain: list[html.HtmlElement] = []
        for outer in element.iterancestors():
            if outer in self._names:
                break
            chain.append(outer)
        for outer in reversed(chain):
            self._names[outer] = names(outer) | self._names.get(outer.getparent(), NOBODY)
        return self._names.get(parent, NOBODY)


NOTHING: Mapping[str, str] = {}
INLINE = (1 << 20, 0, 0)  # it counts more than any selector


def of(tree: html.HtmlElement, fetched: Callable[[str], str | None] | None = None) -> Sheets:
    """The sheets of a page; `fetched` gives the one at an address, if it came with the page."""
    sheets = Sheets()
    for element in tree.iter("link", "style"):
        if not _holds((element.get("media") or "").lower()):
            continue
        source = element.text or ""
        if element.tag == "link":
            if "stylesheet" not in (element.get("rel") or "").lower():
                continue
            found = fetched(element.get("href") or "") if fetched is not None else None
            sheets.complete = sheets.complete and found is not None
            source = found or ""
        sheets.add(source)
    sheets.keep_for(_called(tree))
    return sheets


def _called(tree: html.HtmlElement) -> set[str]:
    """All classes and ids of a page, as selectors write them."""
    found = {f".{name}" for stated in CLASSES(tree) for name in stated.split()}
    return found | {f"#{stated}" for stated in IDS(tree)}


def declarations(source: str) -> Declared:
    """What the inside of a rule, or of a `style` attribute, says of what is seen."""
    found: Declared = {}
    for written, value in DECLARATION.findall(source):
        name = written.lower()
        if name in TOLD:
            stated = IMPORTANT.sub("", value).strip().lower()
            important = IMPORTANT.search(value) is not None
            if important or name not in found or not found[name][1]:
                found[name] = stated, important
    return found


def _blocks(source: str, depth: int) -> Iterator[tuple[str, Declared]]:
    """The rules of a sheet: selectors, and what they say of what is seen."""
    position = 0
    while (opened := source.find("{", position)) >= 0:
        head = source[position:opened].rpartition(";")[2].rpartition("}")[2].strip()
        closed = _closing(source, opened)
        inside = source[opened + 1 : closed]
        position = closed + 1
        if not head.startswith("@"):
            declared = declarations(inside)
            if declared:
                yield head, declared
        elif depth < DEEPEST and _is_in_force(head.lower()):
            yield from _blocks(inside, depth + 1)


def _closing(source: str, opened: int) -> int:
    """Where the block that opens at `opened` ends."""
    depth = 0
    for found in re.compile(r"[{}]").finditer(source, opened):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(source)


def _is_in_force(head: str) -> bool:
    if head.startswith("@layer"):
        return True
    return head.startswith("@media") and _holds(head.removeprefix("@media"))


def _holds(media: str) -> bool:
    """Whether a query holds for the usual reader, at a screen."""
    if NARROW.search(media):
        return False
    return all(int(width) <= SCREEN for width in WIDE.findall(media))


def _parts(selector: str) -> tuple[Part, ...]:
    """The parts of a selector from the right; () where one is not followed."""
    found: list[Part] = []
    direct = False
    for word in reversed(selector.replace(">", " > ").split()):
        if word == ">":
            direct = True
            continue
        stated = COMPOUND.fullmatch(word)
        if stated is None or len(found) >= LONGEST_CHAIN:
            return ()
        if found and direct:
            found[-1] = Part(found[-1].names, direct=True)
        direct = False
        tag = {stated[1].lower()} if stated[1] and stated[1] != "*" else set()
        found.append(Part(frozenset({*tag, *NAME.findall(stated[2])})))
    return tuple(found)
