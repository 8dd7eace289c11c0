"""The floors of what is read in paragraphs of our own, on the half written blind and the other."""

import pytest

from scripts.evaluation import paragraphs

FLOORS = {
    ("ru", ""): {"sentences": 0.97, "language": 0.97, "dates": 0.95, "names": 0.8, "pledges": 0.95,
                 "recommendations": 0.9, "events": 0.95, "citations": 0.95},
    ("ru", "-blind"): {"sentences": 0.97, "language": 0.97, "dates": 0.9, "names": 0.75,
                       "pledges": 0.9, "recommendations": 0.9, "events": 0.95, "citations": 0.95},
    ("kk", ""): {"sentences": 0.98, "language": 0.98, "dates": 0.97},
    ("kk", "-blind"): {"sentences": 0.98, "language": 0.97, "dates": 0.95},
}  # fmt: skip


@pytest.mark.parametrize(("language", "half"), FLOORS)
def test_paragraphs_stay_above_the_floor(language: str, half: str) -> None:
    read = {
        one.task.removeprefix("own paragraphs: "): one.value
        for one in paragraphs.figures(language, half)
    }
    low = {what: read[what] for what, floor in FLOORS[language, half].items() if read[what] < floor}
    assert low == {}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_paragraph_stands_in_both_halves(language: str) -> None:
    told = [
        {case.given["text"] for case in paragraphs.cases(language, half)}
        for half in paragraphs.HALVES
    ]
    assert told[0] & told[1] == set()
    assert sum(map(len, told)) >= 150
