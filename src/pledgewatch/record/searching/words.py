"""Words as the index knows them: without case, accents and endings; and what somebody looks for.

The same is done to what is kept and to what is asked, so that both databases find the same. An
ending is taken off where a stem of three letters stays; what is asked is also found as the
beginning of longer words, where that is likely to be meant.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(r"[^\W_]+")
LONGEST = 60  # characters of a word that count
MOST_TERMS = 16  # of what is asked; the rest narrows nothing that people look for
SHORTEST_STEM = 3
SHORTEST_BEGINNING = 2  # letters of what is typed last that may be the beginning of a word
WIDENED_FROM = 5  # letters of a stem that may go on otherwise in the middle of what is asked

# Longest first; "ё" and "й" come without their marks. партия, партии, партиями: парт
_RUSSIAN = (
    "иями", "ями", "ами", "иях", "иям", "ием", "иеи", "ого", "его", "ому", "ему", "ыми", "ими",
    "ях", "ах", "ям", "ам", "ем", "ом", "еи", "ои", "ыи", "ии", "ых", "их", "ым", "им", "ая",
    "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ию", "ью", "ия", "ья", "ов", "ев", "а", "я", "о",
    "е", "ы", "и", "у", "ю", "ь",
)  # fmt: skip
# Taken off one behind the other: құқықтарының, құқықтар, құқық
_KAZAKH = (
    "ның", "нің", "дың", "дің", "тың", "тің", "лар", "лер", "дар", "дер", "тар", "тер", "дан",
    "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "сы", "сі", "ға", "ге", "қа", "ке",
    "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те", "ын", "ін", "ы", "і",
)  # fmt: skip
_KAZAKH_LETTERS = frozenset("әғқңөұүһі")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_HISSING = ("ches", "shes", "sses", "xes", "zes")  # churches: church
_NO_PLURAL = ("ss", "us", "is")  # press, status, basis


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand beside each other, mostly one, as stems. `widened`: the last may go on."""

    stems: tuple[str, ...]
    widened: bool

    def found_in(self, stem: str) -> bool:
        """Whether a word of that stem is one of its words."""
        *whole, last = self.stems
        return stem in whole or stem == last or (self.widened and stem.startswith(last))


def asked(untrusted_words: str) -> tuple[Term, ...]:
    """What is looked for: each word, and what stands in quotation marks as one.

    Any text gives terms; one without a letter or a digit gives none.
    """
    terms = list(_terms(untrusted_words))[:MOST_TERMS]
    return tuple(dict.fromkeys(terms))


def _terms(untrusted_words: str) -> Iterator[Term]:
    parts = re.split('["“”„«»]', untrusted_words)
    for number, part in enumerate(parts):
        stems = tuple(stem(found[0]) for found in TOKEN.finditer(part))
        closed = number % 2 == 1 and number < len(parts) - 1
        if closed and stems:
            yield Term(stems, widened=False)
            continue
        ends = number == len(parts) - 1 and part[-1:] not in {"", " "}
        for place, one in enumerate(stems):
            last = ends and place == len(stems) - 1 and len(one) >= SHORTEST_BEGINNING
            yield Term((one,), widened=last or _goes_on(one))


def _goes_on(one: str) -> bool:
    """Whether a stem may be that of words with endings that no list has."""
    return len(one) >= WIDENED_FROM and _CYRILLIC.search(one) is not None


def indexed(text: str) -> str:
    """The stems of a text in its order, with spaces between them."""
    return " ".join(stem(word) for word in TOKEN.findall(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word without case, accents and its ending: "Registrations" is "registration"."""
    folded = unicodedata.normalize("NFKD", word[:LONGEST].casefold())
    plain = "".join(one for one in folded if not unicodedata.combining(one) and one.isalnum())
    if not plain:
        return word.casefold()
    if _CYRILLIC.search(plain) is None:
        return _singular(plain)
    if _KAZAKH_LETTERS.intersection(plain):
        return _bare(_bare(_bare(plain, _KAZAKH), _KAZAKH), _KAZAKH)
    return _bare(plain, _RUSSIAN)


def _bare(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(_NO_PLURAL) or len(word) <= SHORTEST_STEM:
        return word
    if word.endswith("ies") and len(word) > SHORTEST_STEM + 2:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_HISSING) else word[:-1]
