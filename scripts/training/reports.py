"""What stands beside pledges in the reports of the review: demands, praise, accounts of action.

Read up to the heading under which a report prints the State's own voluntary pledges.
Recommendations are taken as printed, with their makers in brackets, and without: many texts lose
the bracket before anybody labels them. What a delegation tells may hold a pledge all the same; it
is counted as none.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.documents.errors import DocumentError
from pledgewatch.extraction import sentences
from scripts.training.texts import Said

_SHORTEST = 60  # characters of a paragraph that says something
_VOLUNTARY = re.compile(r"voluntary\s+(?:pledges|commitments)", re.IGNORECASE)
_MAKERS = re.compile(r"\s*\([A-Z][^()]{2,200}\)[;.]?(?:\s*and)?\s*\Z")
_NUMBER = re.compile(r"\A\W*\d{1,3}(?:\.\s?\d{1,3})*\.?\s+")
_OPINION = re.compile(
    r"\b(?:commended|welcomed|congratulated|appreciated|praised|thanked|noted|asked|encouraged|"
    r"recommended|recommends|welcomes|enquired|inquired|expressed concern)\b"
)
_ARTICLES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def beside_pledges(corpora: Path) -> Iterator[Said]:
    """Paragraphs of all reports, whole and by their sentences, with their sort."""
    paths = sorted((corpora / "upr-reports" / "pdf").glob("*.pdf"))
    for path, document in sandbox.open_many(paths):
        if isinstance(document, DocumentError):
            raise document
        for words in _paragraphs(document):
            yield from _said(words, path.stem)


def _paragraphs(document: Document) -> Iterator[str]:
    for block in document.blocks:
        words = document.text_of(block)
        if block.kind is BlockKind.HEADING and _VOLUNTARY.search(words):
            return
        if block.kind in _ARTICLES and len(words) >= _SHORTEST and "...." not in words:
            yield words


def _said(words: str, report: str) -> Iterator[Said]:
    if _MAKERS.search(words):
        yield Said(words, report, "recommendation")
        yield Said(_MAKERS.sub("", _NUMBER.sub("", words)), report, "bare recommendation")
        return
    sort = "opinion" if _OPINION.search(words) else "report of action"
    yield Said(words, report, sort)
    spans = sentences.spans(words)
    if len(spans) > 1:
        yield from (Said(words[start:end], report, f"{sort}, sentence") for start, end in spans)
