"""The floors of dates in the half of the specifications' cases that is kept aside."""

from pathlib import Path

import pytest

from scripts.evaluation.date_cases import cases
from scripts.evaluation.dates import is_right
from scripts.evaluation.figures import digest, held_out

CORPUS = "c1a8f5f86892"
FLOORS = {"en": 0.74, "fr": 0.84, "es": 0.82}


@pytest.mark.parametrize("language", FLOORS)
def test_dates_stay_above_the_floor(corpora: Path, language: str) -> None:
    chosen = [
        case
        for case in cases(corpora)
        if case.language == language and held_out(case.text) and case.collection != "own sentences"
    ]
    right = sum(map(is_right, chosen))
    assert right / len(chosen) >= FLOORS[language], f"{right} of {len(chosen)}"


def test_the_corpus_is_the_one_that_the_floors_were_measured_on(corpora: Path) -> None:
    paths = [path for path in (corpora / "dates").rglob("*") if path.suffix in {".json", ".jsonl"}]
    assert digest(*paths) == CORPUS
