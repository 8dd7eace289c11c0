"""Tables of features, and linear models fitted to them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from pledgewatch.extraction.labels.model import Part

Matrix: TypeAlias = Any  # scipy.sparse.csr_matrix; scipy ships no types
Array = NDArray[Any]
SEED = 20080528
_Text = TypeVar("_Text")


@dataclass(frozen=True, slots=True)
class Counted:
    """Which texts (rows) have which features (columns, by `names`)."""

    names: Sequence[str]
    present: Matrix

    def of(self, rows: Array) -> "Counted":
        """The same of some texts."""
        return Counted(self.names, self.present[rows])


def counted(
    texts: Iterable[_Text],
    features: Callable[[_Text], Iterable[str]],
    *,
    names: Sequence[str] | None = None,
) -> Counted:
    """The features of texts in the order of their names, or only those of `names`, in its order."""
    place = {} if names is None else {name: at for at, name in enumerate(names)}
    columns: list[int] = []
    ends = [0]
    for text in texts:
        told = features(text)
        if names is None:
            columns += [place.setdefault(feature, len(place)) for feature in told]
        else:
            columns += [place[feature] for feature in told if feature in place]
        ends.append(len(columns))
    if names is None:
        names = sorted(place)
        moved = np.empty(len(names), dtype=np.int32)
        moved[[place[name] for name in names]] = np.arange(len(names))
        columns = moved[columns].tolist()
    ones = np.ones(len(columns), dtype=np.float32)
    present = sparse.csr_matrix((ones, columns, ends), shape=(len(ends) - 1, len(names)))
    present.sort_indices()
    return Counted(names, present)


@dataclass(frozen=True, slots=True)
class Weighing:
    """Which columns count and how rare each is (inverse document frequency), from some texts."""

    columns: Array
    rarity: Array
    share: float  # of this part beside others

    def of(self, texts: Counted) -> Matrix:
        """Rows of length `share`, the rarer the heavier."""
        rows = texts.present[:, self.columns].multiply(self.rarity).tocsr()
        lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
        return sparse.diags(self.share / np.maximum(lengths, 1e-9)) @ rows

    def part(self, names: Sequence[str], weights: Array) -> Part:
        """What the program needs: `weights` is columns by answers."""
        return Part(
            place={names[column]: row for row, column in enumerate(self.columns)},
            rarity=(self.rarity**2).astype(np.float32),
            weights=(weights * self.rarity[:, None] * self.share).astype(np.float32),
            scale=np.ones(weights.shape[1], dtype=np.float32),
        )


def weighing(texts: Counted, *, at_least: int, share: float = 1.0) -> Weighing:
    """Of the features that at least so many texts have."""
    having = np.asarray(texts.present.sum(axis=0)).ravel()
    columns = np.flatnonzero(having >= at_least)
    count = texts.present.shape[0]
    rarity = np.log((1 + count) / (1 + having[columns])) + 1
    return Weighing(columns, rarity, share)


def side_by_side(parts: Mapping[str, Matrix]) -> Matrix:
    """The rows of several parts as one matrix, in their order."""
    return sparse.hstack(list(parts.values())).tocsr()


def apart(weighings: Mapping[str, Weighing], weights: Array) -> dict[str, Array]:
    """The weights (answers by columns) of each part, columns by answers."""
    ends = np.cumsum([len(one.columns) for one in weighings.values()])
    pieces = np.split(weights.T, ends[:-1])
    return dict(zip(weighings, pieces, strict=True))


def f1(proposed: Array, truth: Array, weight: Array | float = 1.0) -> float:
    """Harmonic mean of precision and recall of two arrays of yes and no."""
    right = np.sum((proposed & truth) * weight)
    both = np.sum(proposed * weight) + np.sum(truth * weight)
    return float(2 * right / both) if both else 1.0
