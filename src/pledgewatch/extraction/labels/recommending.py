"""What a text asks for and what it is about: scores of its words, letters and verbs.

The model's answers are the five action categories, then the issues in the order of the catalogue.
Words and letters speak to all of them, the verbs to the categories only.
"""

from collections.abc import Callable, Mapping

import numpy as np

from pledgewatch.extraction.labels import demands
from pledgewatch.extraction.labels.chances import likely, shares
from pledgewatch.extraction.labels.model import Floats, Model
from pledgewatch.extraction.labels.words import letters, phrases, words

CATEGORIES = 5


def phrases_of(text: str) -> set[str]:
    """Words, and each two that follow each other."""
    return phrases(words(text))


def letters_of(text: str) -> set[str]:
    """Three to five letters in a row, of every word."""
    return set().union(*map(letters, set(words(text))))


FEATURES: Mapping[str, Callable[[str], set[str]]] = {
    "words": phrases_of,
    "letters": letters_of,
    "verbs": demands.features,
}
SUBJECT = ("words", "letters")  # the parts that speak to issues too; they come first


class Recommending:
    """The model with the rows of every word's letters, which are looked up once."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._of_word: dict[str, set[int]] = {}

    def chances(self, text: str) -> tuple[Floats, Floats]:
        """Probabilities of the five categories, which sum to one, and of each issue."""
        model = self.model
        scores = model.constants + self._of_words(text)
        verbs = model.parts["verbs"]
        scores[:CATEGORIES] += verbs.scores(verbs.known(demands.features(text)))
        categories = shares(scores[:CATEGORIES], model.tables["categories"])
        return categories, likely(scores[CATEGORIES:], model.tables["issues"])

    def _of_words(self, text: str) -> Floats:
        found = words(text)
        part = self.model.parts["words"]
        rows = set().union(*map(self._letters, set(found)))
        scores: Floats = part.scores(part.known(phrases(found)))
        scores += self.model.parts["letters"].scores(rows)
        return scores

    def _letters(self, word: str) -> set[int]:
        rows = self._of_word.get(word)
        if rows is None:
            rows = self.model.parts["letters"].known(letters(word))
            if len(self._of_word) < _MOST_WORDS:
                self._of_word[word] = rows
        return rows

    def issues(self, chances: Floats) -> list[int]:
        """The places of the issues that a text bears; the likeliest, if any is likely at all."""
        bears = np.flatnonzero(chances >= self.model.tables["thresholds"])
        if bears.size:
            return [int(place) for place in bears]
        likeliest = int(chances.argmax())
        return [likeliest] if chances[likeliest] >= _LIKELY_AT_ALL else []


_MOST_WORDS = 50_000  # kept in memory
_LIKELY_AT_ALL = 0.15
