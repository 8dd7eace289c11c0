"""What the readings of pledges in running text share: their words, and who can bind a State."""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.dossier.vocabulary import ActorKind, Wording
from pledgewatch.extraction import languages, pledge_voices
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.names import NameMention
from pledgewatch.extraction.pledge_voices import Voice
from pledgewatch.extraction.sentences import Sentence

LIKELY = 0.4  # score of a sentence that tells of a pledge
SURE = 0.65  # score of one that no verb of undertaking need mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A pledge's words, who spoke them, and the stretch whose date tells when."""

    start: int
    end: int
    speaker: Voice | None
    wording: Wording
    confidence: float
    told_from: int
    told_to: int
    made_on: str | None = None  # EDTF, where no stretch tells it


@dataclass(frozen=True, slots=True)
class Patterns:
    """Those of `languages.language.PledgeWords` that running text is read with, compiled."""

    first_person: re.Pattern[str]
    said: re.Pattern[str]
    official: re.Pattern[str]
    told: re.Pattern[str]
    assured: re.Pattern[str]
    negated: re.Pattern[str]
    retold: re.Pattern[str]
    own_words: re.Pattern[str]
    speech: re.Pattern[str]
    pronoun_did: re.Pattern[str]
    you_did: re.Pattern[str]
    you: re.Pattern[str]
    own: re.Pattern[str]
    object_links: re.Pattern[str]
    that: str


@cache
def patterns_of(language: str) -> Patterns:
    """The patterns of a language by its ISO 639-1 code."""
    words = languages.of(language).pledges

    def pattern(source: str) -> re.Pattern[str]:
        return re.compile(source, re.IGNORECASE)

    return Patterns(
        first_person=pattern(words.first_person),
        said=pattern(words.said),
        official=pattern(words.official),
        told=pattern(words.reported + words.complement),
        assured=pattern(words.assured),
        negated=pattern(words.negated),
        retold=pattern(words.retold),
        own_words=pattern(words.own_words),
        speech=pattern(words.speech),
        pronoun_did=pattern(words.pronoun_did),
        you_did=pattern(words.you_did),
        you=pattern(words.you),
        own=pattern(words.own),
        object_links=re.compile(words.object_links),
        that=words.that,
    )


def person_beside(
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


def binds(annotated: Annotated, speaker: NameMention, sentence: Sentence, words: Patterns) -> bool:
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


def speaker_of(
    annotated: Annotated,
    around: Sentence,
    start: int,
    end: int,
    words: Patterns,
    letter: Voice | None,
) -> tuple[bool, Voice | None]:
    """Whether somebody who can bind a State speaks a quotation, and who; "you" is a letter's."""
    person = person_beside(annotated, around, start, end)
    if person is not None:
        bound = binds(annotated, person, around, words)
        return bound, pledge_voices.of(person) if bound else None
    outside = annotated.text[around.start : start] + " " + annotated.text[end : around.end]
    if words.official.search(outside):
        office = pledge_voices.office(annotated, around.start, start)
        return True, office or pledge_voices.office(annotated, end, around.end)
    if letter is not None and words.you.search(outside):
        return True, letter
    return False, None
