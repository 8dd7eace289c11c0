"""Draw how often proposals are right by the confidence they carry: docs/images/reliability.svg.

Recommendations are those of the UN reports against UPR Info's codes, events those of five documents
marked by hand.
"""

import sys
from collections.abc import Sequence

import numpy as np

from scripts.evaluate import CORPORA
from scripts.evaluation import annotation, recommendations
from scripts.evaluation.annotation_compared import Compared, compare
from scripts.evaluation.figures import Counts
from scripts.pages import DOCS
from scripts.training.reliability import Curve, drawing

TARGET = DOCS / "images" / "reliability.svg"
_STEPS = 20  # confidences are looked at in steps of 0.05


def main() -> int:
    """Measure and draw."""
    if not CORPORA.is_dir():
        print(f"no corpora at {CORPORA}: nothing can be measured", file=sys.stderr)
        return 1
    curves = [
        _of_recommendations(list(recommendations.compare(CORPORA))),
        _of_events([compare(one, published=one.published) for one in annotation.read(CORPORA)]),
    ]
    TARGET.write_text(drawing(curves), encoding="utf-8")
    sys.stderr.write("Wrote docs/images/reliability.svg\n")
    return 0


def _of_recommendations(compared: Sequence[recommendations.Comparison]) -> Curve:
    right = [proposal.confidence for one in compared for proposal, _ in one.pairs]
    wrong = [proposal.confidence for one in compared for proposal in one.extra]
    return _curve("recommendations", right, wrong)


def _of_events(read: Sequence[Compared]) -> Curve:
    right: list[float] = []
    wrong: list[float] = []
    for step in range(_STEPS):
        least, below = step / _STEPS, (step + 1) / _STEPS + (step + 1 == _STEPS)
        counts = sum((one.dated(least=least, below=below) for one in read), Counts())
        right += [least] * counts.right
        wrong += [least] * counts.extra
    return _curve("dated events", right, wrong)


def _curve(name: str, right: Sequence[float], wrong: Sequence[float]) -> Curve:
    chances = np.array([*right, *wrong], dtype=np.float32)
    truths = np.array([1] * len(right) + [0] * len(wrong), dtype=np.float32)
    return Curve(name, chances, truths, bins=_STEPS)


if __name__ == "__main__":
    sys.exit(main())
