"""Events: sentences that tell something dated, or how a measure stands as news tell it.

A date tells when something happened, or it names a thing ("the May 2007 amendments"), a source
("press release, June 27, 2002"), a deadline or a plan. Deadlines and plans are no events; the
others are proposed with the confidence that they deserve.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.dossier.when import When
from pledgewatch.extraction import languages, undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateMention, DateRole
from pledgewatch.extraction.proposal import EventProposal
from pledgewatch.extraction.sentences import Sentence

_MOST = 24  # dates of one sentence; more are a table run together, or meant to exhaust us
_LEAST = 0.25  # what is less likely an event is not proposed
_UNDATED = 0.35  # confidence in an event that only the document's own date dates
_NEWS = 8000  # characters; a longer document tells of more than the day that it appeared


def propose(annotated: Annotated) -> tuple[EventProposal, ...]:
    """The events that a document tells, one for each date of a sentence."""
    words = _compiled(annotated.language)
    undertaken = undertakings.labelled(annotated)
    events = []
    for sentence in annotated.sentences:
        if sentence.kind is BlockKind.HEADING:
            continue
        if any(u.start < sentence.end and sentence.start < u.end for u in undertaken):
            continue
        dates = annotated.dates_in(sentence.start, sentence.end)
        if not dates and _tells_the_present(annotated, sentence, words):
            events.append(_undated(annotated, sentence, words))
        for date in dates[:_MOST]:
            confidence = _confidence(annotated, sentence, date, words)
            if confidence >= _LEAST:
                events.append(_event(annotated, sentence, date, confidence, words))
    return tuple(events)


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> EventProposal | None:
    """The event that somebody else took `text[start:end]` for; None without a date of it.

    Of several dates, that which most likely tells when it happened.
    """
    words = _compiled(annotated.language)
    sentence = annotated.as_sentence(start, end)
    dates = [
        date
        for date in annotated.dates_in(start, end)
        if date.role not in {DateRole.BY, DateRole.UNTIL}
    ]
    if not dates:
        return None
    best = max(dates, key=lambda date: _confidence(annotated, sentence, date, words))
    return _event(annotated, sentence, best, confidence, words)


def _tells_the_present(annotated: Annotated, sentence: Sentence, words: "_Patterns") -> bool:
    """Whether news tell how a law or pledge stands: "The President has signed the bill"."""
    text = annotated.words(sentence)
    return (
        annotated.published is not None
        and len(annotated.text) <= _NEWS
        and words.perfect.search(text) is not None
        and words.standing.search(text) is not None
    )


def _undated(annotated: Annotated, sentence: Sentence, words: "_Patterns") -> EventProposal:
    """It was so when the document appeared; no words of the sentence say when."""
    text = annotated.words(sentence)
    here = words.perfect.search(text)
    stage = _stage(annotated, sentence, sentence.start + (here.start() if here else 0), words)
    names = annotated.names_in(sentence.start, sentence.end)
    return EventProposal(
        text=text,
        start=sentence.start,
        end=sentence.end,
        page=annotated.document.page_at(sentence.start),
        confidence=_UNDATED,
        date=annotated.published or "",
        date_text="",
        actors=tuple(dict.fromkeys(name.actor for name in names)),
        stage=stage.value if stage else None,
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    stages: tuple[tuple[Stage, re.Pattern[str]], ...]
    measures: re.Pattern[str]
    past: re.Pattern[str]
    perfect: re.Pattern[str]
    standing: re.Pattern[str]
    modal: re.Pattern[str]
    naming_before: re.Pattern[str]
    naming_after: re.Pattern[str]
    citation: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    tables = languages.of(language)
    words = tables.events

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return _Patterns(
        stages=tuple((stage, pattern(rf"\b(?:{cue})")) for stage, cue in words.stages),
        measures=pattern(words.measures),
        past=pattern(words.past),
        perfect=pattern(words.perfect),
        standing=pattern(words.standing),
        modal=pattern(words.modal),
        naming_before=pattern(words.naming_before),
        naming_after=re.compile(words.naming_after),
        citation=pattern(words.citation),
        lead=pattern(tables.dates.lead),
    )


def _event(
    annotated: Annotated,
    sentence: Sentence,
    date: DateMention,
    confidence: float,
    words: _Patterns,
) -> EventProposal:
    stage = _stage(annotated, sentence, date.start, words)
    names = annotated.names_in(sentence.start, sentence.end)
    return EventProposal(
        text=annotated.words(sentence),
        start=sentence.start,
        end=sentence.end,
        page=annotated.document.page_at(sentence.start),
        confidence=round(confidence, 2),
        date=date.edtf,
        date_text=_date_text(annotated, sentence, date, words),
        actors=tuple(dict.fromkeys(name.actor for name in names)),
        stage=stage.value if stage else None,
        flags=("after_publication",) if _is_after(date.edtf, annotated.published) else (),
    )


def _date_text(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: _Patterns
) -> str:
    """The date's words with their preposition: "On February 20, 2006", "In 2007 alone"."""
    text = annotated.text
    lead = words.lead.search(text[sentence.start : date.start])
    start = date.start - (len(lead[0]) if lead else 0)
    end = date.end + len(" alone") if text.startswith(" alone", date.end) else date.end
    return text[start:end]


def _is_after(edtf: str, published: str | None) -> bool:
    """Whether a date is certainly later than the publication."""
    return published is not None and When.parse(edtf).earliest > When.parse(published).latest


_CLAUSE_OPENS = re.compile(r"(?:\A|[,;:—–]|\b(?:and|but|while|that))\s*(?:[\w-]+,?\s+){0,3}\Z")


def _stage(annotated: Annotated, sentence: Sentence, offset: int, words: _Patterns) -> Stage | None:
    """The stage that the date's own clause tells of.

    A date at the opening of a clause goes with the cue after it ("in November 2006 the government
    sent ..."), any other with the last cue before it ("ratifying the Covenant in 2006, signing").
    """
    text = annotated.text[sentence.start : sentence.end]
    if not words.measures.search(text):
        return None
    place = offset - sentence.start
    cues = sorted(
        (match.start(), stage) for stage, cue in words.stages for match in cue.finditer(text)
    )
    before = [stage for start, stage in cues if start < place]
    after = [stage for start, stage in cues if start > place]
    if _CLAUSE_OPENS.search(text[:place]) and after:
        return after[0]
    return before[-1] if before else (after[0] if after else None)


def _confidence(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: _Patterns
) -> float:
    """How likely the date tells when something happened. Set by hand, to be calibrated."""
    text = annotated.text
    before = text[sentence.start : date.start]
    whole = text[sentence.start : sentence.end]
    if date.role in {DateRole.BY, DateRole.UNTIL}:
        return 0.0
    began = date.role in {DateRole.FROM, DateRole.SINCE}  # "Beginning in 2002, there must be"
    if not began and words.past.search(whole) is None:
        return 0.3 if sentence.kind is BlockKind.FOOTNOTE and words.citation.search(whole) else 0.2
    confidence = 0.9
    modal = words.modal.search(whole)
    if modal is not None:
        clause = re.split(r"[,;:]", before)[-1]
        if words.modal.search(clause):  # "might not be adopted this year"
            confidence -= 0.7
        else:
            confidence -= 0.05
    if sentence.kind is BlockKind.FOOTNOTE and words.citation.search(whole):
        confidence -= 0.45
    named = words.naming_before.search(before) and words.naming_after.match(text, date.end)
    if date.attributive or (named and not date.relative):
        confidence -= 0.45
    if date.relative:
        confidence -= 0.1
    if date.role is DateRole.SINCE:
        confidence -= 0.1
    if _is_after(date.edtf, annotated.published) and (
        date.relative or not When.parse(date.edtf).precise
    ):
        confidence -= 0.5  # "before it takes the chair in 2010": to come, and no slip of the pen
    return confidence
