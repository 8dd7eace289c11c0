"""Requirements that were changed: "raised from 3,000 to 50,000 the minimum number of members"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction import languages
from pledgewatch.extraction.requirements import figures, subjects
from pledgewatch.extraction.requirements.finding import Finding

_REACH = 130  # characters between the verb of change and its figures
_CHANGED, _CONTRASTED, _RAISED = 0.92, 0.85, 0.78


@dataclass(frozen=True, slots=True)
class _Patterns:
    language: str
    dated: re.Pattern[str]
    change: re.Pattern[str]
    from_to: re.Pattern[str]
    to_from: re.Pattern[str]
    raised: re.Pattern[str]
    raised_behind: re.Pattern[str]
    norm: re.Pattern[str]
    counted: re.Pattern[str]
    formerly: re.Pattern[str]
    newly: re.Pattern[str]
    beside: re.Pattern[str]
    permitted: re.Pattern[str]
    deontic: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).requirements
    old, new = figures.bare(language, "old"), figures.bare(language, "new")
    return _Patterns(
        language=language,
        dated=re.compile(words.dated),
        change=re.compile(words.change, re.IGNORECASE),
        from_to=re.compile(
            rf"{words.from_word}{old}(?P<told>[^,.;:]{{0,60}}?){words.to_word}{new}", re.IGNORECASE
        ),
        to_from=re.compile(rf"{words.to_lead}{new}{words.back_from}{old}\)?", re.IGNORECASE),
        raised=re.compile(
            rf"{words.raised}(?P<what>[^;:.]{{0,80}}?{words.settable}[^;:.]{{0,60}}?)"
            rf"{words.to_word}{new}",
            re.IGNORECASE,
        ),
        raised_behind=re.compile(
            rf"(?P<what>{words.settable}[^;:.]{{0,80}}?)\s{words.raised_behind}{words.to_word}{new}",
            re.IGNORECASE,
        ),
        norm=re.compile(words.norm, re.IGNORECASE),
        counted=re.compile(words.counted, re.IGNORECASE),
        formerly=re.compile(words.formerly, re.IGNORECASE),
        newly=re.compile(words.newly, re.IGNORECASE),
        beside=re.compile(rf"{new}(?!\sfrom\b){words.back_from}{old}\)?", re.IGNORECASE),
        permitted=re.compile(words.permitted, re.IGNORECASE),
        deontic=re.compile(words.deontic, re.IGNORECASE),
    )


def find(sentence: str, language: str) -> Iterator[Finding]:
    """The changes of figures that a sentence tells, with what was before and what is after."""
    patterns = _compiled(language)
    found = False
    for pattern in (patterns.from_to, patterns.to_from):
        for match in pattern.finditer(sentence):
            finding = _changed(sentence, match, patterns)
            if finding is not None:
                found = True
                yield finding
    if found:
        return
    last = 0
    for match in patterns.beside.finditer(sentence):
        finding = _beside(sentence, match, last, patterns)
        if finding is not None:
            found = True
            last = match.end()
            yield finding
    if found:
        return
    for how in (_contrasted, _raised):
        finding = how(sentence, language, patterns)
        if finding is not None:
            yield finding
            return


def _changed(sentence: str, match: re.Match[str], patterns: _Patterns) -> Finding | None:
    low = max(0, match.start() - _REACH)
    verbs = list(patterns.change.finditer(sentence, low, match.start()))
    if not verbs or patterns.dated.match(sentence, match.end("old")):
        return None
    between = sentence[verbs[-1].end() : match.start()].strip()
    subject = _subject(sentence, between, verbs[-1].start(), match, patterns)
    permitted = patterns.permitted.search(subject) is not None
    if not permitted and (not patterns.norm.search(subject) or patterns.counted.search(subject)):
        return None
    return Finding(
        place=match.start(),
        subject=subject,
        before=match["old"].strip(),
        after=match["new"].strip(),
        confidence=_CHANGED,
        changed=True,
    )


def _subject(
    sentence: str, between: str, verb: int, match: re.Match[str], patterns: _Patterns
) -> str:
    """Between the verb and its figures, behind them, or before the verb where it is passive."""
    told = (
        subjects.trimmed(between, patterns.language),
        subjects.behind(sentence, match.end(), patterns.language),
        subjects.before(sentence, verb, patterns.language),
    )
    return next(
        (
            words
            for words in told
            if patterns.norm.search(words) or patterns.permitted.search(words)
        ),
        "",
    )


def _beside(sentence: str, match: re.Match[str], last: int, patterns: _Patterns) -> Finding | None:
    """A rule with what it was in a side remark: "must show 10,000 members, up from 1,500"."""
    lead = sentence[max(0, match.start() - _REACH) : match.start()]
    if not patterns.deontic.search(lead) or patterns.counted.search(lead):
        return None
    return Finding(
        place=match.start(),
        subject=subjects.between(sentence, last, match.start(), patterns.language)
        or subjects.before(sentence, match.start(), patterns.language),
        before=match["old"].strip(),
        after=match["new"].strip(),
        confidence=_CONTRASTED,
        changed=True,
    )


def _contrasted(sentence: str, language: str, patterns: _Patterns) -> Finding | None:
    """An old rule beside a new one: "currently ... 50 per cent, under the new law two thirds"."""
    old, new = patterns.formerly.search(sentence), patterns.newly.search(sentence)
    if old is None or patterns.counted.search(sentence):
        return None
    all_figures = [
        one for one in figures.find(sentence, language) if one.unit or one.bound or not one.weak
    ]
    if new is None:  # "no longer than 30 days, whereas under the law of 2004 it was 90"
        first = [one for one in all_figures if one.start >= old.end()]
        second = [one for one in all_figures if one.end <= old.start() and one.strict]
    else:
        first = [one for one in all_figures if _belongs(one.start, old, new)]
        second = [one for one in all_figures if _belongs(one.start, new, old)]
    if not first or not second:
        return None
    before, after = first[0], second[-1 if new is None else 0]
    return Finding(
        place=after.start,
        subject=subjects.before(sentence, min(before.start, after.start), language),
        before=sentence[before.start : before.end].strip(),
        after=sentence[after.start : after.end].strip(),
        confidence=_CONTRASTED,
        changed=True,
    )


def _raised(sentence: str, language: str, patterns: _Patterns) -> Finding | None:
    """What was raised to a figure, where nobody tells from what."""
    match = patterns.raised.search(sentence) or patterns.raised_behind.search(sentence)
    if match is None or patterns.counted.search(sentence, 0, match.end()):
        return None
    return Finding(
        place=match.start("new"),
        subject=subjects.trimmed(match["what"], language)
        or subjects.before(sentence, match.start(), language),
        after=match["new"].strip(),
        confidence=_RAISED,
        changed=True,
    )


def _belongs(place: int, cue: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a figure stands behind its own cue with the other one not between."""
    return cue.end() <= place and not cue.end() <= other.start() < place
