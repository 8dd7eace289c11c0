"""How a sentence promises: its modal verb, what is to be done to what, and its build.

What makes a pledge is that one can see later whether it was done (Thomson and others, 2017): "we
will set up five centres", not "we will strengthen the economy". So the model is told the verb after
"will" with what it is done to, active and passive alike, and figures, dates and the past tense.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_TOKEN = re.compile(r"[^\W\d_]+|\d[\d,.]*|[^\w\s]")
_MODALS = frozenset(("will", "shall", "would", "must", "should"))
_PASSED_OVER = frozenset(("also", "not", "further"))  # and every word in -ly
_OBJECT = 12  # words in which what is done to stands
_DONE_TO = 8  # words before the verb of a passive that tell what it is done to

# fmt: off
_ENDINGS = (  # the first that fits is cut off
    "ational", "isation", "ization", "ements", "ations", "ation", "ement", "ments", "ment", "tion",
    "sion", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly", "e",
)
# fmt: on
_SHORTEST = 3  # letters that are left

# Words of grammar keep their place in the build of a sentence; others are told by their endings.
# fmt: off
_GRAMMAR = frozenset((
    "a", "an", "the", "of", "to", "in", "on", "for", "by", "with", "and", "or", "we", "our", "us",
    "it", "its", "they", "their", "this", "that", "these", "those", "will", "shall", "would",
    "should", "must", "be", "been", "is", "are", "was", "were", "has", "have", "had", "not", "no",
    "all", "each", "every", "new", "more", "at", "least", "from", "as", "which", "who", "also",
    "government", "party", "state", "states", "national",
))
# fmt: on
_BUILDS = (2, 3, 4)

_SIGNS = {
    "year": re.compile(r"\b(?:19|20)\d\d\b"),  # "by 2024"
    "share": re.compile(r"%|per ?cent"),  # "50% of the loan"
    "money": re.compile(r"crore|lakh|million|billion|\brs\b|[₹$€£]"),  # "10 lakh rupees"
    "limit": re.compile(r"\bby (?:the )?(?:end|\d{4}|year)|\bwithin\b|\bevery\b|\beach\b"),
    "perfect": re.compile(r"\bha(?:s|ve|d) (?:been )?\w+ed\b"),  # "has launched"
    "asks": re.compile(r"\b(?:recommend|should|urged?|call(?:ed)? (?:up)?on|encouraged?)"),
    "praises": re.compile(r"\b(?:commended|welcomed|noted|congratulated|appreciated|thanked)\b"),
    "makers": re.compile(r"\((?=[a-z])[^()]{2,200}\)\W*(?:and)?\W*\Z"),  # "(Spain);"
    "question": re.compile(r"\?\s*\Z"),
    "numbered": re.compile(r"\A\W*\d"),  # "109.71. Continue"
}
_PAST = re.compile(r"\b(?:\w+ed|was|were|has|have|had)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of itself, each kind of feature apart."""

    stems: set[str]  # its words, and each two together, and what is to be done to what
    build: set[str]  # its modal verb, figures, dates, tenses, and the order of all that
    deed: set[str]  # the words of what is to be done, as one asks for it: "establish commission"


def features(text: str) -> Told:
    """What tells a pledge, each with a mark of its kind: "do=establish", "sign=year"."""
    lower = text.lower()  # keeps the length, unlike casefold
    tokens = ["0" if one[0].isdigit() else one for one in _TOKEN.findall(lower)]
    undertaking = _undertaking(tokens)
    words = [token for token in tokens if token[0].isalnum()]
    return Told(
        stems={*pairs(list(map(stem, words))), *undertaking.done()},
        build={
            *(f"sign={sign}" for sign, pattern in _SIGNS.items() if pattern.search(lower)),
            *_counts(text, lower, tokens),
            *(f"opens={' '.join(tokens[:n])}" for n in (1, 2, 3)),
            *undertaking.build(),
            *_build(tokens),
        },
        deed=deed(undertaking.deed()),
    )


def deed(words: list[str]) -> set[str]:
    """The features of an act, from the words that ask for it: "establish a commission"."""
    stems = [stem(word) for word in words if word[0].isalnum()]
    return {*pairs(stems), f"do={stems[0]}"} if stems else set()


def asked(text: str) -> set[str]:
    """The same of a recommendation, which opens with the verb."""
    tokens = ["0" if one[0].isdigit() else one for one in _TOKEN.findall(text.lower())]
    return deed(tokens)


def pairs(stems: list[str]) -> set[str]:
    """Each, and each two that follow each other."""
    return {*stems, *map(" ".join, pairwise(stems))}


def _counts(text: str, lower: str, tokens: list[str]) -> set[str]:
    return {
        f"past={min(len(_PAST.findall(lower)), 4)}",
        f"figures={min(tokens.count('0'), 3)}",
        f"names={min(sum(word[0].isupper() for word in text.split()[1:]), 5)}",
        f"length={min(len(tokens) // 6, 10)}",
        f"ends={text.rstrip()[-1:]}",
    }


@dataclass(frozen=True, slots=True)
class _Undertaking:
    """A sentence around its first modal verb; one without has all its words after it."""

    modal: str
    before: list[str]
    after: list[str]  # without adverbs, and without "be" of the passive
    passive: bool

    def done(self) -> set[str]:
        """The verb with its object: "set up courts" of "courts will be set up" too."""
        if not self.after:
            return set()
        verb, *rest = map(stem, self.after)
        done_to = (list(map(stem, self.before)) if self.passive else rest)[:_OBJECT]
        return {
            f"do={verb}",
            f"do={verb} {' '.join(rest[:1])}",
            *(f"to={word}" for word in done_to),
            *(f"do={verb} to={word}" for word in done_to),
        }

    def build(self) -> set[str]:
        return {
            f"modal={self.modal}",
            f"passive={self.passive}",
            f"who={' '.join(self.before[-2:])}",
            f"who={self.before[-1] if self.before else '^'}",
        }

    def deed(self) -> list[str]:
        if not self.passive:
            return self.after
        return [*self.after[:1], *self.before[-_DONE_TO:], *self.after[1:]]


def _undertaking(tokens: list[str]) -> _Undertaking:
    at = next((place for place, token in enumerate(tokens) if token in _MODALS), None)
    if at is None:
        return _Undertaking(modal="none", before=[], after=tokens, passive=False)
    after = [one for one in tokens[at + 1 :] if one not in _PASSED_OVER and not one.endswith("ly")]
    passive = after[:1] == ["be"]
    return _Undertaking(tokens[at], tokens[:at], after[1:] if passive else after, passive)


def _build(tokens: list[str]) -> set[str]:
    shapes = [_shape(token) for token in tokens]
    return {
        f"build={' '.join(shapes[at : at + length])}"
        for length in _BUILDS
        for at in range(len(shapes) - length + 1)
    }


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without its ending, roughly: "establish" of "establishment" and "established"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=50_000)
def _shape(word: str) -> str:
    if word in _GRAMMAR or not word[0].isalnum():
        return word
    if word == "0":
        return "0"
    for ending in ("ed", "ing", "ly"):
        if word.endswith(ending):
            return f"-{ending}"
    return "-"
