"""How a text asks: which verbs stand in it, in which order, and how they are joined.

UPR Info's coders go by the verbs. Of two the second counts ("continue and strengthen" is general),
and a general action with a specific example is specific ("protect women, for example by enacting a
law"): so the model is told the first verb, those joined to it, and the words around them.
"""

import re
from dataclasses import dataclass
from functools import cache

from pledgewatch.extraction.verbs import CATEGORY

# A word with its hyphens and apostrophes, or a mark that ends a clause.
_TOKEN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[,;:.()]")
# What a verb that is joined to another follows: "continue and strengthen", "not to execute".
_JOINTS = frozenset(  # ^ is the beginning
    ("^", "and", "also", ",", ";", "to", "further", "or", ".", "by", "not", ":")
)
_COORDINATING = frozenset(("and", "also", ",", ";"))
_MOST_VERBS = 6  # of a text are told apart by their place; later ones say little
_OBJECT = 5  # words after the first verb
_OPENING = 4  # words of the beginning, as one


@dataclass(frozen=True, slots=True)
class _Verb:
    at: int
    base: str
    category: int
    form: str  # "b" for "ratify", "g" for "ratifying"
    before: str  # the word before it, "^" at the beginning
    before_that: str

    @property
    def sort(self) -> str:
        return f"{self.category}{self.form}"

    @property
    def joined(self) -> bool:
        return self.before in _JOINTS or self.before.endswith("ly")


def features(text: str) -> set[str]:
    """What tells the action category, each with a mark of its kind: "first=ratify"."""
    tokens = _TOKEN.findall(text.casefold())
    found = {f"^{n} {' '.join(tokens[:n])}" for n in range(1, _OPENING + 1)}
    found.add(f"length={min(len(tokens) // 8, 8)}")
    verbs = _verbs(tokens)
    if not verbs:
        return found | {"no verb"}
    first = verbs[0]
    follows = tokens[first.at + 1 : first.at + 1 + _OBJECT]
    found |= {f"first={first.base}", f"first={first.sort}", f"at={min(first.at, 6)}"}
    found |= {f"object={first.base} {word}" for word in follows}
    found |= {f"object={word}" for word in follows}
    if len(verbs) > 1:
        found.add(f"two={first.base} {verbs[1].base}")
    return found | _of_joined([verb for verb in verbs if verb.joined])


def _of_joined(verbs: list[_Verb]) -> set[str]:
    """What the verbs that carry the demand tell together and in their order."""
    found = {f"order={'-'.join(verb.sort for verb in verbs[:n])}" for n in (2, 3)}
    for place, verb in enumerate(verbs[:_MOST_VERBS]):
        number = min(place, 3)
        found |= {
            f"{number}={verb.base}",
            f"{number}={verb.sort} {verb.before}",
            f"any={verb.base}",
            f"joint={verb.before} {verb.base}",
            f"joint={verb.before_that} {verb.before} {verb.base}",
        }
    coordinated = [verb for verb in verbs[:_MOST_VERBS] if verb.before in _COORDINATING]
    found.add(f"coordinated={''.join(sorted({str(verb.category) for verb in coordinated}))}")
    if coordinated:
        last = coordinated[-1]
        found |= {f"and={verb.base}" for verb in coordinated}
        found |= {
            f"last={last.base}",
            f"from to={verbs[0].category} {last.category}",
            f"pair={verbs[0].base} {coordinated[0].base}",
        }
    return found


def _verbs(tokens: list[str]) -> list[_Verb]:
    forms = _forms()
    padded = ["^", "^", *tokens]
    return [
        _Verb(at, *forms[token], padded[at + 1], padded[at])
        for at, token in enumerate(tokens)
        if token in forms
    ]


@cache
def _forms() -> dict[str, tuple[str, int, str]]:
    """Each verb and its verbal noun: "ratifying" to ("ratify", 5, "g")."""
    nouns = {noun: (verb, CATEGORY[verb], "g") for verb in CATEGORY for noun in _verbal_nouns(verb)}
    return nouns | {verb: (verb, category, "b") for verb, category in CATEGORY.items()}


def _verbal_nouns(verb: str) -> tuple[str, ...]:
    """Every way in which English may write it: "adhereing", "adhering"; "stopping"."""
    if verb.endswith("e"):
        return f"{verb}ing", f"{verb[:-1]}ing"
    if verb[-1] not in "aiouwy":
        return f"{verb}ing", f"{verb}{verb[-1]}ing"
    return (f"{verb}ing",)
