"""The article of a web page: what trafilatura finds of it, block by block."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import html
from trafilatura import bare_extraction

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats import web_unseen
from pledgewatch.documents.formats.web_parts import Words
from pledgewatch.documents.formats.web_unseen import Seen

UNREAD = {"graphic", "del"}  # of what trafilatura gives
OWN_BLOCK = {"p", "head", "item", "cell", "quote", "code", "list", "table", "row", "div"}
LEVEL = re.compile(r"h([1-6])")
PARAGRAPHS = ("p", "li", "td", "th", "dd", "blockquote")
FRAMES = ("div", "table", "ul", "ol", "dl", "section", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
WRITTEN_OUT = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
BUTTON = 20  # letters: what is longer is no button
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # where a word may be divided, or may not


def of(tree: html.HtmlElement, token: str, kept: "Kept") -> Iterator[Words]:
    """The blocks of the article in `tree`; `kept` learns which stretches are in it.

    Words that begin with `token` stand nowhere on the page.
    """
    _tell_apart(kept.paragraphs, token)
    _tell_lost(kept.seen.lost, token)
    _as_words(tree)
    html.etree.strip_attributes(tree, "style")  # what it hides is gone; "hidden" says no more
    for line_break in tree.iter("br"):
        line_break.tail = f" {token}B. {line_break.tail or ''}"
    html.etree.strip_tags(tree, "br")
    found = bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        include_links=False,
        with_metadata=False,
    )
    body = getattr(found, "body", None)
    if body is None:
        return
    apart = re.compile(rf"{token}([PU])(\d+)\.")
    single, several = re.compile(rf"{token}B\."), re.compile(rf"{token}B\.(?:\s*{token}B\.)+")
    for block, level, text in _blocks(body, BlockKind.PARAGRAPH, None):
        kept.note(apart.findall(text))
        for piece in several.split(apart.sub("", text)):
            words = " ".join(UNSEEN.sub("", single.sub(" ", piece)).split())
            if words:
                yield block, level, words


def _tell_apart(paragraphs: Sequence[html.HtmlElement], token: str) -> None:
    """Put a word of its own at the head of each paragraph.

    trafilatura leaves out a paragraph whose words stand elsewhere on the page: it takes it for a
    teaser. A report may well say the same twice. What is short may be a button, and is left to it.
    """
    for place, element in enumerate(paragraphs):
        inside = any(child.tag in PARAGRAPHS or child.tag in FRAMES for child in element)
        if not inside and len(element.text_content().strip()) > BUTTON:
            element.text = f"{token}P{place}. {element.text or ''}"


def _tell_lost(lost: Sequence[html.HtmlElement], token: str) -> None:
    """Put a word of its own before letters that nobody sees."""
    for place, element in enumerate(lost):
        element.text = f"{token}U{place}.{element.text or ''}"


def _as_words(tree: html.HtmlElement) -> None:
    """Make words of the links that show their address: menus do not, references in an article do.

    trafilatura leaves out a paragraph of links only.
    """
    for link in list(tree.iter("a")):
        if WRITTEN_OUT.fullmatch(link.text_content()):
            link.drop_tag()


def _blocks(element: html.HtmlElement, block: BlockKind, level: int | None) -> Iterator[Words]:
    """The blocks in `element`, whose own words belong to one of kind `block`."""
    words = element.text or ""
    for child in element:
        if child.tag in OWN_BLOCK:
            yield block, level, words
            words = ""
            yield from _blocks(child, *_kind_of(child, block))
        elif child.tag == "lb":
            words += " "
        elif child.tag not in UNREAD:
            words += "".join(child.itertext())
        words += child.tail or ""
    yield block, level, words


def _kind_of(element: html.HtmlElement, around: BlockKind) -> tuple[BlockKind, int | None]:
    if element.tag == "head":
        found = LEVEL.fullmatch(element.get("rend") or "")
        return BlockKind.HEADING, int(found[1]) if found else 2
    if element.tag == "item" or around is BlockKind.LIST_ITEM:
        return BlockKind.LIST_ITEM, None
    return BlockKind.PARAGRAPH, None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something stands: its place in the order of the page, and the element around it."""

    order: int
    around: html.HtmlElement | None


@dataclass(slots=True)
class Kept:
    """Which paragraphs of a page are in its article, and what nobody sees of it."""

    seen: Seen
    paragraphs: list[html.HtmlElement]
    words: list[str]  # of each stretch that may be lost
    _paragraphs: list[_Place]
    _hidden: list[tuple[int, _Place]]  # with how many words
    _found: set[int] = field(default_factory=set)  # which of the paragraphs
    _lost: set[int] = field(default_factory=set)

    def note(self, marks: Sequence[tuple[str, str]]) -> None:
        """Note the marks that stand in a block of the article."""
        for sort, place in marks:
            (self._found if sort == "P" else self._lost).add(int(place))

    def warnings(self) -> Iterator[str]:
        """What is to be told of the article: what was left out of it, what is lost in it."""
        number = sum(words for words, place in self._hidden if self._is_inside(place))
        if number:
            yield web_unseen.HIDDEN.format(number=number)
        yield from web_unseen.told(self.words[place] for place in sorted(self._lost))

    def _is_inside(self, place: _Place) -> bool:
        """Whether it stood among the paragraphs of the article, or beside one of them."""
        found = [self._paragraphs[one] for one in self._found]
        if not found:
            return False
        orders = [one.order for one in found]
        return min(orders) <= place.order < max(orders) or any(
            one.around is place.around for one in found
        )


def kept_of(tree: html.HtmlElement, seen: Seen) -> Kept:
    """What is to be learnt of the article of `tree`; nothing of the tree may change before."""
    paragraphs = list(tree.iter(*PARAGRAPHS))
    words = [one.text_content() for one in seen.lost]
    large = [one for one in seen.hidden if one.words >= web_unseen.FEWEST_WORDS]
    if not large:
        return Kept(seen, paragraphs, words, [], [])
    order = {element: place for place, element in enumerate(tree.iter())}
    places = [_Place(order[one], one.getparent()) for one in paragraphs]
    hidden = [
        (one.words, _Place(order[one.place], one.place.getparent()))
        for one in large
        if one.place in order
    ]
    return Kept(seen, paragraphs, words, places, hidden)
