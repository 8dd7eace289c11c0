"""A document and what the rules made of it become the further proposals of an assistant."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pledgewatch.documents.document import Document
from pledgewatch.extraction import pipeline
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.assistant import asking, sifting, stretches, telling
from pledgewatch.extraction.assistant.answers import Answer, Failure
from pledgewatch.extraction.assistant.assistant import Assistant
from pledgewatch.extraction.assistant.sifting import Dropped, Quote
from pledgewatch.extraction.assistant.stretches import Span
from pledgewatch.extraction.proposal import ASSISTANT, Proposal, Reading

TITLE = 80  # characters of a document's title in what is told before sending


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What an assistant added to a reading; every item of its answers is counted once.

    `items` is the sum of `len(proposals)`, `agreed` and all of `dropped`.
    """

    proposals: tuple[Proposal, ...]
    agreed: int  # items that the rules had found too
    dropped: Counter[Dropped]
    failures: Counter[Failure]  # requests without an answer
    cut_off: int  # answers that broke off and were read up to there
    parts: int  # of the document, of which each would be a request
    requests: int
    characters: int  # sent, those that two stretches share twice
    warnings: tuple[str, ...]

    @property
    def items(self) -> int:
        """How many items the assistant gave, whatever became of them."""
        return len(self.proposals) + self.agreed + self.dropped.total()


def consult(document: Document, reading: Reading, *, assistant: Assistant) -> Reading:
    """The reading with what the assistant adds to it, and warnings that tell of all it said."""
    annotated = pipeline.annotate(document, published=reading.published)
    found = opinion(annotated, reading.proposals, assistant=assistant)
    both = (*reading.proposals, *found.proposals)
    return replace(
        reading,
        proposals=tuple(sorted(both, key=_in_order)),
        warnings=reading.warnings + found.warnings,
    )


def _in_order(one: Proposal) -> tuple[int, int, str]:
    return one.start, one.end, one.kind


def opinion(
    annotated: Annotated, proposals: Iterable[Proposal], *, assistant: Assistant
) -> Opinion:
    """Ask the assistant about a document; `proposals` are what the rules read in it.

    Raises nothing for what the endpoint does: `warnings` tell what it failed in.
    """
    spans = stretches.of(annotated)
    sent = spans[: assistant.limits.stretches]
    words = [annotated.text[start:end] for start, end in sent]
    if words:
        assistant.tell(_announcement(annotated, words, assistant))
    answers = asking.ask(assistant, words) if words else ()
    failures = Counter(one for one in answers if isinstance(one, Failure))
    failures[Failure.NOT_ASKED] += len(spans) - len(sent)
    kept, agreed, dropped = _weighed(annotated, tuple(proposals), zip(sent, answers, strict=True))
    asked = [
        len(stretch)
        for stretch, answer in zip(words, answers, strict=True)
        if answer is not Failure.NOT_ASKED
    ]
    found = Opinion(
        proposals=kept,
        agreed=agreed,
        dropped=dropped,
        failures=+failures,
        cut_off=sum(isinstance(one, Answer) and one.cut_off for one in answers),
        parts=len(spans),
        requests=len(asked),
        characters=sum(asked),
        warnings=(),
    )
    return replace(found, warnings=_warnings(found, assistant))


def _weighed(
    annotated: Annotated,
    by_rules: Sequence[Proposal],
    answered: Iterable[tuple[Span, Answer | Failure]],
) -> tuple[tuple[Proposal, ...], int, Counter[Dropped]]:
    """The proposals that stand, how many items agree with the rules, and what was dropped."""
    dropped: Counter[Dropped] = Counter()
    taken: set[Quote] = set()
    kept: list[Proposal] = []
    agreed = 0
    for span, answer in answered:
        if isinstance(answer, Failure):
            continue
        dropped[Dropped.MALFORMED] += answer.malformed
        dropped[Dropped.BEYOND] += answer.beyond
        near = [one for one in by_rules if one.start < span[1] and span[0] < one.end]
        quotes, fell = sifting.sift(annotated, span, answer.items, taken)
        dropped += fell
        for quote in quotes:
            if _overlaps(quote, near):
                agreed += 1
            elif _overlaps(quote, kept):
                dropped[Dropped.REPEATED] += 1
            else:
                one = telling.told(annotated, quote)
                if isinstance(one, Dropped):
                    dropped[one] += 1
                else:
                    kept.append(replace(one, read_by=ASSISTANT))
    return tuple(kept), agreed, +dropped


def _overlaps(quote: Quote, proposals: Iterable[Proposal]) -> bool:
    return any(
        one.kind == quote.kind and one.start < quote.end and quote.start < one.end
        for one in proposals
    )


def _announcement(annotated: Annotated, words: Sequence[str], assistant: Assistant) -> str:
    untrusted_title = " ".join((annotated.document.title or "").split())[:TITLE]
    title = untrusted_title or annotated.document.sha256[:12]
    return (
        f"Sending {sum(map(len, words)):,} characters of “{title}” to {assistant.name}, "
        f"{assistant.route} (requests: {len(words)})."
    )


def _warnings(found: Opinion, assistant: Assistant) -> tuple[str, ...]:
    reasons = "; ".join(f"{reason.value}: {count}" for reason, count in found.dropped.items())
    counted = (
        f"The assistant {assistant.name} was asked about {found.characters:,} characters "
        f"(requests: {found.requests}). Items in its answers: {found.items}; kept as proposals of "
        f"low confidence: {len(found.proposals)}; found by the rules too: {found.agreed}; dropped: "
        f"{found.dropped.total()}{f' ({reasons})' if reasons else ''}."
    )
    told = [counted]
    if found.cut_off:
        told.append(f"Answers of the assistant that broke off: {found.cut_off}.")
    told += [
        f"The assistant gave no answer about {count} of {found.parts} parts of the document: "
        f"{failure.value}. What the rules read stands."
        for failure, count in found.failures.items()
    ]
    return tuple(told)
