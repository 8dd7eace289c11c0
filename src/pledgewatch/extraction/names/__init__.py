"""Names of persons and bodies in running text.

Each language writes names in its own way: one without cases is read here, by rule; one that
declines its names by `name_inflected`, one that hangs endings onto them by `name_suffixed`.

A name is a run of capitalised words. What kind of actor it names is told by its own head noun
("... Court"), by the word before it ("the newspaper ...", "Mr."), by what follows ("..., a
reporter", "... said") or by the catalogue of States. Runs that nothing speaks for are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pledgewatch.catalogue import state_named
from pledgewatch.documents.document import BlockKind, Document
from pledgewatch.dossier.vocabulary import ActorKind
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.name_words import (
    InflectedNameWords,
    NameWords,
    SuffixedNameWords,
)
from pledgewatch.extraction.names import inflected as name_inflected
from pledgewatch.extraction.names import kinds as name_kinds
from pledgewatch.extraction.names import runs as name_runs
from pledgewatch.extraction.names import same as name_same
from pledgewatch.extraction.names import suffixed as name_suffixed
from pledgewatch.extraction.names import tagger as name_tagger
from pledgewatch.extraction.names.mention import NameMention
from pledgewatch.extraction.names.runs import Run

__all__ = ["NameMention", "find", "find_linked", "needs_tagger", "of"]

_LETTER = r"(?:[\w&]|[-/’'](?=\w))"
_CAPITAL = rf"(?:(?:al|el|ut|as|ar|an|ash|ad)-)?[A-ZÀ-ÞĀ-ŽА-ЯЁӘҒҚҢӨҰҮҺІ]{_LETTER}*\.?"
# Capitalised words, joined by a blank or by a connecting word or two, perhaps a number: "Forum 18".
_RUN = re.compile(
    rf"(?<![\w@/.])(?:{_CAPITAL})(?:[ \u00a0](?:(?:{{connectors}})[ \u00a0]){{{{0,2}}}}"
    rf"{_CAPITAL}){{{{0,60}}}}(?:[ \u00a0]\d{{{{1,2}}}}(?![\d%/:-]|[.,]\d|[ \u00a0]\w*\d))?"
)
_ALIAS = re.compile(r"[ \u00a0]\((?:the )?[“\"]?([A-ZА-ЯЁ][\w/&-]{1,14})[”\"]?\)")
_ADDRESS = re.compile(r"\bhttps?:\S+|\bwww\.\S+|\S+@\S+")


def of(document: Document, *, language: str) -> Iterator[NameMention]:
    """The names in every block but page furniture, by where they start within their block."""
    found: list[NameMention] = []
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        words = document.text[block.start : block.end]
        heading = block.kind is BlockKind.HEADING
        found.extend(
            replace(mention, start=mention.start + block.start, end=mention.end + block.start)
            for mention in find(words, language=language, heading=heading)
        )
    return iter(_with_actors(document.text, found, language))


def needs_tagger(*, language: str) -> bool:
    """Whether persons are not read in this language because the tagger is not installed."""
    words = languages.of(language).parts.names
    return isinstance(words, InflectedNameWords) and not name_tagger.installed()


def find_linked(text: str, *, language: str = "en") -> Iterator[NameMention]:
    """The names in a text that stands alone, with surnames and abbreviations linked."""
    return iter(_with_actors(text, find(text, language=language), language))


def find(text: str, *, language: str = "en", heading: bool = False) -> list[NameMention]:
    """The names in one paragraph; single surnames are not yet linked to the persons they name."""
    words = languages.of(language).names
    if heading and text.isupper():
        return []
    if isinstance(words, InflectedNameWords):
        return name_inflected.find(text, words)
    if isinstance(words, SuffixedNameWords):
        return name_suffixed.find(text, words)
    return _find(text, words, heading=heading)


def _find(text: str, words: NameWords, *, heading: bool) -> list[NameMention]:
    closed = [match.span() for match in _ADDRESS.finditer(text)] if "://" in text else []
    mentions = []
    for match in _run_pattern(words.connectors).finditer(text):
        if any(start <= match.start() < end for start, end in closed):
            continue
        for run in name_runs.divided(text, match.start(), match.end(), words):
            judged = name_kinds.judge(text, run, words)
            if judged is None and not heading:
                judged = name_kinds.by_letters(text, run, words) or _until_known(run)
            if judged is not None:
                kind, confidence = judged
                mentions.append(_mention(text, run, kind, confidence))
    return mentions


@cache
def _run_pattern(connectors: frozenset[str]) -> re.Pattern[str]:
    return re.compile(_RUN.pattern.format(connectors="|".join(sorted(connectors))))


def _mention(text: str, run: Run, kind: ActorKind, confidence: float) -> NameMention:
    words = text[run.start : run.end]
    return NameMention(
        start=run.start, end=run.end, text=words, kind=kind, actor=words, confidence=confidence
    )


def _until_known(run: Run) -> tuple[ActorKind, float] | None:
    """A lone word that may be a surname or a body's letters, kept until all names are known."""
    if len(run.words) > 1:
        return None
    (word,) = run.words
    if sum(letter.isupper() for letter in word) * 2 > len(word) > 1:
        return ActorKind.ORGANISATION, 0.0
    return (ActorKind.PERSON, 0.0) if len(word) > 3 else None  # noqa: PLR2004 -- shorter words are seldom surnames


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document calls its actors: the fullest name for each shorter one."""

    persons: dict[str, str]  # surname: fullest name without titles
    bodies: dict[str, str]  # abbreviation: name
    kinds: dict[str, ActorKind]  # of the abbreviations


def _known(text: str, mentions: list[NameMention], words: NameWords) -> _Known:
    known = _Known({}, {}, {})
    for mention in mentions:
        if mention.confidence <= 0:
            continue
        if mention.kind is ActorKind.PERSON:
            bare = name_kinds.without_title(mention.text, words)
            surname = bare.split()[-1]
            if len(bare) > len(known.persons.get(surname, "")):
                known.persons[surname] = bare
            continue
        alias = _ALIAS.match(text, mention.end)
        if alias is not None and name_kinds.may_abbreviate(alias[1], mention.text):
            known.bodies[alias[1]] = mention.text
            known.kinds[alias[1]] = mention.kind
    return known


def _with_actors(text: str, mentions: list[NameMention], language: str) -> list[NameMention]:
    """Mentions with the fullest name of their actor; lone surnames of nobody known are dropped."""
    words = languages.of(language).names
    if isinstance(words, InflectedNameWords):
        return name_same.linked(text, mentions, words)
    if isinstance(words, SuffixedNameWords):
        return name_suffixed.linked(mentions, words)
    known = _known(text, mentions, words)
    persons, bodies, kinds = known.persons, known.bodies, known.kinds
    linked = []
    for mention in mentions:
        if mention.text in kinds:
            name = bodies[mention.text]
            kind = kinds[mention.text]
            linked.append(replace(mention, actor=name, kind=kind, confidence=0.9))
        elif mention.kind is ActorKind.PERSON:
            surname = name_kinds.without_title(mention.text, words).split()[-1]
            if surname in persons:
                confidence = mention.confidence or 0.8
                linked.append(replace(mention, actor=persons[surname], confidence=confidence))
        elif mention.kind is ActorKind.STATE:
            state = state_named(mention.text)
            linked.append(replace(mention, actor=state.name if state else mention.text))
        elif mention.confidence > 0:
            linked.append(mention)
    return linked
