"""The source of a web page becomes a tree that can be walked, however broken it is."""

from collections.abc import Iterator

from lxml import html

from pledgewatch.documents.errors import DamagedError, NoTextError, TooLargeError
from pledgewatch.documents.layout.assembly import CONTROL

MOST_CHARACTERS = 16 << 20  # the time that finding the article takes grows with the square
DEEPEST = 100  # levels below the root that stay; what finds the article follows each by a call
TOO_DEEP = "nests its parts too deep to be followed; open it in a browser and print it to PDF"
# Only XML has entities of its own; the parser for HTML takes them for words.
PROLOGUE_END = 1 << 16
WORDY = ("p", "li", "dd", "td", "blockquote", "pre", "h2", "h3", "h4")
KEPT_WHERE_DEEP = {*WORDY, "h1", "h5", "h6", "a", "sup", "ul", "ol", "table", "tr", "br"}
# No page means these to hold its article; where one does, an end tag is missing.
NEVER_AROUND = ("nav", "header", "footer", "aside", "form", "button")
MOSTLY = 0.5
UNKNOWN = "\ufffd"


def parse(source: str) -> html.HtmlElement:
    """The tree of a page, no deeper than can be followed.

    Nothing is fetched, no entity is expanded. Raises `TooLargeError`, `NoTextError`, or
    `DamagedError` where it is nested so deep that some of it would be lost.
    """
    if len(source) > MOST_CHARACTERS:
        raise TooLargeError(
            f"is a web page of {len(source) >> 20} MiB; print the part that you need to PDF"
        )
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True
    )
    try:
        tree = html.document_fromstring(_without_subset(source).encode(), parser=parser)
    except html.etree.ParserError as error:
        raise NoTextError("is empty; there is nothing to read in it") from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise DamagedError(TOO_DEEP)
    _make_writable(tree)  # first: words that move when it is made flatter are written again
    _flatten(tree)
    return tree


def _make_writable(tree: html.HtmlElement) -> None:
    """Replace what the parser takes and no tree can be given again: "&#1;"."""
    for element in tree.iter():
        if element.text and CONTROL.search(element.text):
            element.text = CONTROL.sub(UNKNOWN, element.text)
        if element.tail and CONTROL.search(element.tail):
            element.tail = CONTROL.sub(UNKNOWN, element.tail)
        for name, value in element.attrib.items():
            if CONTROL.search(value):
                element.attrib[name] = CONTROL.sub(UNKNOWN, value)


def without_scripts(tree: html.HtmlElement) -> html.HtmlElement:
    """The same tree without what is not words, or stands only where scripts do not run."""
    for element in list(tree.iter("script", "style", "noscript", "template", "svg")):
        element.drop_tree()
    return tree


def _without_subset(source: str) -> str:
    """Without the declarations of a document type: `<!DOCTYPE html [ <!ENTITY ...> ]>`."""
    start = source.find("<!DOCTYPE", 0, PROLOGUE_END)
    opened = source.find("[", start, start + 500) if start >= 0 else -1
    closed = source.find(">", start, start + 500) if start >= 0 else -1
    if opened < 0 or opened > closed >= 0:
        return source
    end = source.find("]>", opened)
    return source if end < 0 else source[:start] + source[end + 2 :]


def _flatten(tree: html.HtmlElement) -> None:
    """Take out what only wraps other things below a depth that can be followed."""
    deep = [element for element, depth in _by_depth(tree) if depth > DEEPEST]
    for element in deep:
        if element.tag not in KEPT_WHERE_DEEP:
            element.drop_tag()
    if any(depth > 4 * DEEPEST for _, depth in _by_depth(tree)):
        raise DamagedError(TOO_DEEP)


def _by_depth(tree: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, int]]:
    depth = 0
    for event, element in html.etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            yield element, depth
        depth += 1 if event == "start" else -1


def lift_main(tree: html.HtmlElement) -> html.HtmlElement:
    """A tree whose body holds only the article, where the page says which part that is.

    A page whose end tags are missing has its article inside its navigation, where nobody looks
    for it.
    """
    parts = sorted(_candidates(tree), key=weight, reverse=True)
    whole = weight(tree)
    if parts and weight(parts[0]) > MOSTLY * whole:
        lifted = html.Element("html")
        lifted.extend(tree.findall("head"))
        body = html.etree.SubElement(lifted, "body")
        parts[0].tail = None
        body.append(parts[0])
        return lifted
    for element in list(tree.iter(*NEVER_AROUND)):
        if whole and weight(element) > MOSTLY * whole:
            element.tag = "div"
            element.attrib.clear()
    return tree


def _candidates(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """What is marked as the main part; an article only where no part is, and outermost."""
    marked = [*tree.iter("main"), *tree.xpath("//*[@role='main']")]
    return marked or [
        element
        for element in tree.iter("article")
        if next(element.iterancestors("article"), None) is None
    ]


def weight(element: html.HtmlElement) -> int:
    """The letters in its paragraphs: what is navigation weighs little."""
    paragraphs = element.iter("p", "pre")
    return sum(len("".join(paragraph.itertext())) for paragraph in paragraphs)
