"""What should be put right before a dossier is published.

Every check looks for one thing; together they answer `pledgewatch check`, whose exit code is 1 if
an error is among the problems.
"""

from collections.abc import Callable, Iterable, Iterator

from pledgewatch.dossier.dossier import Dossier
from pledgewatch.judgement import method, proof
from pledgewatch.judgement.problem import Problem, Severity

CHECKS: tuple[Callable[[Dossier], Iterator[Problem]], ...] = (
    proof.broken_quotations,
    proof.statuses_without_grounds,
    proof.later_evidence,
    proof.ignored_evidence,
    proof.single_sources,
    method.untestable_matters,
    method.criteria_after_judgement,
    method.overdue_unjudged,
    method.stale_assessments,
    method.blind_disagreements,
)


def check(dossier: Dossier) -> tuple[Problem, ...]:
    """All problems of a dossier, in the order of the checks, then of the dossier."""
    return tuple(problem for one in CHECKS for problem in one(dossier))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop publication."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
