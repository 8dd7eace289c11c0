"""References back: "the Covenant" after it was named, "CRPD and its Optional Protocol"."""

import re
from functools import cache

from pledgewatch.catalogue import instrument_named
from pledgewatch.extraction import languages
from pledgewatch.extraction.citations.catalogued import protocols_to
from pledgewatch.extraction.citations.mention import Mention

_REACH = 3000  # characters: about a page
_OWN_REACH = 160  # characters from a treaty to "its Optional Protocol"
_CONFIDENCE = 0.75
_OWN_CONFIDENCE = 0.9


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], ...]:
    words = languages.of(language).citations
    heads = "|".join(words.heads)
    return (
        re.compile(rf"(?:Optional\s)?({heads})(?P<plural>s)?\b(?!{words.back_not_after})"),
        re.compile(words.back_before),
        re.compile(words.own_protocol),
        re.compile(words.thereto),
        re.compile(words.defined),
    )


def mention_at(
    text: str, place: int, named: list[Mention], defined: dict[str, str], language: str, year: int
) -> Mention | None:
    """What the bare head at `place` refers to among the mentions `named` before it.

    `defined` are the heads that the document itself gave a meaning, with their instruments.
    """
    heads, before, own, thereto, _ = _compiled(language)
    match = heads.match(text, place)
    low = max(text.rfind("\n", 0, place) + 1, place - 40)
    if match is None or not before.search(text[low:place]):
        return None
    its = own.search(text[low:place])
    if match[1] == "Protocol" and (its or thereto.match(text, match.end())):
        told = its["told"].lower() if its and its["told"] else ""
        ordinal = languages.of(language).citations.ordinals.get(told)
        keys, confidence = _own(place, named, ordinal, plural=bool(match["plural"]), year=year)
    elif match["plural"]:
        return None
    elif match[1] in defined:
        keys, confidence = (defined[match[1]],), _OWN_CONFIDENCE
    else:
        keys, confidence = _last(place, named, match[1], language), _CONFIDENCE
    if not keys:
        return None
    return Mention(start=place, end=match.end(), instruments=keys, confidence=confidence)


def definition_at(text: str, place: int, language: str) -> re.Match[str] | None:
    """The bracket right behind a name that says how it is called from there on, in group 1."""
    return _compiled(language)[-1].match(text, place)


def _own(
    place: int, named: list[Mention], ordinal: int | None, *, plural: bool, year: int
) -> tuple[tuple[str, ...], float]:
    """The protocols of the treaty named right before."""
    for mention in reversed(named):
        if place - mention.end > _OWN_REACH:
            break
        protocols = [one for one in protocols_to(mention.instruments[0]) if one.year <= year]
        if protocols:
            keys = tuple(one.key for one in protocols)
            if ordinal is not None:
                return keys[ordinal - 1 : ordinal], _OWN_CONFIDENCE
            if plural or len(keys) == 1:
                return keys, _OWN_CONFIDENCE
            return tuple(one.key for one in protocols if one.topic is None)[:1], _CONFIDENCE
    return (), 0.0


def _last(place: int, named: list[Mention], head: str, language: str) -> tuple[str, ...]:
    for mention in reversed(named):
        if place - mention.end > _REACH:
            break
        if called(mention.instruments[0], language) == head:
            return mention.instruments[:1]
    return ()


@cache
def called(key: str, language: str) -> str | None:
    """The word that a text calls an instrument by when it has named it: "Covenant"."""
    instrument = instrument_named(key)
    if instrument is None:
        return None
    pattern = re.compile("|".join(languages.of(language).citations.heads))
    match = pattern.search(instrument.name)
    return match[0] if match else None
