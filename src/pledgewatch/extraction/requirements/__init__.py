"""Requirements: figures that a law or practice sets, with what was before and since when.

A sentence is read in three ways: it tells a change ("from 3,000 to 50,000"), contrasts an old rule
with a new one, or states a rule as it is. What courts imposed on somebody, what the law threatens
with, what somebody asks for, and what was merely counted are no requirements; a change of a
threatened punishment is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RequirementProposal
from pledgewatch.extraction.requirements import (
    changes,
    compositions,
    figures,
    since,
    standing,
    subjects,
)
from pledgewatch.extraction.requirements.finding import Finding
from pledgewatch.extraction.sentences import Sentence

_LONGEST = 1200  # characters; what is longer is a table or a list


def propose(annotated: Annotated) -> tuple[RequirementProposal, ...]:
    """The requirements of a document, one for each figure, by where their sentences start."""
    words = _compiled(annotated.language)
    return tuple(
        proposal
        for sentence in annotated.sentences
        if sentence.kind is not BlockKind.HEADING
        and sentence.end - sentence.start <= _LONGEST
        and words.cue.search(annotated.text, sentence.start, sentence.end)
        and words.rule.search(annotated.text, sentence.start, sentence.end)
        for proposal in _proposals(annotated, sentence, words)
    )


def at(
    annotated: Annotated, start: int, end: int, *, confidence: float
) -> RequirementProposal | None:
    """The requirement that somebody else took `text[start:end]` for; None without a figure."""
    sentence = annotated.as_sentence(start, end)
    finding = _finding(annotated.words(sentence), annotated.language)
    if finding is None:
        return None
    told = replace(finding, confidence=confidence)
    return _proposal(annotated, sentence, told)


def _finding(text: str, language: str) -> Finding | None:
    """The first change, composition or rule; else the first figure, as it stands."""
    for find in (changes.find, compositions.find, standing.find):
        for finding in find(text, language):
            return finding
    figure = next(figures.find(text, language), None)
    if figure is None:
        return None
    subject = subjects.before(text, figure.start, language) or subjects.behind(
        text, figure.end, language
    )
    after = text[figure.start : figure.end].strip()
    return Finding(place=figure.start, subject=subject, after=after, confidence=0.0)


@dataclass(frozen=True, slots=True)
class _Patterns:
    cue: re.Pattern[str]  # a number
    rule: re.Pattern[str]  # and anything that can make it one of a rule
    court: re.Pattern[str]
    penalty: re.Pattern[str]
    asked: re.Pattern[str]
    bidding: re.Pattern[str]
    delegation: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).requirements
    return _Patterns(
        cue=re.compile(words.cue),
        rule=re.compile(  # as written: what opens a sentence is seldom its only cue
            rf"{words.deontic}|{words.change}|{words.appoints}|{words.consists}|{words.fixed}"
            rf"|{words.elected}|{words.soft}|{words.named_after}|{words.required_after}"
            rf"|{words.time_limit}|{words.formerly}|{words.deadline_after}"
        ),
        court=re.compile(words.court, re.IGNORECASE),
        penalty=re.compile(words.penalty, re.IGNORECASE),
        asked=re.compile(words.asked, re.IGNORECASE),
        bidding=re.compile(words.bidding, re.IGNORECASE),
        delegation=re.compile(words.delegation, re.IGNORECASE),
    )


def _proposals(
    annotated: Annotated, sentence: Sentence, words: _Patterns
) -> Iterator[RequirementProposal]:
    text = annotated.words(sentence)
    for finding in _findings(text, annotated.language, words):
        place = sentence.start + finding.place
        dates = annotated.dates_in(sentence.start, sentence.end)
        if not finding.changed and any(date.start <= place < date.end for date in dates):
            continue
        yield _proposal(annotated, sentence, finding)


def _proposal(annotated: Annotated, sentence: Sentence, finding: Finding) -> RequirementProposal:
    place = sentence.start + finding.place
    return RequirementProposal(
        text=annotated.words(sentence),
        start=sentence.start,
        end=sentence.end,
        page=annotated.document.page_at(sentence.start),
        confidence=finding.confidence,
        subject=finding.subject,
        before=finding.before,
        after=finding.after,
        since=since.of(annotated, sentence, place, changed=finding.changed),
    )


def _findings(text: str, language: str, words: _Patterns) -> tuple[Finding, ...]:
    if any(bar.search(text) for bar in (words.bidding, words.asked, words.court)):
        return ()
    found = tuple(changes.find(text, language))
    if found:
        return (*found, *_beside(found, text, language, words))
    if words.penalty.search(text) or words.delegation.search(text):
        return ()
    return tuple(compositions.find(text, language)) or tuple(standing.find(text, language))


def _beside(
    changed: tuple[Finding, ...], text: str, language: str, words: _Patterns
) -> Iterator[Finding]:
    """What a sentence rules besides the figures that it tells to have changed."""
    if words.penalty.search(text) or words.delegation.search(text):
        return
    told = [figure for one in changed for figure in (one.before, one.after) if figure]
    for finding in standing.find(text, language):
        after = finding.after or ""
        if not any(after in figure or figure in after for figure in told):
            yield finding
