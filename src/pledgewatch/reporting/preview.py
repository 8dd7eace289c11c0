"""A part of the memorandum as a piece of a web page: what a writer sees beside their text.

It is made as the memorandum is, by the same writers, so that it looks and reads the same; only
widths and alignments of tables are left to the page, whose policy allows no style in its markup.
Every word enters as plain text and is escaped by pandoc; links lead to http and https.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.dossier.matter import Matter
from pledgewatch.dossier.source import Source
from pledgewatch.reporting import matters, pandoc, writing
from pledgewatch.reporting.lookup import Lookup, lookup
from pledgewatch.reporting.manuscript import Blocks, Heading, Text
from pledgewatch.reporting.narrative import read
from pledgewatch.reporting.phrases import phrases_for
from pledgewatch.reporting.references import written_notes
from pledgewatch.reporting.unsupported import Unsupported

LEVEL = 3  # of the heading of a part, below those of the page
KEPT = 100  # previews, of a few thousand characters each

Told = TypeVar("Told", bound=Matter)


@dataclass(frozen=True)
class Preview:
    """What in the text of a part stands in the way, and the part as HTML, written when asked for.

    Writing takes a tenth of a second for a long section; the flaws are known at once.
    """

    flaws: tuple[Unsupported, ...]
    write: Callable[[], str]

    @cached_property
    def html(self) -> str:
        """The part; empty if it cannot be written."""
        try:
            return self.write()
        except (KeyError, IndexError, ValueError):
            # A statement without a source, or an actor whom the audience may not see: `support`
            # says which. A memorandum is not written then; of a preview, nothing but this part is
            # missing.
            return ""


def introduction(dossier: Dossier, text: str) -> Preview:
    """The introduction with `text`, which need not be that of the dossier."""
    held = lookup(dossier)
    blocks, flaws = read(text, held, where="Introduction")
    heading = Heading(LEVEL, (Text(held.phrases.introduction),), "introduction")
    return Preview(flaws, lambda: _html((heading, *blocks), held, shift=0) if blocks else "")


def section(dossier: Dossier, key: str, text: str, *, numbers: Mapping[str, int]) -> Preview:
    """The section of the pledge or concern `key` with `text` as its own, which may be empty.

    The dossier may be a part of one; `numbers` are those of the pledges in the whole.
    """
    changed = tuple(_told(one, key, text) for one in dossier.pledges)
    concerns = tuple(_told(one, key, text) for one in dossier.concerns)
    held = lookup(replace(dossier, pledges=changed, concerns=concerns), numbers=numbers)
    matter = next(one for one in held.dossier.matters if one.key == key)
    flaws = read(text, held, where=f"Text of {key}")[1]
    shift = LEVEL - matters.LEVEL
    return Preview(flaws, lambda: _html(matters.section(matter, held), held, shift=shift))


def _told(matter: Told, key: str, text: str) -> Told:
    return replace(matter, narrative=text) if matter.key == key else matter


def _html(blocks: Blocks, held: Lookup, *, shift: int) -> str:
    return _written(blocks, held.dossier.sources, held.phrases.language, shift)


@lru_cache(maxsize=KEPT)
def _written(blocks: Blocks, sources: tuple[Source, ...], language: str, shift: int) -> str:
    notes = tuple(writing.notes(blocks))
    cited = written_notes(notes, sources, phrases_for(language))
    nodes = _plain(writing.Writer(cited, language).blocks(blocks))
    arguments = [
        "--from=json",
        "--to=html5",
        "--wrap=none",
        "--id-prefix=preview-",
        f"--shift-heading-level-by={shift}",
    ]
    return pandoc.run(arguments, pandoc.tree(nodes, {})).decode()


def _plain(node: Any) -> Any:
    """The tree without widths and alignments of tables, which pandoc writes as styles.

    Words that follow each other become one: pandoc reads it in half the time.
    """
    if isinstance(node, list):
        return _joined(map(_plain, node))
    if not isinstance(node, dict):
        return node
    kind = node.get("t", "")
    if kind == "ColWidth":
        return pandoc.node("ColWidthDefault")
    if kind.startswith("Align"):
        return pandoc.node("AlignDefault")
    return {key: _plain(value) for key, value in node.items()}


def _joined(nodes: Iterable[Any]) -> list[Any]:
    made: list[Any] = []
    words = False
    for node in nodes:
        kind = node.get("t") if isinstance(node, dict) else None
        said = " " if kind == "Space" else node["c"] if kind == "Str" else None
        if said is None:
            made.append(node)
        elif words:
            made[-1] = pandoc.node("Str", made[-1]["c"] + said)
        else:
            made.append(pandoc.node("Str", said))
        words = said is not None
    return made
