"""The floors of accuracy for names, on both halves of each corpus: persons and bodies together."""

from pathlib import Path

from scripts.evaluation import names_in_kazakh, names_in_russian
from scripts.evaluation.figures import Figure, digest

RUSSIAN_CORPUS, KAZAKH_CORPUS = "e8e2157a9326", "29d584d1a0d9"


def both(figures: list[Figure]) -> dict[str, float]:
    return {one.corpus: one.value for one in figures if one.task == "names: persons and bodies"}


def test_the_corpora_are_those_that_the_floors_were_measured_on(corpora: Path) -> None:
    folder = corpora / "names"
    assert digest(*(folder / "nerel").iterdir()) == RUSSIAN_CORPUS
    assert digest(folder / "kaznerd-valid.txt") == KAZAKH_CORPUS


def test_names_in_russian_stay_above_the_floor(corpora: Path) -> None:
    found = both(names_in_russian.measure(corpora))
    assert found["NEREL (Russian news), tuned on"] >= 0.92, found
    assert found["NEREL (Russian news), held out"] >= 0.86, found


def test_names_of_institutions_in_russian_stay_above_the_floor() -> None:
    assert names_in_russian.own("").value >= 0.93
    assert names_in_russian.own("-blind").value >= 0.86


def test_names_in_kazakh_stay_above_the_floor(corpora: Path) -> None:
    found = both(names_in_kazakh.measure(corpora))
    assert found["KazNERD (Kazakh), tuned on"] >= 0.77, found
    assert found["KazNERD (Kazakh), held out"] >= 0.76, found
