"""Recommendations in running prose, such as "We urge you to call on the government to act".

Two forms are read: a verb of asking in the present tense with somebody to ask ("we urge ...", "the
Committee recommends that ..."), and "should" with a subject that can be asked ("The government
should ..."). After one of them "It should also ..." goes on with the same addressee. What somebody
asked on another day, or is quoted as asking, is told and not recommended here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import languages, undertakings
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.proposal import RecommendationProposal
from pledgewatch.extraction.recommendations import request
from pledgewatch.extraction.recommendations.request import Words
from pledgewatch.extraction.sentences import Sentence

# Set by hand: the document's own request, another's, one that goes on, a lone "should".
_OWN, _ANOTHERS, _GOES_ON, _LONE = 0.9, 0.75, 0.85, 0.5
_LONGEST_BLOCK = 6000  # characters; quotations are not looked for in longer ones
_OF_A_THING = 0.6  # "The commission should be elected", after a request
# after "the Minister": "of Justice and the Prosecutor General"
_GOES_ON_WITH = re.compile(r"(?:of|and|for|the|in)\Z|[A-ZÀ-ÞА-Я]")


@dataclass(frozen=True, slots=True)
class _Request:
    """What a sentence asks: of whom, by whom, how sure."""

    addressee: str | None
    by: tuple[str, ...]
    confidence: float


def propose(
    annotated: Annotated, *, without: Sequence[tuple[int, int]] = ()
) -> Iterator[RecommendationProposal]:
    """The sentences of the running text that ask something; those in `without` are left out."""
    closed = [(u.start, u.end) for u in undertakings.labelled(annotated)] + list(without)
    previous: _Request | None = None
    block = -1
    every = [_asked(annotated, sentence) for sentence in annotated.sentences]
    advocates = any(map(_advocates, repeat(annotated), annotated.sentences, every))
    for sentence, own in zip(annotated.sentences, every, strict=True):
        if sentence.block != block:
            previous, block = None, sentence.block
        if sentence.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            continue
        if any(start < sentence.end and sentence.start < end for start, end in closed):
            continue
        asked = own or _should(annotated, sentence, previous, advocates=advocates)
        if asked is not None and previous is not None:
            asked = _of_the_same(asked, previous, annotated.language)
        if asked is not None:
            yield _proposal(annotated, sentence, asked)
        previous = asked or previous


def _of_the_same(asked: _Request, previous: _Request, language: str) -> _Request:
    """A request of "them", who are those that were asked before in the same paragraph."""
    told = languages.of(language).recommendations
    pronoun = (asked.addressee or "").casefold() in told.them
    return replace(asked, addressee=previous.addressee) if pronoun else asked


def at(annotated: Annotated, start: int, end: int, *, confidence: float) -> RecommendationProposal:
    """Words that somebody else took for a recommendation: who asks whom, as far as they tell."""
    sentence = annotated.as_sentence(start, end)
    asked = _asked(annotated, sentence) or _should(annotated, sentence, None, advocates=True)
    found = replace(asked or _Request(None, (), confidence), confidence=confidence)
    return _proposal(annotated, sentence, found)


def _proposal(annotated: Annotated, sentence: Sentence, asked: _Request) -> RecommendationProposal:
    return RecommendationProposal(
        text=annotated.words(sentence),
        start=sentence.start,
        end=sentence.end,
        page=annotated.document.page_at(sentence.start),
        confidence=asked.confidence,
        by=asked.by,
        to=request.about(annotated, sentence.start, sentence.end),
        addressees=(asked.addressee,) if asked.addressee else (),
    )


def _asked(annotated: Annotated, sentence: Sentence) -> _Request | None:
    words = request.words_of(annotated.language)
    passive = _asked_passively(annotated, sentence, words)
    if passive is not None:
        return passive
    for verb in words.asks.finditer(annotated.text, sentence.start, sentence.end):
        asker = request.asker_before(annotated, sentence.start, verb.start())
        if (
            asker is None
            or not words.complement.match(annotated.text, verb.end(), sentence.end)
            or request.in_quotation(annotated, sentence.start, verb.start())
        ):
            continue
        said, name = asker
        own = name is None or _speaks(annotated, name.actor)
        return _Request(
            addressee=_object(annotated, verb.end(), sentence.end),
            by=(name.actor,) if name else _authors(annotated, said),
            confidence=_OWN if own else _ANOTHERS,
        )
    return None


def _asked_passively(annotated: Annotated, sentence: Sentence, words: Words) -> _Request | None:
    """Requests such as "The authorities are urged to" and "It is recommended that the council"."""
    verb = words.passive.search(annotated.text, sentence.start, sentence.end)
    if verb is None or request.in_quotation(annotated, sentence.start, verb.start()):
        return None
    start = _subject_start(annotated, sentence.start, verb.start())
    subject = annotated.text[start : verb.start()].strip()
    if request.can_be_asked(annotated, start, verb.start()):
        return _Request(request.who(subject, annotated.language), (), _ANOTHERS)
    if subject.casefold() in languages.of(annotated.language).recommendations.impersonal:
        end = verb.end() - len(" that") if verb[0].endswith("that") else verb.end()
        return _Request(_object(annotated, end, sentence.end), (), _ANOTHERS)
    return None


def _object(annotated: Annotated, start: int, end: int) -> str | None:
    """Who is asked by the verb that ends at `start`; "urges to you call" is a slip for "you to"."""
    text, words = annotated.text, request.words_of(annotated.language)
    told = languages.of(annotated.language).recommendations
    if words.you.match(text, start, end):
        return told.addressed
    clause = words.object_clause.match(text, start, end)
    if clause:
        return _clause_subject(annotated, clause.start("whom"), end)
    match = words.object.match(text, start, end)
    if match and (
        match["whom"].casefold() in told.them
        or request.is_asked(annotated, match.start("whom"), match.end("whom"))
    ):
        return request.who(match["whom"], annotated.language)
    return None


def _clause_subject(annotated: Annotated, start: int, end: int) -> str | None:
    """The longest run of words from `start` that can be asked: "the State party (adopt ...)"."""
    head = request.words_of(annotated.language).head
    best = None
    for word in re.finditer(r"\S+", annotated.text[start : min(end, start + 120)]):
        if best is not None and not (_GOES_ON_WITH.match(word[0]) or head.search(word[0])):
            break
        if request.is_asked(annotated, start, start + word.end()):
            best = annotated.text[start : start + word.end()]
    return request.who(best, annotated.language) if best else None


def _should(
    annotated: Annotated, sentence: Sentence, previous: _Request | None, *, advocates: bool
) -> _Request | None:
    """What "should" asks; "must" too, where the document asks things of its own accord."""
    words = request.words_of(annotated.language)
    told = languages.of(annotated.language).recommendations
    for verb in words.should.finditer(annotated.text, sentence.start, sentence.end):
        start = _subject_start(annotated, sentence.start, verb.start())
        quoted = request.in_quotation(annotated, sentence.start, verb.start())
        if (quoted and not _own_voice(annotated, sentence, words)) or words.reported.search(
            annotated.text, sentence.start, verb.start()
        ):
            continue
        subject = annotated.text[start : verb.start()].strip(' “”"\n')
        if previous is not None and words.pronoun.match(subject):
            return replace(previous, confidence=_GOES_ON)
        duty = words.duty.match(verb[0]) and previous is None
        if duty and (words.bound.search(subject) or not (quoted or advocates)):
            continue  # "the law must be signed" tells of a duty
        start, subject = _before_apposition(annotated, sentence, start, subject)
        asked = bool(subject) and request.can_be_asked(annotated, start, start + len(subject))
        if subject.casefold() == told.addressed or asked:
            by = previous.by if previous else ()
            addressee = request.who(subject, annotated.language)
            return _Request(addressee, by, _GOES_ON if previous else _LONE)
        if previous is not None and words.for_things.match(verb[0]) and start == sentence.start:
            return _Request(None, previous.by, _OF_A_THING)
    return None


def _before_apposition(
    annotated: Annotated, sentence: Sentence, start: int, subject: str
) -> tuple[int, str]:
    """The subject at `start`; of "Donors, Norway among them, must" what comes first."""
    start = annotated.text.find(subject, start) if subject else start
    comma = annotated.text.find(",", sentence.start, start)
    if subject.endswith(",") and comma > 0:
        return sentence.start, annotated.text[sentence.start : comma]
    return start, subject


def _advocates(annotated: Annotated, sentence: Sentence, asked: _Request | None) -> bool:
    """Whether by this the document asks something in its own name: "We urge the council"."""
    if asked is None or asked.confidence != _OWN:
        return False
    said = annotated.words(sentence).casefold().split()
    we = languages.of(annotated.language).recommendations.we
    return bool(asked.by) or not we.isdisjoint(said)


def _own_voice(annotated: Annotated, sentence: Sentence, words: Words) -> bool:
    """Whether who is quoted speaks for the document's own organisation.

    “Parliament should act,” said Josefa Tuilagi, director of the Alliance.
    """
    block = annotated.document.blocks[sentence.block]
    if block.end - block.start > _LONGEST_BLOCK:
        return False
    for verb in words.said.finditer(annotated.text, block.start, block.end):
        if request.in_quotation(annotated, block.start, verb.start()):
            continue
        stop = annotated.text.find("“", verb.end(), block.end)
        beside = annotated.names_in(verb.start(), stop if stop > 0 else block.end)
        if any(
            name.kind is ActorKind.ORGANISATION and _speaks(annotated, name.actor)
            for name in beside
        ) or words.own_body.search(annotated.text, verb.end(), block.end):
            return True
    return False


def _subject_start(annotated: Annotated, start: int, verb: int) -> int:
    """Where the clause of a verb begins, as far as punctuation and conjunctions tell."""
    opened = start
    opens = request.words_of(annotated.language).clause_opens
    for match in opens.finditer(annotated.text, start, verb):
        if match.end() < verb:
            opened = match.end()
    return opened


def _speaks(annotated: Annotated, actor: str) -> bool:
    """Whether the document is this actor's own: its title or its opening names it."""
    title = annotated.document.title or ""
    return actor in title or actor in annotated.text[: len(title) + 200]


def _authors(annotated: Annotated, said: str) -> tuple[str, ...]:
    """Whose "we" it is: an organisation that the title names."""
    words = languages.of(annotated.language).recommendations
    if said.casefold() in words.others:
        return ()
    if said.casefold() not in words.we:
        return (request.who(said, annotated.language) or said,)
    title = annotated.document.title or ""
    for name in annotated.names:
        if name.kind in request.BODIES and name.text in title and name.kind.value != "state":
            return (name.actor,)
    return ()
