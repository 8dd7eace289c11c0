import re
from pathlib import Path

import pytest

from pledgewatch.extraction import labels
from pledgewatch.extraction.languages import en_issues
from pledgewatch.extraction.languages.en_issues import ISSUES

_ENTRY = re.compile(r"    # “(.+)”\n    \(\s*\"(.+?)\",")


def test_every_issue_is_found_by_the_example_over_its_rule() -> None:
    entries = _ENTRY.findall(Path(en_issues.__file__).read_text("utf-8"))
    assert [issue for _, issue in entries] == [issue for issue, _ in ISSUES]
    missed = [issue for example, issue in entries if issue not in labels.issues(example)]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Ask the Office of the High Commissioner for assistance", 1),
        ("Continue its efforts", 2),
        ("Consider ratifying the Convention", 3),
        ("Further strengthen the protection of women", 4),
        ("Adopt measures against poverty", 4),
        ("Adopt without delay the draft law on the media", 5),
        ("Ratify the Convention", 5),
        ("The situation of women", 4),
    ],
)
def test_the_first_verb_that_asks_gives_the_category(text: str, category: int) -> None:
    assert labels.action_category(text) == category


def test_what_is_undertaken_is_told_from_what_is_asked() -> None:
    pledged = labels.label("Karvelia will reform its law on elections by the end of 2008.")
    asked = labels.label("Karvelia should reform its law on elections (Ruritania).")
    assert pledged.pledge > 0.5 > asked.pledge
    assert pledged.issues == asked.issues == ("Elections",)
