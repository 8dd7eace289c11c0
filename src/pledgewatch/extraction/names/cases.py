"""Russian words and their cases: the nominative of a name, and what its forms have in common."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ROMAN_PART = re.compile(r"[A-Za-z]")
_CONSONANT_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ом|ем|ём|ым|им|ых|их|ам|ям)\Z"
)
_VOWELS = "аеёиоуыьэюяй"
_CONSONANTS = "бвгджзйклмнпрстфхцчшщь"
_HARD_CONSONANTS = "бвгдзклмнпрстфх"
_MASCULINE = ("а", "у", "ом", "е")  # "Вьет Нама", "Кот-д’Ивуаром"
_INDECLINABLE = "иоуэюы"  # how names end that keep one form: "Нави"
# By case and gender: an ending, and what stands in its place in the nominative.
_ENDINGS: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("nomn", "femn"): (("а", "а"), ("я", "я")),
    ("gent", "masc"): (("а", ""),),  # "Зайда"
    ("gent", "femn"): (("ы", "а"), ("и", "а")),
    ("datv", "masc"): (("у", ""),),
    ("datv", "femn"): (("е", "а"),),
    ("accs", "masc"): (("а", ""),),
    ("accs", "femn"): (("у", "а"), ("ю", "я")),
    ("ablt", "masc"): (("ом", ""), ("ем", "")),
    ("ablt", "femn"): (("ой", "а"), ("ей", "а")),
    ("loct", "masc"): (("е", ""),),
}
_SHORTEST_STEM = 3


@cache
def _dictionary() -> Any:
    from pymorphy3 import MorphAnalyzer  # for Russian documents only

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def parses(word: str) -> tuple[Any, ...]:
    """What forms of which words this can be, likeliest first; as pymorphy3 gives them."""
    return tuple(_dictionary().parse(word))


def lemmas(word: str) -> frozenset[str]:
    """The nouns, in the nominative singular, that this can be a form of."""
    return frozenset(one.normal_form for one in parses(word) if "NOUN" in one.tag)


def may_be(word: str, case: str) -> bool:
    """Whether a noun, adjective or participle can stand in this case; foreign letters can."""
    if (len(word) > 1 and word.isupper()) or _ROMAN_PART.search(word):
        return True
    return any(
        one.tag.case is not None
        and one.tag.case.startswith(case[:3])
        and one.tag.POS in {"NOUN", "ADJF", "PRTF"}
        for one in parses(word)
    )


def declined(word: str, case: str) -> bool:
    """Whether a word, first of all a noun, adjective or participle, stands in this case."""
    if len(word) < _SHORTEST_STEM or _ROMAN_PART.search(word):
        return False
    likeliest = parses(word)[0].tag.POS
    return likeliest in {"NOUN", "ADJF", "PRTF"} and not word.isupper() and may_be(word, case)


def likely(word: str, case: str) -> bool:
    """Whether the likeliest form of a word is in this case; foreign letters are in none."""
    if len(word) < _SHORTEST_STEM or _ROMAN_PART.search(word) or word.isupper():
        return False
    return bool(parses(word)[0].tag.case == case)


def is_verb(word: str) -> bool:
    """Whether the likeliest reading of a word that the dictionary knows is a verb."""
    first = parses(word)[0]
    return bool(first.is_known and first.tag.POS in {"VERB", "PRTS"})


def is_noun(word: str) -> bool:
    """Whether this can be a noun."""
    return any("NOUN" in one.tag or "UNKN" in one.tag for one in parses(word))


def agree(adjective: str, noun: str) -> bool:
    """Whether an adjective can go with a noun: in case, number, and gender in the singular."""
    return any(
        one.tag.case == two.tag.case
        and one.tag.number == two.tag.number
        and (one.tag.number == "plur" or one.tag.gender == two.tag.gender)
        for one in parses(adjective)
        if one.tag.POS in {"ADJF", "PRTF"} and "Apro" not in one.tag
        for two in parses(noun)
        if two.tag.POS == "NOUN"
    )


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What the forms of a name have in common: "Тажин" of "Тажиным"; for comparing only."""
    word = word.casefold().replace("ё", "е")
    while len(word) > _SHORTEST_STEM:
        shorter = _CONSONANT_ENDING.sub("", word)
        if len(shorter) < _SHORTEST_STEM or shorter == word:
            shorter = word[:-1] if word[-1] in _VOWELS else word
        if shorter == word or len(shorter) < _SHORTEST_STEM:
            break
        word = shorter
    return word


Votes = Mapping[tuple[str, str | None], float]
"""How much a case, in one gender or in either, is favoured by what stands around a name."""


def person(words: tuple[str, ...], votes: Votes | None = None) -> tuple[str, ...]:
    """A person's name in the nominative, as one gender and case fit most of its words.

    "Александра Герасимова" is a woman or, in the genitive, a man: the votes decide.
    """
    best: tuple[float, tuple[str, ...]] = (0.0, words)
    for case in CASES:
        for gender in ("masc", "femn"):
            fitting = [_fitting(word, case, gender) for word in words]
            weight = sum(fit[0] for fit in fitting)
            if votes and weight:
                weight += votes.get((case, gender), 0.0) + votes.get((case, None), 0.0)
            if weight > best[0] + 0.01:
                best = weight, tuple(fit[1] for fit in fitting)
    return best[1]


@lru_cache(maxsize=20_000)
def _fitting(word: str, case: str, gender: str) -> tuple[float, str]:
    """How well a word fits as a name in this case and gender, and its nominative."""
    if word.endswith(".") or _ROMAN_PART.search(word):  # initials, foreign letters
        return 0.0, word
    best = max(_readings(word, case, gender), default=(0.0, word))
    if case == "nomn" and gender == "masc" and word[-1].casefold() in _CONSONANTS:
        return max(best, (0.4, word))
    return best if best[0] else _guessed(word, case, gender)


def _readings(word: str, case: str, gender: str) -> Iterator[tuple[float, str]]:
    for one in parses(word):
        tag = one.tag
        named = "Name" in tag or "Surn" in tag or "Patr" in tag
        fits = tag.case == case and tag.number == "sing"
        if not fits or not (tag.gender == gender or "ms-f" in tag):
            continue
        if not named and tag.POS not in {"ADJF", "NOUN"}:
            continue
        nominative = one if case == "nomn" else one.inflect({"nomn", "sing"})
        if nominative is not None:
            weight = 1.0 if named else 0.5 if "inan" not in tag else 0.3
            yield weight, cased_like(nominative.word, word)


def _guessed(word: str, case: str, gender: str) -> tuple[float, str]:
    """The nominative of a name that the dictionary does not know: of "Зайда", "Зайд"."""
    if any(mark in one.tag for one in parses(word) for mark in ("Name", "Surn", "Patr")):
        return 0.0, word
    for ending, nominative in _ENDINGS.get((case, gender), ()):
        stem = word.removesuffix(ending)
        if stem != word and stem[-1:].casefold() in _CONSONANTS:
            return 0.4, stem + nominative
    return (0.35, word) if word[-1].casefold() in _INDECLINABLE else (0.0, word)


def body(words: tuple[str, ...], *, singular: bool = False) -> tuple[str, ...]:
    """The name of a body in the nominative: its first noun and the adjectives before it.

    `singular` where there can be only one of it: "Конституции" is then no plural.
    """
    head = next((i for i, word in enumerate(words) if _declines(word)), None)
    if head is None:
        return words
    readings = [one for one in parses(words[head]) if one.tag.POS == "NOUN" and one.tag.case]
    if singular:
        readings = [one for one in readings if one.tag.number == "sing"] or readings
    for one in sorted(readings, key=lambda reading: reading.tag.case != "nomn"):
        put = _nominative(words[: head + 1], one)
        if put is not None:
            return (*put, *words[head + 1 :])
    return words


def _declines(word: str) -> bool:
    if (len(word) > 1 and word[1:].lower() != word[1:]) or _ROMAN_PART.search(word):
        return False
    return any(one.tag.POS == "NOUN" for one in parses(word)[:3])


def _nominative(words: tuple[str, ...], head: Any) -> tuple[str, ...] | None:
    noun = head.inflect({"nomn"})
    if noun is None:
        return None
    put = []
    for word in words[:-1]:
        fits = [
            one
            for one in parses(word)
            if one.tag.POS in {"ADJF", "PRTF"}
            and one.tag.case == head.tag.case
            and one.tag.number == head.tag.number
            and (one.tag.number == "plur" or one.tag.gender in {head.tag.gender, None})
        ]
        wanted = {"nomn", head.tag.number} | (
            {head.tag.gender} if head.tag.number == "sing" and head.tag.gender else set()
        )
        form = fits[0].inflect(wanted) if fits else None
        if form is None:
            return None
        put.append(cased_like(form.word, word))
    return (*put, cased_like(noun.word, words[-1]))


def forms(name: str) -> frozenset[str]:
    """A name in all its cases; what follows its first noun stays: "Республики Казахстан".

    What is joined to that noun by "и" goes with it: "Боснии и Герцеговины". A name of words that
    the dictionary does not know as nouns, "Вьет Нам", declines as its last letter tells.
    """
    words = tuple(name.split())
    for head in (i for i, word in enumerate(words) if _is_noun_of_name(word)):
        end = head + 1
        while words[end : end + 1] == ("и",) and end + 1 < len(words):
            end += 2
        found = {
            " ".join((*(_in_case(word, case) for word in words[:end]), *words[end:]))
            for case in CASES
        }
        if len(found) > 1:  # else it keeps one form: "Папуа — Новая Гвинея"
            return frozenset({name, *found})
    endings = _MASCULINE if name[-1] in _HARD_CONSONANTS else ()
    return frozenset({name, *(name + ending for ending in endings)})


def _is_noun_of_name(word: str) -> bool:
    """As `_declines`, also of words joined by hyphens: "Гвинея-Бисау"."""
    return all(part[1:].islower() for part in word.split("-")) and _declines(word.capitalize())


def _in_case(word: str, case: str) -> str:
    for one in parses(word):
        if one.tag.case == "nomn" and one.tag.POS in {"NOUN", "ADJF", "PRTF"}:
            form = one.inflect({case})
            return word if form is None else cased_like(form.word, word)
    return word


def cased_like(word: str, pattern: str) -> str:
    """A word with capitals where the parts of another have them: "Нью-Йорк", "Министерство"."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    parts = word.split("-")
    patterns = pattern.split("-")
    if len(parts) != len(patterns):
        return word[:1].upper() + word[1:] if pattern[:1].isupper() else word
    return "-".join(
        part[:1].upper() + part[1:] if like[:1].isupper() else part
        for part, like in zip(parts, patterns, strict=True)
    )


def only_plural(word: str, lemma: str) -> bool:
    """Whether a form of this noun is always several: "суды", but not "министерства"."""
    numbers = {one.tag.number for one in parses(word) if one.normal_form == lemma}
    return numbers == {"plur"}
