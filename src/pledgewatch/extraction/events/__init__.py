"""Events: sentences that tell something dated, or how a measure stands as news tell it.

A date tells when something happened, or it names a thing ("the May 2007 amendments"), a source
("press release, June 27, 2002"), a deadline or a plan. Deadlines and plans are no events; the
others are proposed with the confidence that they deserve.
"""

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.extraction import undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateMention, DateRole
from pledgewatch.extraction.events.confidence import confidence_in, is_after
from pledgewatch.extraction.events.patterns import EventPatterns, patterns_of
from pledgewatch.extraction.proposal import EventProposal
from pledgewatch.extraction.sentences import Sentence

_MOST = 24  # dates of one sentence; more are a table run together, or meant to exhaust us
_LEAST = 0.25  # what is less likely an event is not proposed
_UNDATED = 0.35  # confidence in an event that only the document's own date dates
_NEWS = 8000  # characters; a longer document tells of more than the day that it appeared


def propose(annotated: Annotated) -> tuple[EventProposal, ...]:
    """The events that a document tells, one for each date of a sentence."""
    words = patterns_of(annotated.language)
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
            confidence = confidence_in(annotated, sentence, date, words)
            if confidence >= _LEAST:
                events.append(_event(annotated, sentence, date, confidence, words))
    return tuple(events)


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> EventProposal | None:
    """The event that somebody else took `text[start:end]` for; None without a date of it.

    Of several dates, that which most likely tells when it happened.
    """
    words = patterns_of(annotated.language)
    sentence = annotated.as_sentence(start, end)
    dates = [
        date
        for date in annotated.dates_in(start, end)
        if date.role not in {DateRole.BY, DateRole.UNTIL}
    ]
    if not dates:
        return None
    best = max(dates, key=lambda date: confidence_in(annotated, sentence, date, words))
    return _event(annotated, sentence, best, confidence, words)


def _tells_the_present(annotated: Annotated, sentence: Sentence, words: EventPatterns) -> bool:
    """Whether news tell how a law or pledge stands: "The President has signed the bill"."""
    text = annotated.words(sentence)
    return (
        annotated.published is not None
        and len(annotated.text) <= _NEWS
        and words.perfect.search(text) is not None
        and words.standing.search(text) is not None
    )


def _undated(annotated: Annotated, sentence: Sentence, words: EventPatterns) -> EventProposal:
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


def _event(
    annotated: Annotated,
    sentence: Sentence,
    date: DateMention,
    confidence: float,
    words: EventPatterns,
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
        flags=("after_publication",) if is_after(date.edtf, annotated.published) else (),
    )


def _date_text(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: EventPatterns
) -> str:
    """The date's words with their preposition: "On February 20, 2006", "In 2007 alone"."""
    text = annotated.text
    lead = words.lead.search(text[sentence.start : date.start])
    start = date.start - (len(lead[0]) if lead else 0)
    alone = words.alone.match(text, date.end) if lead else None  # not "the law of 2007 alone"
    return text[start : alone.end() if alone else date.end]


def _stage(
    annotated: Annotated, sentence: Sentence, offset: int, words: EventPatterns
) -> Stage | None:
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
    if words.clause_opens.search(text[:place]) and after:
        return after[0]
    return before[-1] if before else (after[0] if after else None)
