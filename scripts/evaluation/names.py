"""Names of persons and bodies against those that were marked by hand.

Marked were the reference memorandum and two paragraphs each of 18 reports on human rights, drawn by
chance among paragraphs with capitalised words. An actor counts once a text, by any of its names;
titles before a name do not count. States and places are not scored.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pledgewatch.documents import sandbox
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import names
from pledgewatch.extraction.languages.en_names import ENGLISH_NAMES
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.names import kinds as name_kinds
from scripts.evaluation.figures import Counts, Figure, held_out, interval
from scripts.evaluation.names_marked import MEMORANDUM, PARAGRAPHS

_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the actors marked in it, each with its names, and those that were read."""

    key: str  # the file
    actors: tuple[frozenset[str], ...]
    read: tuple[frozenset[str], ...]

    @property
    def counts(self) -> Counts:
        """Actors found, wrongly found and missed."""
        right = sum(any(actor & one for one in self.read) for actor in self.actors)
        extra = sum(not any(actor & one for actor in self.actors) for one in self.read)
        return Counts(right=right, extra=extra, missed=len(self.actors) - right)


def measure(corpora: Path) -> list[Figure]:
    """F1 of the memorandum, and of the reports: those looked at and those kept aside."""
    memorandum = [_memorandum(corpora)]
    reports = list(_reports(corpora))
    return [
        _figure("memorandum", memorandum),
        _figure("reports, tuned on", [one for one in reports if not held_out(one.key)]),
        _figure("reports, held out", [one for one in reports if held_out(one.key)]),
    ]


def _figure(corpus: str, texts: list[Marked]) -> Figure:
    each = [text.counts for text in texts]
    counts = sum(each, Counts())
    low, high = interval(each, lambda drawn: drawn.f1)
    return Figure(
        task="names: persons and bodies",
        corpus=corpus,
        cases=counts.right + counts.missed,
        measure="F1",
        value=counts.f1,
        low=low,
        high=high,
        note=f"precision {counts.precision:.2f}, found {counts.recall:.2f}",
    )


def _memorandum(corpora: Path) -> Marked:
    document = sandbox.open(corpora / "memorandum" / "madrid-promises.txt")
    found = names.of(document, language="en")
    return Marked("madrid-promises.txt", _actors(MEMORANDUM), _read(found))


def _reports(corpora: Path) -> Iterator[Marked]:
    for (file, opening), marked in PARAGRAPHS.items():
        page = (corpora / "web-pages" / file).read_text(encoding="utf-8", errors="replace")
        text = next(one for one in _paragraphs(page) if one.startswith(opening))
        yield Marked(file, _actors(marked), _read(names.find_linked(text, language="en")))


def _paragraphs(page: str) -> Iterator[str]:
    for match in _PARAGRAPH.finditer(page):
        yield " ".join(html.unescape(_TAG.sub("", match[1])).split())


def _actors(marked: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_plain(name) for name in actor.split("|")) for actor in marked)


def _read(mentions: Iterator[NameMention]) -> tuple[frozenset[str], ...]:
    actors: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind is not ActorKind.STATE:
            actors.setdefault(mention.actor, {_plain(mention.actor)}).add(_plain(mention.text))
    return tuple(frozenset(texts) for texts in actors.values())


def _plain(name: str) -> str:
    bare = name_kinds.without_title(name, ENGLISH_NAMES)
    return re.sub(r"[’']s\Z", "", bare).strip("“”\"'’ ").casefold()
