"""Learned labels: what a text asks for, what it is about, and whether it is a pledge.

`words`, `demands` and `promises` tell what stands in a text; a `model` weighs it; `chances` makes
probabilities of its scores; `recommending` and `pledging` are the two models, `stored` beside this
file and made by `make train`; `labelling` puts them together and `proposals` fills them in.
"""

from pledgewatch.extraction.labels.labelling import Chances, Label, chances, label
from pledgewatch.extraction.labels.proposals import labelled

__all__ = ["Chances", "Label", "chances", "label", "labelled"]
