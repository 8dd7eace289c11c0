"""What the module of a language says, clause by clause; English examples beside each."""

from typing import Protocol

from pledgewatch.dossier.vocabulary import Outcome, Stage
from pledgewatch.dossier.when import When
from pledgewatch.judgement.standing import Counts


class Speech(Protocol):
    """The clauses of an explanation, without capitals at the beginning or stops at the end."""

    def override(self, outcome: Outcome, by: str, /) -> str:
        """Whose judgement it is: "kept in the judgement of B. Editor"."""

    def by_the_rules(self) -> str:
        """What leads to the derived outcome: "by the rules"."""

    def promised(self, when: When, /) -> str:
        """When the pledge was made: "promised on 29 November 2007"."""

    def due(self, when: When, /) -> str:
        """The date set: "due 31 December 2008"."""

    def unassessed(self, criteria: int, /) -> str:
        """Nothing is judged: "two criteria have been fixed, and none has been judged"."""

    def no_test(self) -> str:
        """No criterion is testable: "the wording admits of no test"."""

    def of_one(self, counts: Counts, /) -> str:
        """How the only testable criterion stands: "the one criterion is met"."""

    def nothing_found(self) -> str:
        """No information at all: "nothing was found either way on any criterion"."""

    def all_met(self, criteria: int, /) -> str:
        """All of two and more are met: "both criteria are met"."""

    def of_several(self, counts: Counts, /) -> str:
        """How several stand: "of two criteria one is met and one is not yet judged"."""

    def lost(self, lost: int, of: int, /) -> str:
        """What had been met before, of so many: "one had been met before and has been lost"."""

    def late(self, when: When, /, *, kept: bool, several: bool) -> str:
        """What came late, and when: "late, for the last of it came in February 2009"."""

    def date_passed(self) -> str:
        """The pledge is kept in part and its date is over: "the date set has passed"."""

    def measure(self, title: str, kind: str, stage: Stage, when: When, /) -> str:
        """How far a measure came: "the bill “Media law” was adopted in February 2008"."""

    def no_action(self, *, announced: bool) -> str:
        """Nothing was done: "no action is on record", or no step beyond an announcement."""

    def last_step(self, sign: When, /) -> str:
        """When the last sign of action was: "the last step was taken in February 2008"."""

    def untestable(self, criteria: int, /) -> str:
        """What is left out of the count: "one further criterion admits of no test"."""

    def agreement(self, total: int, agreed: int, /) -> str:
        """How often two judged alike: "Two verdicts were given twice, once blind; ..."."""

    def kappa(self, kappa: float | None, /, *, few: bool) -> str:
        """The end of that sentence, with its stop: "; Cohen’s kappa is 0.80."."""

    def judged_once(self) -> str:
        """Nothing to compare: "No criterion was judged by a second person blind."."""
