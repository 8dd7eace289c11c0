"""The table of rules from the facts to an outcome, read from the top; the first that fits decides.

The words of each row are what `docs/how-a-status-is-derived.md` prints; a test compares them.

Three rows were decided against other possibilities:

* *Reversed* stands before *contrary* and both before *kept*: that a State undid or did the
  opposite of what it promised must be seen first, whatever else it did.
* One criterion on which the State did the opposite is enough for *contrary*, even where others
  are met. "Partly kept" would read as a step in the promised direction; the explanation says what
  was met, and a person may override.
* Where nothing was found on any criterion the matter is *not assessed*, never *no action*: a
  search without a result does not show that nothing was done.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Outcome
from pledgewatch.judgement.standing import Standing

# From best to worst. Evidence against a matter never moves it towards the front.
BEST_TO_WORST = (
    Outcome.KEPT,
    Outcome.PARTLY_KEPT,
    Outcome.IN_PROGRESS,
    Outcome.STALLED,
    Outcome.NO_ACTION,
    Outcome.NOT_KEPT,
    Outcome.CONTRARY,
    Outcome.REVERSED,
)
# What says nothing for or against the maker of a pledge, and so has no place in that order.
UNDECIDED = (Outcome.UNTESTABLE, Outcome.NOT_ASSESSED)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    name: str
    condition: str  # in words, as documented
    outcome: Outcome
    fits: Callable[[Standing], bool]


RULES: tuple[Rule, ...] = (
    Rule(
        "not assessed",
        "No criterion has been fixed, or no assessment gives a verdict on one.",
        Outcome.NOT_ASSESSED,
        lambda s: not s.verdicts,
    ),
    Rule(
        "untestable",
        "No criterion admits of a test.",
        Outcome.UNTESTABLE,
        lambda s: not s.counts.testable,
    ),
    Rule(
        "nothing found",
        "On no testable criterion was anything found either way.",
        Outcome.NOT_ASSESSED,
        lambda s: not s.counts.informed,
    ),
    Rule(
        "undone",
        "A criterion that an earlier assessment found met, wholly or in part, is now not met or "
        "contrary; or the measure that met it has since been repealed or withdrawn.",
        Outcome.REVERSED,
        lambda s: bool(s.lost),
    ),
    Rule(
        "the opposite",
        "On any criterion the maker did the opposite of what it asks.",
        Outcome.CONTRARY,
        lambda s: s.counts.contrary > 0,
    ),
    Rule(
        "all met",
        "Every testable criterion is met.",
        Outcome.KEPT,
        lambda s: s.counts.met == s.counts.testable,
    ),
    Rule(
        "some met, time left",
        "Some criteria are met, wholly or in part, and the due date has not passed.",
        Outcome.IN_PROGRESS,
        lambda s: s.counts.achieved > 0 and s.due is not None and not s.due_passed,
    ),
    Rule(
        "some met",
        "Some criteria are met, wholly or in part, and the due date has passed or there is none.",
        Outcome.PARTLY_KEPT,
        lambda s: s.counts.achieved > 0,
    ),
    Rule(
        "none met, time over",
        "No criterion is met and the due date has passed.",
        Outcome.NOT_KEPT,
        lambda s: s.due_passed,
    ),
    Rule(
        "under way",
        "No criterion is met, the due date has not passed or there is none, and a measure on its "
        "way or other evidence shows a step within the last 12 months.",
        Outcome.IN_PROGRESS,
        lambda s: s.progress.moving(s.as_of),
    ),
    Rule(
        "came to a halt",
        "As before, but the last step is older, or every measure was declined, withdrawn or "
        "repealed.",
        Outcome.STALLED,
        lambda s: s.progress.acted,
    ),
    Rule(
        "nothing begun",
        "No criterion is met and no action is on record.",
        Outcome.NO_ACTION,
        lambda _: True,
    ),
)


def decide(standing: Standing) -> Rule:
    """The first rule of the table that fits; the last one always does."""
    return next(rule for rule in RULES if rule.fits(standing))
