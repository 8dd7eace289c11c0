"""The floors of what is read of recommendations in Russian lists, on both halves."""

import pytest

from scripts.evaluation import recommendations_in_russian
from scripts.evaluation.figures import Figure


@pytest.mark.parametrize("half", recommendations_in_russian.HALVES)
def test_recommendations_in_russian_stay_above_the_floor(half: str) -> None:
    found = list(recommendations_in_russian.figures(half))
    low = {(one.task, one.corpus): one.value for one in found if one.value < _floor(one)}
    assert low == {}


def _floor(figure: Figure) -> float:
    return 0.92 if figure.measure == "F1" else 0.95
