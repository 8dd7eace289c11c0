"""Pledges in running text: in quotation marks, told by another, or said by a State of itself.

Somebody who can bind a State must have spoken: what an opposition party or a critic promises is no
pledge of a State's, and what is urged, asked or doubted is none at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind, Wording
from pledgewatch.extraction import languages, pledge_scoring
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.sentences import Sentence

_LIKELY = 0.4  # score of a sentence that tells of a pledge
_SURE = 0.65  # score of one that no verb of undertaking need mark
_FEWEST_WORDS = 4  # of a quotation
_CLAUSE = 60  # characters before a verb in which a word undoes it


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A pledge's words, who spoke them, and the stretch whose date tells when."""

    start: int
    end: int
    speaker: NameMention | None
    wording: Wording
    confidence: float
    told_from: int
    told_to: int


@dataclass(frozen=True, slots=True)
class _Patterns:
    first_person: re.Pattern[str]
    said: re.Pattern[str]
    official: re.Pattern[str]
    told: re.Pattern[str]
    negated: re.Pattern[str]
    retold: re.Pattern[str]
    own_words: re.Pattern[str]
    speech: re.Pattern[str]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).pledges

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return _Patterns(
        first_person=pattern(words.first_person),
        said=pattern(words.said),
        official=pattern(words.official),
        told=pattern(words.reported + words.complement),
        negated=pattern(words.negated),
        retold=pattern(words.retold),
        own_words=pattern(words.own_words),
        speech=pattern(words.speech),
    )


def find(annotated: Annotated) -> Iterator[Spoken]:
    """Every such pledge, by where its sentence stands; a sentence gives one at most."""
    words = _compiled(annotated.language)
    speech = _is_speech(annotated, words)
    alone = own = False
    before: Sentence | None = None
    state = annotated.main_state
    for sentence in annotated.sentences:
        if sentence.kind is BlockKind.HEADING:
            heading = words.own_words.search(annotated.words(sentence))
            own, alone = heading is not None, bool(heading and heading["alone"])
            before = None
            continue
        if sentence.kind is BlockKind.FOOTNOTE:
            continue
        if before is not None and before.block != sentence.block:
            before = None
        if own and not alone and _another_speaks(annotated, sentence, state):
            continue
        found = _quoted(annotated, sentence, words) or _told(annotated, sentence, before, words)
        if found is None and own:
            found = _of_itself(annotated, sentence, words, alone=alone)
        if found is None and speech:
            found = _in_speech(annotated, sentence, words)
        if found is not None:
            yield found
        before = sentence


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> Spoken:
    """Words that somebody else took for a pledge: whose they are, and whether they are quoted.

    Who speaks is known only where the words stand in quotation marks, beside a person's name.
    """
    words = _compiled(annotated.language)
    around = next(
        (one for one in annotated.sentences if one.start <= start and end <= one.end),
        annotated.as_sentence(start, end),
    )
    said = annotated.text[around.start : around.end]
    quoted = any(
        around.start + match.start() <= start and end <= around.start + match.end()
        for match in _QUOTATION.finditer(said)
    )
    own = quoted or words.first_person.search(annotated.text, start, end) is not None
    speaker = _person_beside(annotated, around, start, end) if quoted else None
    binds = speaker is not None and _binds(annotated, speaker, around, words)
    return Spoken(
        start=start,
        end=end,
        speaker=speaker if binds else None,
        wording=Wording.VERBATIM if own else Wording.PARAPHRASE,
        confidence=confidence,
        told_from=around.start,
        told_to=start,
    )


def _another_speaks(annotated: Annotated, sentence: Sentence, state: str | None) -> bool:
    """Whether the paragraph is another State's statement: "12. Greece welcomed ..."."""
    block = annotated.document.blocks[sentence.block]
    opening = annotated.names_in(block.words, min(block.end, block.words + _CLAUSE))
    first = next((name for name in opening if name.kind is ActorKind.STATE), None)
    return first is not None and first.actor != state


# --- quotations ------------------------------------------------------------------------------

_QUOTATION = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")


def _quoted(annotated: Annotated, sentence: Sentence, words: _Patterns) -> Spoken | None:
    """“We will amend the law,” said the minister."""
    text = annotated.words(sentence)
    for match in _QUOTATION.finditer(text):
        inner = match[0][1:-1]
        if len(inner.split()) < _FEWEST_WORDS or not words.first_person.search(inner):
            continue
        outside = text[: match.start()] + " " + text[match.end() :]
        if not words.said.search(outside) or words.retold.search(outside):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        speaker = _person_beside(annotated, sentence, start, end)
        if not words.official.search(outside) and speaker is None:
            continue
        if speaker is not None and not _binds(annotated, speaker, sentence, words):
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


def _person_beside(
    annotated: Annotated, sentence: Sentence, start: int, end: int
) -> NameMention | None:
    """The person outside the quotation who stands nearest to it."""
    outside = [
        name
        for name in annotated.names_in(sentence.start, sentence.end)
        if name.kind is ActorKind.PERSON and (name.end <= start or name.start >= end)
    ]
    return min(
        outside,
        key=lambda name: start - name.end if name.end <= start else name.start - end,
        default=None,
    )


def _binds(
    annotated: Annotated, speaker: NameMention, sentence: Sentence, words: _Patterns
) -> bool:
    """Whether a person can bind a State: by title here or elsewhere, or by what stands beside."""
    beside = annotated.text[
        max(sentence.start, speaker.start - 60) : min(sentence.end, speaker.end + 60)
    ]
    if words.official.search(beside) or words.official.search(speaker.text):
        return True
    return any(
        name.actor == speaker.actor and words.official.search(name.text)
        for name in annotated.names
        if name.kind is ActorKind.PERSON
    )


# --- told by another -------------------------------------------------------------------------

_PRONOUN = re.compile(r"\b(?:he|she|it|they)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def _told(
    annotated: Annotated, sentence: Sentence, before: Sentence | None, words: _Patterns
) -> Spoken | None:
    """The President pledged that Kazakhstan would amend the law."""
    text = annotated.words(sentence)
    match = words.told.search(text)
    if match is None:
        return None
    subject = text[: match.start()]
    clause = re.split(r"[,;:]\s", subject)[-1][-_CLAUSE:]
    if words.negated.search(clause) or words.retold.search(subject):
        return None
    found, speaker = _subject(annotated, sentence, sentence.start + match.start(), words)
    if not found and before is not None and _PRONOUN.search(f"{subject} "):
        found, speaker = _subject(annotated, before, before.end, words)
    score = pledge_scoring.score(text, language=annotated.language)
    if not found or score < _LIKELY:
        return None
    return Spoken(
        start=sentence.start,
        end=sentence.end,
        speaker=speaker,
        wording=Wording.PARAPHRASE,
        confidence=round(0.5 + 0.4 * score, 2),
        told_from=sentence.start,
        told_to=sentence.start + match.end(),
    )


def _subject(
    annotated: Annotated, sentence: Sentence, upto: int, words: _Patterns
) -> tuple[bool, NameMention | None]:
    """Whether a State, an organ of it or an official stands before `upto`, and the person."""
    names = annotated.names_in(sentence.start, upto)
    people = [
        name
        for name in names
        if name.kind is ActorKind.PERSON and _binds(annotated, name, sentence, words)
    ]
    stately = any(name.kind in {ActorKind.STATE, ActorKind.ORGAN} for name in names)
    official = words.official.search(annotated.text, sentence.start, upto) is not None
    return bool(people) or stately or official, people[-1] if people else None


# --- said by a State of itself ---------------------------------------------------------------


def _of_itself(
    annotated: Annotated, sentence: Sentence, words: _Patterns, *, alone: bool
) -> Spoken | None:
    """Where a report gives the State's own statement: The Government would ratify it in 2009."""
    text = annotated.words(sentence)
    opening = text[:_CLAUSE]
    if words.retold.search(text) or not (alone or words.official.search(opening)):
        return None
    score = pledge_scoring.score(text, language=annotated.language)
    if score < _SURE:
        return None
    return _whole(sentence, Wording.PARAPHRASE, round(0.7 * score, 2))


def _is_speech(annotated: Annotated, words: _Patterns) -> bool:
    """Whether the whole document is what one official says."""
    document = annotated.document
    top = [annotated.text[block.start : block.end] for block in document.blocks[:6]]
    titles = [document.title or "", *(line for line in top if len(line) < 300)]  # noqa: PLR2004 -- titles are shorter
    return any(words.speech.search(line) and words.official.search(line) for line in titles)


def _in_speech(annotated: Annotated, sentence: Sentence, words: _Patterns) -> Spoken | None:
    """We intend to take measures by the end of 2008."""
    text = annotated.words(sentence)
    score = pledge_scoring.score(text, language=annotated.language)
    if not words.first_person.search(text) or score < _LIKELY:
        return None
    return _whole(sentence, Wording.VERBATIM, round(0.8 * score, 2))


def _whole(sentence: Sentence, wording: Wording, confidence: float) -> Spoken:
    return Spoken(
        start=sentence.start,
        end=sentence.end,
        speaker=None,
        wording=wording,
        confidence=confidence,
        told_from=sentence.start,
        told_to=sentence.start,
    )
