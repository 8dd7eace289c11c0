"""All words of a marked-up text that has no navigation: a chapter of a book, a letter."""

import re
from collections.abc import Iterator

from lxml import html

from pledgewatch.documents.document import BlockKind
from pledgewatch.documents.formats import web_lists, web_notes, web_parts, web_tree
from pledgewatch.documents.formats.web_parts import Words
from pledgewatch.documents.layout.assembly import Assembled, assemble
from pledgewatch.documents.layout.hyphens import Vocabulary

HEADING = re.compile(r"h([1-6])")
ITEMS = ("li", "dt", "dd")
OWN_BLOCK = {
    *("p", "div", "blockquote", "pre", "section", "article", "header", "footer", "main", "aside"),
    *("figure", "figcaption", "caption", "address", "center", "table", "thead", "tbody", "tfoot"),
    *("tr", "td", "th", "ul", "ol", "dl", "hr", "body", "form", "fieldset", "details", "summary"),
    *("nav", "hgroup", "title"),
    *ITEMS,
}
UNREAD = {"script", "style", "template", "svg", "math", "img", "object", "audio", "video", "head"}
UNREAD |= {"del", "s", "strike", "rp", "rt", "iframe", "button", "input", "select", "textarea"}
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u200c]")  # where a word may be divided, or may not
BREAKS = re.compile(r"\n\s*\n")  # two line breaks divide paragraphs
LONGEST_HEADING = 400  # characters


def assembled(tree: html.HtmlElement) -> Assembled:
    """The text of a tree, from which what is not displayed was taken out, with its notes."""
    tree = web_tree.without_scripts(tree)
    web_lists.count(tree)
    notes = web_notes.lift(tree, web_notes.unused(tree))
    web_lists.number(tree, everywhere=True)
    parts, cuts = web_parts.parts(list(blocks(tree)), notes)
    return assemble(parts, cuts, Vocabulary(()))


def blocks(root: html.HtmlElement) -> Iterator[Words]:
    """The blocks in `root`, in order; those without words are left out."""
    for block, level, words in _within(root, BlockKind.PARAGRAPH, None):
        for piece in BREAKS.split(words):
            shown = " ".join(UNSEEN.sub("", piece).split())
            if shown and len(shown) > LONGEST_HEADING and block is BlockKind.HEADING:
                yield BlockKind.PARAGRAPH, None, shown
            elif shown:
                yield block, level, shown


def _within(element: html.HtmlElement, block: BlockKind, level: int | None) -> Iterator[Words]:
    words = _folded(element.text, element)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in UNREAD:
            pass
        elif child.tag == "br":
            words += "\n"
        elif child.tag in OWN_BLOCK or HEADING.fullmatch(child.tag):
            yield block, level, words
            words = ""
            yield from _within(child, *_kind_of(child, block, level))
        else:
            inside = list(_within(child, block, level))
            words += inside[0][2]
            if len(inside) > 1:
                yield block, level, words
                yield from inside[1:-1]
                words = inside[-1][2]
        words += _folded(child.tail, element)
    yield block, level, words


def _folded(words: str | None, around: html.HtmlElement) -> str:
    """The words with their line breaks as spaces, where line breaks mean nothing."""
    return words or "" if around.tag == "pre" else re.sub(r"[\r\n]+", " ", words or "")


def _kind_of(
    element: html.HtmlElement, around: BlockKind, level: int | None
) -> tuple[BlockKind, int | None]:
    found = HEADING.fullmatch(element.tag)
    if found:
        return BlockKind.HEADING, int(found[1])
    if element.tag in ITEMS:
        return BlockKind.LIST_ITEM, None
    if around is BlockKind.HEADING:
        return around, level
    return (around if element.tag not in {"td", "th"} else BlockKind.PARAGRAPH), None
