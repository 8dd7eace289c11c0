"""Citations: every mention of a treaty, commitment, resolution or law, with its provision.

A mention with several provisions ("articles 9 and 14 of the ICCPR") is one proposal for each, all
with the same span, as a provision is one article of an instrument; so is a mention of several
instruments ("ILO Conventions Nos. 87 and 98"). The span holds the words of the provision, and no
article before it. A bracket that repeats the name in short is no mention of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pledgewatch.documents.document import BlockKind
from pledgewatch.dossier.when import When
from pledgewatch.extraction import languages
from pledgewatch.extraction.annotated import Annotated
from pledgewatch.extraction.citations import (
    acronyms,
    back,
    body,
    catalogued,
    declined,
    national,
    numbered,
)
from pledgewatch.extraction.citations import provisions as provisions_of
from pledgewatch.extraction.citations.mention import Mention, longest
from pledgewatch.extraction.citations.provisions import Provisions
from pledgewatch.extraction.languages.declined_citation_words import DeclinedCitationWords
from pledgewatch.extraction.proposal import CitationProposal

_WHOLE = (None,)  # no provision: the instrument as a whole
_OWN = 0.8  # confidence in an article of the treaty of a document's own body
_NO_YEAR = 9999  # of a document without a date: every protocol may be meant


def propose(annotated: Annotated) -> tuple[CitationProposal, ...]:
    """The citations of a document by where they start."""
    if isinstance(languages.of(annotated.language).parts.citations, DeclinedCitationWords):
        return declined.propose(annotated)
    text, end, language = annotated.text, _end_of_words(annotated), annotated.language
    before = provisions_of.before(text, end, language)
    treaty = body.treaty(annotated)
    found = [
        proposal
        for mention in _mentions(annotated, end, treaty)
        for proposal in _proposals(annotated, mention, before)
    ]
    if treaty is not None:
        found += _own_articles(annotated, end, treaty)
    return tuple(sorted(found, key=lambda one: one.start))


def _end_of_words(annotated: Annotated) -> int:
    """Where the page furniture begins, which nothing is read from."""
    blocks = annotated.document.blocks
    return min(
        (block.start for block in blocks if block.kind is BlockKind.FURNITURE),
        default=len(annotated.text),
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    opening: re.Pattern[str]  # words that may open a mention
    openers: frozenset[str]  # those that do, folded
    together: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]


@cache
def _compiled(language: str) -> _Patterns:
    words = languages.of(language).citations
    small = "|".join(sorted(words.openers))
    folded = {word.casefold() for word in (*words.heads, *words.law_heads)}
    return _Patterns(
        opening=re.compile(rf"\b(?:[A-ZÀ-ÞА-ЯЁ]\w*|(?:19|20)\d\d\b|(?:{small})\b)"),
        openers=words.openers | words.labour_openers | folded | catalogued.first_words(),
        together=tuple((re.compile(pattern), keys) for pattern, keys in words.together),
    )


def _mentions(annotated: Annotated, end: int, treaty: str | None) -> Iterator[Mention]:
    """Every mention, in the order of the text, none inside another.

    `treaty` is the document's own, which "the Convention" means unless another is defined so.
    """
    text, language, year = annotated.text, annotated.language, _year(annotated)
    patterns = _compiled(language)
    others = acronyms.other_meanings(text, end, language)
    found = list(numbered.symbols(text, end))
    named: list[Mention] = []
    own = back.called(treaty, language) if treaty else None
    defined: dict[str, str] = {own: treaty} if treaty and own else {}
    reached = 0
    for match in patterns.opening.finditer(text, 0, end):
        if match.start() < reached or match[0].casefold() not in patterns.openers:
            continue
        mention = _at(text, match.start(), match[0], language, year)
        if mention is None:
            mention = back.mention_at(text, match.start(), named, defined, language, year)
            if mention is None:
                continue
        elif _is_body(text, mention, others, language):
            continue
        else:
            definition = back.definition_at(text, mention.beyond, language)
            if definition:
                defined[definition[1]] = mention.instruments[0]
                mention = replace(mention, swallowed=definition.end())
            named.append(mention)
        found.append(mention)
        reached = mention.beyond
    yield from longest(found)


def _at(text: str, place: int, word: str, language: str, year: int) -> Mention | None:
    """The longest mention that begins at `place` or, of a law, whose head stands there."""
    first = word.casefold()
    words = languages.of(language).citations
    for pattern, keys in _compiled(language).together:
        match = pattern.match(text, place)
        if match:
            return Mention(start=place, end=match.end(), instruments=keys, confidence=0.9)
    if first.startswith("resolution"):
        return numbered.resolution_at(text, place, language)
    if first in words.labour_openers:
        labour = numbered.labour_at(text, place, language)
        if labour is not None:
            return labour
    return catalogued.mention_at(text, place, first, language, year) or national.mention_at(
        text, place, word, language
    )


def _is_body(text: str, mention: Mention, others: frozenset[str], language: str) -> bool:
    words = text[mention.start : mention.end]
    if not words.isupper():
        return False
    return words in others or acronyms.means_body(text, mention.end, language)


def _year(annotated: Annotated) -> int:
    return When.parse(annotated.published).latest.year if annotated.published else _NO_YEAR


def _proposals(
    annotated: Annotated, mention: Mention, before: dict[int, Provisions]
) -> Iterator[CitationProposal]:
    text = annotated.text
    start, end = mention.start, mention.end
    numbers: tuple[str, ...] = ()
    ahead = before.get(mention.start)
    behind = None if ahead else provisions_of.after(text, mention.beyond, annotated.language)
    if ahead:
        start, numbers = ahead.start, ahead.numbers
    elif behind:
        end, numbers = behind.end, behind.numbers
    for instrument in mention.instruments:
        for number in numbers or _WHOLE:
            yield CitationProposal(
                text=text[start:end],
                start=start,
                end=end,
                page=annotated.document.page_at(start),
                confidence=round(mention.confidence, 2),
                instrument=instrument,
                provision=number,
            )


def _own_articles(annotated: Annotated, end: int, treaty: str) -> Iterator[CitationProposal]:
    """Articles in brackets, which are those of the document's own treaty."""
    for found in provisions_of.bare(annotated.text, end, annotated.language):
        for number in found.numbers:
            yield CitationProposal(
                text=annotated.text[found.start : found.end],
                start=found.start,
                end=found.end,
                page=annotated.document.page_at(found.start),
                confidence=_OWN,
                instrument=treaty,
                provision=number,
            )
