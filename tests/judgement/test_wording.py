"""Numbers and stages in words."""

import pytest

from pledgewatch.dossier.vocabulary import Stage
from pledgewatch.dossier.when import When
from pledgewatch.judgement import wording


@pytest.mark.parametrize("stage", Stage)
def test_told_has_words_for_every_stage(stage: Stage) -> None:
    said = wording.told("Media law", "", stage, When.parse("2008-02"))
    assert said.startswith("the measure “Media law” ")
    assert said.endswith((" in February 2008", " since February 2008"))


def test_numbers_are_words_to_ten() -> None:
    assert [wording.number(n) for n in (0, 1, 10, 11)] == ["none", "one", "ten", "11"]
    assert wording.counted(1, "criterion", "criteria") == "one criterion"


def test_listed_joins_with_commas_and_and() -> None:
    assert [wording.listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]  # fmt: skip  # noqa: E501
