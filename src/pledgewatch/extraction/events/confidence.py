"""How likely a date in a sentence tells when something happened.

A date may name a thing ("the May 2007 amendments"), a source, a deadline or a plan instead. What
each sign takes from the confidence was set by hand and is measured on events marked in five
documents (`docs/accuracy.md`).
"""

import re

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.when import When
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateMention, DateRole
from pledgewatch.extraction.events.patterns import EventPatterns
from pledgewatch.extraction.sentences import Sentence

_PLAIN = 0.9
_BY_THEN = 0.7  # "By 2009, nine in ten had been enrolled"
_UNTOLD, _CITED = 0.2, 0.3  # no verb tells of anything past
_NAMED = 0.5  # but a noun does: "regrets the death of seven in a fire on 8 July"
_NAMED_BEFORE = 70  # characters
_TO_COME, _MODAL_ELSEWHERE = 0.7, 0.05
_IN_A_REFERENCE = 0.45
_NAMES_A_THING, _NAMES_A_HAPPENING = 0.45, 0.15
_TOLD_ELSEWHERE = 0.2  # the year, or all of the date, is that of another sentence
_SINCE = 0.1
_AFTER_PUBLICATION, _RELATIVE_AFTER_PUBLICATION = 0.5, 0.4


def confidence_in(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: EventPatterns
) -> float:
    """Probability, 0 to 1, that `date` tells when what `sentence` tells of happened."""
    whole = annotated.words(sentence)
    if date.role in {DateRole.BY, DateRole.UNTIL}:
        return _BY_THEN if _was_done_by(annotated, sentence, date, words) else 0.0
    began = date.role in {DateRole.FROM, DateRole.SINCE}  # "Beginning in 2002, there must be"
    if not began and words.past.search(whole) is None:
        if _is_reference(sentence, whole, words):
            return _CITED
        low = max(sentence.start, date.start - _NAMED_BEFORE)
        named = words.happening.search(annotated.text, low, date.start)
        return _NAMED if named and not _doubt_of_future(annotated, date) else _UNTOLD
    doubts = (
        _doubt_of_modal(annotated, sentence, date, words),
        _IN_A_REFERENCE if _is_reference(sentence, whole, words) else 0.0,
        _doubt_of_naming(annotated, sentence, date, words),
        _TOLD_ELSEWHERE if date.relative else 0.0,
        _SINCE if date.role is DateRole.SINCE else 0.0,
        _doubt_of_future(annotated, date),
    )
    return _PLAIN - sum(doubts)


def is_after(edtf: str, published: str | None) -> bool:
    """Whether a date is certainly later than the publication."""
    return published is not None and When.parse(edtf).earliest > When.parse(published).latest


def _was_done_by(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: EventPatterns
) -> bool:
    """Whether something had come about by a date that opens its sentence."""
    clause = annotated.text[date.end : sentence.end]
    opens = annotated.text[sentence.start : date.start].count(" ") <= 1
    return (
        date.role is DateRole.BY
        and opens
        and words.past.search(clause) is not None
        and words.modal.search(clause) is None
    )


def _is_reference(sentence: Sentence, whole: str, words: EventPatterns) -> bool:
    return sentence.kind is BlockKind.FOOTNOTE and words.citation.search(whole) is not None


def _doubt_of_modal(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: EventPatterns
) -> float:
    """For what has not happened: "might not be adopted this year"."""
    if words.modal.search(annotated.words(sentence)) is None:
        return 0.0
    clause = re.split(r"[,;:]", annotated.text[sentence.start : date.start])[-1]
    return _TO_COME if words.modal.search(clause) else _MODAL_ELSEWHERE


def _doubt_of_naming(
    annotated: Annotated, sentence: Sentence, date: DateMention, words: EventPatterns
) -> float:
    """For "the May 2007 amendments", a thing; less for "the 2020 death of", which happened."""
    text = annotated.text
    if words.happening.match(text, date.end):
        return _NAMES_A_HAPPENING
    before = text[sentence.start : date.start]
    named = words.naming_before.search(before) and words.naming_after.match(text, date.end)
    return _NAMES_A_THING if date.attributive or (named and not date.relative) else 0.0


def _doubt_of_future(annotated: Annotated, date: DateMention) -> float:
    """For what is to come: "before it takes the chair in 2010". A day is a slip of the pen."""
    if not is_after(date.edtf, annotated.published):
        return 0.0
    if date.relative:
        return _RELATIVE_AFTER_PUBLICATION
    return 0.0 if When.parse(date.edtf).precise else _AFTER_PUBLICATION
