"""Pledges in quotation marks: “We will amend the law,” said the minister."""

import re

from pledgewatch.dossier.vocabulary import Wording
from pledgewatch.extraction import pledge_scoring
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.dates import DateRole
from pledgewatch.extraction.pledge_voices import Voice
from pledgewatch.extraction.sentences import Sentence
from pledgewatch.extraction.spoken_voices import LIKELY, SURE, Patterns, Spoken, speaker_of

_FEWEST_WORDS = 4  # of a quotation
_LONGEST_BLOCK = 6000  # characters; in longer ones only quotations within a sentence are read
QUOTATION = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")


def quoted(
    annotated: Annotated, sentence: Sentence, words: Patterns, letter: Voice | None
) -> Spoken | None:
    """“We will amend the law,” said the minister."""
    text = annotated.words(sentence)
    for match in QUOTATION.finditer(text):
        inner = match[0][1:-1]
        if len(inner.split()) < _FEWEST_WORDS:
            continue
        place = sentence.start + match.start()
        if not words.first_person.search(inner) and not _is_dated(annotated, place, inner):
            continue
        outside = text[: match.start()] + " " + text[match.end() :]
        if not words.said.search(outside) or words.retold.search(outside):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        bound, speaker = speaker_of(annotated, sentence, start, end, words, letter)
        if not bound:
            continue
        kept = inner.strip().rstrip(",;")
        opening = start + 1 + len(inner) - len(inner.lstrip())
        return Spoken(
            start=opening,
            end=opening + len(kept),
            speaker=speaker,
            wording=Wording.VERBATIM,
            confidence=0.85,
            told_from=sentence.start if start - sentence.start > sentence.end - end else end,
            told_to=start if start - sentence.start > sentence.end - end else sentence.end,
        )
    return None


def _is_dated(annotated: Annotated, start: int, said: str) -> bool:
    """Whether a quotation says by when something will be so: “By May nobody will be held”."""
    dates = annotated.dates_in(start, start + len(said) + 2)
    due = any(date.role is DateRole.BY for date in dates)
    return due and pledge_scoring.score(said, language=annotated.language) >= SURE


def in_long_quotation(
    annotated: Annotated, sentence: Sentence, words: Patterns, letter: Voice | None
) -> Spoken | None:
    """“The Act has had its day. We undertake to replace it,” said the minister: of the second."""
    block = annotated.document.blocks[sentence.block]
    if block.end - block.start > _LONGEST_BLOCK:
        return None
    for match in QUOTATION.finditer(annotated.text, block.start, block.end):
        low, high = max(sentence.start, match.start() + 1), min(sentence.end, match.end() - 1)
        whole = sentence.start <= match.start() and match.end() <= sentence.end
        if low >= high or whole:
            continue
        said = annotated.text[low:high]
        score = pledge_scoring.score(said, language=annotated.language)
        if score < LIKELY or not words.first_person.search(said):
            continue
        around = _around(annotated, sentence, match.start(), match.end())
        before = annotated.text[around.start : match.start()]
        outside = before + " " + annotated.text[match.end() : around.end]
        if not words.said.search(outside) or words.retold.search(outside):
            continue
        bound, speaker = speaker_of(annotated, around, match.start(), match.end(), words, letter)
        if not bound:
            continue
        low += len(said) - len(said.lstrip())
        return Spoken(
            start=low,
            end=low + len(said.strip().rstrip(",;")),
            speaker=speaker,
            wording=Wording.VERBATIM,
            confidence=0.85,
            told_from=around.start if before.strip() else match.end(),
            told_to=match.start() if before.strip() else around.end,
        )
    return None


def _around(annotated: Annotated, sentence: Sentence, start: int, end: int) -> Sentence:
    """From the sentence in which a quotation opens to that in which it closes, as one."""
    block = annotated.document.blocks[sentence.block]
    touched = [
        one
        for one in annotated.sentences_in(block.start, block.end)
        if one.start < end and start < one.end
    ]
    first = touched[0] if touched else sentence
    last = touched[-1] if touched else sentence
    return Sentence(first.start, last.end, sentence.block, sentence.kind)
