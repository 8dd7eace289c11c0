"""Floors of what is read of Word and OpenDocument files; half of them were never looked at.

`make evaluate` measures more of it, old DOC files and time among them.
"""

from pathlib import Path

import pytest

from scripts.evaluation import word_files
from scripts.evaluation.figures import Counts, digest, held_out
from scripts.evaluation.word_files import Measured

CORPUS = "6986550a5be8"
FLOORS = {
    "notes, numbered and anchored": 1.0,
    "words against the expected reading": 0.99,
    "words of the XML that are read": 0.999,
    "headings with their level": 0.85,
}
REFUSED = {
    "formula.odt": "has no words; there is nothing to read in it",
    "hiddenTextByStyle.odt": "shows no words: all that it has (2) are hidden text; "
    "make them visible and save it anew",
    "hiddenTextByVariable.odt": "shows no words: all that it has (2) are hidden text; "
    "make them visible and save it anew",
    "horizontalRule.odt": "has no words; there is nothing to read in it",
    "image.odt": "has pictures and no words; recognise the text in them first (OCR)",
    "imageRelative.odt": "has pictures and no words; recognise the text in them first (OCR)",
    "variable.odt": "has no words; there is nothing to read in it",
}


@pytest.fixture(scope="module")
def measured(corpora: Path) -> list[Measured]:
    return [word_files.measured(path) for path in word_files.files(corpora)]


def test_the_corpus_is_the_one_that_the_floors_were_measured_on(corpora: Path) -> None:
    assert digest(*word_files.files(corpora)) == CORPUS


@pytest.mark.parametrize("half", word_files.HALVES)
@pytest.mark.parametrize("task", FLOORS)
def test_word_files_stay_above_the_floor(measured: list[Measured], task: str, half: str) -> None:
    count, measure = word_files.TASKS[task]
    chosen = [one for one in measured if held_out(one.name) is word_files.HALVES[half]]
    whole = sum((count(one) for one in chosen), Counts())
    assert getattr(whole, measure.lower()) >= FLOORS[task], whole


def test_every_file_is_read_or_says_what_is_wrong(measured: list[Measured]) -> None:
    assert {one.name: one.refused for one in measured if one.document is None} == REFUSED
