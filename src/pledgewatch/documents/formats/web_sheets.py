"""The style sheets that stand in a web page itself, as far as they say what is seen (CSS 2.2).

Selectors of elements, classes and ids are followed, one within another too; what depends on what
a reader does (`:hover`), on printing or a narrow screen is not. Of all else it is told what it
may declare, so that nothing is taken for hidden that may be displayed. Sheets from elsewhere are
not read.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from lxml import html

from pledgewatch.documents.formats import web_media, web_rules
from pledgewatch.documents.formats.web_media import Force
from pledgewatch.documents.formats.web_rules import MISSING, Parsed, Rule
from pledgewatch.documents.formats.web_selectors import NOBODY, Names, Part

MOST_RULES = 20_000
MOST_TRIED = 3_000_000  # rules that were held against elements, in all
MOST_VALUES = 30  # of one property that may hold for an element: so many differ from any
MOST_PLACES = 200_000  # that are remembered
# Classes that scripts take from a page, or give to it, when they have run.
OF_SCRIPTS = re.compile(
    r"\.(?:no-?(?:js|javascript|scripts?)|(?:has-?)?(?:js|javascript)(?:-\w+)?"
    r"|(?:\w+-)?(?:pre)?load(?:ing|ed)|(?:\w+-)?cloak)"
)
CLASSES = html.etree.XPath("//@class", smart_strings=False)
IDS = html.etree.XPath("//@id", smart_strings=False)

Strength = tuple[bool, bool]  # whether it is important, whether it stands in the element itself
Stated = dict[str, tuple[str, Strength]]
_Doubt = tuple[bool, str, str, bool]  # whether beside, property, value, whether important
Fetched = Callable[[str], Parsed | None]
NOTHING: Mapping[str, str] = {}


@dataclass(slots=True, eq=False)
class _Place:
    """What selectors may call an element, and those around it; many elements share one."""

    names: Names
    around: "_Place | None"
    stated: Stated | None = None
    maybe: tuple[_Doubt, ...] | None = None


@dataclass(slots=True)
class Sheets:
    """All rules of a page; `complete` unless sheets from elsewhere belong to it.

    Drawings are told apart here, since they are no words and leave the tree before it is read.
    """

    complete: bool = True
    drawn: set[html.HtmlElement] = field(default_factory=set)  # with a drawing placed in them
    _rules: dict[str, list[tuple[int, Rule]]] = field(default_factory=dict)
    _maybe: dict[str, list[Rule]] = field(default_factory=dict)  # that may hold
    _count: int = 0
    _tried: int = 0
    _asked: set[str] = field(default_factory=set)  # names that any rule asks for
    _places: dict[tuple[_Place | None, Names], _Place] = field(default_factory=dict)
    _stood: dict[html.HtmlElement, _Place] = field(default_factory=dict)

    def add(self, parsed: Parsed, called: set[str], *, scripts: bool) -> None:
        """Add a sheet: of its rules those for classes and ids of a page, which has `called`.

        Most sheets are for many pages, and a page with scripts has not the classes yet that it
        is shown with.
        """
        self.complete = self.complete and parsed.complete
        for rule in parsed.rules:
            if self._count > MOST_RULES:
                self._give_up()
                return
            parts = rule.selector.parts
            names = [name for part in parts for name in part.names if name[0] in ".#"]
            if scripts and any(OF_SCRIPTS.fullmatch(name) for name in names):
                self._keep(_loosened(rule))
            elif all(name in called for name in names):
                self._keep(rule)

    def _keep(self, rule: Rule) -> None:
        first = rule.selector.parts[0].names
        key = max(first, key=lambda name: "#.".find(name[0]), default="*")
        if rule.certain:
            self._rules.setdefault(key, []).append((self._count, rule))
        else:
            self._maybe.setdefault(key, []).append(rule)
        self._count += 1
        for part in rule.selector.parts:
            self._asked |= part.names

    def _give_up(self) -> None:
        """Follow no rule any more: of so many it cannot be told what they come to."""
        self.complete = False
        self._rules.clear()
        self._maybe.clear()

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
        stated = self._stated(element)
        return {name: value for name, (value, _) in stated.items()} if stated else NOTHING

    def doubts(self, element: html.HtmlElement, *, beside: bool) -> Iterator[tuple[str, str]]:
        """What may hold for `element` instead of what is declared of it, by rules not followed.

        With `beside` also what may hold for what stands before, behind or first in it.
        """
        if not self._maybe:
            return
        stated = self._stated(element)
        for of_beside, name, value, important in self._doubtful(self._place(element)):
            own = stated.get(name)
            if of_beside:
                if beside:
                    yield name, value
            elif own is None or _counts(important, own[1]):
                yield name, value

    def _stated(self, element: html.HtmlElement) -> Stated:
        found = self._of_rules(self._place(element)) if self._rules else {}
        inline = element.get("style")
        if not inline:
            return found
        found = dict(found)
        for name, (value, important) in web_rules.declarations(inline).items():
            if name not in found or important or not found[name][1][0]:
                found[name] = value, (important, True)
        return found

    def _of_rules(self, place: _Place) -> Stated:
        if place.stated is None:
            stated: Stated = {}
            told = [
                (not rule.layered, rule.selector.weight, order, rule.declared)
                for key in ("*", *place.names)
                for order, rule in self._rules.get(key, ())
                if self._fits(rule.selector.parts, place)
            ]
            for *_, declared in sorted(told, key=lambda one: one[:3]):
                for name, (value, important) in declared.items():
                    if important or name not in stated or not stated[name][1][0]:
                        stated[name] = value, (important, False)
            place.stated = stated if self._rules else {}
        return place.stated

    def _doubtful(self, place: _Place) -> tuple[_Doubt, ...]:
        if place.maybe is None:
            found: dict[_Doubt, None] = {}  # in their order
            values: Counter[tuple[bool, str, bool]] = Counter()
            for key in ("*", *place.names):
                for rule in self._maybe.get(key, ()):
                    for name, (value, important) in rule.declared.items():
                        sort = rule.selector.beside, name, important
                        doubt = rule.selector.beside, name, value, important
                        if doubt in found or values[sort] >= MOST_VALUES:
                            continue
                        if self._fits(rule.selector.parts, place):
                            found[doubt] = None
                            values[sort] += 1
            place.maybe = tuple(found)
        return place.maybe

    def _fits(self, parts: tuple[Part, ...], place: _Place) -> bool:
        """Whether a selector fits what stands at a place; none does when too many were tried."""
        self._tried += 1
        if self._tried >= MOST_TRIED and self._rules:
            self._give_up()
        if not parts[0].names <= place.names:
            return False
        standing = [place]  # those around that may be the part before, from the inside
        for before, part in pairwise(parts):
            above = (
                [one.around for one in standing if one.around is not None]
                if before.direct
                else list(_around(standing[0]))
            )
            self._tried += len(above)
            standing = [one for one in above if part.names <= one.names]
            if not standing:
                return False
        return True

    def _place(self, element: html.HtmlElement) -> _Place:
        chain: list[html.HtmlElement] = []
        place: _Place | None = None
        for one in (element, *element.iterancestors()):
            place = self._stood.get(one)
            if place is not None:
                break
            chain.append(one)
        for one in reversed(chain):
            key = place, self._names(one)
            place = self._places.get(key) or _Place(key[1], key[0])
            self._places[key] = self._stood[one] = place
        if len(self._places) > MOST_PLACES:
            self._give_up()
        return place or _Place(NOBODY, None)

    def _names(self, element: html.HtmlElement) -> Names:
        """What rules may call an element."""
        found = {element.tag, *(f".{one}" for one in (element.get("class") or "").split())}
        return frozenset((found | {f"#{element.get('id')}"}) & self._asked)


def _around(place: _Place) -> Iterator[_Place]:
    outer = place.around
    while outer is not None:
        yield outer
        outer = outer.around


def _counts(important: bool, own: Strength) -> bool:
    """Whether what a rule says may count more than what holds."""
    return important >= own[0] and not (own[1] and important == own[0])


def _loosened(rule: Rule) -> Rule:
    """A rule that may hold for whatever fits its first part, some of its classes left out."""
    first = rule.selector.parts[0].names
    kept = frozenset(name for name in first if not OF_SCRIPTS.fullmatch(name)) or first
    selector = replace(rule.selector, parts=(Part(kept),), followed=False)
    return replace(rule, selector=selector, certain=False)


def of(tree: html.HtmlElement, fetched: Fetched | None = None) -> Sheets:
    """The sheets of a page; `fetched` gives the one at an address, if it came with the page."""
    sheets = Sheets()
    called: set[str] | None = None
    scripts = next(tree.iter("script"), None) is not None
    for element in tree.iter("link", "style"):
        force = web_media.force((element.get("media") or "").strip())
        if force is Force.NO:
            continue
        if element.tag == "style":
            parsed = web_rules.parsed(element.text or "")
        elif "stylesheet" in (element.get("rel") or "").lower().split():
            parsed = (fetched(element.get("href") or "") if fetched else None) or MISSING
        else:
            continue
        if force is Force.UNTOLD:
            rules = (replace(rule, certain=False) for rule in parsed.rules)
            parsed = Parsed(tuple(rules), parsed.complete)
        called = _called(tree) if called is None else called
        sheets.add(parsed, called, scripts=scripts)
    sheets.drawn.update(
        drawing.getparent()
        for drawing in tree.iter("svg")
        if sheets.declared(drawing).get("position") in {"absolute", "fixed"}
    )
    return sheets


def _called(tree: html.HtmlElement) -> set[str]:
    """All classes and ids of a page, as selectors write them."""
    found = {f".{name}" for stated in CLASSES(tree) for name in stated.split()}
    return found | {f"#{stated}" for stated in IDS(tree)}
