"""Pledges in running text: in quotation marks, told by another, or said by a State of itself.

Somebody who can bind a State must have spoken: what an opposition party or a critic promises is no
pledge of a State's, and what is urged, asked or doubted is none at all.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind, Wording
from pledgewatch.extraction import pledge_scoring, pledge_voices
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.pledge_voices import Voice
from pledgewatch.extraction.sentences import Sentence
from pledgewatch.extraction.spoken_quotations import QUOTATION, in_long_quotation, quoted
from pledgewatch.extraction.spoken_voices import (
    LIKELY,
    SURE,
    Patterns,
    Spoken,
    binds,
    patterns_of,
    person_beside,
)

_CLAUSE = 60  # characters before a verb in which a word undoes it


def find(annotated: Annotated) -> Iterator[Spoken]:
    """Every such pledge, by where its sentence stands; a sentence gives one at most."""
    words = patterns_of(annotated.language)
    speech = _is_speech(annotated, words)
    letter = pledge_voices.addressed(annotated)
    speaker = pledge_voices.speaks(annotated) if speech else None
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
        found = (
            quoted(annotated, sentence, words, letter)
            or in_long_quotation(annotated, sentence, words, letter)
            or _told(annotated, sentence, before, words, letter)
        )
        if found is None and own:
            found = _of_itself(annotated, sentence, words, alone=alone)
        if found is None and speech:
            found = _in_speech(annotated, sentence, words, speaker)
        if found is not None:
            yield found
        before = sentence


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> Spoken:
    """Words that somebody else took for a pledge: whose they are, and whether they are quoted.

    Who speaks is known only where the words stand in quotation marks, beside a person's name.
    """
    words = patterns_of(annotated.language)
    around = next(
        (one for one in annotated.sentences if one.start <= start and end <= one.end),
        annotated.as_sentence(start, end),
    )
    said = annotated.text[around.start : around.end]
    in_quotation = any(
        around.start + match.start() <= start and end <= around.start + match.end()
        for match in QUOTATION.finditer(said)
    )
    own = in_quotation or words.first_person.search(annotated.text, start, end) is not None
    speaker = person_beside(annotated, around, start, end) if in_quotation else None
    bound = speaker is not None and binds(annotated, speaker, around, words)
    return Spoken(
        start=start,
        end=end,
        speaker=pledge_voices.of(speaker) if bound else None,
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


# --- told by another -------------------------------------------------------------------------


def _told(
    annotated: Annotated,
    sentence: Sentence,
    before: Sentence | None,
    words: Patterns,
    letter: Voice | None,
) -> Spoken | None:
    """The President pledged that Kazakhstan would amend the law."""
    text = annotated.words(sentence)
    match = words.told.search(text)
    if match is None:
        return _assured(annotated, sentence, words)
    subject = text[: match.start()]
    clause = re.split(r"[,;:]\s", subject)[-1][-_CLAUSE:]
    if words.negated.search(clause) or words.retold.search(subject):
        return None
    found, speaker = _subject(annotated, sentence, sentence.start + match.start(), words)
    if not found and before is not None and words.pronoun_did.search(f"{subject} "):
        found, speaker = _subject(annotated, before, before.end, words)
    if letter is not None and words.you_did.search(f"{subject} "):
        found, speaker = True, letter
    score = pledge_scoring.score(text, language=annotated.language)
    if not found or score < LIKELY:
        return None
    quoted = _quoted_object(text, match, words)
    start, end = quoted or (0, len(text))
    return Spoken(
        start=sentence.start + start,
        end=sentence.start + end,
        speaker=speaker,
        wording=Wording.VERBATIM if quoted else Wording.PARAPHRASE,
        confidence=round(0.5 + 0.4 * score, 2),
        told_from=sentence.start,
        told_to=sentence.start + (start if quoted else match.end()),
    )


_OBJECT_WORDS = 40  # characters from the verb to the quotation that is its object
_FEWEST_OF_OBJECT = 5


def _quoted_object(text: str, told: re.Match[str], words: Patterns) -> tuple[int, int] | None:
    """The quotation that tells all of what was undertaken: vowed to “review every clause”."""
    quotation = QUOTATION.search(text, told.start())
    if quotation is None or len(quotation[0].split()) < _FEWEST_OF_OBJECT:
        return None
    between = text[told.start() : quotation.start()]
    verb = words.object_links.search(between)
    if verb is None or len(between) > _OBJECT_WORDS:
        return None
    inner = quotation[0][1:-1]
    start = quotation.start() + 1 + len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip().rstrip(",;"))


def _assured(annotated: Annotated, sentence: Sentence, words: Patterns) -> Spoken | None:
    """The delegation's assurance that all prisoners would have a bed."""
    text = annotated.words(sentence)
    match = words.assured.search(text)
    if match is None or words.retold.search(text[: match.start()]):
        return None
    near = max(sentence.start, sentence.start + match.start() - _CLAUSE)
    official = words.official.search(annotated.text, near, sentence.start + match.end())
    if official is None:
        return None
    that = annotated.text.find(words.that, sentence.start + match.start(), sentence.end)
    named = that if that > 0 else sentence.start + match.start()
    return Spoken(
        start=sentence.start,
        end=sentence.end,
        speaker=pledge_voices.office(annotated, near, named),
        wording=Wording.PARAPHRASE,
        confidence=0.55,
        told_from=sentence.start,
        told_to=sentence.start + match.start(),
    )


def _subject(
    annotated: Annotated, sentence: Sentence, upto: int, words: Patterns
) -> tuple[bool, Voice | None]:
    """Whether a State, an organ of it or an official stands before `upto`, and who spoke."""
    names = annotated.names_in(sentence.start, upto)
    people = [
        name
        for name in names
        if name.kind is ActorKind.PERSON and binds(annotated, name, sentence, words)
    ]
    stately = any(name.kind in {ActorKind.STATE, ActorKind.ORGAN} for name in names)
    official = words.official.search(annotated.text, sentence.start, upto) is not None
    speaker = pledge_voices.of(people[-1]) if people else None
    return (
        bool(people) or stately or official,
        speaker or pledge_voices.office(annotated, sentence.start, upto),
    )


# --- said by a State of itself ---------------------------------------------------------------


def _of_itself(
    annotated: Annotated, sentence: Sentence, words: Patterns, *, alone: bool
) -> Spoken | None:
    """Where a report gives the State's own statement: The Government would ratify it in 2009."""
    text = annotated.words(sentence)
    opening = text[:_CLAUSE]
    if words.retold.search(text) or not (alone or words.official.search(opening)):
        return None
    score = pledge_scoring.score(text, language=annotated.language)
    if score < SURE:
        return None
    return _whole(sentence, Wording.PARAPHRASE, round(0.7 * score, 2))


def _is_speech(annotated: Annotated, words: Patterns) -> bool:
    """Whether the whole document is what one official says."""
    top = [annotated.text[start:end] for start, end in pledge_voices.titles(annotated)]
    titles = [annotated.document.title or "", *top]
    return any(words.speech.search(line) and words.official.search(line) for line in titles)


def _in_speech(
    annotated: Annotated, sentence: Sentence, words: Patterns, speaker: Voice | None
) -> Spoken | None:
    """We intend to take measures by the end of 2008; Ghana will not execute anyone."""
    text = annotated.words(sentence)
    score = pledge_scoring.score(text, language=annotated.language)
    if words.first_person.search(text):
        likely = score >= LIKELY
    else:
        likely = score >= SURE and _of_own_state(annotated, sentence, words)
    if not likely:
        return None
    said = _whole(sentence, Wording.VERBATIM, round(0.8 * score, 2))
    return replace(said, speaker=speaker, made_on=annotated.published)


def _of_own_state(annotated: Annotated, sentence: Sentence, words: Patterns) -> bool:
    """Whether a sentence of a speech is about the speaker's own State or its government."""
    text = annotated.words(sentence)
    opening = sentence.start, min(sentence.end, sentence.start + _CLAUSE)
    return (
        words.own.search(text) is not None
        or words.official.search(annotated.text, *opening) is not None
        or any(name.actor == annotated.main_state for name in annotated.names_in(*opening))
    )


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
