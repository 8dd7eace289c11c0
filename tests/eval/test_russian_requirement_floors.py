"""The floors of what is read of figures that laws set, in Russian, on both halves."""

import pytest

from scripts.evaluation import paragraphs, requirements_in_russian


@pytest.mark.parametrize("half", paragraphs.HALVES)
def test_requirements_in_russian_stay_above_the_floor(half: str) -> None:
    found = list(requirements_in_russian.figures(half))
    low = {one.task: one.value for one in found if one.value < (0.95 if one.cases > 9 else 0.85)}
    assert low == {}
