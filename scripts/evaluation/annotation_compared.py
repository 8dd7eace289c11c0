"""What the reader finds in an annotated document beside what a person marked in it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.languages.en_names import ENGLISH_NAMES
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.names import kinds as name_kinds
from pledgewatch.extraction.proposal import EventProposal
from scripts.evaluation.annotation import EVENT, OPEN, Annotation, Dated, Span
from scripts.evaluation.figures import Counts

_THE_YEAR = re.compile(  # "during the year", "at year’s end", but not "the first half of the year"
    r"(?<!of )\b(?:the|this|past|last) (?:\w+ )?year\b|\bend of the year\b|year[’']s end",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?\Z|[“”\"]\Z")  # "Sartbaev’s"
_ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)  # "The Supreme Court"


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that the reader proposed and the marked date that it is; None: it is none."""

    proposal: EventProposal
    matched: Dated | None

    @property
    def right(self) -> bool:
        """Whether it is a marked event with its very date."""
        return self.matched is not None and self.matched.sort == EVENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A document with what was marked in it and what was read in the same stretches."""

    annotation: Annotation
    events: tuple[Judged, ...]  # without those left open
    names: tuple[NameMention, ...]  # without States

    @property
    def wanted(self) -> tuple[Dated, ...]:
        """The events that were marked."""
        return tuple(one for one in self.annotation.dates if one.sort == EVENT)

    @property
    def missed(self) -> tuple[Dated, ...]:
        """The marked events that no proposal has with the right date."""
        found = {one.matched for one in self.events}
        return tuple(one for one in self.wanted if one not in found)

    def dated(self, *, least: float = 0.0, below: float = 2.0) -> Counts:
        """Events right, wrongly proposed and missed by proposals of this confidence."""
        judged = [one.right for one in self.events if least <= one.proposal.confidence < below]
        right = sum(judged)
        return Counts(right, len(judged) - right, len(self.wanted) - right)

    def told(self) -> Counts:
        """Events for which something was read in their sentence, with whatever date."""
        others = [one.proposal for one in self.events if one.matched is None]
        for event in self.missed:
            at = next((one for one in others if in_sentence(one, event)), None)
            if at is not None:
                others.remove(at)
        wrongly = sum(one.matched is None for one in self.events) - len(others)
        missed = len(self.missed) - wrongly
        return Counts(right=len(self.wanted) - missed, missed=missed)

    def named(self, alike: Callable[[Span, Span], bool]) -> Counts:
        """Names right, wrongly read and missed where `alike` says when two spans are one."""
        marked = [one.at for one in self.annotation.names if one.kind != OPEN]
        undecided = [one.at for one in self.annotation.names if one.kind == OPEN]
        read = [bare(one) for one in self.names]
        right = sum(any(alike(one, other) for other in read) for one in marked)
        extra = sum(
            not any(alike(one, other) for other in marked)
            and not any(one.overlaps(other) for other in undecided)
            for one in read
        )
        return Counts(right, extra, len(marked) - right)

    def kinds(self) -> Counts:
        """Of names read exactly, those with the right kind of actor and the others."""
        read = {bare(one): one.kind for one in self.names}
        alike = [read[one.at] == one.kind for one in self.annotation.names if one.at in read]
        return Counts(right=sum(alike), missed=len(alike) - sum(alike))


def compare(marked: Annotation, *, published: str) -> Compared:
    """The document as read with this date of publication (EDTF)."""
    reading = pipeline.read(marked.document, published=published)
    events = [
        one
        for one in reading.proposals
        if isinstance(one, EventProposal) and marked.events_in.overlaps(Span(one.start, one.end))
    ]
    names = pipeline.annotate(marked.document, published=published).names
    return Compared(
        annotation=marked,
        events=tuple(_judged(events, marked.dates)),
        names=tuple(
            one
            for one in names
            if one.kind is not ActorKind.STATE
            and marked.names_in.overlaps(Span(one.start, one.end))
        ),
    )


def _judged(proposals: Iterable[EventProposal], dates: Sequence[Dated]) -> Iterator[Judged]:
    left = list(dates)
    for proposal in sorted(proposals, key=lambda one: -one.confidence):
        here = (one for one in left if in_sentence(proposal, one) and one.date == proposal.date)
        matched = next(here, None)
        if matched is not None:
            left.remove(matched)
            if matched.sort != OPEN:
                yield Judged(proposal, matched)
        elif _THE_YEAR.search(proposal.date_text) is None:
            yield Judged(proposal, None)


def in_sentence(proposal: EventProposal, dated: Dated) -> bool:
    """Whether the proposal is of the sentence that was marked."""
    return dated.at.overlaps(Span(proposal.start, proposal.end))


def bare(mention: NameMention) -> Span:
    """Where the name stands without article, a person's title and possessive."""
    words = _POSSESSIVE.sub("", mention.text)
    end = mention.start + len(words)
    words = _ARTICLE.sub("", words)
    if mention.kind is ActorKind.PERSON:  # the State Committee is no committee with a title
        words = name_kinds.without_title(words, ENGLISH_NAMES)
    return Span(end - len(words), end)
