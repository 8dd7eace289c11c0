"""How likely a sentence, read alone, undertakes something for its speaker.

Cues for and against are weighed by hand; their sum is a logit. A learned model can take the place
of `score` without anything else changing: it takes the words of a sentence and gives a probability.
"""

import re
from functools import cache
from math import exp

from pledgewatch.extraction import languages

_BIAS = -0.6  # of a sentence without any cue


def score(words: str, *, language: str = "en") -> float:
    """Probability, 0 to 1, that a sentence is a pledge: no request, report of action, opinion.

    What an item of a list asks for ("Strengthen the courts") reads like what another undertakes,
    where it does not name who asks; only the place tells them apart.
    """
    logit = _BIAS + sum(weight for weight, cue in _cues(language) if cue.search(words))
    return 1 / (1 + exp(-logit))


@cache
def _cues(language: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    cues = languages.of(language).pledges.cues
    return tuple((weight, re.compile(cue, re.IGNORECASE)) for weight, cue in cues)
