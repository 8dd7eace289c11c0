"""In which language each paragraph is: a report may quote, or give two languages side by side.

The language of the whole document, told from many of its words, is what a paragraph is in unless
its own letters and small words say otherwise. What says little, a heading or a date, goes with its
neighbours.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from pledgewatch.documents.document import Block, BlockKind, Document
from pledgewatch.extraction import languages
from pledgewatch.extraction.languages.language import Language
from pledgewatch.extraction.languages.signs import Script, Signs
from pledgewatch.extraction.proposal import Stretch

_LOOKED_AT = 500  # characters of a block; more of them tell no more
_LETTERS = {script: re.compile(f"[{script.value}]") for script in Script}
_MARKS = re.compile(r"[\W\d_]+")  # what stands between words
_FEWEST = 3  # letters of a block that can tell anything
_OF_SCRIPT = 0.6  # share of the letters that makes a block one of this script
_MARKED = 0.12  # share of the words that tell a language
_AT_HOME = 0.25  # with this share of its small words nothing else need be looked for
_CLEARLY = 3  # times as many as tell the document's own
_SIGNS = 2  # words, at least, that tell another language in the same script
_ALL_SIGNS = 0.5  # share of words with its letters with which one is enough: "Қорытынды"; not "No"
_LETTERED = 5  # words of which one has such letters where the language has any of its own
_NEVER = 0.2  # share of words with letters that a language does not have
_MOST = 0.5  # share of the told letters that makes a language the document's own


@dataclass(frozen=True, slots=True)
class Told:
    """The language of a block: its code (ISO 639-1) and script, and whether its own words tell it.

    None where it cannot be told.
    """

    code: str | None
    script: Script | None
    plain: bool = True


def of(document: Document) -> tuple[Told, ...]:
    """The language of every block of `document.blocks`."""
    own = _own(document)
    told = [_told(document.text[block.words : block.end], own) for block in document.blocks]
    script = _script_of(own, told)
    return tuple(
        one
        if one.code
        else Told(
            _beside(document.blocks, told, index, own=own, script=script), one.script, plain=False
        )
        for index, one in enumerate(told)
    )


def main(document: Document, by_block: Sequence[Told]) -> str | None:
    """The language of the document: as its reader told, unless most of it is in another."""
    counted: Counter[str] = Counter()
    for block, told in zip(document.blocks, by_block, strict=True):
        if told.code and block.kind is not BlockKind.FURNITURE:
            counted[told.code] += block.end - block.start
    if not counted:
        return document.language
    most, letters = counted.most_common(1)[0]
    if most != _own(document) and letters > _MOST * counted.total():
        return most
    return document.language or most


def stretches(document: Document, by_block: Sequence[Told]) -> Iterator[Stretch]:
    """What follows each other in one language, in the order of the text."""
    told = [
        (block, one.code)
        for block, one in zip(document.blocks, by_block, strict=True)
        if block.kind is not BlockKind.FURNITURE
    ]
    for code, run in groupby(told, key=lambda one: one[1]):
        blocks = [block for block, _ in run]
        yield Stretch(blocks[0].start, blocks[-1].end, code)


def only(document: Document, by_block: Sequence[Told], language: str, *, first: str) -> Document:
    """The document with its paragraphs in one language; everything else in it is blank.

    What cannot be told goes with the `first`, its main language. A heading that could be in any
    stays in each, for it ends what stands above it in all of them.
    """
    kept = [
        block
        for block, told in zip(document.blocks, by_block, strict=True)
        if (told.code or first) == language or (block.kind is BlockKind.HEADING and not told.plain)
    ]
    text = [" "] * len(document.text)
    for block in kept:
        text[block.start : block.end] = document.text[block.start : block.end]
    return replace(document, text="".join(text), blocks=tuple(kept))


def _own(document: Document) -> str | None:
    return languages.of(document.language).code if document.language else None


def _told(text: str, own: str | None) -> Told:
    """What the words of one block say; `own` is the language of the document."""
    lowered = text[:_LOOKED_AT].lower()
    if own is not None and _is_at_home(lowered, own):
        return Told(own, _script_in(own))
    script = _script(lowered)
    if script is None:
        return Told(None, None)
    spoken = [word for word in _MARKS.split(lowered) if word]
    scores = {one.code: _score(spoken, one.signs) for one in _of_script(script) if one.signs}
    best = max(scores, key=lambda code: scores[code], default=None)
    others = max((score for code, score in scores.items() if code != best), default=0)
    if best is None or scores[best] <= others or scores[best] < _MARKED * len(spoken):
        return Told(None, script)
    plain = best == own or _is_plain(scores, best, own, script, spoken)
    return Told(best if plain else None, script)


def _is_at_home(lowered: str, own: str) -> bool:
    """Whether most of the words of a paragraph are plainly those of the document's language."""
    signs = languages.of(own).signs
    spoken = lowered.split()
    known = sum(map(signs.words.__contains__, spoken)) if signs else 0
    return known >= _SIGNS and known >= _AT_HOME * len(spoken)


def _script(lowered: str) -> Script | None:
    found = {script: len(pattern.findall(lowered)) for script, pattern in _LETTERS.items()}
    script, letters = max(found.items(), key=lambda one: one[1])
    return script if letters >= _FEWEST and letters >= _OF_SCRIPT * sum(found.values()) else None


def _is_plain(
    scores: dict[str, int], best: str, own: str | None, script: Script, spoken: Sequence[str]
) -> bool:
    """Whether a block is clearly in another language than the document."""
    if own is None or _script_in(own) not in {None, script}:
        return True
    enough = scores[best] >= _SIGNS or _lettered(spoken, best) >= _ALL_SIGNS * len(spoken)
    signs = languages.of(own).signs
    if signs and signs.letters and not scores.get(own) and len(spoken) >= _LETTERED:
        enough = True  # Kazakh without a letter of its own is none
    return enough and scores[best] >= _CLEARLY * scores.get(own, 0)


def _score(spoken: Sequence[str], signs: Signs) -> int:
    """How many words speak for a language; none if it does not have the letters of many."""
    marked, never = _marks(signs)
    if never and sum(never.search(word) is not None for word in spoken) > _NEVER * len(spoken):
        return 0
    if marked is None:
        return sum(word in signs.words for word in spoken)
    return sum(word in signs.words or marked.search(word) is not None for word in spoken)


def _lettered(spoken: Sequence[str], code: str) -> int:
    """How many words have letters or an ending of a language alone."""
    signs = languages.of(code).signs
    marked = _marks(signs)[0] if signs else None
    return sum(marked.search(word) is not None for word in spoken) if marked else 0


@cache
def _marks(signs: Signs) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Patterns of a word that speaks for a language, and of one that is none of its words."""
    marks = [
        *([f"[{signs.letters}]"] if signs.letters else []),
        *([rf"\w\w(?:{signs.endings})\Z"] if signs.endings else []),
    ]
    return (
        re.compile("|".join(marks)) if marks else None,
        re.compile(f"[{signs.never}]") if signs.never else None,
    )


def _of_script(script: Script) -> tuple[Language, ...]:
    return tuple(one for one in languages.ALL if one.signs and one.signs.script is script)


def _script_in(code: str) -> Script | None:
    signs = languages.of(code).signs
    return signs.script if signs else None


def _script_of(own: str | None, told: Sequence[Told]) -> Script | None:
    """The script of the document's language; of one that we do not know, that of most blocks."""
    if own is not None and _script_in(own):
        return _script_in(own)
    counted = Counter(one.script for one in told if one.script and one.code is None)
    return counted.most_common(1)[0][0] if counted else None


def _beside(
    blocks: Sequence[Block],
    told: Sequence[Told],
    index: int,
    *,
    own: str | None,
    script: Script | None,
) -> str | None:
    """The language of a block that says little itself."""
    mine = told[index].script
    behind = _nearest(told, range(index + 1, len(told)), mine)
    ahead = _nearest(told, range(index - 1, -1, -1), mine)
    if blocks[index].kind is BlockKind.HEADING and behind:
        return behind
    if ahead == behind and ahead:
        return ahead
    if own is not None and mine in {None, script}:
        return own
    return ahead or behind or _usual(mine)


def _nearest(told: Sequence[Told], places: Iterable[int], script: Script | None) -> str | None:
    """The language of the next block that tells it, in the same script."""
    return next(
        (
            told[place].code
            for place in places
            if told[place].code and script in {None, told[place].script}
        ),
        None,
    )


def _usual(script: Script | None) -> str | None:
    """What is mostly written in such letters, where nothing else is known."""
    if script is None:
        return None
    return next((language.code for language in _of_script(script)), None)
