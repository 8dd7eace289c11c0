"""The floors of learned labels: a change of code that harms what the shipped weights say fails.

The weights have seen these texts, so this is no measure of accuracy (`docs/models/` has that); it
notices when tokenising, features or thresholds no longer fit the weights.
"""

import csv
from pathlib import Path

import pytest

from pledgewatch.extraction.labels import label
from scripts.evaluation.figures import digest

CORPUS = "883ed2253cca"
_EVERY = 40  # of the rows


@pytest.fixture(scope="module")
def rows(corpora: Path) -> list[dict[str, str]]:
    path = corpora / "upr-recommendations" / "sessions-1-13.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))[::_EVERY]


def test_the_corpus_is_the_one_that_the_weights_were_made_from(corpora: Path) -> None:
    assert digest(corpora / "upr-recommendations" / "sessions-1-13.csv") == CORPUS


def test_categories_and_issues_stay_above_the_floor(rows: list[dict[str, str]]) -> None:
    labels = label([row["text"] for row in rows])
    right = sum(
        one.action_category == int(row["action_category"])
        for one, row in zip(labels, rows, strict=True)
    )
    assert right / len(rows) >= 0.93
    coded = [{issue.strip() for issue in row["issues"].split(",")} for row in rows]
    shared = sum(len(set(one.issues) & theirs) for one, theirs in zip(labels, coded, strict=True))
    said = sum(len(one.issues) for one in labels) + sum(map(len, coded))
    assert 2 * shared / said >= 0.90
