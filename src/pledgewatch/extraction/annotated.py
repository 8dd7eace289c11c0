"""What every step of the reading shares, computed once: sentences, dates and names.

Steps read it and add proposals of their own kind; none of them changes it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pledgewatch.documents.document import Document
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction.dates import DateMention
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.sentences import Sentence

Span = TypeVar("Span", DateMention, NameMention, Sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A document with its sentences, dates and names, each sorted by where it starts."""

    document: Document
    language: str  # ISO 639-1, one that `pledgewatch.extraction.languages` knows
    published: str | None  # EDTF
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    names: tuple[NameMention, ...]
    about: str | None = None  # the State that the whole is about, where this is a part of it

    @property
    def text(self) -> str:
        """The whole text of the document."""
        return self.document.text

    @property
    def main_state(self) -> str | None:
        """The State that the document is about: the one that it names most often."""
        return self.about or main_state(self.names)

    def words(self, span: "Sentence | DateMention | NameMention") -> str:
        """The exact words of a sentence, date or name."""
        return self.document.text[span.start : span.end]

    def as_sentence(self, start: int, end: int) -> Sentence:
        """Words of one block as the steps take a sentence, whoever cut them out."""
        block = self.document.block_at(start)
        return Sentence(start, end, block, self.document.blocks[block].kind)

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that lie wholly between two offsets."""
        return _within(self.dates, start, end)

    def names_in(self, start: int, end: int) -> Sequence[NameMention]:
        """The names that lie wholly between two offsets."""
        return _within(self.names, start, end)

    def sentences_in(self, start: int, end: int) -> Sequence[Sentence]:
        """The sentences that lie wholly between two offsets."""
        return _within(self.sentences, start, end)


def main_state(names: Iterable[NameMention]) -> str | None:
    """The State that is named most often."""
    states = Counter(name.actor for name in names if name.kind is ActorKind.STATE)
    return states.most_common(1)[0][0] if states else None


def _within(spans: tuple[Span, ...], start: int, end: int) -> Sequence[Span]:
    low = bisect_left(spans, start, key=lambda span: span.start)
    high = bisect_right(spans, end, key=lambda span: span.end)
    return spans[low:high]
