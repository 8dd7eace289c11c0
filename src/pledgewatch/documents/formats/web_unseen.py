"""What of a web page nobody sees: what is not displayed leaves its tree, what is lost is marked.

Letters in the colour of their ground, or of two points and less, are on the page and stay in its
text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import html

from pledgewatch.documents.formats import unseen, web_looks, web_markers
from pledgewatch.documents.formats.unseen import Unseen
from pledgewatch.documents.formats.web_displayed import Displayed, Hidden
from pledgewatch.documents.formats.web_doubts import Doubts
from pledgewatch.documents.formats.web_looks import PLAIN, UNTOLD, Look
from pledgewatch.documents.formats.web_sheets import NOTHING, Sheets

FEWEST_WORDS = 10  # in one stretch of an article: labels for those who listen have fewer
MOST_LOST = 10_000  # stretches
HIDDEN = (
    "hidden words, which the page does not show, were left out: {number}; look for hidden text in "
    "the file"
)
# What sheets from elsewhere often put a ground behind, whether it has a name or not.
PAINTED = {
    *("html", "body", "main", "article", "div", "table", "tbody", "thead", "tr", "form", "center"),
    *("th", "td", "header", "footer", "nav", "aside", "section", "figure", "figcaption", "summary"),
    *("blockquote", "code", "pre", "mark", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
}
SILENT = {"head", "title", "option", "select", "textarea", "button", "input", "iframe"}


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
    displayed = Displayed(tree, sheets, scripts)
    displayed.drop()
    web_markers.tell(tree, sheets)
    styled = _Styled(sheets, displayed.declared, Seen(hidden=displayed.hidden))
    styled.look()
    styled.settle()
    return styled.seen


def _may_be_painted(element: html.HtmlElement) -> bool:
    return bool(element.get("class") or element.get("id")) or element.tag in PAINTED


def _has_words(element: html.HtmlElement) -> bool:
    stretches = (element.text, *(child.tail for child in element))
    return any(words and words.strip() for words in stretches)


class _Around(NamedTuple):
    """What holds around elements: how letters look, the nearest that may have another ground."""

    look: Look
    doubtful: html.HtmlElement | None


@dataclass(slots=True)
class _Styled:
    """The elements of a page of which anything is declared, and what comes of it."""

    sheets: Sheets
    declared: Mapping[html.HtmlElement, Mapping[str, str]]
    seen: Seen
    # Letters that may be lost, where sheets from elsewhere may put something behind them.
    doubted: list[tuple[html.HtmlElement, html.HtmlElement]] = field(default_factory=list)
    _doubts: Doubts | None = None

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

    def _look_at(self, element: html.HtmlElement, around: "_Around") -> None:
        look = around.look
        if (look.is_shown and not look.is_lost) or not _has_words(element):
            return
        if self._doubts is None:
            self._doubts = Doubts(self.sheets, self.declared)
        if self._doubts.may_show(element, look):
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
        light = {
            container
            for container, letters in lost.items()
            if 2 * letters < unseen.letters(container.text_content())
        }
        self.seen.lost += [around for around, container in self.doubted if container in light]
