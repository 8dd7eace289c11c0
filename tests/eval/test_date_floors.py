"""The floors of dates in the half of the specifications' cases that is kept aside."""

from pathlib import Path

import pytest

from scripts.evaluation.date_cases import cases
from scripts.evaluation.dates import is_right
from scripts.evaluation.figures import held_out

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
