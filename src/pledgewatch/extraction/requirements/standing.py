"""Requirements that a sentence states as they are: "must answer within 15 days"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.requirements import figures, subjects
from pledgewatch.extraction.requirements.figures import Figure
from pledgewatch.extraction.requirements.finding import Finding

_REACH = 170  # characters between a word of rule and the figure that it governs
_NEAR = 90
_FIXED, _BOUND, _LAWFUL, _GOVERNED, _APPOINTED = 0.88, 0.82, 0.7, 0.68, 0.75


@dataclass(frozen=True, slots=True)
class _Patterns:
    deontic: re.Pattern[str]
    strong: re.Pattern[str]
    forbidding: re.Pattern[str]
    governed: re.Pattern[str]
    named_after: re.Pattern[str]
    deadline_after: re.Pattern[str]
    conditional: re.Pattern[str]
    soft: re.Pattern[str]
    term_before: re.Pattern[str]
    term_after: re.Pattern[str]
    elected: re.Pattern[str]
    ruled_after: re.Pattern[str]
    no_longer: re.Pattern[str]
    law: re.Pattern[str]
    fixed: re.Pattern[str]
    appoints: re.Pattern[str]
    counted: re.Pattern[str]
    holds: re.Pattern[str]
    aged: re.Pattern[str]
    aged_after: re.Pattern[str]
    done_by: re.Pattern[str]
    time_limit: re.Pattern[str]
    time: re.Pattern[str]
    required_after: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).requirements
    return _Patterns(
        deontic=re.compile(words.deontic, re.IGNORECASE),
        strong=re.compile(words.strong, re.IGNORECASE),
        forbidding=re.compile(words.forbidding, re.IGNORECASE),
        governed=re.compile(words.governed, re.IGNORECASE),
        named_after=re.compile(words.named_after, re.IGNORECASE),
        deadline_after=re.compile(words.deadline_after, re.IGNORECASE),
        conditional=re.compile(words.conditional),
        soft=re.compile(words.soft, re.IGNORECASE),
        term_before=re.compile(words.term_before, re.IGNORECASE),
        term_after=re.compile(words.term_after, re.IGNORECASE),
        elected=re.compile(words.elected, re.IGNORECASE),
        ruled_after=re.compile(words.ruled_after, re.IGNORECASE),
        no_longer=re.compile(words.no_longer, re.IGNORECASE),
        law=re.compile(words.law),
        fixed=re.compile(rf"{words.fixed}\Z", re.IGNORECASE),
        appoints=re.compile(words.appoints, re.IGNORECASE),
        counted=re.compile(words.counted, re.IGNORECASE),
        holds=re.compile(words.holds, re.IGNORECASE),
        aged=re.compile(words.aged, re.IGNORECASE),
        aged_after=re.compile(words.aged_after, re.IGNORECASE),
        done_by=re.compile(words.done_by, re.IGNORECASE),
        time_limit=re.compile(words.time_limit, re.IGNORECASE),
        time=re.compile(words.time, re.IGNORECASE),
        required_after=re.compile(words.required_after, re.IGNORECASE),
    )


def find(sentence: str, language: str) -> Iterator[Finding]:
    """The figures that something in the sentence makes a rule."""
    patterns = _compiled(language)
    last = 0
    for figure in figures.find(sentence, language):
        if patterns.no_longer.search(sentence[: figure.start]):
            continue  # "(previously two thirds)", no longer the rule
        confidence = _confidence(sentence, figure, patterns)
        if confidence:
            yield Finding(
                place=figure.start,
                subject=_subject(sentence, figure, last, patterns, language),
                after=sentence[figure.start : figure.end].strip(),
                confidence=confidence,
            )
            last = figure.end


def _subject(sentence: str, figure: Figure, last: int, patterns: _Patterns, language: str) -> str:
    """What the figure is about; `last` is the end of the figure before it, or 0."""
    behind = subjects.behind(sentence, figure.end, language)
    if patterns.named_after.match(sentence, figure.end):  # "quota of women on the lists"
        return behind
    return (
        subjects.between(sentence, last, figure.start, language)
        or subjects.before(sentence, figure.start, language)
        or behind
    )


def _confidence(sentence: str, figure: Figure, patterns: _Patterns) -> float:
    """How likely the figure is a rule's; 0 where nothing speaks for it. Set by hand."""
    lead = sentence[max(0, figure.start - _REACH) : figure.start]
    near = lead[-_NEAR:]
    if figure.share and patterns.counted.search(sentence, figure.start, figure.end):
        return 0.0  # "8 per cent of the population"
    if patterns.counted.search(near) and not (figure.strict and patterns.strong.search(near)):
        return 0.0
    return _set(sentence, figure, lead, patterns) or _ruled(sentence, figure, lead, patterns)


def _set(sentence: str, figure: Figure, lead: str, patterns: _Patterns) -> float:
    """By a noun that fixes figures: "the minimum age is 18", "a membership of 50,000"."""
    near = lead[-_NEAR:]
    to_number = sentence[max(0, figure.number - _REACH) : figure.number]
    term = patterns.term_before.search(to_number) or (
        patterns.term_after.match(sentence, figure.end) and patterns.elected.search(near)
    )
    named = patterns.named_after.match(sentence, figure.end)
    required = patterns.required_after.match(sentence, figure.end)
    if term or named or required or patterns.fixed.search(to_number):
        return _FIXED
    aged = patterns.aged.search(to_number) and patterns.aged_after.match(sentence, figure.end)
    held = patterns.holds.search(to_number) and patterns.time.match(figure.unit)
    if aged or held:
        return _BOUND
    if patterns.appoints.search(near) and figure.share and not figure.weak:
        return _APPOINTED
    return _BOUND if patterns.strong.search(lead) and patterns.governed.search(to_number) else 0.0


def _ruled(sentence: str, figure: Figure, lead: str, patterns: _Patterns) -> float:
    """By a verb that rules: "must have at least 50 members", "limits detention to 15 days"."""
    told = figure.unit or figure.share or (figure.strict and not figure.loose)
    if figure.condition or not told:
        return 0.0
    strong = patterns.strong.search(lead)
    if figure.strict and (figure.unit or not figure.weak):
        if not figure.loose and _ruled_behind(sentence, figure, patterns):
            return _BOUND
        soft = patterns.soft.search(lead) and patterns.law.search(sentence)
        to_number = lead + sentence[figure.start : figure.number]  # "may not exceed 20"
        if soft or patterns.deontic.search(to_number):
            if figure.loose and not patterns.forbidding.search(lead):
                return 0.0
            return _BOUND if strong or patterns.law.search(sentence) else _LAWFUL
    limit = patterns.time_limit.match(figure.bound) and patterns.time.match(figure.unit)
    deadline = figure.unit and patterns.deadline_after.match(sentence, figure.end)
    if deadline or (limit and patterns.done_by.search(lead)):
        return _LAWFUL
    governed = patterns.strong.search(lead[-_NEAR:]) and (not figure.weak or figure.timed)
    return _GOVERNED if governed else 0.0


def _ruled_behind(sentence: str, figure: Figure, patterns: _Patterns) -> bool:
    """Whether the rule follows its figure: "if ... within 10 days, they must release"."""
    if patterns.ruled_after.match(sentence, figure.end):
        return True
    conditional = patterns.conditional.match(sentence)
    return bool(conditional and patterns.strong.search(sentence, figure.end))
