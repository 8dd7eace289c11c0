"""A part of the memorandum as a piece of a web page: what a writer sees beside their text.

It is made as the memorandum is, by the same writers, so that it looks and reads the same; only
widths and alignments of tables are left to the page, whose policy allows no style in its markup.
Every word enters as plain text and is escaped by pandoc; links lead to http and https.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.source import Source
from pledgewatch.reporting import matters, pandoc, writing
from pledgewatch.reporting.lookup import Lookup, lookup
from pledgewatch.reporting.manuscript import Blocks, Heading, Text
from pledgewatch.reporting.narrative import read
from pledgewatch.reporting.pandoc import Node
from pledgewatch.reporting.phrases import phrases_for
from pledgewatch.reporting.references import written_notes
from pledgewatch.reporting.unsupported import Unsupported

LEVEL = 3  # of the heading of a part, below those of the page
KEPT = 100  # previews, of a few thousand characters each

Told = TypeVar("Told", bound=Matter)


@dataclass(frozen=True, slots=True)
class Preview:
    """A part as HTML, empty if it cannot be written, and what in its own text stands in the way."""

    html: str
    flaws: tuple[Unsupported, ...]


def introduction(dossier: Dossier, text: str) -> Preview:
    """The introduction with `text`, which need not be that of the dossier."""
    held = lookup(dossier)
    blocks, flaws = read(text, held, where="Introduction")
    heading = Heading(LEVEL, (Text(held.phrases.introduction),), "introduction")
    return Preview(_html((heading, *blocks), held, shift=0) if blocks else "", flaws)


def section(dossier: Dossier, key: str, text: str, *, numbers: Mapping[str, int]) -> Preview:
    """The section of the pledge or concern `key` with `text` as its own, which may be empty.

    The dossier may be a part of one; `numbers` are those of the pledges in the whole.
    """
    changed = tuple(_told(one, key, text) for one in dossier.pledges)
    concerns = tuple(_told(one, key, text) for one in dossier.concerns)
    held = lookup(replace(dossier, pledges=changed, concerns=concerns), numbers=numbers)
    matter = next(one for one in held.dossier.matters if one.key == key)
    flaws = read(text, held, where=f"Text of {key}")[1]
    try:
        blocks = matters.section(matter, held)
        html = _html(blocks, held, shift=LEVEL - matters.LEVEL)
    except (KeyError, IndexError, ValueError):
        # A statement without a source, or an actor whom the audience may not see: `support` says
        # which. A memorandum is not written then; of a preview, nothing but that part is missing.
        html = ""
    return Preview(html, flaws)


def _told(matter: Told, key: str, text: str) -> Told:
    return replace(matter, narrative=text) if matter.key == key else matter


def _html(blocks: Blocks, held: Lookup, *, shift: int) -> str:
    return _written(blocks, held.dossier.sources, held.phrases.language, shift)


@lru_cache(maxsize=KEPT)
def _written(blocks: Blocks, sources: tuple[Source, ...], language: str, shift: int) -> str:
    notes = tuple(writing.notes(blocks))
    cited = written_notes(notes, sources, phrases_for(language))
    nodes = pandoc.rewritten(writing.Writer(cited, language).blocks(blocks), _plain)
    arguments = [
        "--from=json",
        "--to=html5",
        "--wrap=none",
        "--id-prefix=preview-",
        f"--shift-heading-level-by={shift}",
    ]
    return pandoc.run(arguments, pandoc.tree(nodes, {})).decode()


def _plain(node: Node) -> list[Node]:
    """Tables without widths and alignments, which pandoc writes as styles."""
    if node["t"] == "ColWidth":
        return [pandoc.node("ColWidthDefault")]
    if node["t"].startswith("Align"):
        return [pandoc.node("AlignDefault")]
    return [node]
