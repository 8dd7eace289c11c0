"""All labels of a text in English, with probabilities for whoever wants to weigh them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pledgewatch.catalogue import issues
from pledgewatch.extraction.labels.pledging import Pledging, chance
from pledgewatch.extraction.labels.recommending import Recommending
from pledgewatch.extraction.labels.stored import load


@dataclass(frozen=True, slots=True)
class Label:
    """UPR Info's action category (1 to 5) and issues, and whether the text is a pledge.

    `pledge` is 0 to 1: at 0.5 or more show it to somebody; of those at 0.9 or more nine in ten are.
    """

    action_category: int
    issues: tuple[str, ...]  # names of the catalogue, in its order
    pledge: float


@dataclass(frozen=True, slots=True)
class Chances:
    """Calibrated probabilities of every answer: of those at 0.9 about nine in ten are right."""

    action_category: tuple[float, ...]  # of categories 1 to 5, in this order; they sum to one
    issues: Mapping[str, float]  # of all issues of the catalogue
    pledge: float


def label(texts: Sequence[str]) -> list[Label]:
    """One `Label` a text; each text is read by itself.

    Raises `stored.WeightsError` where the shipped weights are missing or damaged.
    """
    pledging = _pledging()
    return [
        Label(category, about, pledging.standing(pledging.answers(text)))
        for text, (category, about) in zip(texts, demands(texts), strict=True)
    ]


def demands(texts: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Action category and issues of each text alone, in half the time. Raises as `label`."""
    recommending, names = _recommending(), _issues()
    found = []
    for text in texts:
        categories, of_issues = recommending.chances(text)
        places = recommending.issues(of_issues)
        found.append((int(categories.argmax()) + 1, tuple(names[place] for place in places)))
    return found


def chances(texts: Sequence[str]) -> Iterator[Chances]:
    """One `Chances` a text, in order. Raises as `label` does."""
    recommending, pledging = _recommending(), _pledging()
    for text in texts:
        categories, of_issues = recommending.chances(text)
        yield Chances(
            action_category=tuple(map(float, categories)),
            issues=dict(zip(_issues(), map(float, of_issues), strict=True)),
            pledge=chance(pledging.answers(text)),
        )


@cache
def _recommending() -> Recommending:
    return Recommending(load("recommendations"))


@cache
def _pledging() -> Pledging:
    return Pledging(load("pledges"))


@cache
def _issues() -> tuple[str, ...]:
    return tuple(issue.name for issue in issues())
