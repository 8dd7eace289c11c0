"""A web page becomes the article that it holds; navigation and advertisement are left out.

Of a page that is a document only (`web_plain`) nothing is left out.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from lxml import html
from trafilatura import bare_extraction

from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import (
    kind,
    web_encoding,
    web_lists,
    web_metadata,
    web_notes,
    web_parts,
    web_plain,
    web_tree,
    web_whole,
)
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.web_parts import Words
from pledgewatch.documents.layout import masthead
from pledgewatch.documents.layout.assembly import assemble
from pledgewatch.documents.layout.hyphens import Vocabulary

NO_ARTICLE = (
    "is a web page without an article that can be found; its words may be brought by a script: "
    "open it in a browser and print it to PDF"
)
UNREAD = {"graphic", "del"}  # of what trafilatura gives
OWN_BLOCK = {"p", "head", "item", "cell", "quote", "code", "list", "table", "row", "div"}
LEVEL = re.compile(r"h([1-6])")
PARAGRAPHS = ("p", "li", "td", "th", "dd", "blockquote")
FRAMES = ("div", "table", "ul", "ol", "dl", "section", "pre", "h1", "h2", "h3", "h4", "h5", "h6")
LEAST_KEPT = 0.5  # of the letters in paragraphs; comments of readers may be many
WRITTEN_OUT = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
BUTTON = 20  # letters: what is longer is no button
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # where a word may be divided, or may not


def read(given: Given) -> Document:
    """Read the web page that is given; raises as `of` does."""
    return of(given.content(), given.sha256, served_as=given.served_as)


def of(content: bytes, sha256: str, *, served_as: str = "") -> Document:
    """Read the web page in `content`, which came under the `Content-Type` `served_as`.

    Raises `NoTextError` if no article is found, `TooLargeError`, `DamagedError`, or what decoding
    raises.
    """
    source, warnings = web_encoding.decode(content, served_as=served_as)
    tree = web_tree.parse(source)
    stated = web_metadata.of(tree, today=datetime.now(UTC).date())
    plain = web_plain.is_plain(tree)
    tree = web_tree.without_scripts(tree)
    tree = tree if plain else web_tree.lift_main(tree)
    headline = _headline(tree)
    token = web_notes.unused(tree)
    notes = web_notes.lift(tree, token)
    web_lists.number(tree, everywhere=plain)
    there, unseen = web_tree.weight(tree), web_whole.Unseen()
    words = list(web_whole.blocks(tree, unseen) if plain else _article(tree, token))
    if not words:
        raise NoTextError(NO_ARTICLE)
    if unseen.words:
        warnings.append(web_whole.HIDDEN.format(number=unseen.words))
    elif not plain:
        warnings.extend(_left_out(there, sum(len(text) for _, _, text in words)))
    parts, cuts = web_parts.parts(words, notes)
    assembled = assemble(parts, cuts, Vocabulary(()))
    return Document(
        sha256=sha256,
        media_type=kind.WEB,
        text=assembled.text,
        blocks=assembled.blocks,
        footnotes=assembled.footnotes,
        page_spans=assembled.page_spans,
        runs=assembled.runs,
        pages=1,
        paginated=False,
        title=headline or stated.title,
        published=stated.published or masthead.published(assembled),
        publisher=stated.publisher,
        author=stated.author,
        language=language_of(assembled.text),
        warnings=(*warnings, *assembled.warnings),
    )


def _left_out(there: int, kept: int) -> Iterator[str]:
    """A warning where much of what looks like an article was not taken for one."""
    if kept < LEAST_KEPT * there:
        share = 1 - kept / there
        yield f"{share:.0%} of its paragraphs were left out as no part of the article; compare them"


def _headline(tree: html.HtmlElement) -> str | None:
    """The words of the only first heading; None if there are several."""
    found = {" ".join(heading.text_content().split()) for heading in tree.iter("h1")}
    return found.pop() or None if len(found) == 1 else None


def _article(tree: html.HtmlElement, token: str) -> Iterator[Words]:
    _tell_apart(tree, token)
    _as_words(tree)
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
    apart = re.compile(rf"{token}P\d+\.")
    single, several = re.compile(rf"{token}B\."), re.compile(rf"{token}B\.(?:\s*{token}B\.)+")
    for block, level, text in _blocks(body, BlockKind.PARAGRAPH, None):
        for piece in several.split(apart.sub("", text)):
            words = " ".join(UNSEEN.sub("", single.sub(" ", piece)).split())
            if words:
                yield block, level, words


def _tell_apart(tree: html.HtmlElement, token: str) -> None:
    """Put a word of its own at the head of each paragraph.

    trafilatura leaves out a paragraph whose words stand elsewhere on the page: it takes it for a
    teaser. A report may well say the same twice. What is short may be a button, and is left to it.
    """
    for place, element in enumerate(tree.iter(*PARAGRAPHS)):
        inside = any(child.tag in PARAGRAPHS or child.tag in FRAMES for child in element)
        if not inside and len(element.text_content().strip()) > BUTTON:
            element.text = f"{token}P{place}. {element.text or ''}"


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
