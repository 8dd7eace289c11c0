"""Scores become probabilities that are right as often as they say, by tables fitted aside.

Platt's method: a score times a slope plus a constant is the logit. Tables are fitted to scores of
texts that the model had not seen.
"""

import numpy as np

from pledgewatch.extraction.labels.model import Floats


def likely(scores: Floats, table: Floats) -> Floats:
    """Of answers that exclude nothing: `table` is 2 by answers, slopes over constants."""
    chances: Floats = 1 / (1 + np.exp(-(scores * table[0] + table[1])))
    return chances


def shares(scores: Floats, table: Floats) -> Floats:
    """Of answers that exclude each other: `table` is answers + 1 by answers, the constants last."""
    logits = scores @ table[:-1] + table[-1]
    raised: Floats = np.exp(logits - logits.max())
    raised /= raised.sum()
    return raised
