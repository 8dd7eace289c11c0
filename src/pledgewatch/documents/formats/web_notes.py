"""Footnotes of a web page: a small link in the words, and what it points to further down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

# "[12]", "12", "*", "a": what stands as a mark; the sign itself is the number.
MARK = re.compile(
    r"\s*[\[(]?\s*((?:note |n\. ?)?\d{1,4}|\*{1,4}|[†‡§]|[a-z]|[ivxl]{2,6})\s*[\])]?\s*"
)
BRACKETED = re.compile(r"\s*\[.+\]\s*")
# Addresses inside the page that notes have: "#_ftn1", "#fn:3", "#cite_note-4", "#footnote-2".
NOTE_ADDRESS = re.compile(r"f(?:oo)?t?n(?:ote)?|endnote|note|cite|_edn|сноск|прим", re.IGNORECASE)
BACK = re.compile(
    r"[\s\[\]().,^*†‡§↑↩\ufe0e\ufe0f]*(?:\d{1,4}|[a-z]{1,2})?[\s\[\]().,^*†‡§↑↩\ufe0e\ufe0f]*"
)
HOLDERS = ("li", "dd", "p", "td", "div", "aside")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LONGEST = 20_000  # characters of a note
LONGEST_MARK = 200  # the blanks around it included
MOST = 5_000  # notes


@dataclass(frozen=True, slots=True)
class WebNote:
    """A note that was taken out of the tree; `token` stands in the words where its mark stood."""

    number: str
    words: str
    token: str


def lift(tree: html.HtmlElement, head: str) -> list[WebNote]:
    """Take the notes and their marks out of `tree`, in the order of their marks.

    Tokens begin with `head`, which `unused` gives.
    """
    order = {element: place for place, element in enumerate(tree.iter())}
    targets = _targets(tree)
    found: list[WebNote] = []
    holders: dict[html.HtmlElement, None] = {}
    for link in list(tree.iter("a")):
        target = targets.get((link.get("href") or "").removeprefix("#"))
        mark = None if target is None else MARK.fullmatch(_said(link))
        if target is None or mark is None or not _is_reference(link):
            continue
        holder = _holder(target)
        if holder is None or order[holder] < order[link] or holder in link.iterancestors():
            continue
        token = ""
        if holder not in holders:
            if len(found) >= MOST:
                continue
            words = " ".join("".join(_words(holder, mark[1])).split())
            if not words or len(words) > LONGEST:
                continue
            holders[holder] = None
            token = f"{head}{len(found)}."
            found.append(WebNote(mark[1], words, token))
        _replace(link, token)
    for holder in holders:
        _remove(holder)
    return found


def _targets(tree: html.HtmlElement) -> dict[str, html.HtmlElement]:
    named: dict[str, html.HtmlElement] = {}
    for element in tree.iter():
        for name in (element.get("id"), element.get("name")):
            if name:
                named.setdefault(name, element)
    return named


def unused(tree: html.HtmlElement) -> str:
    """Letters that stand nowhere on the page, which make words that are told from all others."""
    text = "".join(tree.itertext())
    head = "Qzx"
    while head in text:
        head += "Q"
    return head


def _said(link: html.HtmlElement) -> str:
    """What a link says, as far as a mark may go: links may stand in one another by thousands."""
    said = ""
    for piece in link.itertext():
        said += piece[: LONGEST_MARK + 1]
        if len(said) > LONGEST_MARK:
            break
    return said[: LONGEST_MARK + 1]


def _is_reference(link: html.HtmlElement) -> bool:
    """Whether it looks like a mark, not like an entry of a table of contents."""
    return (
        link.get("role") == "doc-noteref"
        or "noteref" in (link.get("epub:type") or "").split()
        or any(True for _ in link.iter("sup"))
        or any(True for _ in link.iterancestors("sup"))
        or BRACKETED.fullmatch(_said(link)) is not None
        or NOTE_ADDRESS.search(link.get("href") or "") is not None
    )


def _holder(target: html.HtmlElement) -> html.HtmlElement | None:
    """The smallest part of the page that the note fills."""
    if target.tag in HEADINGS or any(True for _ in target.iterancestors(*HEADINGS)):
        return None
    if target.tag in HOLDERS:
        return target
    return next(target.iterancestors(*HOLDERS), None)


def _words(holder: html.HtmlElement, number: str) -> Iterator[str]:
    """The words of a note, without the links back to its marks and the number that opens it."""
    head = re.compile(rf"^[\s^↑]*(?:[\[(]?{re.escape(number)}[\])]?(?:[.:\s]+|$))?")
    first = True
    for piece in _pieces(holder):
        words = head.sub("", piece) if first else piece
        first = first and not words.strip()
        yield words


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        back = child.tag == "a" and (child.get("href") or "").startswith("#")
        if not (back and BACK.fullmatch(_said(child))):
            if child.tag in HOLDERS or child.tag == "br":
                yield " "
            yield from _pieces(child)
        yield child.tail or ""


def _replace(link: html.HtmlElement, token: str) -> None:
    """Put `token` in place of a mark, and of the raised frame around it."""
    outer = link
    parent = link.getparent()
    while parent is not None and parent.tag in ("sup", "span") and _only(parent, outer):
        outer, parent = parent, parent.getparent()
    _remove(outer, token)


def _only(parent: html.HtmlElement, child: html.HtmlElement) -> bool:
    around = (parent.text or "") + (child.tail or "")
    return len(parent) == 1 and not around.strip("[]() \n\t,")


def _remove(element: html.HtmlElement, left: str = "") -> None:
    """Take `element` out of the tree; `left` and what followed it stay."""
    parent = element.getparent()
    if parent is None:
        return
    rest = left + (element.tail or "")
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + rest
    else:
        before.tail = (before.tail or "") + rest
    element.tail = None
    parent.remove(element)
