"""Whether a text is a pledge, as manifestos and as States in the review make them.

Two sorts of text, which people coded by two rules. In a party's manifesto only what can be tested
is a pledge; in the review of a State all that it undertakes is, however loosely, and it stands
among what others ask, reports and praise. The model answers for each, and which of the two sorts a
text is like.
"""

import numpy as np

from pledgewatch.extraction.labels import promises
from pledgewatch.extraction.labels.chances import likely
from pledgewatch.extraction.labels.model import Floats, Model

IN_MANIFESTO, IN_REVIEW, OF_REVIEW = range(3)  # the answers
PARTS = ("stems", "build", "deed")  # as `promises.Told` has them


class Pledging:
    """The model, and what follows from its answers."""

    def __init__(self, model: Model) -> None:
        self.model = model

    def answers(self, text: str) -> Floats:
        """Probabilities: a pledge by the manifestos' rule, by the review's, and of the review."""
        told = promises.features(text)
        scores = self.model.constants.copy()
        for name in PARTS:
            part = self.model.parts[name]
            scores += part.scores(part.known(getattr(told, name)))
        return likely(scores, self.model.tables["answers"])

    def standing(self, answers: Floats) -> float:
        """The chance, moved so that 0.5 is where F1 is best among texts of its sort.

        Few texts are pledges, and coders differ on many: at a chance of one half most would be
        passed over. What is at 0.9 or more stays as it is.
        """
        knots, heights = self.model.tables["knots"], self.model.tables["heights"]
        return _mixed(
            answers,
            float(np.interp(answers[IN_MANIFESTO], knots[IN_MANIFESTO], heights)),
            float(np.interp(answers[IN_REVIEW], knots[IN_REVIEW], heights)),
        )


def chance(answers: Floats) -> float:
    """Calibrated probability that coders would take the text for a pledge."""
    return _mixed(answers, float(answers[IN_MANIFESTO]), float(answers[IN_REVIEW]))


def _mixed(answers: Floats, in_manifesto: float, in_review: float) -> float:
    """What the two rules say, each as much as the text is of its sort."""
    review = float(answers[OF_REVIEW])
    return review * in_review + (1 - review) * in_manifesto
