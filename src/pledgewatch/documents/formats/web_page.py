"""A web page becomes the article that it holds; navigation and advertisement are left out.

Of a page that is a document only (`web_plain`) nothing is left out.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from lxml import html

from pledgewatch.documents.document import Document
from pledgewatch.documents.errors import NoTextError
from pledgewatch.documents.formats import (
    kind,
    web_article,
    web_encoding,
    web_lists,
    web_metadata,
    web_notes,
    web_parts,
    web_plain,
    web_sheets,
    web_tree,
    web_unseen,
    web_whole,
)
from pledgewatch.documents.formats.given import Given
from pledgewatch.documents.formats.language import language_of
from pledgewatch.documents.formats.web_parts import Words
from pledgewatch.documents.formats.web_unseen import Seen
from pledgewatch.documents.layout import masthead
from pledgewatch.documents.layout.assembly import assemble
from pledgewatch.documents.layout.hyphens import Vocabulary

NO_ARTICLE = (
    "is a web page without an article that can be found; its words may be brought by a script: "
    "open it in a browser and print it to PDF"
)
LEAST_KEPT = 0.5  # of the letters in paragraphs; comments of readers may be many


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
    sheets, scripts = web_sheets.of(tree), next(tree.iter("script"), None) is not None
    tree = web_tree.without_scripts(tree)
    seen = web_unseen.take_out(tree, sheets, scripts=scripts)
    tree = tree if plain else web_tree.lift_main(tree)
    headline = _headline(tree)
    token = web_notes.unused(tree)
    web_lists.count(tree)
    notes = web_notes.lift(tree, token)
    web_lists.number(tree, everywhere=plain)
    if plain:
        words, told = list(web_whole.blocks(tree)), list(seen.warnings())
    else:
        words, told = _article(tree, token, seen)
    if not words:
        raise NoTextError(NO_ARTICLE)
    warnings.extend(told)
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


def _article(tree: html.HtmlElement, token: str, seen: Seen) -> tuple[list[Words], list[str]]:
    """The blocks of the article in `tree`, and what is to be told of it."""
    there = web_tree.weight(tree)
    kept = web_article.kept_of(tree, seen)
    words = list(web_article.of(tree, token, kept))
    left_out = _left_out(there, sum(len(text) for _, _, text in words))
    return words, [*kept.warnings(), *left_out]


def _left_out(there: int, kept: int) -> Iterator[str]:
    """A warning where much of what looks like an article was not taken for one."""
    if kept < LEAST_KEPT * there:
        share = 1 - kept / there
        yield f"{share:.0%} of its paragraphs were left out as no part of the article; compare them"


def _headline(tree: html.HtmlElement) -> str | None:
    """The words of the only first heading; None if there are several."""
    found = {" ".join(heading.text_content().split()) for heading in tree.iter("h1")}
    return found.pop() or None if len(found) == 1 else None
