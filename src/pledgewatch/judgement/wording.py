"""Numbers and stages in English words, for the sentences that explain an outcome.

| rule                                    | example                                   |
|-----------------------------------------|-------------------------------------------|
| numbers as words to ten, then figures   | "three criteria", "12 criteria"           |
| a stage that lasts takes "since"        | "has been before parliament since ..."    |
"""

from collections.abc import Sequence

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.dossier.when import When

_NUMBERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip

# What is told of a measure that has reached a stage, and whether the stage lasts.
_STAGES: dict[Stage, tuple[str, bool]] = {
    Stage.ANNOUNCED: ("was announced", False),
    Stage.DRAFTED: ("was drafted", False),
    Stage.SUBMITTED: ("has been before parliament", True),
    Stage.ADOPTED: ("was adopted", False),
    Stage.SIGNED: ("was signed", False),
    Stage.IN_FORCE: ("has been in force", True),
    Stage.APPLIED: ("has been applied", True),
    Stage.DECLINED: ("was declined", False),
    Stage.WITHDRAWN: ("was withdrawn", False),
    Stage.REPEALED: ("was repealed", False),
}


def number(count: int) -> str:
    """A count as a word to ten, as a figure beyond: "none", "one", "ten", "11"."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun: "one criterion", "three criteria"."""
    return f"{number(count)} {one if count == 1 else many}"


def listed(parts: Sequence[str]) -> str:
    """Parts as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:  # noqa: PLR2004 - a list has two members at least
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter, the rest as it was."""
    return sentence[:1].upper() + sentence[1:]


def told(title: str, kind: str, stage: Stage, when: When) -> str:
    """How far a measure has come, as a clause.

    >>> told("Media law", "bill", Stage.SUBMITTED, When.parse("2008-11"))
    'the bill “Media law” has been before parliament since November 2008'
    """
    words, lasting = _STAGES[stage]
    return f"the {kind or 'measure'} “{title}” {words} {when.since() if lasting else when.at()}"
