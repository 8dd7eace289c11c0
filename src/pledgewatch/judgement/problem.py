"""What is wrong with a dossier, where, and what to do about it."""

from dataclasses import dataclass

from pledgewatch.dossier.vocabulary import Worded


class Severity(Worded):
    """How grave a problem is."""

    ERROR = "error"  # would make a publication untrue or unprovable, and stops it
    WARNING = "warning"  # for a person to weigh


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem. `check` names what looked for it, `where` is the key of the record item."""

    check: str
    where: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
