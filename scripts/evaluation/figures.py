"""What a measurement gives: figures with the number of cases and an interval of confidence."""

import hashlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_RESAMPLES = 1000
_SEED = 20080528


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table: what was measured, on which data, with which result.

    `low` and `high` bound the middle 95 of 100 results when whole documents are drawn anew with
    replacement; None where there are too few documents for that.
    """

    task: str
    corpus: str
    cases: int
    measure: str  # "F1", "accuracy", "found"
    value: float
    low: float | None = None
    high: float | None = None
    floor: float | None = None  # below it `tests/eval` fails
    note: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, wrongly proposed and missed, summed over documents."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """The counts of two documents together."""
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Share of what was proposed that is right; 1 where nothing was proposed."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was proposed; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        whole = 2 * self.right + self.extra + self.missed
        return 2 * self.right / whole if whole else 1.0


def interval(
    documents: Sequence[Counts], value: Callable[[Counts], float]
) -> tuple[float, float] | tuple[None, None]:
    """The middle 95 of 100 values over documents drawn anew; (None, None) for fewer than five."""
    if len(documents) < 5:  # noqa: PLR2004 -- no spread to speak of
        return None, None
    draw = random.Random(_SEED)  # noqa: S311 -- a bootstrap, no secret
    values = sorted(
        value(sum(draw.choices(documents, k=len(documents)), Counts())) for _ in range(_RESAMPLES)
    )
    return values[int(0.025 * _RESAMPLES)], values[int(0.975 * _RESAMPLES)]


def held_out(name: str) -> bool:
    """Whether a document is kept aside: half of them are, by the digest of their name."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


def digest(*paths: Path) -> str:
    """Short SHA-256 of the corpus files that a figure was measured on."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
