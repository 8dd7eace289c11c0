"""An electronic book (EPUB) becomes a document: its chapters in order, its notes at their marks."""

import posixpath
from dataclasses import dataclass, field
from functools import partial

from lxml import html

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import DocumentError, NoTextError, TooLargeError
from pledgewatch.documents.formats import (
    book_parts,
    kind,
    web_encoding,
    web_rules,
    web_sheets,
    web_tree,
    web_unseen,
    web_whole,
)
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.packages import Package
from pledgewatch.documents.formats.web_rules import Parsed
from pledgewatch.documents.layout import masthead

BROKEN = "a chapter that could not be followed was left out: {name}"
NO_WORDS = "is a book (EPUB) without words, of pictures perhaps; recognise them first (OCR)"


def read(given: Given) -> Document:
    """Read the book that is given.

    Raises `EncryptedError` if it is protected against copying, `NoTextError` if it has no words,
    and what opening its package raises. A chapter that cannot be followed is told by a warning.
    """
    with Package(given.path) as package:
        book = book_parts.of(package)
        whole, broken, seen = _bound(package, book.chapters)
    told = list(seen.warnings())
    made = web_whole.assembled(whole)
    if not made.text:
        raise NoTextError(NO_WORDS)
    warnings = list(broken)
    if book.missing:
        warnings.append(f"chapters that are listed and not there: {book.missing}")
    warnings += told
    return Document(
        sha256=given.sha256,
        media_type=kind.BOOK,
        text=made.text,
        blocks=made.blocks,
        footnotes=made.footnotes,
        page_spans=made.page_spans,
        runs=made.runs,
        pages=1,
        paginated=False,
        title=book.title,
        published=book.published or masthead.published(made),
        publisher=book.publisher,
        author=book.author,
        language=language_of(made.text) or book.language,
        warnings=(*warnings, *made.warnings),
    )


def _bound(
    package: Package, chapters: list[str]
) -> tuple[html.HtmlElement, list[str], web_unseen.Seen]:
    """One tree of all chapters, in which notes at the end of the book are found.

    With it what went wrong, and what nobody sees. Places are named anew, since two chapters may
    each have a note "fn1".
    """
    whole = html.Element("div")
    numbers = {name: number for number, name in enumerate(chapters)}
    broken: list[str] = []
    seen = web_unseen.Seen()
    styles = _Styles(package)
    length = 0
    for name, number in numbers.items():
        try:
            source, _ = web_encoding.decode(package.read(name))
            tree = web_tree.parse(source)
        except NoTextError:
            continue
        except TooLargeError:
            raise
        except DocumentError:
            broken.append(BROKEN.format(name=posixpath.basename(name)[:60]))
            continue
        length += len(source)
        if length > web_tree.MOST_CHARACTERS:
            raise TooLargeError(f"is a book of more than {length >> 20} MiB of text; divide it")
        sheets = web_sheets.of(tree, partial(styles.at, posixpath.dirname(name)))
        seen.add(web_unseen.take_out(web_tree.without_scripts(tree), sheets))
        _name_anew(tree, name, numbers)
        for body in tree.iter("body"):
            body.tag = "div"
            body.set("id", f"{number}-")
            whole.append(body)
            break
    return whole, broken, seen


@dataclass(slots=True)
class _Styles:
    """The style sheets of a book, each of which is read once: many chapters have the same."""

    package: Package
    _read: dict[str, Parsed | None] = field(default_factory=dict)

    def at(self, folder: str, href: str) -> Parsed | None:
        """The sheet at an address in `folder`; None if it is not there or cannot be followed."""
        name = book_parts.resolved(folder, href)
        if name not in self._read:
            self._read[name] = self._parsed(name)
        return self._read[name]

    def _parsed(self, name: str) -> Parsed | None:
        if name not in self.package:
            return None
        try:
            source = self.package.read(name)
        except DocumentError:
            return None
        return web_rules.parsed(source.decode("utf-8", errors="replace"))


def _name_anew(tree: html.HtmlElement, name: str, numbers: dict[str, int]) -> None:
    number, folder = numbers[name], posixpath.dirname(name)
    for element in tree.iter():
        for attribute in ("id", "name"):
            if element.get(attribute):
                element.set(attribute, f"{number}-{element.get(attribute)}")
        href = element.get("href")
        if href is None:
            continue
        path, _, place = href.partition("#")
        target = numbers.get(book_parts.resolved(folder, path)) if path else number
        element.set("href", f"#{target}-{place}" if target is not None and place else "")
