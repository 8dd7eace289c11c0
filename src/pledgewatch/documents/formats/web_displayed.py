"""What of a web page is not displayed leaves its tree, each stretch with its place and its words.

Of a page with scripts, what holds nearly all of its words is displayed by one of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import html

from pledgewatch.documents.formats import web_hiding, web_looks
from pledgewatch.documents.formats.web_sheets import Sheets

NEARLY_ALL = 0.9  # of the words
COVERING = {"visibility", "font-size"}
LONGEST_MARK = 6  # letters
UNDROPPED = {"head", "body", "br", "img"}

Declared = Mapping[str, str]
Elements = set[html.HtmlElement]


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was taken out: how many words, and the element that it stood in or behind."""

    words: int
    place: html.HtmlElement


@dataclass(slots=True)
class Displayed:
    """What is left of a page: what is `declared` of its elements, if anything; what was hidden."""

    tree: html.HtmlElement
    sheets: Sheets
    scripts: bool
    declared: dict[html.HtmlElement, Declared] = field(default_factory=dict)
    hidden: list[Hidden] = field(default_factory=list)
    _below: dict[html.HtmlElement, int] = field(default_factory=dict)  # words in each
    # Elements in which something is that a mark leads to, or that is seen outside of them.
    _noted: Elements | None = None
    _left: Elements | None = None
    _goes_on: bool = False  # whether nothing shown stands after what was taken out last

    def drop(self) -> None:
        """Take out what is not displayed, and keep what is declared of the rest."""
        dropped: Elements = set()
        for element in [one for one in self.tree.iter() if self._is_told(one)]:
            if dropped and any(outer in dropped for outer in element.iterancestors()):
                continue
            doubts = list(self.sheets.doubts(element, beside=False))
            declared = self.sheets.declared(element)
            if self._is_hidden(element, web_hiding.lifted(declared, doubts)):
                dropped.add(element)
                self._drop(element)
            elif declared or web_looks.of_old(element):
                self.declared[element] = self._lifted(element, declared)

    def _is_told(self, element: html.HtmlElement) -> bool:
        """Whether anything may be declared of an element."""
        return (
            self.sheets.may_tell(element)
            or not web_looks.TELLING.isdisjoint(element.attrib)
            or element.tag == "dialog"
        )

    def _lifted(self, element: html.HtmlElement, declared: Declared) -> Declared:
        """What holds without what only holds until a script has run."""
        covers = self.scripts and ("visibility" in declared or "font-size" in declared)
        if not covers or not self._is_nearly_all(element):
            return declared
        return {name: one for name, one in declared.items() if name not in COVERING}

    def _is_hidden(self, element: html.HtmlElement, declared: Declared) -> bool:
        if element.getparent() is None or element.tag in UNDROPPED:
            return False
        if not web_hiding.hides(element, declared, scripts=self.scripts):
            return False
        if web_hiding.is_emptied(declared) and self._is_left(element):
            return False
        if not self.scripts:
            return True
        if self._noted is None:
            noted = _noted(self.tree)
            self._noted = _with_outer(one for one in self.tree.iter() if one.get("id") in noted)
        return element not in self._noted and not self._is_nearly_all(element)

    def _is_left(self, element: html.HtmlElement) -> bool:
        """Whether anything within an element may be seen outside of it."""
        if self._left is None:
            told = (one for one in self.tree.iter() if self._is_told(one))
            self._left = _with_outer(
                one.getparent() for one in told if web_hiding.leaves(self.sheets.declared(one))
            )
        return element in self._left

    def _is_nearly_all(self, element: html.HtmlElement) -> bool:
        if not self._below:
            self._below = _counted(self.tree)
        return self._below[element] > NEARLY_ALL * self._below[self.tree]

    def _drop(self, element: html.HtmlElement) -> None:
        """Take an element out; those beside one another, as the rows of a table, count as one."""
        before = element.getprevious()
        place = before if before is not None else element.getparent()
        words = len(element.text_content().split())
        if self._goes_on and self.hidden[-1].place is place:
            self.hidden[-1] = Hidden(self.hidden[-1].words + words, place)
        else:
            self.hidden.append(Hidden(words, place))
        self._goes_on = not (element.tail or "").strip()
        element.drop_tree()


def _noted(tree: html.HtmlElement) -> set[str]:
    """What links lead to whose words are as short as the mark of a note: a script shows notes."""
    links = (link for link in tree.iter("a") if (link.get("href") or "").startswith("#"))
    return {
        link.get("href")[1:]
        for link in links
        if 0 < len(link.text_content().strip()) <= LONGEST_MARK
    }


def _with_outer(elements: Iterable[html.HtmlElement | None]) -> Elements:
    """Elements with all those around them."""
    found: Elements = set()
    for element in elements:
        one = element
        while one is not None and one not in found:
            found.add(one)
            one = one.getparent()
    return found


def _counted(tree: html.HtmlElement) -> dict[html.HtmlElement, int]:
    """How many words stand in and below each element."""
    found: dict[html.HtmlElement, int] = {}
    for element in reversed(list(tree.iter())):
        own = len((element.text or "").split()) if isinstance(element.tag, str) else 0
        below = (found[child] + len((child.tail or "").split()) for child in element)
        found[element] = own + sum(below)
    return found
