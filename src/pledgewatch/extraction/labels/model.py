"""A linear model: what features a text has, and what each of them says for each answer.

A part is a kind of feature, such as words. Its features weigh more the rarer they are, and those of
a text together have length one, so that long texts do not shout. The answer's score is the sum over
parts, plus a constant.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Part:
    """`place` of each feature in the rows of `rarity` (n) and `weights` (n by answers).

    `rarity` is squared, as the length of a text needs it; `weights` hold the rarity already. They
    may be whole numbers, so that they fit into the processor's cache; `scale` (answers) makes them
    what they stand for.
    """

    place: Mapping[str, int]
    rarity: Floats
    weights: Floats | NDArray[np.int8]
    scale: Floats

    def known(self, features: Iterable[str]) -> set[int]:
        """The rows of the features that the model has seen."""
        rows: set[int | None] = set(map(self.place.get, features))
        rows.discard(None)
        return cast("set[int]", rows)

    def scores(self, rows: set[int]) -> Floats:
        """What the features of one text say for each answer."""
        if not rows:
            return np.zeros(len(self.scale), dtype=np.float32)
        at = np.fromiter(rows, dtype=np.intp, count=len(rows))
        ones = np.ones(len(rows), dtype=np.float32)  # a product is the quickest sum
        total: Floats = ones @ self.weights.take(at, axis=0).astype(np.float32)
        total *= self.scale / np.sqrt(self.rarity.take(at).sum())
        return total


@dataclass(frozen=True, slots=True)
class Model:
    """Parts by their kind; `constants` (answers) and `tables` of what turns scores into chances."""

    parts: Mapping[str, Part]
    constants: Floats
    tables: Mapping[str, Floats]
