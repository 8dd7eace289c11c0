"""Which texts the model of pledges is fitted to, how much each counts, and how they are halved."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from pledgewatch.catalogue import states
from scripts.training.fitting import SEED, Array
from scripts.training.texts import PLEDGE, Said, Sentence

_FOLDS = 5
_DRAWN = 2000  # texts of each sort beside pledges
# How much a whole sort counts, pledges being one. Demands without the bracket of their makers have
# the words of many pledges ("Continue to protect women"), so they count less than printed ones.
_SHARES = {
    PLEDGE: 1.8,
    "recommendation": 0.6,
    "bare recommendation": 0.3,
    "opinion": 0.5,
    "opinion, sentence": 0.2,
    "report of action": 0.6,
    "report of action, sentence": 0.2,
}


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with whether it is a pledge, whether it is of the review, and what it is from."""

    text: str
    is_pledge: bool
    of_review: bool
    source: str
    weight: float = 1.0


def coded(sentences: Sequence[Sentence], said: Iterable[Said]) -> list[Coded]:
    """Sentences of manifestos, and of the review the pledges with some of each other sort."""
    by_sort: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_sort[one.sort].append(one)
    draw = random.Random(SEED)  # noqa: S311 -- no secret
    texts = [Coded(one.text, one.is_pledge, False, one.manifesto) for one in sentences]
    for sort, ones in sorted(by_sort.items()):
        drawn = ones if sort == PLEDGE else draw.sample(ones, min(_DRAWN, len(ones)))
        weight = _SHARES[sort] * _DRAWN / len(drawn)
        texts += [
            Coded(one.text, one.is_pledge, True, state_of(one.source), weight) for one in drawn
        ]
    return texts


@cache
def state_of(source: str) -> str:
    """The State that a pledge or report is of, as letters: "Cape Verde" and "capeverde2013"."""
    letters = _letters(source)
    return _names_of_states().get(letters, letters)


@cache
def _names_of_states() -> dict[str, str]:
    return {_letters(name): _letters(state.name) for state in states() for name in state.all_names}


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalpha())


def folds(texts: Sequence[Coded]) -> Array:
    """Each text's fold: manifestos and States are dealt round, each whole into one fold."""
    manifestos = sorted({one.source for one in texts if not one.of_review})
    of_review = sorted({one.source for one in texts if one.of_review})
    place = {
        source: at % _FOLDS for names in (manifestos, of_review) for at, source in enumerate(names)
    }
    return np.array([place[one.source] for one in texts])
