"""Recommendations under a heading of their own, or under words that introduce a list of them.

    Recommendations                      The authorities should:
    To the Government:                   (a) repeal article 130;
    • Repeal article 130.                (b) release those held under it.

Each item is one recommendation; the heading or the introduction says of whom it is asked.
"""

import re
from dataclasses import dataclass, field

from pledgewatch.documents.document import Block, BlockKind
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import request

_LISTED, _INTRODUCED = 0.85, 0.8
_LABEL = 100  # characters in which a label stands
_SHORTEST = 3  # words of a recommendation: "Ratify the Covenant"
_SHORTEST_BIDDING = 2  # in a list that was introduced: "отменить цензуру"
_HAS_NUMBER = re.compile(r"\w")


@dataclass(slots=True)
class _Section:
    """Where the reading stands: within recommendations of a level, addressed to somebody."""

    level: int | None = None  # of the heading over the recommendations; None: not within them
    mixed: bool = False  # whether that heading is over concerns as well
    whom: str | None = None
    introduced: bool = False  # by the block right before the list
    shape: str | None = None  # of the marks of the introduced list, once it has begun


@dataclass(frozen=True, slots=True)
class Listed:
    """The recommendations found, and the spans of the words that introduced their lists."""

    items: list[RecommendationProposal] = field(default_factory=list)
    introductions: list[tuple[int, int]] = field(default_factory=list)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """What the reading of running prose need not look at again."""
        return [*((one.start, one.end) for one in self.items), *self.introductions]


def read(annotated: Annotated) -> Listed:
    """The recommendations of every such section and list, in order."""
    words = request.words_of(annotated.language)
    section = _Section()
    found = Listed()
    for block in annotated.document.running_blocks():
        text = annotated.document.text_of(block).strip()
        if block.kind is BlockKind.HEADING:
            _enter(section, block, text, words, annotated.language)
            continue
        labelled = _labelled(annotated, block, words)
        if labelled:
            found.items.extend(_proposal(annotated, block, section, span=one) for one in labelled)
            continue
        if _names_addressee(section, block, text, words, annotated.language):
            continue
        if text.endswith(":"):
            introduction = _introduction(annotated, block)
            section.introduced = _introduces(annotated, introduction, words, section)
            section.shape = None
            if section.introduced:
                found.introductions.append(introduction)
            continue
        if _leaves_list(section, block):
            section.introduced, section.shape = False, None
            section.whom = section.whom if section.level is not None else None
        if _is_listed(section, block, text, words):
            found.items.append(_proposal(annotated, block, section))
    return found


def _enter(section: _Section, block: Block, text: str, words: request.Words, language: str) -> None:
    section.introduced = False
    level = block.level or 1
    if words.heading.match(text):
        section.level = level
        section.mixed = words.mixed.search(text) is not None
        section.whom = None
    elif section.level is not None and level <= section.level and not words.to.match(text):
        section.level = None
        section.whom = None
    to = words.to.match(text)
    if section.level is not None and to:
        section.whom = request.who(to["whom"], language)


def _names_addressee(
    section: _Section, block: Block, text: str, words: request.Words, language: str
) -> bool:
    """Whether the block is a line such as "To the Government of Kazakhstan:"."""
    to = words.to.match(text) if section.level is not None else None
    if to is None or block.kind is not BlockKind.PARAGRAPH or _asks(text, words):
        return False
    section.whom = request.who(to["whom"], language)
    section.introduced = True
    return True


def _introduction(annotated: Annotated, block: Block) -> tuple[int, int]:
    """The last sentence of a block: its span."""
    sentences = annotated.sentences_in(block.start, block.end)
    return (sentences[-1].start, sentences[-1].end) if sentences else (block.words, block.end)


def _introduces(
    annotated: Annotated, span: tuple[int, int], words: request.Words, section: _Section
) -> bool:
    """Whether a sentence that ends with a colon asks for what the list after it says."""
    start, end = span
    for pattern in (words.should, words.passive):
        verb = pattern.search(annotated.text, start, end)
        opened = verb and max(start, annotated.text.rfind(", ", start, verb.start()) + 1)
        if verb and opened is not None and request.can_be_asked(annotated, opened, verb.start()):
            section.whom = request.who(annotated.text[opened : verb.start()], annotated.language)
            return True
    for verb in words.asks.finditer(annotated.text, start, end):
        if request.asker_before(annotated, start, verb.start()):
            rest = words.object_before_list.match(
                annotated.text, verb.end(), end
            ) or words.object.match(annotated.text, verb.end(), end)
            if rest and request.is_asked(annotated, rest.start("whom"), rest.end("whom")):
                section.whom = request.who(rest["whom"], annotated.language)
            elif section.level is None:
                section.whom = None
            return True
    return False


def _leaves_list(section: _Section, block: Block) -> bool:
    """Whether a block is no item of the list that was introduced: "12." does not go on "(a)"."""
    if block.kind is not BlockKind.LIST_ITEM:
        return True
    shape = re.sub(r"\d+", "1", re.sub(r"[a-zа-я]+", "a", block.number or "", flags=re.IGNORECASE))
    section.shape = section.shape or shape
    return shape != section.shape


def _is_listed(section: _Section, block: Block, text: str, words: request.Words) -> bool:
    item = block.kind is BlockKind.LIST_ITEM
    bids = section.introduced and item and words.bidding.match(text) is not None
    if len(text.split()) < (_SHORTEST_BIDDING if bids else _SHORTEST) or text.endswith("?"):
        return False
    if section.introduced and item:
        return True
    if section.level is None:
        return False
    if words.bidding.match(text):
        return True
    return item and (_asks(text, words) or (not section.mixed and _may_ask(text, words)))


def _may_ask(text: str, words: request.Words) -> bool:
    """Whether an item asks if anything there does: "It could be repealed", "An end to jail"."""
    told = words.told.search(text)
    suggested = words.suggested.search(text)
    return told is None or (suggested is not None and suggested.start() < told.start())


def _asks(text: str, words: request.Words) -> bool:
    return words.should.search(text) is not None or words.passive.search(text) is not None


def _labelled(annotated: Annotated, block: Block, words: request.Words) -> list[tuple[int, int]]:
    """Spans of what stands behind labels in a block: "Recommendation 3: Repeal article 130."."""
    labels = [
        (sentence.start, sentence.start + label.end())
        for sentence in annotated.sentences_in(block.start, block.end)
        if (label := words.label.match(annotated.text[sentence.start : sentence.start + _LABEL]))
    ]
    stops = [*(start for start, _ in labels[1:]), block.end]
    return [
        (end, stop)
        for (_, end), stop in zip(labels, stops, strict=False)
        if len(annotated.text[end:stop].split()) >= _SHORTEST
    ]


def _proposal(
    annotated: Annotated,
    block: Block,
    section: _Section,
    *,
    span: tuple[int, int] | None = None,
) -> RecommendationProposal:
    """What a block asks, or the part of it in `span`."""
    text = annotated.text
    start, end = span or (block.words, block.end)
    while text[end - 1].isspace():
        end -= 1
    while text[end - 1] in " ;,":
        end -= 1
    whom = section.whom or request.subject(annotated, start, end)
    numbered = block.kind is BlockKind.LIST_ITEM and _HAS_NUMBER.search(block.number or "")
    return RecommendationProposal(
        text=text[start:end],
        start=start,
        end=end,
        page=annotated.document.page_at(start),
        confidence=_LISTED if section.level is not None else _INTRODUCED,
        paragraph=block.number if numbered else None,
        to=request.about(annotated, start, end),
        addressees=(whom,) if whom else (),
    )
