"""What of a web page nobody sees: what is not displayed leaves its tree, what is lost is marked.

Letters in the colour of their ground, or of two points and less, are on the page and stay in its
text. Of a page with scripts, what holds nearly all of its words is displayed by one of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import html

from pledgewatch.documents.formats import unseen, web_looks
from pledgewatch.documents.formats.unseen import Unseen
from pledgewatch.documents.formats.web_looks import PLAIN, UNTOLD, Look
from pledgewatch.documents.formats.web_sheets import NOTHING, Sheets

NEARLY_ALL = 0.9  # of the words
FEWEST_WORDS = 10  # in one stretch of an article: labels for those who listen have fewer
MOST_LOST = 10_000  # stretches
HIDDEN = (
    "hidden words, which the page does not show, were left out: {number}; look for hidden text in "
    "the file"
)
COVERING = {"visibility", "font-size"}
# What sheets from elsewhere often put a ground behind, whether it has a name or not.
PAINTED = {
    *("th", "td", "header", "footer", "nav", "aside", "section", "figure", "figcaption", "summary"),
    *("blockquote", "code", "pre", "mark", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
}
LONGEST_MARK = 6  # letters
UNDROPPED = {"head", "body", "br", "img"}
SILENT = {"head", "title", "option", "select", "textarea", "button", "input", "iframe"}


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was taken out: how many words, and the element that it stood in or behind."""

    words: int
    place: html.HtmlElement


@dataclass(slots=True)
class Seen:
    """What was found: `lost` are elements whose letters nobody sees, put around just these."""

    hidden: list[Hidden] = field(default_factory=list)
    lost: list[html.HtmlElement] = field(default_factory=list)

    def warnings(self) -> Iterator[str]:
        """What is to be told of a text that has all words of the tree."""
        count = sum(one.words for one in self.hidden)
        if count:
            yield HIDDEN.format(number=count)
        yield from told(one.text_content() for one in self.lost)

    def add(self, other: "Seen") -> None:
        """Add what was found in another part of the same text."""
        self.hidden += other.hidden
        self.lost += other.lost


def told(words: Iterator[str]) -> Iterator[str]:
    """The warning of words that are in the text and seen by nobody."""
    found = Unseen()
    for place, stretch in enumerate(words):
        found.add(stretch, place)
    yield from found.warnings()


def take_out(tree: html.HtmlElement, sheets: Sheets, *, scripts: bool = False) -> Seen:
    """Take what is not displayed out of `tree`, and mark what nobody sees in it."""
    styled = _Styled(tree, sheets, scripts=scripts)
    styled.drop()
    styled.look()
    styled.settle()
    return styled.seen


def _may_be_painted(element: html.HtmlElement) -> bool:
    return bool(element.get("class") or element.get("id")) or element.tag in PAINTED


def _words(element: html.HtmlElement) -> int:
    return len(element.text_content().split())


def _noted(tree: html.HtmlElement) -> set[str]:
    """What links lead to whose words are as short as the mark of a note: a script shows notes."""
    links = (link for link in tree.iter("a") if (link.get("href") or "").startswith("#"))
    return {
        link.get("href")[1:]
        for link in links
        if 0 < len(link.text_content().strip()) <= LONGEST_MARK
    }


class _Around(NamedTuple):
    """What holds around elements: how letters look, the nearest that may have another ground."""

    look: Look
    doubtful: html.HtmlElement | None


@dataclass(slots=True)
class _Styled:
    """The elements of a page of which anything is declared, and what comes of it."""

    tree: html.HtmlElement
    sheets: Sheets
    scripts: bool
    seen: Seen = field(default_factory=Seen)
    declared: dict[html.HtmlElement, Mapping[str, str]] = field(default_factory=dict)
    # Letters that may be lost, where sheets from elsewhere may put something behind them.
    doubted: list[tuple[html.HtmlElement, html.HtmlElement]] = field(default_factory=list)
    _whole: int | None = None  # words of the page
    _noted: set[str] | None = None

    def drop(self) -> None:
        """Take out what is not displayed, and keep what is declared of the rest."""
        dropped: set[html.HtmlElement] = set()
        for element in [one for one in self.tree.iter() if self._is_told(one)]:
            if dropped and any(outer in dropped for outer in element.iterancestors()):
                continue
            declared = self.sheets.declared(element)
            if self._is_hidden(element, declared):
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

    def look(self) -> None:
        """Look at the letters in whatever says how they look."""
        painted = {
            element
            for element, declared in self.declared.items()
            if web_looks.OF_LETTERS & declared.keys() or web_looks.of_old(element)
        }
        for element in self.declared:
            if element in painted and painted.isdisjoint(element.iterancestors()):
                self._follow(element)

    def _follow(self, top: html.HtmlElement) -> None:
        """Walk through `top` in order, each element with what holds around it."""
        first = PLAIN if self.sheets.complete else UNTOLD
        waiting = [(top, _Around(first, self._doubtful_around(top)))]
        while waiting:
            element, around = waiting.pop()
            within = self._within(element, around)
            waiting.extend(
                (child, within) for child in reversed(element) if isinstance(child.tag, str)
            )
            if within.look is not first and element.tag not in SILENT:
                self._look_at(element, within)

    def _within(self, element: html.HtmlElement, around: _Around) -> _Around:
        declared = self.declared.get(element, NOTHING)
        look = web_looks.within(around.look, element, declared)
        doubtful = around.doubtful
        if not self.sheets.complete:
            doubtful = self._doubtful(element, declared, doubtful)
        return _Around(look, doubtful)

    def _doubtful(
        self,
        element: html.HtmlElement,
        declared: Mapping[str, str],
        around: html.HtmlElement | None,
    ) -> html.HtmlElement | None:
        if web_looks.has_ground(element, declared):
            return None
        return element if _may_be_painted(element) else around

    def _doubtful_around(self, element: html.HtmlElement) -> html.HtmlElement | None:
        if self.sheets.complete:
            return None
        return next((one for one in element.iterancestors() if _may_be_painted(one)), None)

    def _lifted(self, element: html.HtmlElement, declared: Mapping[str, str]) -> Mapping[str, str]:
        """What holds without what only holds until a script has run."""
        covers = self.scripts and ("visibility" in declared or "font-size" in declared)
        if not covers or not self._is_nearly_all(element):
            return declared
        return {name: one for name, one in declared.items() if name not in COVERING}

    def _is_hidden(self, element: html.HtmlElement, declared: Mapping[str, str]) -> bool:
        if element.getparent() is None or element.tag in UNDROPPED:
            return False
        if not web_looks.hides(element, declared, scripts=self.scripts):
            return False
        if not self.scripts:
            return True
        if self._noted is None:
            self._noted = _noted(self.tree)
        if self._noted and any(one.get("id") in self._noted for one in element.iter()):
            return False
        return not self._is_nearly_all(element)

    def _is_nearly_all(self, element: html.HtmlElement) -> bool:
        if self._whole is None:
            self._whole = _words(self.tree)
        return _words(element) > NEARLY_ALL * self._whole

    def _drop(self, element: html.HtmlElement) -> None:
        before = element.getprevious()
        place = before if before is not None else element.getparent()
        self.seen.hidden.append(Hidden(_words(element), place))
        element.drop_tree()

    def _look_at(self, element: html.HtmlElement, around: "_Around") -> None:
        look = around.look
        if look.is_shown and not look.is_lost:
            return
        for child in reversed([None, *element]):
            words = element.text if child is None else child.tail
            if not (words and words.strip()):
                continue
            if not look.is_shown:
                self._blank(element, child, words)
            elif len(self.seen.lost) < MOST_LOST:
                self._mark(element, child, None if look.is_certain else around.doubtful)

    def _blank(self, element: html.HtmlElement, child: html.HtmlElement | None, words: str) -> None:
        self.seen.hidden.append(Hidden(len(words.split()), element))
        if child is None:
            element.text = " "
        else:
            child.tail = " "

    def _mark(
        self,
        element: html.HtmlElement,
        child: html.HtmlElement | None,
        doubtful: html.HtmlElement | None,
    ) -> None:
        """Put an element of its own around letters that nobody sees."""
        around = element.makeelement("span")
        if child is None:
            around.text, element.text = element.text, None
            element.insert(0, around)
        else:
            around.text, child.tail = child.tail, None
            child.addnext(around)
        if doubtful is None:
            self.seen.lost.append(around)
        else:
            self.doubted.append((around, doubtful))

    def settle(self) -> None:
        """Of what may be lost, keep what stands among more letters that are not.

        Letters that are seen there are dark, so the ground is light.
        """
        lost: dict[html.HtmlElement, int] = {}
        for around, container in self.doubted:
            lost[container] = lost.get(container, 0) + unseen.letters(around.text or "")
        for around, container in self.doubted:
            if 2 * lost[container] < unseen.letters(container.text_content()):
                self.seen.lost.append(around)
