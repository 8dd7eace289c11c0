"""The floors of accuracy. A change that falls below one fails, and says by how much.

The reports are two of each year, the first and the last by name, so that the test stays quick;
`make evaluate` measures all. The digest tells when the corpus itself has changed: then the floors
must be measured anew before they mean anything.
"""

from pathlib import Path

import pytest

from scripts.evaluation import memorandum, recommendations
from scripts.evaluation.figures import Counts, digest

CORPUS = "ad31def60b79"
FLOORS = {
    "2008": 0.97,
    "2009": 0.97,
    "2010": 0.99,
    "2011": 0.99,
    "2012": 0.99,
    "2013": 0.99,
    "2014": 0.99,
}


@pytest.fixture(scope="module")
def compared(corpora: Path) -> list[recommendations.Comparison]:
    return list(recommendations.compare(corpora, _sample(corpora)))


def _sample(corpora: Path) -> list[str]:
    names = sorted(path.stem for path in (corpora / "upr-reports" / "pdf").glob("*.pdf"))
    by_year = ([name for name in names if name.endswith(year)] for year in FLOORS)
    return [name for year in by_year for name in (year[0], year[-1])]


def test_the_corpus_is_the_one_that_the_floors_were_measured_on(corpora: Path) -> None:
    reports = [corpora / "upr-reports" / "pdf" / f"{name}.pdf" for name in _sample(corpora)]
    assert digest(corpora / "upr-reports" / "gold.csv", *reports) == CORPUS


@pytest.mark.parametrize("year", sorted(FLOORS))
def test_recommendations_stay_above_the_floor(
    compared: list[recommendations.Comparison], year: str
) -> None:
    counts = sum((one.counts for one in compared if one.report.endswith(year)), Counts())
    assert counts.f1 >= FLOORS[year], counts


def test_states_and_responses_stay_above_the_floor(
    compared: list[recommendations.Comparison],
) -> None:
    pairs = [pair for one in compared for pair in one.pairs]
    for name, floor in (("recommending States", 0.98), ("response of the State", 0.97)):
        check = recommendations.CHECKS[name]
        assert sum(check(*pair) for pair in pairs) / len(pairs) >= floor, name


def test_memorandum_is_read_as_a_person_reads_it(corpora: Path) -> None:
    found = {figure.task: figure.value for figure in memorandum.measure(corpora)}
    assert found == {
        "pledges, with due date": 1,
        "recommendations": 1,
        "dated events": 1,
        "requirements": 1,
        "footnotes": 1,
        "headings": 1,
    }
